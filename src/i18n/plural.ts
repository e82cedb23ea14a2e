/**
 * One text for each plural category of a language, with `{n}` for the number. Plain data, so that pages can hand it to
 * their scripts. Every language has the category `other` (Unicode CLDR).
 */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Says a number of things: `1 question`, `5 pytań`.
 *
 * @param language the language of the forms
 * @param n whole or not: Polish says `1,5 minuty`
 */
export function count(language: string, forms: PluralForms, n: number): string {
  const form = forms[toolsOf(language).rules.select(n)] ?? forms.other;
  return form.replace('{n}', formatNumber(language, n));
}

/** `4`, `1.5`, `12,000`. Digits are the same in all regions of a language. */
export function formatNumber(language: string, n: number): string {
  return toolsOf(language).numbers.format(n);
}

interface Tools {
  rules: Intl.PluralRules;
  numbers: Intl.NumberFormat;
}

/** Making one takes a hundred times as long as using it. */
const kept = new Map<string, Tools>();

function toolsOf(language: string): Tools {
  const tools = kept.get(language) ?? {
    rules: new Intl.PluralRules(language),
    numbers: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }),
  };
  kept.set(language, tools);
  return tools;
}
