import { interfaceWords, makeWords } from '../src/i18n/own-words.ts';
import { readContent } from '../src/library/read.ts';
import { nearest } from '../src/problem/nearest.ts';
import { compareVersions, type NewsItem } from '../src/news/compare.ts';
import { describeNews } from '../src/news/describe.ts';
import { pickNews } from '../src/news/pick.ts';
import { findBeginning, NoHistory } from '../src/news/since.ts';
import { readAtCommit, showVersion } from '../src/news/version.ts';
import { newsHtml, newsMarkdown, newsText } from '../src/news/write.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';

/**
 * `npm run news -- --since 7d`: what changed in content, for people who support customers, in words, from git: entries
 * that are new, changed, retired, gone or coming, and new versions of products. What only staff may see is in it with
 * `--edition agent` only.
 *
 * Flags: `--since` (a span, a day or a version; a week if absent), `--tier`, `--topic`, `--lang`; `--text`,
 * `--markdown`, `--html`, `--json`.
 */
export default async function run(options: Options): Promise<number> {
  const { contentDir: folder, edition, today, flags } = options;
  const now = readContent({ folder, edition, today, words: interfaceWords });
  const { site, lists } = now;
  if (site === undefined || lists === undefined) {
    console.log(report(now.problems, options));
    return 1;
  }
  const language = oneOf('lang', flags.get('lang') ?? site.sourceLanguage, site.languages);
  const topic = flags.has('topic')
    ? oneOf('topic', flags.get('topic')!, Object.keys(lists.topics))
    : undefined;
  const tiers = site.tiers.map(({ tier }) => String(tier));
  const tier = flags.has('tier') ? Number(oneOf('tier', flags.get('tier')!, tiers)) : undefined;
  const beginning = begin(options);
  const about = { edition, today, words: interfaceWords };
  const old = beginning.commit === undefined ? undefined : readAtCommit(folder, beginning.commit, about);
  const empty = { ...now, entries: [], lists: { ...lists, products: {} } };
  const before = showVersion(old ?? empty, edition, beginning.day);
  const after = showVersion(now, edition, today);
  const items = pickNews(compareVersions(before, after, language), { topic, tier, before, after });
  if (options.json) {
    console.log(JSON.stringify({ since: beginning, language, items: items.map(plainItem) }, null, 2));
    return 0;
  }
  const words = makeWords(now.content?.settings.words ?? {})(language);
  const place = { address: options.address ?? site.address, base: options.base ?? site.base };
  const paper = describeNews(items, { before, after, language, words, topics: lists.topics, site: place });
  const write = flags.has('html') ? newsHtml : flags.has('markdown') ? newsMarkdown : newsText;
  console.log(write(paper));
  return 0;
}

function begin({ contentDir, today, flags }: Options): ReturnType<typeof findBeginning> {
  try {
    return findBeginning(contentDir, flags.get('since') ?? '7d', today);
  } catch (error) {
    if (error instanceof NoHistory) throw new OptionError(error.message);
    throw error;
  }
}

function oneOf(flag: string, value: string, known: readonly string[]): string {
  if (known.includes(value)) return value;
  const near = value.length < 2 ? undefined : nearest(value, known);
  const help = near === undefined ? '' : ` Did you mean "${near}"?`;
  throw new OptionError(`--${flag} cannot be "${value}".${help} Known: ${known.join(', ')}.`);
}

/** Entries by their names: their texts are in the files. */
function plainItem(item: NewsItem): object {
  if (item.kind === 'version') return item;
  const { entry, ...rest } = item;
  return { ...rest, type: entry.type, id: entry.id, topic: entry.matter.topic, title: entry.matter.title };
}
