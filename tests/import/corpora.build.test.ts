import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { readMarkdownFolder } from '../../src/import/markdown/read.ts';
import type { Source } from '../../src/import/model.ts';
import { readZendesk } from '../../src/import/zendesk/read.ts';
import { makeSearch } from '../../src/search/client.ts';
import { buildEdition } from '../site/built-site.ts';
import { tempFolder } from '../site/temp-site.ts';
import { bring, told } from './bring.ts';

const CORPORA = resolve(
  join(import.meta.dirname, '../..'),
  process.env['HANDRAIL_SHARED'] ?? '../shared',
  'corpora',
);
if (!existsSync(CORPORA))
  process.stderr.write(`\n*** NO CORPORA at ${CORPORA}: no real help centre is imported. ***\n\n`);

interface Corpus {
  name: string;
  read: () => Source;
  articles: number;
  languages: string[];
  /** What readers type, by language, and the article that must come first among the first three. */
  asked: [language: string, query: string, id: string][];
}

const CORPUS: Corpus[] = [
  {
    name: 'arduino-zendesk',
    read: () => readZendesk(join(CORPORA, 'arduino-zendesk'), undefined).source!,
    articles: 414,
    languages: ['en'],
    asked: [
      ['en', 'delete my account', 'how-to-delete-your-arduino-account'],
      ['en', 'log4j vulnerability', 'asec-21-001-vulnerabilities-in-apache-log4j'],
    ],
  },
  {
    name: 'intune-user-help',
    read: () =>
      readMarkdownFolder(join(CORPORA, 'intune-user-help'), {
        map: 'microsoft-learn',
        images: undefined,
        language: undefined,
      }).source!,
    articles: 151,
    languages: ['en', 'es', 'pl'],
    asked: [
      ['en', 'rename device website', 'rename-your-device-cpwebsite'],
      ['pl', 'szyfrowanie urządzenia z systemem Android', 'encrypt-your-device-android'],
      ['es', 'cifrar el dispositivo Android', 'encrypt-your-device-android'],
    ],
  },
];

describe.skipIf(!existsSync(CORPORA)).each(CORPUS)(
  'a real help centre, $name,',
  ({ name, read, articles, languages, asked }) => {
    it(
      'imports whole, builds in both editions without an error, and is found',
      { timeout: 600_000 },
      async () => {
        const folder = tempFolder();
        const content = join(folder, 'content');
        const start = performance.now();
        const outcome = await bring(read(), content);
        const imported = performance.now();
        expect(outcome.articles.arrived).toBe(articles);
        expect(outcome.counts.new).toBe(articles * languages.length);
        expect(outcome.share).toBeGreaterThanOrEqual(0.999);
        expect(told(outcome, 'text-lost')).toEqual([]);
        expect(told(outcome, 'not-arrived')).toEqual([]);
        for (const edition of ['public', 'agent'] as const)
          buildEdition(content, edition, join(folder, edition), '2026-11-21');
        const built = performance.now();
        const { search } = makeSearch(
          (_base, language) => async (path) =>
            readFileSync(join(folder, 'public', 'search', language, path), 'utf8'),
        );
        for (const [language, query, id] of asked) {
          const answer = await search(query, { base: '/', language });
          const first = answer.state === 'found' ? answer.results.slice(0, 3).map(({ url }) => url) : [];
          expect(first, query).toContain(`/${language}/articles/${id}/`);
        }
        const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
        process.stderr.write(
          `${name}: ${articles} articles in ${languages.join(', ')}; import ${seconds(start, imported)} s, both editions ${seconds(imported, built)} s; ${(outcome.share * 100).toFixed(2)} % of words on the pages.\n`,
        );
      },
    );
  },
);
