import type { BoldPlace } from '../library/screen-name-places.ts';
import { namesIn } from '../library/screen-names.ts';
import { nearest } from '../problem/nearest.ts';
import type { Glossary } from '../schema/lists.ts';

/** A name as one language has it. */
export interface LocalName {
  language: string;
  /** As it is compared. */
  names: readonly string[];
  /** The system on whose screens it is called so; absent for what was asked for. */
  system?: string;
}

/** Where one language uses a name. */
export interface NameUse {
  language: string;
  /** The names that were found. */
  names: string[];
  places: BoldPlace[];
}

type Glossaries = Readonly<Record<string, Glossary>>;

/**
 * Finds the bold texts that are a screen name or part of a path that has it. Capital letters are no difference. Other
 * languages are searched for what the glossary has under the same key of the same system.
 *
 * @param wanted `Wi-Fi`, or part of a path: `Settings › Wi-Fi`
 * @param languages those to look at, in the order of the result
 */
export function findName(
  wanted: string,
  places: readonly BoldPlace[],
  glossaries: Glossaries,
  languages: readonly string[],
): NameUse[] {
  const asked = namesIn(wanted);
  return languages.flatMap((language) => {
    const local: LocalName[] = [{ language, names: asked }, ...otherNames(asked, glossaries, language)];
    const found = places.filter(
      (place) => place.language === language && local.some((name) => isNamed(place, name)),
    );
    const used = local.filter((name) => found.some((place) => isNamed(place, name)));
    const names = [...new Set(used.map(({ names: parts }) => parts.join(' › ')))];
    return found.length === 0 ? [] : [{ language, names, places: found }];
  });
}

/** What the screens of a language say instead of a name of any language. Of a path, nothing is known. */
function otherNames(
  [name = '', ...more]: readonly string[],
  glossaries: Glossaries,
  language: string,
): LocalName[] {
  const own = glossaries[language]?.menus;
  if (more.length > 0 || own === undefined) return [];
  const keys = Object.values(glossaries).flatMap(({ menus }) =>
    Object.entries(menus).flatMap(([system, names]) =>
      Object.keys(names).flatMap((key) => (isSame(namesIn(names[key]!), [name]) ? [{ system, key }] : [])),
    ),
  );
  return keys.flatMap(({ system, key }) => {
    const said = own[system as keyof typeof own]?.[key];
    return said === undefined || isSame(namesIn(said), [name])
      ? []
      : [{ language, names: namesIn(said), system }];
  });
}

function isNamed({ text, platform }: BoldPlace, { names, system }: LocalName): boolean {
  if (system !== undefined && system !== 'any' && platform !== undefined && platform !== system) return false;
  const parts = namesIn(text);
  return parts.some((_, i) => isSame(parts.slice(i, i + names.length), names));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, i) => part.toLowerCase() === b[i]!.toLowerCase());
}

/** The name that was meant, if one is near. */
export function nearestName(wanted: string, places: readonly BoldPlace[]): string | undefined {
  return nearest(wanted, new Set(places.flatMap(({ text }) => namesIn(text))));
}

/** The uses as text, a line for each place. @param prefix stands before files */
export function usesText(uses: readonly NameUse[], prefix: string): string {
  return uses
    .map(({ language, names, places }) => {
      const lines = places.map(({ file, line, column, step, platform, text }) => {
        const where = [step, platform].filter((part) => part !== undefined).join(', ');
        return `  ${prefix}${file}:${line}:${column}  ${where === '' ? '' : `${where}  `}${text}`;
      });
      const count = `${places.length} ${places.length === 1 ? 'place' : 'places'}`;
      return [`${language}: ${names.map((name) => `"${name}"`).join(', ')}, ${count}`, ...lines].join('\n');
    })
    .join('\n\n');
}
