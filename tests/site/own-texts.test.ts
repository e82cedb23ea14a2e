import { expect, it } from 'vitest';
import { makeOwnTexts } from '../../src/site/own-texts.ts';
import { readPage } from '../../src/site/page-facts.ts';
import { page } from './temp-site.ts';

it('gives each text as it is, once', () => {
  const own = makeOwnTexts();
  for (const text of ['', '/en/articles/a/', 'żółć-ñ-😀']) expect(own(text)).toBe(text);
});

it('is asked for every id and address of a page, and changes nothing else of what is read', () => {
  const asked: string[] = [];
  const html = page(
    '<h2 id="two">Two</h2><a name="old" href="/en/">Home</a><template><img src="/x.png"></template>',
  );
  const facts = readPage(html, (text) => {
    asked.push(text);
    return text;
  });
  expect(facts).toEqual(readPage(html));
  expect(asked).toEqual(expect.arrayContaining(['two', 'old', '/en/', '/x.png']));
  expect(asked).toEqual(expect.arrayContaining([...facts.ids, ...facts.references.map(({ url }) => url)]));
});
