/** White space after a Polish word of one letter, at which no line may end. */
const AFTER_SHORT_WORD = /(?<=(?<![\p{L}\p{N}])[aiouwzAIOUWZ])[ \n]/gu;

/**
 * Ties each Polish word of one letter to the next word with a no-break space; other languages stay as they are.
 * For plain text only.
 */
export function tieShortWords(language: string, text: string): string {
  return language === 'pl' ? text.replace(AFTER_SHORT_WORD, '\u00a0') : text;
}

/** The same for a tree of interface words: strings, and what functions give back. */
export function tieAllWords<Words>(language: string, words: Words): Words {
  return language === 'pl' ? (tieValue(words) as Words) : words;
}

function tieValue(value: unknown): unknown {
  if (typeof value === 'string') return tieShortWords('pl', value);
  if (typeof value === 'function')
    return (...slots: unknown[]) => tieValue((value as (...s: unknown[]) => unknown)(...slots));
  if (Array.isArray(value)) return value.map(tieValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tieValue(inner)]));
}

/**
 * Short compounds, such as Wi-Fi, look broken when a line ends at their hyphen. A whole tag is read first, since the
 * value of an attribute may hold anything, `<` and `>` too.
 */
const TAG_OR_SHORT_COMPOUND =
  /<(?:"[^"]*"|'[^']*'|[^"'>])*>|(?<![\p{L}\p{N}-])\p{L}{1,4}-\p{L}{1,4}(?![\p{L}\p{N}-])/gu;

/** Keeps short compounds of a line of HTML together. For headings and answers, whose lines are short. */
export function keepCompounds(html: string): string {
  return html.replace(TAG_OR_SHORT_COMPOUND, (found) =>
    found.startsWith('<') ? found : `<span class="nb">${found}</span>`,
  );
}

/** Plain text as a line of HTML, with its short compounds kept together. */
export function headline(text: string): string {
  return keepCompounds(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}
