import { resolveGuide, type GuideSource, type GuideWords } from '../guide/resolve.ts';
import type { LocalGuideTree } from '../guide/local.ts';
import type { LocalArticle, LocalCard, LocalGuide, Library } from './library.ts';
import type {
  Article,
  ArticleTranslation,
  Content,
  Edition,
  Guide,
  GuideTranslation,
  Notice,
} from './model.ts';
import { partsBehind } from './translations.ts';

interface Shelves {
  sources: ReadonlyMap<string, Article | Guide>;
  /** By `<language>/<id>`. */
  translations: ReadonlyMap<string, ArticleTranslation | GuideTranslation>;
}

/**
 * Builds the look-ups over one edition's content.
 *
 * @param content what the reader gave, of the same edition
 * @param when the edition and the day, `YYYY-MM-DD`
 */
export function buildLibrary(content: Content, when: { edition: Edition; today: string }): Library {
  const shelves = fillShelves(content);
  const sorted = [...shelves.sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const articles = sorted.filter((entry): entry is Article => entry.type === 'article');
  const guides = sorted.filter((entry): entry is Guide => entry.type === 'guide');
  const current = sorted.filter((entry) => entry.matter.status === 'current');
  const byTopic = Map.groupBy(current, (entry) => entry.matter.topic);
  const related = new Map<string, (Article | Guide)[]>();
  const relatedTo = (id: string): (Article | Guide)[] => {
    const found = related.get(id) ?? relatedEntries(id, shelves.sources, byTopic);
    related.set(id, found);
    return found;
  };
  const trees = new Map<string, LocalGuideTree>();
  const resolve = makeResolver(shelves, content.settings.site.sourceLanguage);

  const card = (language: string, id: string): LocalCard | undefined => {
    const source = shelves.sources.get(id);
    return source === undefined ? undefined : makeCard(source, language, shelves);
  };
  const cards = (language: string, entries: readonly (Article | Guide)[]): LocalCard[] =>
    entries.map((entry) => makeCard(entry, language, shelves));
  const guide = (language: string, id: string): LocalGuide | undefined => {
    const source = shelves.sources.get(id);
    if (source?.type !== 'guide') return undefined;
    const key = `${language}/${id}`;
    const tree = trees.get(key) ?? resolve(source, language);
    trees.set(key, tree);
    const { reviewed } = (shelves.translations.get(key) ?? source).matter;
    return { ...makeCard(source, language, shelves), type: 'guide', source, tree, reviewed };
  };
  const inTopic = (language: string, topic: string): LocalCard[] =>
    cards(language, byTopic.get(topic) ?? []).sort(guidesFirst);
  // Every article of a topic asks for its guides, and sorting a topic takes time.
  const guidesIn = new Map<string, LocalCard[]>();

  return {
    ...when,
    settings: content.settings,
    articles,
    guides,
    byId: shelves.sources,
    card,
    guide,
    article: (language, id) => findArticle(language, id, shelves),
    inTopic,
    guidesIn: (language, topic) => {
      const key = `${language}/${topic}`;
      const found = guidesIn.get(key) ?? inTopic(language, topic).filter((entry) => entry.type === 'guide');
      guidesIn.set(key, found);
      return found;
    },
    featured: (language) =>
      cards(
        language,
        current.filter((e) => e.matter.featured !== undefined),
      ).sort((a, b) => (a.source.matter.featured ?? 0) - (b.source.matter.featured ?? 0)),
    related: (language, id, count) => cards(language, relatedTo(id).slice(0, count)),
    notices: (language, where) => noticesFor(content, when.today, language, where),
  };
}

function fillShelves(content: Content): Shelves {
  const sources = new Map<string, Article | Guide>();
  const translations = new Map<string, ArticleTranslation | GuideTranslation>();
  for (const entry of content.entries) {
    if (entry.type === 'article' || entry.type === 'guide') sources.set(entry.id, entry);
    else translations.set(`${entry.language}/${entry.id}`, entry);
  }
  return { sources, translations };
}

function makeCard(source: Article | Guide, language: string, shelves: Shelves): LocalCard {
  const shown = shelves.translations.get(`${language}/${source.id}`) ?? source;
  return {
    id: source.id,
    type: source.type,
    language,
    textLanguage: shown.language,
    title: shown.matter.title,
    summary: shown.matter.summary,
    source,
  };
}

function findArticle(language: string, id: string, shelves: Shelves): LocalArticle | undefined {
  const source = shelves.sources.get(id);
  if (source?.type !== 'article') return undefined;
  const translation = shelves.translations.get(`${language}/${id}`);
  const text = translation?.type === 'article-translation' ? translation : source;
  return {
    ...makeCard(source, language, shelves),
    type: 'article',
    source,
    text,
    reviewed: text.matter.reviewed,
  };
}

/** Resolves guides of one edition; what all of a language share is gathered once. */
function makeResolver(
  shelves: Shelves,
  sourceLanguage: string,
): (guide: Guide, language: string) => LocalGuideTree {
  const guides = new Map<string, GuideSource>();
  for (const entry of shelves.sources.values()) {
    if (entry.type === 'guide')
      guides.set(entry.id, { tree: entry.tree, file: entry.file, otherwise: entry.matter.otherwise });
  }
  const byLanguage = new Map<string, Map<string, GuideWords>>();
  return (guide, language) => {
    const translations = byLanguage.get(language) ?? translatedGuides(shelves, language);
    byLanguage.set(language, translations);
    return resolveGuide({ id: guide.id, language, sourceLanguage, guides, translations });
  };
}

function translatedGuides(shelves: Shelves, language: string): Map<string, GuideWords> {
  const found = new Map<string, GuideWords>();
  for (const source of shelves.sources.values()) {
    const translation = shelves.translations.get(`${language}/${source.id}`);
    if (source.type !== 'guide' || translation?.type !== 'guide-translation') continue;
    const { tree, file } = translation;
    let behind: Set<string> | undefined;
    const isCurrent = (step: string): boolean =>
      !(behind ??= new Set(partsBehind({ source, translation }))).has(step);
    found.set(source.id, { tree, file, isCurrent });
  }
  return found;
}

/** Entries named in `related` first, then others of the topic by the number of products they share. */
function relatedEntries(
  id: string,
  sources: ReadonlyMap<string, Article | Guide>,
  byTopic: ReadonlyMap<string, (Article | Guide)[]>,
): (Article | Guide)[] {
  const entry = sources.get(id);
  if (entry === undefined) return [];
  const named = entry.matter.related
    .flatMap((other) => sources.get(other) ?? [])
    .filter((other) => other.matter.status === 'current');
  const products = new Set(entry.matter.products);
  const others = (byTopic.get(entry.matter.topic) ?? [])
    .filter((other) => other.id !== id && !named.includes(other))
    .map((other) => ({ other, shared: other.matter.products.filter((p) => products.has(p)).length }))
    .sort((a, b) => b.shared - a.shared || (a.other.id < b.other.id ? -1 : 1));
  return [...named, ...others.map(({ other }) => other)];
}

/** Guides help most; what we do and do not do helps last. */
function rankOf({ source }: LocalCard): number {
  if (source.type === 'guide') return 0;
  return source.matter.kind === 'policy' ? 2 : 1;
}

function guidesFirst(a: LocalCard, b: LocalCard): number {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) - rankOf(b);
  return a.title.localeCompare(b.title, a.language) || (a.id < b.id ? -1 : 1);
}

/** Notices in force, each in the reader's language or in the source language. */
function noticesFor(
  content: Content,
  today: string,
  language: string,
  where: { topic: string } | 'everywhere',
): Notice[] {
  const { notices, site } = content.settings;
  const inForce = notices.filter((n) => (n.matter.from ?? today) <= today && n.matter.until >= today);
  const ids = [...new Set(inForce.map((n) => n.id))].sort();
  return ids.flatMap((id) => {
    const shown =
      inForce.find((n) => n.id === id && n.language === language) ??
      inForce.find((n) => n.id === id && n.language === site.sourceLanguage);
    if (shown === undefined) return [];
    return where === 'everywhere' || shown.matter.topics.includes(where.topic) ? [shown] : [];
  });
}
