import { stringify } from 'yaml';
import { problem, type Place, type Problem } from '../problem/problem.ts';
import { digestsOf } from './digest.ts';
import { setKey } from './edit-matter.ts';
import type { Article, ArticleTranslation, Entry, Guide, GuideTranslation } from './model.ts';

/** How a translation stands against its source. Parts are named as in {@link digestsOf}. */
export interface TranslationState {
  /** False if nothing records what it was made from. */
  stamped: boolean;
  /** Parts whose source has changed, or is gone, since the stamp. */
  behind: string[];
  /** Parts of the source for which there is no stamp. */
  missing: string[];
}

/** A source with a translation of it. */
export interface TranslationPair {
  source: Article | Guide;
  translation: ArticleTranslation | GuideTranslation;
}

/** The place of a value in the front matter of a file, or of the last part of the path that exists. */
export type Locate = (file: string, path: readonly (string | number)[]) => Place;

/**
 * Compares the stamps of a translation with its source.
 * @throws {MarkdownSyntaxError} if the body of the source is not MDX
 */
export function translationState(
  source: TranslationPair['source'],
  translation: TranslationPair['translation'],
): TranslationState {
  const now = new Map(Object.entries(digestsOf(source)));
  const stamps = new Map(Object.entries(translation.matter.translates ?? {}));
  return {
    stamped: isStamped(translation),
    behind: [...stamps.keys()].filter((part) => stamps.get(part) !== now.get(part)),
    missing: [...now.keys()].filter((part) => !stamps.has(part)),
  };
}

/** False if nothing records which text a translation was made from. */
export function isStamped(translation: TranslationPair['translation']): boolean {
  return Object.keys(translation.matter.translates ?? {}).length > 0;
}

/** Joins each translation with its source. Drafts, and translations of nothing or of what is retired, are left out. */
export function pairTranslations(entries: readonly Entry[]): TranslationPair[] {
  const sources = new Map<string, Article | Guide>();
  for (const entry of entries) {
    if (entry.type === 'article' || entry.type === 'guide') sources.set(`${entry.type}/${entry.id}`, entry);
  }
  return entries.flatMap((entry) => {
    if (entry.type === 'article' || entry.type === 'guide' || entry.matter.draft) return [];
    const source = sources.get(`${entry.type === 'article-translation' ? 'article' : 'guide'}/${entry.id}`);
    return source === undefined || source.matter.status === 'retired' ? [] : [{ source, translation: entry }];
  });
}

/**
 * The parts of a translation that someone has to look at: changed, gone, or added to the source since the stamp. Steps
 * that the translation does not have at all are left out: `translation/missing-step` names them.
 */
export function partsBehind({ source, translation }: TranslationPair): string[] {
  const { behind, missing } = translationState(source, translation);
  return [...behind, ...missing.filter((part) => hasPart(translation, part))];
}

/**
 * Warns of translations that have fallen behind or were never stamped.
 * @param locate where a key of a file's front matter stands
 */
export function checkTranslations(pairs: readonly TranslationPair[], locate: Locate): Problem[] {
  return pairs.flatMap((pair) => {
    const place = locate(pair.translation.file, ['translates']);
    if (!isStamped(pair.translation)) return [problem('translation/not-stamped', place, {})];
    const parts = partsBehind(pair);
    return parts.length === 0 ? [] : [problem('translation/behind', place, { parts })];
  });
}

/**
 * The stamps that a translation gets when its translator says that it is up to date. Parts that it does not have yet
 * stay without stamp.
 *
 * @param only the parts that were brought up to date; the others keep their stamps. Empty: all
 * @param typo true if the source had only a slip corrected: what had a stamp gets a new one, what had none stays so
 * @throws {RangeError} if one of `only` is no part of the source
 */
export function stampsFor(
  { source, translation }: TranslationPair,
  only: readonly string[] = [],
  typo = false,
): Record<string, string> {
  const now = digestsOf(source);
  const unknown = only.find((part) => !Object.hasOwn(now, part));
  if (unknown !== undefined)
    throw new RangeError(`"${unknown}" is no part of ${source.file}. Parts: ${Object.keys(now).join(', ')}.`);
  const before = new Map(Object.entries(translation.matter.translates ?? {}));
  const stamps = Object.entries(now).flatMap(([part, digest]): [string, string][] => {
    const isMeant = (only.length === 0 || only.includes(part)) && (!typo || before.has(part));
    const stamp = isMeant ? digest : before.get(part);
    return stamp === undefined || !hasPart(translation, part) ? [] : [[part, stamp]];
  });
  return Object.fromEntries(stamps);
}

function hasPart(translation: TranslationPair['translation'], part: string): boolean {
  if (part === 'title' || part === 'intro') return true;
  return translation.type === 'guide-translation'
    ? translation.tree.steps.some((step) => step.id === part)
    : translation.headings.some((heading) => heading.id === part);
}

/**
 * Writes `translates` into the front matter of a translation. Everything else stays as it is, byte for byte.
 *
 * @param fileText the whole file
 * @param digests from {@link stampsFor}
 * @throws {SyntaxError} if the file has no front matter, or one that is not YAML keys with values, one a line
 */
export function stampTranslation(fileText: string, digests: Record<string, string>): string {
  const block = stringify(
    { translates: digests },
    { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );
  return setKey(fileText, 'translates', block.trimEnd());
}
