import { readdirSync, readFileSync } from 'node:fs';
import type { ArticleWords, RenderContext } from '../../src/article/context.ts';
import { tieShortWords } from '../../src/i18n/typography.ts';

const folder = new URL('fixtures/', import.meta.url);

export const words: ArticleWords = {
  // oxlint-disable-next-line unicorn/no-thenable -- a word, never a method
  then: 'then',
  youSee: 'You should see',
  internal: 'Internal',
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  cause: 'Cause',
  remedy: 'Remedy',
  condition: 'What you see',
  device: 'Your device',
  platformNames: {
    windows: 'Windows',
    macos: 'Mac',
    android: 'Android',
    ios: 'iPhone and iPad',
    router: 'Router',
  },
};

/** A page on which every link leads somewhere except to `hidden`, and every image exists except `missing.png`. */
export function pageContext(changes: Partial<RenderContext> = {}): RenderContext {
  return {
    language: 'en',
    textLanguage: 'en',
    file: 'articles/en/example.mdx',
    edition: 'public',
    words,
    tie: (text, language) => tieShortWords(language, text),
    link: (target) => {
      if (target.kind === 'anchor') return { href: `#${target.anchor}` };
      if (target.path.includes('hidden')) return undefined;
      const language = target.path.split('/')[1] ?? '';
      return { href: `/${target.path}${target.anchor === '' ? '' : `#${target.anchor}`}`, language };
    },
    image: (path) =>
      path.includes('missing') ? undefined : { src: `/media/${path}`, width: 320, height: 200 },
    ...changes,
  };
}

/** An article with the HTML that it becomes. */
export interface ArticleFixture {
  name: string;
  input: string;
  expected: string;
  context: RenderContext;
}

/** The folders of `fixtures/`: `input.mdx`, `expected.html`, and `context.json` where the page differs. */
export const fixtures: ArticleFixture[] = readdirSync(folder)
  .toSorted()
  .map((name) => {
    const read = (file: string): string => readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
    const changed = readdirSync(new URL(name, folder)).includes('context.json');
    const changes = changed ? (JSON.parse(read('context.json')) as Partial<RenderContext>) : {};
    return { name, input: read('input.mdx'), expected: read('expected.html'), context: pageContext(changes) };
  });

/** HTML with each tag that follows another on a line of its own, so that differences can be read. */
export function onLines(html: string): string {
  return `${html.replaceAll('><', '>\n<')}\n`;
}
