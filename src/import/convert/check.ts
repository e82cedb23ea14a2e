import type { Root } from 'mdast';
import { parseArticle } from '../../article/parse.ts';
import type { RenderContext } from '../../article/context.ts';
import { articleTree } from '../../article/render.ts';
import { tieShortWords } from '../../i18n/typography.ts';
import { wordsOf as wordsOfLanguage } from '../../i18n/words.ts';
import type { ArticleKind } from '../../schema/entry.ts';
import type { WrittenText } from './convert.ts';
import { writeMdx } from './stringify.ts';
import { visibleText } from './tree.ts';
import { shareKept, wordsOf } from './words.ts';

/** A text that our reader takes. */
export interface CheckedText {
  mdx: string;
  /** The share of the words of the source that stand on the page, of 1 (`words.ts`). */
  share: number;
  /** How many blocks had to become plain text. */
  plain: number;
}

/**
 * Reads a text as the site will, shows it with the same functions as its page, and compares the words. A block that our
 * reader does not take becomes plain text: better plain than a site that does not build.
 *
 * @param words those of the source, title first
 * @returns undefined if not even plain text can be read
 */
export function checkText(
  text: WrittenText,
  about: { file: string; title: string; kind: ArticleKind; words: readonly string[] },
): CheckedText | undefined {
  const above = [...wordsOf(about.title), ...wordsOf(text.summary)];
  const tryOut = (mdx: string, plain: number): CheckedText | undefined => {
    const page = readPage(mdx, about.file, about.kind);
    if (page === undefined) return undefined;
    const share = shareKept([...wordsOf(about.title), ...about.words], [...above, ...page]);
    return { mdx, share, plain };
  };
  const whole = tryOut(text.mdx, 0);
  if (whole !== undefined) return whole;
  const blocks = text.blocks.map((block) => {
    const mdx = writeMdx(block);
    return readPage(mdx, about.file, about.kind) === undefined
      ? { mdx: asPlain(block), plain: 1 }
      : { mdx, plain: 0 };
  });
  const mixed = blocks.map(({ mdx }) => mdx).join('\n');
  const count = blocks.reduce((sum, { plain }) => sum + plain, 0);
  return tryOut(mixed, count) ?? tryOut(text.blocks.map(asPlain).join('\n'), blocks.length);
}

/** The words that the page shows; undefined if there is an error in the text. */
function readPage(mdx: string, file: string, kind: ArticleKind): string[] | undefined {
  const source = `---\nkind: ${kind}\n---\n\n${mdx}`;
  const { body, problems } = parseArticle(source, file, { kind, edition: 'public', code: false });
  const broken = problems.some(({ level, id }) => level === 'error' && id !== 'article/empty');
  return broken ? undefined : wordsOf(visibleText(articleTree(body, pageContext(file))));
}

function asPlain(block: Root): string {
  const words = plainOf(block).replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  return writeMdx({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }],
  });
}

function plainOf(node: Root | Root['children'][number]): string {
  if ('value' in node) return `${node.value} `;
  if ('alt' in node && typeof node.alt === 'string') return `${node.alt} `;
  return 'children' in node ? node.children.map((child) => plainOf(child as never)).join('') + ' ' : '';
}

/** A page as far as it is seen: where links lead is checked with all files. */
export function pageContext(file: string): RenderContext {
  const language = file.split('/')[1] ?? 'en';
  return {
    language,
    textLanguage: language,
    file,
    edition: 'public',
    words: wordsOfLanguage(language).text,
    tie: (text) => tieShortWords(language, text),
    link: () => ({ href: '/' }),
    image: (path) => ({ src: path, width: 1, height: 1 }),
  };
}
