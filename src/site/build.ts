import { rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { interfaceWords } from '../i18n/own-words.ts';
import { changedFiles, findBase } from '../history/git.ts';
import { askedMissed } from '../library/asked.ts';
import type { Handed } from '../library/handover.ts';
import type { Content } from '../library/model.ts';
import { readContent, type ReadResult } from '../library/read.ts';
import { hasErrors, type Problem } from '../problem/problem.ts';
import { checkTexts } from '../prose/check-texts.ts';
import type { Site } from '../schema/site.ts';
import { astroEnvironment } from './astro-environment.ts';
import { startBeside } from './beside.ts';
import { CACHE_DAMAGED, openCache, type Cache } from './cache.ts';
import { checkPages } from './check-pages.ts';
import { makeClock, type Clock, type Log, type Phase } from './clock.ts';
import { writeHostFiles } from './host-files.ts';
import { findLeaksInSite } from './leaks/gate.ts';
import { openKeptEntries } from './kept/entries.ts';
import { openKeptFacts } from './kept/facts.ts';
import { pagesKey } from './kept/key.ts';
import { openKeptUnits } from './kept/units.ts';
import { withLock } from './lock.ts';
import { makePages } from './make-pages.ts';
import { copyImages } from './media.ts';
import { NewSite, type SiteFiles } from './new-site.ts';
import type { Options } from './options.ts';
import { readSiteNews } from './site-news.ts';
import { overviewFor } from './review-overview.ts';
import { openSearchIndex, type IndexReport } from './search-index.ts';
import { gatherSearchSource } from './search-source.ts';
import { openStepsFiles } from './steps-files.ts';
import { checkOutput, dropFresh, openFresh, recoverSwap, swapIn } from './swap.ts';

export interface BuildResult {
  /** False if problems stopped the build; the last good site is then still in its place. */
  ok: boolean;
  /**
   * All that is wrong with content and, if it came to that, with pages. Files are relative to the content folder; pages
   * with problems stay beside the output until the next build, so that they can be looked at.
   */
  problems: Problem[];
  /** The path below which the site was built to lie. */
  base: string;
  pages: number;
  /** Count of search results by language. */
  searched: IndexReport['counts'];
  /** Phrases of content that do not bring their entry. */
  missed: IndexReport['missed'];
  phases: Phase[];
}

/**
 * Builds a site: reads and checks the content, has Astro make the pages in a fresh folder, checks those, indexes them
 * for the search, and swaps the folder in. Whatever fails before the swap leaves the last good site as it was.
 *
 * @param options of the command; `--fresh` drops what earlier builds kept
 * @param report `log` is told what is done
 * @throws {LockedError} if another build runs in this checkout
 * @throws {OutputRefusedError} if something else lies in the output folder
 */
export async function buildSite(options: Options, { log }: { log: Log }): Promise<BuildResult> {
  const what = `build of ${options.contentPrefix} (${options.edition} edition)`;
  return withLock(options.root, what, async () => {
    const clock = makeClock(log);
    await clock.time('prepare', () => prepare(options, log));
    const { content, problems, read } = await clock.time('content', () => readOnce(options, log));
    const base = content?.settings.site.base ?? options.base ?? '/';
    const stopped = { ok: false, problems, base, pages: 0, searched: {}, missed: [], phases: clock.phases };
    if (content === undefined || stops(problems, options)) return stopped;
    const lately = await clock.time('news', async () => readSiteNews(options, content, read));
    if ('why' in lately) log(`The page of updates is empty. ${lately.why}`);
    const made = await buildPages(options, { content, news: lately.news }, clock);
    problems.push(...made.problems);
    const { site, pages, searched, missed } = made;
    const ok = !stops(problems, options);
    if (ok)
      await clock.time('swap', () =>
        swapIn(site.fresh, options.outDir, { edition: options.edition, base }, site.stays),
      );
    return { ok, problems, base, pages, searched, missed, phases: clock.phases };
  });
}

/** Clears the way: the output may be written, a killed build is tidied up, and with `--fresh` nothing is remembered. */
async function prepare(options: Options, log: Log): Promise<void> {
  if (await recoverSwap(options.outDir))
    log('A build was interrupted; the last good site is back in its place.');
  await checkOutput(options.outDir, options.edition);
}

async function readOnce(
  options: Options,
  log: Log,
): Promise<{ content: Content | undefined; problems: Problem[]; read: ReadResult }> {
  const { contentDir: folder, root, edition, today, address, base } = options;
  const kept = await openKeptEntries(options);
  if (kept.damaged) log(CACHE_DAMAGED);
  const read = readContent({ folder, edition, today, words: interfaceWords, address, base, kept });
  kept.save();
  return {
    read,
    content: read.content,
    problems: [...read.problems, ...(await checkTexts({ folder, root, read }))],
  };
}

function stops(problems: readonly Problem[], options: Options): boolean {
  return hasErrors(problems) || (options.strict && problems.length > 0);
}

interface MadePages {
  site: NewSite;
  problems: Problem[];
  pages: number;
  searched: IndexReport['counts'];
  missed: IndexReport['missed'];
}

/** Makes the new site, complete but not yet in its place. */
async function buildPages(
  options: Options,
  { content, news }: Pick<Handed, 'news'> & { content: Content },
  clock: Clock,
): Promise<MadePages> {
  const { site, images, oldAddresses } = content.settings;
  // Astro is told by the environment where content and output lie (astro.config.mjs, src/content.config.ts).
  const told = astroEnvironment({ ...options, base: site.base, address: site.address });
  const kept = told['HANDRAIL_CACHE']!;
  const cache = await clock.time('kept', () => openKept(options, kept, clock.log));
  const fresh = await openFresh(options.outDir, { edition: options.edition, base: site.base });
  const made = new NewSite(fresh, options.outDir);
  const facts = openKeptFacts(join(kept, 'facts.bin'));
  const key = pagesKey(options, content.settings);
  const { edition, today, contentDir } = options;
  const handed = { ...content, edition, today, news, review: await overviewFor(content, options) };
  const beside = startBeside({
    content: handed,
    contentDir,
    folder: fresh,
    kept: { file: join(kept, 'beside.bin'), last: options.outDir },
    key,
    layouts: join(kept, 'charts.json'),
  });
  try {
    await clock.time('pages', () => makePages(options, handed, { site: made, kept, key, told }));
    made.keep(await clock.time('beside', () => beside.done()));
    await clock.time('images', () => copyImages(images, contentDir, fresh));
    await writeHostFiles(made, { base: site.base, languages: site.languages, oldAddresses });
    const index = openSearchIndex(
      gatherSearchSource(handed, { changed: changedContent(contentDir), all: options.flags.has('all') }),
      { file: join(kept, 'search.bin'), last: options.outDir, fresh },
    );
    const units = openKeptUnits(
      { file: join(kept, 'steps.bin'), last: options.outDir, fresh },
      '',
      () => undefined,
    );
    const steps = openStepsFiles(handed, fresh, units);
    try {
      const report = await clock.time('checks', () =>
        checkPages(made, {
          address: site.address,
          base: site.base,
          forms: site.ticketForm === undefined ? [] : [site.ticketForm.address],
          // Limits are for customers on bad lines; staff load the desk with every page.
          ...(edition === 'public' && {
            limits: { entry: site.limits.firstViewKilobytes, home: site.limits.homeViewKilobytes },
          }),
          onPage: (page, facts, state) => {
            index.add(page, facts);
            return steps.add(page, facts, state);
          },
          kept: facts,
        }),
      );
      facts.save();
      await steps.end();
      units.save();
      made.keep(units.stays);
      const { counts, missed, stays } = await clock.time('search', () => index.write());
      made.keep(stays);
      const leaks = await clock.time('leaks', () =>
        findLeaks(made, join(kept, 'secrets.txt'), site, options),
      );
      await cache.seal();
      const problems = [
        ...fromContent([...report.problems, ...leaks], made, options),
        ...missed.map((asked) => askedMissed(contentDir, asked, asked.first)),
      ];
      return { site: made, problems, pages: report.pages, searched: counts, missed };
    } finally {
      await index.end();
    }
  } catch (cause) {
    await beside.end();
    await dropFresh(fresh);
    throw cause;
  }
}

/** Opens what earlier builds kept; with `--fresh`, that is nothing. */
async function openKept(options: Options, folder: string, log: Log): Promise<Cache> {
  if (options.flags.has('fresh')) await rm(folder, { recursive: true, force: true });
  const cache = await openCache(folder, options.root);
  if (cache.dropped !== undefined) log(cache.dropped);
  return cache;
}

/** Files of the content folder that differ from the base branch; none where there is no such branch. */
function changedContent(contentDir: string): Set<string> {
  const base = findBase(contentDir, process.env);
  return new Set(base === undefined ? [] : changedFiles(contentDir, base));
}

/** What staff may read and others not; in the agent edition nothing is a leak. */
async function findLeaks(
  made: NewSite,
  passed: string,
  { languages, address, base, channels }: Site,
  { edition, root, contentDir, today }: Options,
): Promise<Problem[]> {
  if (edition === 'agent') return [];
  const zones = new Set(channels.flatMap(({ hours }) => hours?.timeZone ?? []));
  return findLeaksInSite(made, { root, contentDir, today, languages, zones, told: [address, base], passed });
}

/** Problems name files as seen from the content folder, so that one list can hold those of pages too. */
function fromContent(problems: readonly Problem[], { pathOf }: SiteFiles, options: Options): Problem[] {
  return problems.map((problem) => ({
    ...problem,
    file: relative(options.contentDir, pathOf(problem.file)).split(sep).join('/'),
  }));
}
