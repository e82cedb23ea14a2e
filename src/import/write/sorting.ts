import type { Source } from '../model.ts';
import type { PlannedArticle } from './articles.ts';
import { languageOf, type Languages } from './languages.ts';
import { freeName, shortId } from './names.ts';
import type { SourceRecord } from './record.ts';

/** A name in one language for all, or in several. */
export type Name = string | Record<string, string>;

/** A topic that entries need. */
export interface PlannedTopic {
  id: string;
  name: Name;
  audience: 'public' | 'agent';
}

/** An owner that entries need. */
export interface PlannedOwner {
  id: string;
  name: Name;
  /** True for an author of whom the site knows nothing yet. */
  isNew: boolean;
}

/** Topics and owners of the entries, by the key of their article. */
export interface Sorting {
  topicOf(planned: PlannedArticle): string;
  /** The topics of articles that arrived, in order. */
  topicsFor(arrived: readonly PlannedArticle[]): PlannedTopic[];
  owners: PlannedOwner[];
  ownerOf(planned: PlannedArticle): string;
  /** For the record. */
  topicIds: Record<string, string>;
  ownerIds: Record<string, string>;
}

const GENERAL: Readonly<Record<string, string>> = { en: 'General', es: 'General', pl: 'Ogólne' };
const TEAM: Readonly<Record<string, string>> = {
  en: 'the support team',
  es: 'el equipo de asistencia',
  pl: 'zespół wsparcia',
};

/**
 * Makes topics of sections, and owners of authors. An article without a section goes to a topic of the label that most
 * articles share, if several have it. A topic of which all articles are for staff is for staff itself.
 *
 * @param site ids of owners that the site has, and of topics that are for staff there
 */
export function sortArticles(
  source: Source,
  planned: readonly PlannedArticle[],
  languages: Languages,
  record: SourceRecord,
  site: { staffTopics: ReadonlySet<string>; owners: ReadonlySet<string> },
): Sorting {
  return {
    ...planTopics(source, planned, languages, record, site.staffTopics),
    ...planOwners(source, planned, languages, record, site.owners),
  };
}

function planTopics(
  source: Source,
  planned: readonly PlannedArticle[],
  languages: Languages,
  record: SourceRecord,
  staffTopics: ReadonlySet<string>,
): Pick<Sorting, 'topicsFor' | 'topicOf' | 'topicIds'> {
  const shared = commonLabels(planned);
  const keyOf = ({ article }: PlannedArticle): string => {
    if (article.section !== undefined) return `section ${article.section}`;
    const label = article.labels
      .filter((one) => shared.has(one))
      .sort((a, b) => shared.get(b)! - shared.get(a)!)[0];
    return label === undefined ? 'general' : `label ${label}`;
  };
  const keys = inOrder(source, planned.map(keyOf));
  const ids = new Map(Object.entries(record.topics));
  const taken = new Set([...ids.values(), ...staffTopics]);
  const names = keys.map((key) => {
    const name = asName(namesOf(source, key, languages), languages, '');
    const plain = typeof name === 'string' ? name : (name[languages.source] ?? Object.values(name)[0]!);
    const id =
      ids.get(key) ?? freeName(shortId(key === 'general' ? 'general' : plain), (one) => taken.has(one));
    taken.add(id);
    ids.set(key, id);
    return { key, id, name };
  });
  const topics = withoutTwins(names, source, languages);
  return {
    topicOf: (one) => ids.get(keyOf(one))!,
    topicsFor: (arrived) =>
      topics.flatMap(({ key, ...topic }): PlannedTopic[] => {
        const own = arrived.filter((one) => keyOf(one) === key);
        const audience = own.every((one) => one.audience === 'agent') ? 'agent' : 'public';
        return own.length === 0 ? [] : [{ ...topic, audience }];
      }),
    topicIds: Object.fromEntries(ids),
  };
}

/** Sections in the order of the source, then labels, then what has neither. */
function inOrder(source: Source, keys: Iterable<string>): string[] {
  const found = new Set(keys);
  const sections = source.sections.map(({ key }) => `section ${key}`).filter((key) => found.has(key));
  return [...sections, ...[...found].filter((key) => !sections.includes(key)).sort()];
}

function namesOf(source: Source, key: string, languages: Languages): Readonly<Record<string, string>> {
  if (key.startsWith('label ')) return { [languages.source]: capital(key.slice('label '.length)) };
  const section = source.sections.find((one) => `section ${one.key}` === key);
  if (section !== undefined) return section.names;
  return key === 'general' ? GENERAL : { [languages.source]: key.replace('section ', 'Section ') };
}

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Names by locale as names by language; one text alone stands for all languages. */
function asName(names: Readonly<Record<string, string>>, languages: Languages, behind: string): Name {
  const byLanguage: Record<string, string> = {};
  for (const [locale, name] of Object.entries(names)) {
    const language = languageOf(locale);
    if (languages.all.includes(language)) byLanguage[language] ??= name.trim() + behind;
  }
  const all = Object.values(byLanguage);
  const complete = languages.all.every((language) => byLanguage[language] !== undefined);
  if (complete && new Set(all).size > 1) return byLanguage;
  return byLanguage[languages.source] ?? all[0] ?? (Object.values(names)[0] ?? 'General') + behind;
}

/** Sections of one name in several categories get the name of their category behind it. */
function withoutTwins<Topic extends { key: string; name: Name }>(
  topics: readonly Topic[],
  source: Source,
  languages: Languages,
): Topic[] {
  const count = new Map<string, number>();
  const said = (name: Name): string => JSON.stringify(name);
  for (const { name } of topics) count.set(said(name), (count.get(said(name)) ?? 0) + 1);
  return topics.map((topic) => {
    const section = source.sections.find((one) => `section ${one.key}` === topic.key);
    if (count.get(said(topic.name)) === 1 || section?.within === undefined) return topic;
    const around = asName(section.within, languages, '');
    const plain = typeof around === 'string' ? around : (around[languages.source] ?? '');
    return { ...topic, name: asName(section.names, languages, ` (${plain})`) };
  });
}

const LEAST_SHARED = 3;

/** Labels that several articles have, with how many. */
export function commonLabels(planned: readonly PlannedArticle[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { article } of planned)
    for (const label of new Set(article.labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= LEAST_SHARED));
}

function planOwners(
  source: Source,
  planned: readonly PlannedArticle[],
  languages: Languages,
  record: SourceRecord,
  existing: ReadonlySet<string>,
): Pick<Sorting, 'owners' | 'ownerOf' | 'ownerIds'> {
  const ids = new Map(Object.entries(record.owners));
  const owners = new Map<string, PlannedOwner>();
  const team = asName(TEAM, languages, '');
  const usual = [...existing][0] ?? 'support-team';
  for (const { article } of planned) {
    const { author } = article;
    const given = author === undefined ? undefined : source.authors.get(author)?.trim();
    // A mail address is nobody's name, and names of owners are shown.
    const name = given === undefined || given === '' || given.includes('@') ? undefined : given;
    const id =
      author === undefined ? usual : (ids.get(author) ?? ownerId(name, author, new Set(ids.values())));
    if (author !== undefined) ids.set(author, id);
    if (!owners.has(id))
      owners.set(id, { id, name: name ?? team, isNew: author !== undefined && !existing.has(id) });
  }
  return {
    owners: [...owners.values()],
    ownerOf: ({ article }) => (article.author === undefined ? usual : ids.get(article.author)!),
    ownerIds: Object.fromEntries(ids),
  };
}

function ownerId(name: string | undefined, author: string, taken: ReadonlySet<string>): string {
  const wanted = name === undefined ? shortId(`author-${author.replace(/@.*$/, '')}`) : shortId(name);
  return freeName(wanted, (one) => taken.has(one));
}
