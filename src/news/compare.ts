import { compareGuides } from '../guide/compare.ts';
import { digestsOf } from '../library/digest.ts';
import type { Article, Guide } from '../library/model.ts';
import type { ContentVersion } from './version.ts';

/** One thing that is different. Steps are named `step` or `guide.md#step`. */
export type Change =
  | { kind: 'step-added' | 'step-removed' | 'step-reworded'; step: string }
  | { kind: 'part-added' | 'part-removed' | 'part-reworded'; part: string }
  | { kind: 'answer-added' | 'answer-removed'; answer: string; step: string }
  | { kind: 'answer-moved'; answer: string; exit: boolean; step: string; to: string }
  | { kind: 'ending-lost' | 'ending-gained'; step: string };

/** An entry or product about which there is something to know. */
export type NewsItem =
  | { kind: 'new' | 'gone' | 'translated'; entry: Article | Guide }
  | { kind: 'retired'; entry: Article | Guide; successor: string | undefined }
  | { kind: 'changed'; entry: Article | Guide; changes: Change[] }
  | { kind: 'coming'; entry: Article | Guide; day: string }
  | { kind: 'version'; product: string; versions: string[] };

/**
 * What is different between two versions of content, most important first: what leads people elsewhere before what only
 * reads otherwise.
 * @param language for whose readers: what is newly translated into it is news as well
 */
export function compareVersions(before: ContentVersion, after: ContentVersion, language: string): NewsItem[] {
  const seen = new Set<string>();
  const entries = [...after.shown.values()].flatMap((entry): NewsItem[] => {
    const old = [entry.id, ...entry.matter.formerly]
      .map((id) => before.shown.get(id))
      .find((e) => e?.type === entry.type);
    if (old !== undefined) seen.add(old.id);
    const { publicFrom, status } = entry.matter;
    // Only staff are shown what customers do not see yet.
    if (publicFrom !== undefined && publicFrom > after.day)
      return [{ kind: 'coming', entry, day: publicFrom }];
    if (old === undefined) return status === 'retired' ? [] : [{ kind: 'new', entry }];
    const fresh = isTranslated(after, entry, language) && !isTranslated(before, old, language);
    return [
      ...compareEntry(old, entry, { before, after }),
      ...(fresh && status === 'current' ? [{ kind: 'translated', entry } as const] : []),
    ];
  });
  const gone = [...before.shown.values()].filter(
    ({ id, matter }) => !seen.has(id) && matter.status === 'current',
  );
  return [
    ...entries,
    ...gone.map((entry): NewsItem => ({ kind: 'gone', entry })),
    ...newVersions(before, after),
  ].sort((a, b) => weightOf(b) - weightOf(a) || compare(nameOf(a), nameOf(b)));
}

function isTranslated({ entries }: ContentVersion, { id }: Article | Guide, language: string): boolean {
  return entries.some(
    (entry) =>
      (entry.type === 'article-translation' || entry.type === 'guide-translation') &&
      entry.id === id &&
      entry.language === language &&
      !entry.matter.draft,
  );
}

function compareEntry(
  old: Article | Guide,
  entry: Article | Guide,
  versions: { before: ContentVersion; after: ContentVersion },
): NewsItem[] {
  const { status, successor } = entry.matter;
  if (status === 'retired')
    return old.matter.status === 'retired' ? [] : [{ kind: 'retired', entry, successor }];
  if (old.digest === entry.digest) return [];
  const changes =
    entry.type === 'guide' ? guideChanges(old.id, entry.id, versions) : articleChanges(old as Article, entry);
  return changes.length === 0 ? [] : [{ kind: 'changed', entry, changes }];
}

function guideChanges(
  oldId: string,
  id: string,
  { before, after }: { before: ContentVersion; after: ContentVersion },
): Change[] {
  const { steps, answers, endings } = compareGuides(
    { id: oldId, trees: before.trees },
    { id, trees: after.trees },
  );
  const withoutKind = (name: string): string => name.replace(/ \(\w+\)$/, '');
  return [
    ...answers.flatMap(({ steps: at, answer, exit, from, to }): Change[] => {
      if (from !== undefined && to !== undefined)
        return [{ kind: 'answer-moved', answer, exit, step: at[0] ?? '', to }];
      if (exit) return [];
      return [{ kind: to === undefined ? 'answer-removed' : 'answer-added', answer, step: at[0] ?? '' }];
    }),
    ...endings.lost.map((name): Change => ({ kind: 'ending-lost', step: withoutKind(name) })),
    ...endings.gained.map((name): Change => ({ kind: 'ending-gained', step: withoutKind(name) })),
    ...steps.added.map((step): Change => ({ kind: 'step-added', step })),
    ...steps.removed.map((step): Change => ({ kind: 'step-removed', step })),
    ...steps.reworded.map((step): Change => ({ kind: 'step-reworded', step })),
  ].filter((change, _, all) => !isSaidAlready(change, all));
}

/** A step that is new or gone and is an ending is told once. */
function isSaidAlready(change: Change, all: readonly Change[]): boolean {
  const other = { 'ending-gained': 'step-added', 'ending-lost': 'step-removed' }[change.kind as string];
  return (
    other !== undefined &&
    all.some((one) => one.kind === other && 'step' in one && 'step' in change && one.step === change.step)
  );
}

function articleChanges(old: Article, entry: Article): Change[] {
  const [was, now] = [digestsOf(old), digestsOf(entry)];
  const kindOf = (part: string): Change['kind'] | undefined => {
    if (was[part] === now[part]) return undefined;
    return was[part] === undefined
      ? 'part-added'
      : now[part] === undefined
        ? 'part-removed'
        : 'part-reworded';
  };
  return [...new Set([...Object.keys(now), ...Object.keys(was)])].flatMap((part) => {
    const kind = kindOf(part);
    return kind === undefined ? [] : [{ kind, part } as Change];
  });
}

function newVersions(before: ContentVersion, after: ContentVersion): NewsItem[] {
  return Object.entries(after.products).flatMap(([product, { versions }]): NewsItem[] => {
    const known = new Set(before.products[product]?.versions.map(({ name }) => name));
    const fresh = versions.map(({ name }) => name).filter((name) => !known.has(name));
    return fresh.length === 0 ? [] : [{ kind: 'version', product, versions: fresh }];
  });
}

/** How much someone who helps people by phone has to know it. */
function weightOf(item: NewsItem): number {
  switch (item.kind) {
    case 'gone':
    case 'retired':
      return 5;
    case 'new':
      return item.entry.type === 'guide' ? 6 : 4;
    case 'version':
      return 4;
    case 'coming':
      return 3;
    case 'translated':
      return 1;
    case 'changed':
      return Math.max(
        ...item.changes.map(({ kind }) =>
          /^(?:answer|ending)/.test(kind) ? 7 : /^step-r|^part/.test(kind) ? 2 : 5,
        ),
      );
  }
}

function nameOf(item: NewsItem): string {
  return item.kind === 'version' ? item.product : item.entry.id;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
