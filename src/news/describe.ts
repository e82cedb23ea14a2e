import { formatDay } from '../i18n/format.ts';
import { makeAddresses } from '../i18n/addresses.ts';
import type { Words } from '../i18n/words.ts';
import { digestsOf } from '../library/digest.ts';
import type { Article, Entry, Guide } from '../library/model.ts';
import type { NewsEntry, NewsPaper } from '../library/news-paper.ts';
import type { Text } from '../schema/common.ts';
import type { Change, NewsItem } from './compare.ts';
import type { ContentVersion } from './version.ts';

export interface DescribeOptions {
  before: ContentVersion;
  after: ContentVersion;
  language: string;
  words: Words;
  topics: Readonly<Record<string, { name: Text }>>;
  /** Where the site is: `https://help.example.com` and the path below. */
  site: { address: string; base: string };
  /** On which day a file was changed last; absent for one that is not committed. */
  days?: ReadonlyMap<string, string>;
}

const TOP = 5;
const MOST_LINES = 8;

/** Says in words what is different. */
export function describeNews(items: readonly NewsItem[], options: DescribeOptions): NewsPaper {
  const { before, after, language, words } = options;
  const entries = items.map((item) => ({ item, entry: describeItem(item, options) }));
  const topicOf = ({ item }: { item: NewsItem }): string =>
    item.kind === 'version' ? '' : item.entry.matter.topic;
  const order = ['', ...Object.keys(options.topics)];
  const sections = [...Map.groupBy(entries, topicOf)]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([topic, own]) => ({
      title:
        topic === ''
          ? words.news.version
          : textIn(options.topics[topic]?.name ?? topic, language, after.sourceLanguage),
      items: own.map(({ entry }) => entry),
    }));
  return {
    language,
    title: words.news.title,
    range: words.news.range(formatDay(language, before.day), formatDay(language, after.day)),
    top: {
      title: words.news.top,
      items: entries.slice(0, TOP).map(({ entry }) => entry),
    },
    ...(items.length === 0 ? { nothing: words.news.nothing } : {}),
    sections,
  };
}

function describeItem(item: NewsItem, options: DescribeOptions): NewsEntry {
  const { language, words, after } = options;
  if (item.kind === 'version') {
    const name = textIn(after.products[item.product]!.name, language, after.sourceLanguage);
    const { versions } = after.products[item.product]!;
    const listed = versions.filter((one) => item.versions.includes(one.name)).map((one) => one.listed);
    const day = listed.sort().at(-1) ?? after.day;
    return {
      id: `products/${item.product}`,
      label: words.news.version,
      title: name,
      day,
      lines: [item.versions.join(', ')],
    };
  }
  const { entry } = item;
  const version = item.kind === 'gone' ? options.before : after;
  const title = titleOf(entry, version, language);
  const isForeign =
    language !== after.sourceLanguage && translationOf(version.entries, entry.id, language) === undefined;
  const address = item.kind === 'gone' ? {} : { address: addressOf(entry, options) };
  const label =
    item.kind === 'coming' ? words.news.coming(formatDay(language, item.day)) : words.news[item.kind];
  return {
    id: `${entry.type}s/${entry.id}`,
    label,
    title,
    ...(isForeign ? { titleLanguage: after.sourceLanguage } : {}),
    ...address,
    day: options.days?.get(entry.file) ?? after.day,
    lines: linesOf(item, options),
  };
}

function linesOf(item: NewsItem, options: DescribeOptions): string[] {
  const { after, language, words } = options;
  if (item.kind === 'retired') {
    const successor = after.shown.get(item.successor ?? '');
    return successor === undefined ? [] : [words.news.instead(titleOf(successor, after, language))];
  }
  if (item.kind !== 'changed') return [];
  const lines = item.changes.map((change) => changeLine(change, item.entry, options));
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), words.news.more(lines.length - MOST_LINES + 1)];
}

function changeLine(change: Change, entry: Article | Guide, options: DescribeOptions): string {
  const { news } = options.words;
  const step = (name: string): string => stepTitle(name, entry, options);
  switch (change.kind) {
    case 'step-added':
      return news.stepAdded(step(change.step));
    case 'step-removed':
      return news.stepRemoved(step(change.step));
    case 'step-reworded':
      return news.stepReworded(step(change.step));
    case 'part-added':
      return news.partAdded(partTitle(change.part, entry, options));
    case 'part-removed':
      return news.partRemoved(partTitle(change.part, entry, options));
    case 'part-reworded':
      return news.partReworded(partTitle(change.part, entry, options));
    case 'answer-added':
      return news.answerAdded(answerText(change, entry, options));
    case 'answer-removed':
      return news.answerRemoved(answerText(change, entry, options));
    case 'answer-moved':
      return change.exit
        ? news.exitMoved(step(change.to))
        : news.answerMoved(answerText(change, entry, options), step(change.to));
    case 'ending-lost':
      return news.endingLost(step(change.step));
    case 'ending-gained':
      return news.endingGained(step(change.step));
  }
}

/** The question of a step, in the language of the reader where it is translated; of one that is gone, as it was. */
function stepTitle(
  name: string,
  entry: Article | Guide,
  { before, after, language }: DescribeOptions,
): string {
  const [, guide = entry.id, step = name] = /^(.+)\.md(?:#(.+))?$/.exec(name) ?? [];
  const translated = translationOf(after.entries, guide, language);
  const local = translated?.type === 'guide-translation' ? translated.tree.steps : [];
  const old = entry.matter.formerly.map((id) => before.trees.get(id));
  const trees = [after.trees.get(guide), before.trees.get(guide), ...old];
  const source = trees
    .map((tree) => tree?.steps.find(({ id }) => id === step))
    .find((found) => found !== undefined);
  return local.find(({ id }) => id === step)?.title ?? source?.title.plain ?? step;
}

/** An answer in the language of the reader, where its step is translated as it is now: ids may have moved on. */
function answerText(
  { answer, step: at }: { answer: string; step: string },
  entry: Article | Guide,
  { after, language }: DescribeOptions,
): string {
  const translated = translationOf(after.entries, entry.id, language);
  if (translated?.type !== 'guide-translation') return answer;
  if (translated.matter.translates?.[at] !== digestsOf(entry)[at]) return answer;
  const steps = after.trees.get(entry.id)?.steps ?? [];
  const source = steps.find(({ id }) => id === at)?.answers.find(({ text }) => text.plain === answer);
  const local = translated.tree.steps.find(({ id }) => id === at);
  return local?.answers.find(({ id }) => id === source?.id)?.plain ?? answer;
}

/** The heading of a part of an article; titles and what stands above the first heading have none. */
function partTitle(
  part: string,
  entry: Article | Guide,
  { before, after, language, words }: DescribeOptions,
): string {
  const translated = translationOf(after.entries, entry.id, language);
  const versions = [translated, entry, before.shown.get(entry.id)];
  for (const version of versions) {
    const headings = version !== undefined && 'headings' in version ? version.headings : [];
    const found = headings.find(({ id }) => id === part);
    if (found !== undefined) return found.title;
  }
  return part === 'title' || part === 'intro' ? words.news.beginning : part;
}

function titleOf(entry: Article | Guide, { entries }: ContentVersion, language: string): string {
  return translationOf(entries, entry.id, language)?.matter.title ?? entry.matter.title;
}

function translationOf(entries: readonly Entry[], id: string, language: string): Entry | undefined {
  return entries.find(
    (entry) =>
      entry.id === id &&
      entry.language === language &&
      entry.type.endsWith('-translation') &&
      !entry.matter.draft,
  );
}

function addressOf({ type, id }: Article | Guide, { site, language }: DescribeOptions): string {
  const addresses = makeAddresses(site.base);
  const path = type === 'guide' ? addresses.guide(language, id) : addresses.article(language, id);
  return `${site.address.replace(/\/$/, '')}${path}`;
}

function textIn(text: Text, language: string, sourceLanguage: string): string {
  return typeof text === 'string'
    ? text
    : (text[language] ?? text[sourceLanguage] ?? Object.values(text)[0] ?? '');
}
