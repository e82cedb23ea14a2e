import { digestsOf } from '../../library/digest.ts';
import type { Entry } from '../../library/model.ts';
import { pairTranslations } from '../../library/translations.ts';
import type { Edit } from '../text-edits.ts';
import { frontMatterOf, valueEdits } from './yaml-edits.ts';

/**
 * New stamps of translations whose source changed by a rename alone: the links of both were changed at once, so what
 * was up to date still is.
 *
 * @param before all entries, before the rename
 * @param after all entries, after it
 * @param renamed the id that an entry of before has now
 * @returns by file: stamps by part
 */
export function changedStamps(
  before: readonly Entry[],
  after: readonly Entry[],
  renamed: (id: string) => string,
): Map<string, Record<string, string>> {
  const old = new Map(pairTranslations(before).map(({ source }) => [renamed(source.id), digestsOf(source)]));
  const stamps = new Map<string, Record<string, string>>();
  for (const { source, translation } of pairTranslations(after)) {
    const was = old.get(source.id) ?? {};
    const now = digestsOf(source);
    const changed = Object.entries(translation.matter.translates ?? {}).flatMap(([part, stamp]) => {
      const digest = now[part];
      return stamp === was[part] && digest !== undefined && digest !== stamp ? [[part, digest] as const] : [];
    });
    if (changed.length > 0) stamps.set(translation.file, Object.fromEntries(changed));
  }
  return stamps;
}

/** Writes stamps into the front matter of a translation. @param text with LF line ends */
export function stampEdits(text: string, stamps: Readonly<Record<string, string>>): Edit[] {
  const part = frontMatterOf(text);
  if (part === undefined) return [];
  return valueEdits(part, (path) => (path.startsWith('translates.') ? stamps[path.slice(11)] : undefined));
}
