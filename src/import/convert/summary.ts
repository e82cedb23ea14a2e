import type { ElementContent } from 'hast';
import { isElement } from '../../markdown/hast.ts';
import { isEmpty, oneLine, visibleText } from './tree.ts';

/** What the schema of entries asks of a summary. */
const SHORTEST = 10;
const LONGEST = 300;

/** What stands above the text of an article, and the text without what went there. */
export interface Opening {
  summary: string;
  nodes: ElementContent[];
  /** True if nobody wrote it as a summary. */
  made: boolean;
}

/**
 * Finds the summary of a text. The page shows it above the text, so a first paragraph without links that is short enough
 * goes there, and what the source gives as one is not said twice.
 *
 * @param given what the source says that the article is about
 * @param otherwise what is said where the text has nothing that would do
 */
export function takeSummary(
  nodes: readonly ElementContent[],
  given: string | undefined,
  otherwise: string,
): Opening {
  const index = nodes.findIndex((node) => !isEmpty(node));
  const first = nodes[index];
  const rest = nodes.filter((_, i) => i !== index);
  const words = isElement(first, 'p') ? oneLine(visibleText([first])) : '';
  const written = oneLine(given ?? '');
  if (written.length >= SHORTEST) {
    const summary = shorten(written);
    const same = words === written && written.length <= LONGEST && !rest.every(isEmpty);
    return { summary, nodes: same ? rest : [...nodes], made: summary !== written };
  }
  const plain = isElement(first, 'p') && first.children.every(isPlain);
  const fits = words.length >= SHORTEST && words.length <= LONGEST && /[.!?…]["”’)]?$/.test(words);
  if (plain && fits && !rest.every(isEmpty)) return { summary: words, nodes: rest, made: false };
  const sentence = shorten(words.replace(/\s*:$/, '.'));
  if (sentence.length >= SHORTEST) return { summary: sentence, nodes: [...nodes], made: true };
  const made = shorten(otherwise);
  return {
    summary: made.length >= SHORTEST ? made : `${made} `.padEnd(SHORTEST, '.'),
    nodes: [...nodes],
    made: true,
  };
}

/** Words and marks of which plain text loses nothing that matters. */
function isPlain(node: ElementContent): boolean {
  if (node.type === 'text') return true;
  return isElement(node, 'strong', 'b', 'em', 'i') && node.children.every(isPlain);
}

/** Whole sentences up to the longest that is allowed, else whole words. */
function shorten(value: string): string {
  if (value.length <= LONGEST) return value;
  const cut = value.slice(0, LONGEST - 1);
  const end = Math.max(...['. ', '! ', '? '].map((sign) => cut.lastIndexOf(sign)));
  if (end >= SHORTEST) return cut.slice(0, end + 1);
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word >= SHORTEST ? word : cut.length).trimEnd()}…`;
}
