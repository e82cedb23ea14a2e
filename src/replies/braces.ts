import { isSlot, type SlotName } from './slots.ts';

/** A stretch of a text, and where it begins. */
export type Token =
  | { kind: 'text'; text: string; offset: number }
  | { kind: 'slot'; slot: SlotName; offset: number }
  | { kind: 'choice'; forms: [string, string]; offset: number }
  | { kind: 'unknown'; name: string; offset: number }
  | { kind: 'bad-choice'; text: string; offset: number }
  /** A brace that has no partner. */
  | { kind: 'stray'; text: '{' | '}'; offset: number };

/** Takes a text apart at its braces: `{customer}` is a slot, `{Pana|Panią}` a choice. Nothing of the text gets lost. */
export function splitBraces(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const found of text.matchAll(/\{([^{}]*)\}|[{}]/g)) {
    if (found.index > at) tokens.push({ kind: 'text', text: text.slice(at, found.index), offset: at });
    tokens.push(readToken(found[0], found[1], found.index));
    at = found.index + found[0].length;
  }
  if (at < text.length) tokens.push({ kind: 'text', text: text.slice(at), offset: at });
  return tokens;
}

function readToken(whole: string, inner: string | undefined, offset: number): Token {
  if (inner === undefined) return { kind: 'stray', text: whole as '{' | '}', offset };
  if (isSlot(inner)) return { kind: 'slot', slot: inner, offset };
  if (!inner.includes('|')) return { kind: 'unknown', name: inner, offset };
  const forms = inner.split('|').map((form) => form.trim());
  const [man, woman, ...more] = forms;
  if (!man || !woman || more.length > 0 || forms.some(isSlot))
    return { kind: 'bad-choice', text: whole, offset };
  return { kind: 'choice', forms: [man, woman], offset };
}
