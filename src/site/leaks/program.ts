import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { formatCountry, formatLanguage, formatTimeZone } from '../../i18n/format.ts';
import { listFiles } from '../files.ts';

/** Files of the program whose texts may come into a site. */
const TEXTS: ReadonlySet<string> = new Set(['.ts', '.astro', '.css', '.svg', '.mjs', '.json']);

/** Names that bundlers and browsers put into scripts; no file of ours has them. */
const PLATFORM = 'crossorigin anonymous modulepreload stylesheet credentials prototype constructor';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'kilobyte', 'megabyte'];

/**
 * All that a site says though no content says it: the texts of the program, and what `Intl` calls days, units,
 * languages, countries and time zones.
 *
 * @param root of the checkout
 * @param languages of the site
 * @param zones time zones of the site
 */
export async function programTexts(
  root: string,
  languages: readonly string[],
  zones: Iterable<string>,
): Promise<string[]> {
  const texts = [PLATFORM, ...languages.map((language) => wordsOfIntl(language, languages, zones))];
  for (const folder of ['src', 'public']) {
    for (const file of await listFiles(join(root, folder)))
      if (TEXTS.has(extname(file))) texts.push(readFileSync(join(root, folder, file), 'utf8'));
  }
  return texts;
}

function wordsOfIntl(language: string, languages: readonly string[], zones: Iterable<string>): string {
  const words: string[] = [];
  for (let month = 0; month < 12; month++) {
    const day = new Date(Date.UTC(2026, month, month + 1));
    for (const style of ['long', 'short'] as const)
      words.push(
        new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(day),
        new Intl.DateTimeFormat(language, { month: style, weekday: style, timeZone: 'UTC' }).format(day),
        new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(day),
      );
  }
  for (const unit of UNITS) {
    for (const count of [1, 2, 5, 1.5])
      words.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count));
  }
  for (const other of languages) words.push(formatLanguage(language, other));
  for (const zone of zones) words.push(formatTimeZone(language, zone));
  // Those that are no country come back as they are.
  for (const a of ALPHABET) for (const b of ALPHABET) words.push(formatCountry(language, a + b));
  return words.join(' . ');
}
