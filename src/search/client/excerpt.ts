import type { TextPart } from '../answer.ts';

/**
 * Takes the marks out of an excerpt. Pagefind gives text in which only `<` and `>` are escaped, with `<mark>` around
 * each word that matched.
 */
export function readExcerpt(excerpt: string): TextPart[] {
  const parts: TextPart[] = [];
  for (const piece of excerpt.split(/(<mark>.*?<\/mark>)/s)) {
    const marked = piece.startsWith('<mark>');
    const text = (marked ? piece.slice(6, -7) : piece).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    if (text !== '') parts.push({ text, marked });
  }
  return parts;
}
