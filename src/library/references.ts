import { nearest } from '../problem/nearest.ts';
import { problem, type Place, type Problem, type ProblemId } from '../problem/problem.ts';
import { ID_PATTERN } from '../schema/common.ts';
import type { ArticleMatter, GuideMatter } from '../schema/entry.ts';
import type { Topics } from '../schema/lists.ts';
import type { EntryFile, KnownMatter } from './entry-files.ts';
import type { Lists } from './settings.ts';

type Matter = ArticleMatter | GuideMatter;

/** Where a part of front matter stands. Asked only where something is wrong: to find it, the YAML is read again. */
type At = (...path: PropertyKey[]) => Place;

/** What names in front matter can refer to. */
export interface Names {
  lists: Lists;
  /** Source-language files by id. */
  sources: ReadonlyMap<string, EntryFile>;
  /** Paths of images in the content folder. */
  images: ReadonlySet<string>;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** Checks every name that the front matter of an entry uses, and its dates. Keys that are wrong in themselves are passed over. */
export function checkReferences(entry: EntryFile, names: Names): Problem[] {
  const { known: source, yaml } = entry;
  if (yaml === undefined) return [];
  const at: At = (...path) => yaml.place(path);
  const problems = checkReview(source, names, at);
  if (entry.role === 'translation') return problems;
  problems.push(...checkLists(source, names, at), ...checkDates(source, at));
  const check = (key: string, id: string, place: () => Place): void => {
    problems.push(...checkEntryName({ key, id, place, entry }, names));
  };
  source.related?.forEach((id, i) => check('related', id, () => at('related', i)));
  if (source.successor !== undefined) check('successor', source.successor, () => at('successor'));
  source.dependsOn?.forEach((name, i) =>
    problems.push(...checkDependency(name, () => at('dependsOn', i), names)),
  );
  const itself = source.formerly?.indexOf(entry.id) ?? -1;
  if (itself >= 0) problems.push(problem('address/itself', at('formerly', itself), { id: entry.id }));
  return problems;
}

/** Checks the entries that answer messages of customers. */
export function checkMessages({ lists, sources }: Names): Problem[] {
  return Object.entries(lists.messages).flatMap(([language, messages]) => {
    const yaml = lists.sources.get(`messages/${language}.yaml`);
    return messages.flatMap(({ answer, also }, i) =>
      [answer, ...also].flatMap((name, j) => {
        const key = j === 0 ? 'answer' : 'also';
        const place = yaml?.place(j === 0 ? [i, key] : [i, key, j - 1]);
        if (place === undefined || sources.has(name)) return [];
        return [
          problem('reference/unknown-entry', place, { key, name, nearest: nearest(name, sources.keys()) }),
        ];
      }),
    );
  });
}

/** Checks names in site.yaml that refer to entries. */
export function checkSiteReferences(names: Names): Problem[] {
  const { site, siteSource } = names.lists;
  if (site === undefined || siteSource === undefined) return [];
  const problems: Problem[] = [];
  const check = (key: string, id: string, place: Place): void => {
    const found = names.sources.get(id);
    if (found === undefined) {
      problems.push(
        problem('reference/unknown-entry', place, {
          key,
          name: id,
          nearest: nearest(id, names.sources.keys()),
        }),
      );
    } else if (found.known.audience === 'agent') {
      problems.push(problem('reference/agents-only', place, { key, name: id }));
    }
  };
  for (const [i, urgent] of site.home.urgent.entries()) {
    const at = (...path: string[]): Place => siteSource.place(['home', 'urgent', i, ...path]);
    if (typeof urgent === 'string') {
      check('home.urgent', urgent, at());
      continue;
    }
    check('home.urgent', urgent.guide, at('guide'));
    const steps = names.sources.get(urgent.guide)?.public.tree?.steps.map((step) => step.id) ?? [];
    if (steps.length === 0 || steps.includes(urgent.step)) continue;
    const data = { guide: urgent.guide, step: urgent.step, nearest: nearest(urgent.step, steps) };
    problems.push(problem('reference/unknown-step', at('step'), data));
  }
  if (site.home.unsure !== undefined)
    check('home.unsure', site.home.unsure, siteSource.place(['home', 'unsure']));
  for (const [i, { address }] of site.legal.entries()) {
    if (ID_PATTERN.test(address)) check('legal', address, siteSource.place(['legal', i, 'address']));
  }
  for (const [i, id] of site.codeArticles.entries()) {
    if (names.sources.get(id)?.type !== 'article') {
      problems.push(problem('article/code-not-found', siteSource.place(['codeArticles', i]), { id }));
    }
  }
  return problems;
}

function checkReview(matter: KnownMatter, names: Names, at: At): Problem[] {
  const { reviewed } = matter;
  return [
    ...(reviewed === undefined ? [] : checkReviewer(reviewed.by, names, () => at('reviewed', 'by'))),
    ...checkReviewDates(matter, names.today, at),
  ];
}

/** Days of reviews and flags that have not come yet. */
export function checkReviewDates({ reviewed, flags = [] }: KnownMatter, today: string, at: At): Problem[] {
  return [
    ...(reviewed === undefined
      ? []
      : notInFuture('reviewed.on', reviewed.on, today, () => at('reviewed', 'on'))),
    ...flags.flatMap(({ on }, i) => notInFuture(`flags.${i}.on`, on, today, () => at('flags', i, 'on'))),
  ];
}

/** People leave, and their reviews stay true: a warning, unlike an owner who is gone. */
function checkReviewer(name: string, names: Names, place: () => Place): Problem[] {
  const { owners } = names.lists;
  if (Object.hasOwn(owners, name) || names.lists.broken.has('owners.yaml')) return [];
  return [
    problem('reference/unknown-reviewer', place(), { name, nearest: nearest(name, Object.keys(owners)) }),
  ];
}

function checkLists(matter: KnownMatter, names: Names, at: At): Problem[] {
  const { topics, owners, products } = names.lists;
  return [
    ...known('reference/unknown-topic', matter.topic, topics, 'topics.yaml', names, () => at('topic')),
    ...checkTopicAudience(matter, topics, () => at('topic')),
    ...known('reference/unknown-owner', matter.owner, owners, 'owners.yaml', names, () => at('owner')),
    ...(matter.products ?? []).flatMap((name, i) =>
      known('reference/unknown-product', name, products, 'products.yaml', names, () => at('products', i)),
    ),
  ];
}

/** A topic that only staff see shows nothing to anybody else. */
function checkTopicAudience({ topic, audience }: KnownMatter, topics: Topics, place: () => Place): Problem[] {
  if (topic === undefined || audience === 'agent' || topics[topic]?.audience !== 'agent') return [];
  return [problem('reference/agents-only', place(), { key: 'topic', name: topic })];
}

/** A name must be in its list, unless the list itself is broken: then nothing can be said. */
function known(
  id: Extract<ProblemId, 'reference/unknown-topic' | 'reference/unknown-owner' | 'reference/unknown-product'>,
  name: string | undefined,
  list: Record<string, unknown>,
  file: string,
  names: Names,
  place: () => Place,
): Problem[] {
  if (name === undefined || Object.hasOwn(list, name) || names.lists.broken.has(file)) return [];
  const ids = Object.keys(list);
  return [problem(id, place(), { name, nearest: nearest(name, ids), known: ids })];
}

function checkDates(matter: KnownMatter, at: At): Problem[] {
  const problems: Problem[] = [];
  const { publicFrom, until, status, successor } = matter;
  if (publicFrom !== undefined && until !== undefined && until < publicFrom) {
    problems.push(problem('entry/dates', at('until'), { from: publicFrom, until }));
  }
  if (successor !== undefined && status !== 'retired')
    problems.push(problem('entry/successor', at('successor'), {}));
  return problems;
}

function checkEntryName(
  use: { key: string; id: string; place: () => Place; entry: EntryFile },
  names: Names,
): Problem[] {
  const { key, id: name, place } = use;
  if (name === use.entry.id) return [problem('reference/itself', place(), { key })];
  const found = names.sources.get(name);
  if (found === undefined) {
    return [
      problem('reference/unknown-entry', place(), {
        key,
        name,
        nearest: nearest(name, names.sources.keys()),
      }),
    ];
  }
  const matter = found.matter as Matter | undefined;
  if (matter === undefined) return [];
  if (matter.audience === 'agent' && use.entry.known.audience === 'public') {
    return [problem('reference/agents-only', place(), { key, name })];
  }
  return matter.status === 'retired'
    ? [problem('reference/retired', place(), { key, name, successor: matter.successor })]
    : [];
}

function checkDependency(name: string, place: () => Place, names: Names): Problem[] {
  const { products } = names.lists;
  const exists =
    Object.hasOwn(products, name) ||
    names.sources.has(name) ||
    names.images.has(name) ||
    /^https?:\/\//.test(name);
  if (exists) return [];
  const candidates = [...Object.keys(products), ...names.sources.keys(), ...names.images];
  return [problem('reference/unknown-dependency', place(), { name, nearest: nearest(name, candidates) })];
}

function notInFuture(key: string, value: string, today: string, place: () => Place): Problem[] {
  return value > today ? [problem('schema/future-date', place(), { key, value, today })] : [];
}
