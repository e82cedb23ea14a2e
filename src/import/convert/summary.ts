import type { Element, ElementContent } from 'hast';
import { isElement, text } from '../../markdown/hast.ts';
import { isEmpty, oneLine, visibleText } from './tree.ts';

/** What the schema of entries asks of a summary. */
const SHORTEST = 10;
const LONGEST = 300;

/** What stands above the text of an article, and the text without what went there. */
export interface Opening {
  summary: string;
  nodes: ElementContent[];
}

/**
 * Finds the summary of a text. The page shows it above the text, so a first paragraph without links that is short enough
 * goes there, of a longer one its first sentences, and what the source gives as one is not said twice.
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
    return { summary, nodes: same ? rest : [...nodes] };
  }
  const plain = isElement(first, 'p') && first.children.every(isPlain);
  if (plain && isSummary(words) && !rest.every(isEmpty))
    return { summary: words.replace(/\s*:$/, '.'), nodes: rest };
  const parted = isElement(first, 'p') ? takeSentences(first.children) : undefined;
  if (parted !== undefined) {
    const kept = { ...(first as Element), children: parted.rest };
    return {
      summary: parted.summary,
      nodes: nodes.map((node) => (node === first ? kept : node)),
    };
  }
  const sentence = shorten(tellingParagraph(nodes).replace(/\s*:$/, '.'));
  if (sentence.length >= SHORTEST) return { summary: sentence, nodes: [...nodes] };
  const made = shorten(otherwise);
  return {
    summary: made.length >= SHORTEST ? made : `${made} `.padEnd(SHORTEST, '.'),
    nodes: [...nodes],
  };
}

/** "In this article:" says nothing of the article. */
const TELLING = 40;

/** A whole sentence; one that leads to a list, if it says enough without it. */
function isSummary(words: string): boolean {
  if (words.length < SHORTEST || words.length > LONGEST) return false;
  return /[.!?…]["”’)]?$/.test(words) || (words.endsWith(':') && words.length >= TELLING);
}

function tellingParagraph(nodes: readonly ElementContent[]): string {
  const paragraphs = nodes.filter((node) => isElement(node, 'p')).map((node) => oneLine(visibleText([node])));
  return (
    paragraphs.find((words) => words.length >= TELLING) ??
    paragraphs.find((words) => !words.endsWith(':')) ??
    ''
  );
}

/** The whole sentences with which a paragraph begins, if no mark stands in them, and what is left of it. */
function takeSentences(
  children: readonly ElementContent[],
): { summary: string; rest: ElementContent[] } | undefined {
  const [lead, ...others] = children;
  if (lead?.type !== 'text') return undefined;
  const ends = [...lead.value.matchAll(/[.!?]["”’)]?(?=\s+["“(¿¡]?\p{Lu})/gu)].map(
    ({ 0: sign, index }) => index + sign.length,
  );
  const end = ends.findLast((at) => oneLine(lead.value.slice(0, at)).length <= LONGEST) ?? 0;
  const summary = oneLine(lead.value.slice(0, end));
  // Most ends of abbreviations stand in brackets.
  if (summary.length < SHORTEST || summary.split('(').length !== summary.split(')').length) return undefined;
  return { summary, rest: [text(lead.value.slice(end).trimStart()), ...others] };
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
