import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How much content to make: in total over all languages. */
export interface Size {
  articles: number;
  guides: number;
  /** Steps a guide, endings included. */
  steps: number;
}

const LANGUAGES = ['en', 'es', 'pl'] as const;
const TOPICS = ['network', 'hardware', 'software', 'accounts', 'data'] as const;
const NOUNS = [
  'router',
  'printer',
  'laptop',
  'phone',
  'account',
  'password',
  'file',
  'screen',
  'cable',
  'update',
] as const;
const VERBS = [
  'restart',
  'check',
  'open',
  'close',
  'connect',
  'remove',
  'install',
  'select',
  'press',
  'turn off',
] as const;
const TAILS = [
  'and wait 2 minutes',
  'before you go on',
  'on the device',
  'with the network cable',
  'in the list',
  'once more',
] as const;

/**
 * Writes a content folder of a given size. The same size and seed give the same bytes.
 *
 * @param folder is made; what is in it is replaced file by file
 */
export function generateContent(folder: string, size: Size, seed = 1): void {
  const random = makeRandom(seed);
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('site.yaml', siteYaml());
  write('topics.yaml', TOPICS.map((t) => `${t}: { name: { en: ${t}, es: ${t}, pl: ${t} } }\n`).join(''));
  write('owners.yaml', 'team: { name: { en: the team, es: el equipo, pl: zespół } }\n');
  const perLanguage = (count: number): number => Math.max(1, Math.round(count / LANGUAGES.length));
  for (let i = 0; i < perLanguage(size.articles); i++) {
    for (const language of LANGUAGES)
      write(
        `articles/${language}/article-${i}.mdx`,
        article(i, language, perLanguage(size.articles), random),
      );
  }
  for (let i = 0; i < perLanguage(size.guides); i++) {
    for (const language of LANGUAGES)
      write(`guides/${language}/guide-${i}.md`, guide(i, language, size.steps, random));
  }
}

type Random = () => number;

/** Mulberry32: small, fast, the same everywhere. */
function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)]!;
}

function sentence(random: Random): string {
  const text = `${pick(VERBS, random)} the ${pick(NOUNS, random)} ${pick(TAILS, random)}`;
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

function matter(id: string, number: number, language: string, more: string, random: Random): string {
  const words = `title: ${sentence(random).slice(0, -1)} ${number}\nsummary: ${paragraph(random, 2)}\nasked: [${pick(NOUNS, random)} ${number}, ${id}]\n`;
  const own = language === 'en' ? `topic: ${TOPICS[number % TOPICS.length]}\nowner: team\n${more}` : '';
  return `---\n${words}${own}reviewed: { on: 2026-11-01, by: team, checked: generated }\n---\n\n`;
}

function article(number: number, language: string, total: number, random: Random): string {
  const id = `article-${number}`;
  const parts = [1, 2, 3].map((n) => {
    const steps = [1, 2, 3, 4].map((s) => `${s}. ${sentence(random)}`).join('\n');
    const other = Math.floor(random() * total);
    return `## ${sentence(random).slice(0, -1)} {#part-${n}}\n\n${paragraph(random, 4)} [More](article-${other}.mdx).\n\n<Steps>\n\n${steps}\n\n</Steps>\n`;
  });
  return `${matter(id, number, language, 'kind: how-to\n', random)}${paragraph(random, 3)}\n\n> [!NOTE]\n> ${sentence(random)}\n\n${parts.join('\n')}`;
}

/** Two letters are too few for a thousand guides: four give 4,096. */
function code(number: number): string {
  return [512, 64, 8, 1].map((n) => 'AFLMORTU'[Math.floor(number / n) % 8]).join('');
}

function guide(number: number, language: string, steps: number, random: Random): string {
  const source = language === 'en';
  const attributes = (text: string): string => (source ? text : '');
  const questions = Array.from({ length: steps - 2 }, (_, i) => {
    const next = i + 1 < steps - 2 ? `#s${i + 1}` : '#handover';
    return `## ${sentence(random)} {#s${i}${attributes(' minutes=2')}}\n\n${paragraph(random, 2)}\n\n- [Yes, it works now](#fixed)\n- [No, it does not](${next})\n`;
  });
  return [
    `${matter(`guide-${number}`, number, language, `code: ${code(number)}\notherwise: "#handover"\n`, random)}What you need: ${sentence(random)}\n`,
    ...questions,
    `## It works again {#fixed${attributes(' .solved')}}\n\n${paragraph(random, 2)}\n`,
    `## We take over {#handover${attributes(' .escalate tier=1')}}\n\n${paragraph(random, 1)}\n\n- [ ] ${sentence(random)}\n`,
  ].join('\n');
}

function siteYaml(): string {
  return `format: 1
name: Bench
address: https://bench.example
languages: [en, es, pl]
sourceLanguage: en
tiers:
  - { tier: 1, name: support, handles: everything, channels: [phone, mail], promiseHours: 24 }
channels:
  - { id: phone, kind: phone, medium: spoken, name: Phone, address: "tel:+100", label: "100", promiseHours: 1 }
  - { id: mail, kind: email, medium: written, name: Mail, address: "mailto:a@bench.example", label: a@bench.example, promiseHours: 24 }
`;
}
