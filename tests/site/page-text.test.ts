import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/site/page-facts.ts';
import type { FoundPage } from '../../src/site/page-text.ts';
import { findable } from '../search/fixture.ts';
import { page } from './temp-site.ts';

function textOf(body: string, says: object = { type: 'article' }): FoundPage {
  return readPage(page(body, { title: 'Restart it', main: findable(says) })).found!;
}

const parts = (body: string): string[] => textOf(body).parts.map(({ title, text }) => `${title}|${text}`);

describe('the text of a page, as the search takes it', () => {
  it('is what stands in its main part, cut at headings with an id', () => {
    expect(
      textOf('<p>Before.</p><h2 id="one">First <em>thing</em></h2><p>Text.</p><h3 id="two">Then</h3>More.'),
    ).toMatchObject({
      title: 'Restart it',
      type: 'article',
      topic: 'network',
      parts: [
        { title: '', url: '', text: 'Before.' },
        { title: 'First thing', url: '#one', text: 'Text.' },
        { title: 'Then', url: '#two', text: 'More.' },
      ],
    });
  });

  it('keeps words together and blocks apart', () => {
    expect(parts('<p>un<b>plug</b></p><ul><li>one<li>two</ul>three<br>four')).toEqual([
      '|unplug one two three four',
    ]);
  });

  it('leaves out what is not what the page is about', () => {
    const body =
      '<nav>Home</nav><p>Kept <span class="vh">then</span>text.</p><section data-search-ignore>Not <b>this</b><h2 id="no">nor</h2></section>' +
      '<svg><title>drawing</title></svg><script>code()</script><template>later</template><button>Press</button><p class="vh x">hidden</p>';
    expect(parts(body)).toEqual(['|Kept text.']);
  });

  it('knows the language of the heading where it is not that of the page', () => {
    const html = page('', { lang: 'es', main: findable({ type: 'article' }) }).replace(
      '<h1>',
      '<h1 lang="en">',
    );
    expect(readPage(html).found?.textLanguage).toBe('en');
    expect(textOf('').textLanguage).toBeUndefined();
  });

  it('has the answers of a step, with what they lead to', () => {
    const body =
      '<ul><li><a data-choice="a" href="/x/"><span>Yes, <b>all</b> of it</span></a></li><li><a href="/y/">Other</a></li></ul>';
    expect(textOf(body, { type: 'step' }).answers).toEqual([{ text: 'Yes, all of it', url: '/x/' }]);
  });

  it('is nothing on pages that are no results', () => {
    expect(readPage(page('<p>x</p>')).found).toBeUndefined();
  });
});
