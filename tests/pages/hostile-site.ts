import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { ownCheckout } from '../checkouts.ts';
import { ownHostileStrings } from '../hostile-strings.ts';
import { tempFolder, writeFiles } from '../site/temp-site.ts';
import { escapeMarkdown, oneSpace } from './hostile-entries.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Our strings, as far as titles may hold them, and without the mark of what only staff may see. */
const TITLES = ownHostileStrings.filter((text) => {
  const signs = [...text].length;
  return signs >= 3 && signs <= 110 && oneSpace(text) !== '' && !/\0|\[!agent\]/i.test(text);
});

/** With signs that XML cannot hold, and one of two halves where programs may cut it. */
const SITE_NAME = 'A help for all 👩🏽 \u001b<b>"$&"</b> & \u0007';

/** Leads on to an article with a hostile title. */
export const OLD_PAGE = 'old/page.html';

/** Texts as they were typed, by the path of a page that must show them. */
type Shown = Record<string, string[]>;

/**
 * Builds a site of hostile content, gone after the test: the minimal content with other names, titles and texts.
 *
 * @returns the folder in which it lies, and what its pages must show
 */
export function buildHostileSite(): { folder: string; shown: Shown } {
  const folder = tempFolder();
  const content = join(folder, 'content');
  cpSync(join(ROOT, 'tests/fixtures/minimal'), content, { recursive: true });
  const shown: Shown = {};
  writeFiles(content, {
    ...listFiles(content, shown),
    ...articleFiles(shown),
    'guides/en/hostile.md': guideFile(shown),
  });
  const out = join(folder, 'dist');
  const words = ['build', '--content', content, '--out', out, '--today', '2026-11-20', '--json'];
  const checkout = ownCheckout();
  execFileSync(process.execPath, [join(checkout, 'scripts/handrail.mjs'), ...words], { cwd: checkout });
  return { folder: out, shown };
}

/** One of our strings, another one for each place, with a word that names the place. */
function hostile(place: string): string {
  const number = [...place].reduce((sum, sign) => sum + sign.codePointAt(0)!, 0);
  return `${place} ${TITLES[number % TITLES.length]!}`;
}

/** site.yaml and the lists. */
function listFiles(content: string, shown: Shown): Record<string, string> {
  const way = { name: hostile('way'), label: hostile('way'), note: hostile('note'), cost: hostile('cost') };
  const team = { name: hostile('team'), handles: hostile('handles') };
  const topic = { name: hostile('topic'), summary: hostile('about') };
  const [notice, day, legal, contact] = ['notice', 'day', 'legal', 'contact'].map(hostile) as [
    string,
    ...string[],
  ];
  const site = parse(readFileSync(join(content, 'site.yaml'), 'utf8')) as Record<string, object[]>;
  shown['en/'] = [SITE_NAME, topic.name, notice, way.label];
  shown['en/contact/'] = [notice, ...Object.values(way), day!, legal!];
  shown['en/topics/'] = Object.values(topic);
  shown['en/guides/no-internet/line-fault/'] = [contact!];
  shown['en/guides/no-internet/ask-us/'] = [...Object.values(team), way.label];
  return {
    'site.yaml': stringify({
      ...site,
      name: SITE_NAME,
      channels: site['channels']!.map((channel) => ({ ...channel, ...way })),
      tiers: site['tiers']!.map((tier) => ({ ...tier, ...team })),
      holidays: [{ on: '2026-12-25', name: day }],
      legal: [{ name: legal, address: 'wifi-drops' }],
      reportMistakes: 'help@example.com',
    }),
    'topics.yaml': stringify({ network: topic }),
    'products.yaml': stringify({ router: { name: hostile('router') }, mesh: { name: hostile('mesh') } }),
    'owners.yaml': stringify({ 'network-team': { name: hostile('owner') } }),
    'contacts.yaml': stringify({
      'internet-provider': { name: contact, countries: { default: { note: hostile('bill') } } },
    }),
    'notices/en/outage.md': `---\n${stringify({ title: notice, until: '2026-11-28' })}---\n\nWords.\n`,
  };
}

/** An article for each string: it is the title, the summary, a heading and the text. */
function articleFiles(shown: Shown): Record<string, string> {
  const files = TITLES.map((text, number): [string, string] => {
    const summary = hostile('summary');
    const matter = {
      title: text,
      summary,
      asked: [text],
      topic: 'network',
      owner: 'network-team',
      kind: 'how-to',
      products: ['router'],
      reviewed: { on: '2026-11-20', by: 'network-team', checked: `all steps ${text}` },
      ...(number === 0 ? { addresses: [`/${OLD_PAGE}`] } : {}),
    };
    const escaped = escapeMarkdown(text);
    const body = `Words: ${escaped}\n\n## Heading ${escaped} {#one}\n\nWords.`;
    const reader = [hostile('router'), hostile('owner')];
    shown[`en/articles/hostile-${number}/`] = [text, summary, `Words: ${text}`, `Heading ${text}`, ...reader];
    return [`articles/en/hostile-${number}.mdx`, `---\n${stringify(matter)}---\n\n${body}\n`];
  });
  for (const page of ['en/topics/network/', 'es/topics/network/']) shown[page] = TITLES;
  return Object.fromEntries(files);
}

/** A guide that asks one question for each string; all of them stand on its first page as well. */
function guideFile(shown: Shown): string {
  const title = hostile('guide');
  const matter = {
    title,
    summary: hostile('summary'),
    topic: 'network',
    owner: 'network-team',
    code: 'ALT',
    otherwise: '#end',
  };
  const texts = (text: string): string[] => [text, `Yes ${text}`, `Windows ${text}`, `Do ${text}`];
  const steps = TITLES.map((text, number) => {
    const [heading, yes, windows, action] = texts(escapeMarkdown(text));
    const next = number + 1 === TITLES.length ? 'end' : `step-${number + 1}`;
    if (number % 10 === 0) shown[`en/guides/hostile/step-${number}/`] = [title, ...texts(text)];
    return [
      `## ${heading} {#step-${number}}`,
      `### ${windows} {platform=windows}`,
      action,
      '### Mac {platform=macos}\n\nWords.',
      `- [${yes}](#${next})\n- [No, not this](#end "no")`,
    ].join('\n\n');
  });
  shown['en/guides/hostile/'] = [title, ...TITLES.flatMap(texts)];
  return `---\n${stringify(matter)}---\n\n${steps.join('\n\n')}\n\n## It works {#end .solved}\n\nGood.\n`;
}
