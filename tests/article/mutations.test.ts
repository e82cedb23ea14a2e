import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { renderArticle } from '../../src/article/render.ts';
import { walkNodes } from '../../src/markdown/nodes.ts';
import { isAgentsOnly } from '../../src/markdown/checks.ts';
import { parseMdx } from '../../src/markdown/parse.ts';
import { fixtures, pageContext } from './articles.ts';

const FILE = 'articles/en/example.mdx';
const FRONT = '---\ntitle: Example\n---\n';

/** Pieces of syntax, parted by `¦`. */
const PIECES = [
  '<Agent>¦</Agent>¦<Agent/>¦\n\n<Agent>\n\n¦\n\n</Agent>\n\n¦> [!AGENT]\n> ¦\n> ¦\n>¦- ¦1. ¦\n   ',
  '<Steps>¦</Steps>¦<Platform name="ios">¦</Platform>¦<Cause title="x">¦</Cause>¦<Remedy>¦</Remedy>',
  '<Kbd>¦</Kbd>¦<GuideLink id="x">¦</GuideLink>¦<Unknown a={1} {...b}>¦<div>¦<¦>¦{¦}¦{/* x */}',
  '## ¦# ¦### ¦{#id}¦{.a b=c}¦\n---\n¦\n===\n¦\n\n¦\n¦\r\n¦\t¦    ¦```\n¦|a|b|\n|-|-|\n¦***',
  '[a]¦[a]: /x\n¦[x](javascript:alert(1))¦![](y.png)¦**¦__¦`¦~~¦\\¦&amp;¦import x from "y"\n\n¦export ',
  '\u0000¦\ufeff¦\u2028¦😀¦ł¦\ud800¦›¦secret',
].flatMap((line) => line.split('¦'));

/** A fixture of which stretches are cut out, doubled or replaced by pieces of syntax. */
const mutated = fc
  .record({
    text: fc.constantFrom(...fixtures.map((fixture) => fixture.input)),
    edits: fc.array(
      fc.record({
        at: fc.nat(1000),
        drop: fc.nat(30),
        piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ text, edits }) => {
    let result = text;
    for (const { at, drop, piece } of edits) {
      const start = at % (result.length + 1);
      result = result.slice(0, start) + piece + result.slice(start + drop);
    }
    return FRONT + result;
  });

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => FRONT + pieces.join(''));

const runs = { seed: 20261120, numRuns: 1500, interruptAfterTimeLimit: 2000 };

/** What a reader sees. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('any text at all', () => {
  it('is parsed without an exception, and what is found lies in the file', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, soup), fc.boolean(), (source, code) => {
        const lines = source.split(/\r\n?|\n/).length;
        const { problems } = parseArticle(source, FILE, { edition: 'public', kind: 'known-issue', code });
        for (const { line, column } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines + 1);
          expect(column).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  it('leaves nothing for staff in the public body, which can be read and rendered', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, soup), (source) => {
        const { body } = parseArticle(source, FILE, { edition: 'public', code: false });
        walkNodes(parseMdx(body), (node) => expect(isAgentsOnly(node)).toBe(false));
        expect(renderArticle(body, pageContext())).not.toContain('Internal');
      }),
      runs,
    );
  });

  it('loses nothing else when parts for staff are taken out', () => {
    const misplaced = new Set(['article/component-place', 'markdown/broken-alert', 'article/syntax']);
    fc.assert(
      fc.property(fc.oneof(mutated, soup), (source) => {
        const full = parseArticle(source, FILE, { edition: 'agent', code: false });
        if (full.problems.some((problem) => misplaced.has(problem.id))) return;
        const { body } = parseArticle(source, FILE, { edition: 'public', code: false });
        expect(wordsOf(renderArticle(body, pageContext()))).toBe(
          wordsOf(renderArticle(full.body, pageContext())),
        );
      }),
      runs,
    );
  });

  it('has the headings in the page that the parser lists', () => {
    const unlike = new Set(['article/component-content', 'markdown/heading-id']);
    fc.assert(
      fc.property(mutated, (source) => {
        const { body, headings, problems } = parseArticle(source, FILE, { edition: 'agent', code: false });
        if (problems.some((problem) => unlike.has(problem.id))) return;
        const html = renderArticle(body, pageContext({ edition: 'agent' }));
        const ids = [...html.matchAll(/<(?:h[1-6]|section class="cause") id="([^"]*)"/g)].map(
          (match) => match[1],
        );
        expect(ids).toEqual(expect.arrayContaining(headings.map((heading) => heading.id)));
      }),
      runs,
    );
  });

  it('is refused before it brings the parser down', () => {
    for (const open of ['(', '[', '{', '<Kbd>', '<Agent>\n', '`${', 'a {(']) {
      const { problems } = parseArticle(FRONT + open.repeat(20_000), FILE, { edition: 'public', code: true });
      expect(problems.map((problem) => problem.id)).toEqual(['markdown/too-deep']);
    }
    const backslash = parseArticle(`${FRONT}\nexport const a = \`x\\`, FILE, {
      edition: 'public',
      code: false,
    });
    expect(backslash.problems.map((problem) => problem.id)).toContain('article/import');
  });
});
