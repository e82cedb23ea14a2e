import { describe, expect, it } from 'vitest';
import { renderArticle, renderInline, renderMarkdown } from '../../src/article/render.ts';
import { pageContext } from './articles.ts';

const step = pageContext({ file: 'guides/en/mr.md', orderedSteps: true });

describe('renderMarkdown', () => {
  it('makes steps of the lists of a guide', () => {
    const html = renderMarkdown('1. One\n   1. Inner\n2. Two\n\n**Powinno być:** a light.\n', step);
    expect(html).toMatch(/^<ol role="list" class="steps"><li>One<ol><li>Inner<\/li><\/ol><\/li>/);
    expect(html).toContain('<p class="see"><svg');
  });

  it('leaves lists of other texts alone, and lists in callouts', () => {
    expect(renderMarkdown('1. One\n', pageContext())).toBe('<ol><li>One</li></ol>');
    expect(renderMarkdown('> [!NOTE]\n> 1. One\n', step)).toContain('<ol><li>One</li></ol>');
  });

  it('puts headings below the one above the text, without ids', () => {
    const context = pageContext({ headingLevel: 2 });
    expect(renderMarkdown('## A {#a}\n\n### B\n', context)).toBe('<h3>A</h3><h4>B</h4>');
    expect(renderMarkdown('###### C\n', context)).toBe('<h6>C</h6>');
  });

  it('drops raw HTML, and never takes the beginning for front matter', () => {
    expect(
      renderMarkdown(
        '---\nOne <b onclick="x()">two</b>\n\n---\n\n<script>alert(1)</script>\n',
        pageContext(),
      ),
    ).toBe('<hr><p>One two</p><hr>');
  });

  it('shows links of bad addresses as text', () => {
    expect(
      renderMarkdown('[a](javascript:x) [b](data:x) [c](//evil.example) [d](http://)', pageContext()),
    ).toBe('<p>a b c d</p>');
  });

  it('gives links to other languages their language', () => {
    expect(renderMarkdown('[a](../../articles/es/b.mdx)', pageContext())).toBe(
      '<p><a href="/articles/es/b.mdx" hreflang="es">a</a></p>',
    );
  });
});

describe('renderInline', () => {
  it.each([
    ['1. Restart the **router**', '1. Restart the <strong>router</strong>'],
    ['# 1 and - 2 #', '# 1 and - 2 #'],
    ['> quoted {#x}', '> quoted {#x}'],
    ['Two\nlines of [a link](a.mdx)', 'Two lines of a link'],
    ['<b>No</b> HTML', 'No HTML'],
    ['', ''],
  ])('takes a line for a line: %j', (markdown, html) => {
    expect(renderInline(markdown, pageContext())).toBe(html);
  });

  it('says its language if that is not the one of the page', () => {
    expect(renderInline('A **B › C**', pageContext({ language: 'pl' }))).toBe(
      '<span lang="en">A <strong>B <span aria-hidden="true">›</span><span class="vh" lang="pl">then</span> C</strong></span>',
    );
  });
});

describe('renderArticle', () => {
  it('renders 2,000 articles in seconds', () => {
    const body =
      '## A heading\n\nText with **A › B** and [a link](a.mdx).\n\n<Steps>\n\n1. One\n2. Two\n\n</Steps>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n'.repeat(
        5,
      );
    // Work, not time: other tests run beside this one.
    const start = process.cpuUsage();
    for (let i = 0; i < 2000; i++) renderArticle(body, pageContext());
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(20_000);
  }, 120_000);
});
