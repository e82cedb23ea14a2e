import { make } from '../run/make.ts';
import { fillText } from './lines.ts';
import type { Line } from './listing.ts';
import type { DeskSettings } from './settings.ts';

/** What a line says below its title: Guide, Article, or which guide it is a step of. */
export function kindOf({ target, within }: Line, { words }: DeskSettings): string {
  if (within !== undefined) return fillText(words.find.step, { guide: within });
  return target.type === 'guide' ? words.find.guide : words.find.article;
}

/** An option of the list. */
export function makeOption(line: Line, settings: DeskSettings, id: string): HTMLElement {
  const title = make('b', {}, line.title);
  if (line.lang !== undefined) title.lang = line.lang;
  const option = make('li', { id, role: 'option', ariaSelected: 'false' });
  option.append(make('span', {}, title, make('small', {}, kindOf(line, settings))));
  if (line.internal) option.append(make('span', { className: 'tag' }, settings.internal));
  return option;
}
