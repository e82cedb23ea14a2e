import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timeCommand } from './time-command.ts';

/** What an import costs. */
export interface ImportMeasure {
  articles: number;
  megabytes: number;
  /** From the start of the process to its end: the first run, and one after which nothing changed. */
  seconds: { first: number; again: number };
  /** Of the first run; undefined where the system does not say. */
  peakMegabytes: number | undefined;
  /** The share of words on the pages, of 1. */
  share: number;
}

const PER_PAGE = 100;
const WORDS =
  'router cable light settings network select password device support account window screen update restart printer email folder button'.split(
    ' ',
  );

/**
 * Makes an export of Zendesk with this many articles, each of about 4 kB with headings, lists, a table, a callout,
 * code and links to others, and imports it in a process of its own, twice.
 */
export async function measureImport(root: string, articles: number): Promise<ImportMeasure> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-import-'));
  try {
    const bytes = writeExport(join(folder, 'export'), articles);
    const first = await runOnce(root, folder);
    const again = await runOnce(root, folder);
    return {
      articles,
      megabytes: Math.round(bytes / 1e5) / 10,
      seconds: { first: first.seconds, again: again.seconds },
      peakMegabytes: first.megabytes,
      share: first.share,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runOnce(root: string, folder: string) {
  const [source, content, report] = ['export', 'content', 'report.md'].map((name) => join(folder, name));
  const words = ['import', 'zendesk', source!, '--content', content!, '--report', report!, '--json'];
  const { output, ...cost } = await timeCommand(root, words);
  return { ...cost, share: (JSON.parse(output) as { share: number }).share };
}

/** @returns how many bytes were written */
function writeExport(folder: string, count: number): number {
  mkdirSync(folder, { recursive: true });
  const sections = Array.from({ length: 40 }, (_, i) => ({
    id: 100 + i,
    name: `Section ${i + 1}`,
    locale: 'en-us',
  }));
  writeFileSync(join(folder, 'sections.json'), JSON.stringify({ sections }));
  let bytes = 0;
  for (let from = 0; from < count; from += PER_PAGE) {
    const numbers = Array.from({ length: Math.min(PER_PAGE, count - from) }, (_, i) => from + i);
    const text = JSON.stringify({ articles: numbers.map((number) => articleOf(number, count)) });
    bytes += Buffer.byteLength(text);
    writeFileSync(join(folder, `articles-${from / PER_PAGE}.json`), text);
  }
  return bytes;
}

function articleOf(number: number, count: number): object {
  const say = (seed: number, length: number): string =>
    Array.from({ length }, (_, i) => WORDS[(seed * 7 + i * 11 + number * 13) % WORDS.length]).join(' ');
  const link = (to: number): string =>
    `<a href="https://bench.example/hc/en-us/articles/${1 + (to % count)}#part-2">${say(to, 3)}</a>`;
  const part = (i: number): string =>
    [
      `<h2 id="part-${i}">Part ${i} ${say(i, 4)}</h2><p>${say(i, 40)}. See ${link(number * 31 + i)}, then <b>${say(i + 1, 2)}</b> &lt;${i}&gt; {x}.</p>`,
      `<ol><li><p>${say(i + 2, 12)}</p><ul><li>${say(i + 3, 8)}</li></ul></li><li>Press <kbd>Ctrl</kbd>, ${say(i, 9)}</li></ol>`,
      i % 2 === 0
        ? `<div class="note"><p>${say(i + 4, 15)}</p></div><pre><code>${say(i, 6)} {y}</code></pre>`
        : `<table><tr><th>A</th><th>B</th></tr><tr><td>${say(i, 5)}</td><td>${say(i + 5, 5)}</td></tr></table>`,
    ].join('');
  return {
    id: number + 1,
    title: `${say(number, 4)} ${number}`,
    body: `<p>${say(number, 14)}.</p>${[1, 2, 3, 4, 5].map(part).join('')}`,
    locale: 'en-us',
    source_locale: 'en-us',
    html_url: `https://bench.example/hc/en-us/articles/${number + 1}`,
    user_segment_id: number % 20 === 0 ? 5 : null,
    section_id: 100 + (number % 40),
    author_id: 1 + (number % 12),
    label_names: [`label ${number}`],
    vote_sum: number % 7,
    vote_count: 10 + (number % 7),
  };
}
