import type { FoundBold } from '../markdown/checks.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Platform } from '../schema/common.ts';
import type { Glossary } from '../schema/lists.ts';

/** A file with its bold texts. */
export interface BoldFile {
  language: string;
  bolds: readonly FoundBold[];
}

/** The names of a bold text: those of a path one by one. `**Settings › Wi-Fi**` has "Settings" and "Wi-Fi". */
export function namesIn(text: string): string[] {
  return text
    .split('›')
    .map((name) => plainName(name))
    .filter((name) => name !== '');
}

/** A name as it is compared: typewriter apostrophes and hard spaces are no difference. */
export function plainName(name: string): string {
  return name.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/**
 * The screen names among a bold text. A path is always one. A single text is none if it is a label or a sentence
 * ("You should see:", "Not here."), a word within a sentence ("sync"), or nothing with words ("192.168.1.1", "(C:)", "i").
 */
export function screenNames({ text, next }: Pick<FoundBold, 'text' | 'next'>): string[] {
  const names = namesIn(text);
  if (names.length > 1) return names;
  const isLabel = /[:.,;?!…]$/.test(text) || /^\s*:/.test(next);
  const isWord = /^\p{Ll}/u.test(text);
  const isCode = !/^\p{L}.*\p{L}/u.test(text) || /\S[.:@/]\S/.test(text);
  return isLabel || isWord || isCode ? [] : names;
}

/**
 * Warns of screen names that the glossary of their language does not have for their system, once for each name, at its
 * first place. A language whose glossary has no menus is not checked.
 */
export function checkScreenNames(
  files: readonly BoldFile[],
  glossaries: Readonly<Record<string, Glossary>>,
): Problem[] {
  const problems: Problem[] = [];
  for (const [language, own] of Map.groupBy(files, (file) => file.language)) {
    const glossary = glossaries[language];
    if (glossary === undefined || Object.keys(glossary.menus).length === 0) continue;
    problems.push(...checkLanguage(own, `glossary/${language}.yaml`, glossary));
  }
  return problems;
}

function checkLanguage(files: readonly BoldFile[], file: string, { menus }: Glossary): Problem[] {
  const systems = new Map(
    Object.entries(menus).map(([system, names]) => [system, new Set(Object.values(names).map(plainName))]),
  );
  const all = new Set([...systems.values()].flatMap((names) => [...names]));
  const anywhere = systems.get('any');
  const unknown = new Map<string, { bold: FoundBold; name: string; count: number }>();
  for (const bold of files.flatMap(({ bolds }) => bolds)) {
    const own = bold.platform === undefined ? all : systems.get(bold.platform);
    for (const name of screenNames(bold)) {
      if (own?.has(name) || anywhere?.has(name)) continue;
      const key = `${bold.platform}\n${name}`;
      const seen = unknown.get(key);
      if (seen === undefined) unknown.set(key, { bold, name, count: 1 });
      else seen.count++;
    }
  }
  return [...unknown.values()].map(({ bold, name, count }) => {
    const elsewhere = [...systems].filter(([, names]) => names.has(name)).map(([system]) => system);
    const candidates = bold.platform === undefined ? all : (systems.get(bold.platform) ?? []);
    const near = elsewhere.length > 0 ? undefined : nearest(name, candidates);
    const system = bold.platform as Platform | undefined;
    const data = { name, file, system, elsewhere, nearest: near, more: count - 1 };
    return problem('glossary/unknown-name', bold.place, data);
  });
}
