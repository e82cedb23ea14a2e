import { writeCode } from './code.ts';
import { make } from './make.ts';
import type { Position } from './numbering.ts';
import type { Guide } from './stored-guide.ts';

/** The code of a place in a guide. @returns undefined if it has none: a guide that is not published */
export function codeOf(guide: Guide, { at, trail }: Position): string | undefined {
  const { code, steps } = guide;
  if (code === undefined) return undefined;
  // A sum that lacks a part is no number, and makes no code.
  let number = steps[trail[0]?.step ?? at]!.alone!;
  for (const { step, answer } of trail) number += guide.choice(step, answer)!.adds!;
  return writeCode({ ...code, number });
}

/**
 * The link to a person opens in place: so it works without a connection, and has the channels of the guide's own exit,
 * which leave out what may be broken. Only here, and at endings where we go on, stands the code of the place.
 *
 * @param place its code, if it has one
 */
export function offerTalk(page: HTMLElement, guide: Guide, place: string | undefined): void {
  const code = sayCode(guide, place);
  const ending = page.querySelector('.frame .ways');
  if (ending !== null) return ending.after(...code);
  const link = page.querySelector<HTMLAnchorElement>('a[data-talk]');
  const list = link?.closest('ul');
  if (!link || !list) return;
  const summary = make('summary', {}, link.textContent.trim());
  link.parentElement!.remove();
  link.textContent = guide.words.allWays;
  const inside = make('div', { innerHTML: guide.ways }, ...code, make('p', {}, link));
  list.after(make('details', { className: 'fold' }, summary, inside));
}

/** The sentence with the code, which screen readers spell out. */
function sayCode({ words }: Guide, code: string | undefined): HTMLElement[] {
  if (code === undefined) return [];
  const [before = '', after = ''] = words.code.split('{code}');
  const shown = make('b', { ariaHidden: 'true' }, code);
  const spelled = make('span', { className: 'vh' }, [...code.replace(/[ -]/g, '')].join(' '));
  return [make('p', { className: 'after code' }, before, shown, spelled, after)];
}
