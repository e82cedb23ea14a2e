import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFiles, listFiles } from '../../src/site/files.ts';
import { readPage } from '../../src/site/page-facts.ts';
import { openSearchIndex, type IndexReport } from '../../src/site/search-index.ts';
import type { SearchSource } from '../../src/site/search-source.ts';
import { page } from '../site/temp-site.ts';

/** The attribute by which a page says that it is a result. */
export function findable(says: object): string {
  return `data-search='${JSON.stringify({ products: [], topic: 'network', ...says })}'`;
}

interface Words {
  guide: string;
  steps: readonly [string, string, string];
  article: string;
  section: string;
  text: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    guide: 'No internet, though Wi-Fi is on',
    steps: ['Restart the router', 'Look at the lights of the router', 'Forget the network'],
    article: 'How to restart a router, slowly & safely',
    section: 'Lights of the router',
    text: 'Pull the plug, wait ten seconds, type <b>192.168.1.1</b> &lt;enter&gt;.',
  },
  es: {
    guide: 'Sin internet aunque hay wifi',
    steps: ['Reinicia el rúter', 'Mira las luces del rúter', 'Olvida la red'],
    article: 'Cómo reiniciar un rúter',
    section: 'Luces del rúter',
    text: 'Desenchufa el rúter y espera diez segundos.',
  },
  pl: {
    guide: 'Brak internetu mimo Wi-Fi',
    steps: ['Uruchom ponownie ruter', 'Spójrz na lampki rutera', 'Zapomnij sieć'],
    article: 'Jak uruchomić ruter ponownie',
    section: 'Lampki rutera',
    text: 'Wyjmij wtyczkę rutera i odczekaj dziesięć sekund. Hasło jest na naklejce.',
  },
};

/** The pages of one language: a guide with three steps, an article with a section, and pages that are no results. */
function pagesOf(language: string, words: Words, base: string): Record<string, string> {
  const guide = `${language}/guides/no-internet/`;
  const step = (index: number, id: string): [string, string] => [
    `${guide}${id}/index.html`,
    page(
      `<p>${words.text}</p><ul><li><a data-choice="done" href="../lights/">${words.section}</a></li></ul>`,
      {
        lang: language,
        title: words.steps[index]!,
        main: findable({ type: 'step', products: ['router'], guide: `${base}${guide}` }),
      },
    ),
  ];
  return {
    [`${language}/index.html`]: page(`<p>router rúter ruter</p>`, { lang: language }),
    [`${guide}index.html`]: page('<p>WLAN</p>', {
      lang: language,
      title: words.guide,
      main: findable({ type: 'guide', products: ['router'], first: `${base}${guide}restart/` }),
    }),
    ...Object.fromEntries([step(0, 'restart'), step(1, 'lights'), step(2, 'forget')]),
    [`${language}/articles/restart-router/index.html`]: page(
      `<p>${words.text}</p><h2 id="lights">${words.section}</h2><p>${words.text}</p>`,
      {
        lang: language,
        title: words.article,
        main: findable({ type: 'article', topic: 'hardware', products: ['router', 'mesh'] }),
      },
    ),
  };
}

/** A site in three languages, as the search sees it, that lies below `base`. */
export function searchableSite(base: string): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(WORDS).map(([language, words]) => pagesOf(language, words, base)),
  );
}

/** What the search knows beside the pages; nothing, unless given. */
export function sourceOf(base: string, given: Partial<SearchSource> = {}): SearchSource {
  return { base, asked: new Map(), names: {}, groups: {}, phrases: [], ...given };
}

/** Indexes a finished site, with what was kept of the last one. @throws what went wrong */
export async function indexSite(
  folder: string,
  source: SearchSource,
  given: { kept?: string; last?: string } = {},
): Promise<IndexReport> {
  const nothing = mkdtempSync(join(tmpdir(), 'handrail-kept-'));
  const { kept = nothing, last = '' } = given;
  const index = openSearchIndex(source, { file: join(kept, 'search.bin'), last, fresh: folder });
  try {
    const pages = (await listFiles(folder)).filter((file) => file.endsWith('.html'));
    for await (const file of readFiles(folder, pages)) index.add(file, readPage(file.text));
    return await index.write();
  } finally {
    await index.end();
    rmSync(nothing, { recursive: true });
  }
}
