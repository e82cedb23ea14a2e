import type { Blockquote } from 'mdast';

/** GitHub's five callouts, and ours for staff. */
export const ALERTS = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION', 'AGENT'] as const;
export type Alert = (typeof ALERTS)[number];

/**
 * The callout that a block quote is, by its first line (`[!NOTE]`; GitHub's "basic formatting syntax, alerts").
 * @returns the name as written if it has the form of one, known or not; undefined for a plain quote
 */
export function alertName(quote: Blockquote): string | undefined {
  const first = quote.children[0];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  return text?.type === 'text' ? /^\[!([A-Za-z]+)\][ \t]*(?=\n|$)/.exec(text.value)?.[1] : undefined;
}

/** True if `name` is a callout we have; GitHub takes them in any case. */
export function isAlert(name: string): boolean {
  return (ALERTS as readonly string[]).includes(name.toUpperCase());
}
