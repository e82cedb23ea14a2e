import { formatNumber } from './format.ts';

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
  const form = forms[rulesOf(language).select(n)] ?? forms.other;
  return form.replace('{n}', formatNumber(language, n));
}

const kept = new Map<string, Intl.PluralRules>();

function rulesOf(language: string): Intl.PluralRules {
  const rules = kept.get(language) ?? new Intl.PluralRules(language);
  kept.set(language, rules);
  return rules;
}
