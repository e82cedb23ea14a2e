import { Parser } from 'htmlparser2';
import { expect } from 'vitest';
import { stringify } from 'yaml';
import { headline } from '../../src/i18n/typography.ts';
import { makeModel, type Model } from '../../src/pages/_make-model.ts';
import { showAnswer, showStep } from '../../src/pages/_steps.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { readPage } from '../../src/site/page-facts.ts';
import { hostileStrings } from '../hostile-strings.ts';
import { readFolder } from '../library/content-folder.ts';

type Kind = 'article' | 'guide';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"></svg>';
const PICTURES = { 'articles/en/picture.svg': PICTURE, 'guides/en/picture.svg': PICTURE };

/** Does no harm, so that a place which refuses everything is found out. */
export const HARMLESS = 'Nothing but words';

/** What came of a text in an entry. */
export interface Tried {
  text: string;
  /** What was wrong; empty if it was accepted. */
  errors: Problem[];
  /** What the pages show of the entry; empty if it was refused. */
  html: string;
}

/**
 * Puts each hostile string into an entry of its own, reads them all as a content folder, and shows those that are
 * accepted as pages do.
 *
 * @param write gives the file that holds the text
 */
export function tryAll(kind: Kind, write: (text: string, number: number) => string): Tried[] {
  const path = (id: string): string => (kind === 'article' ? `articles/en/${id}.mdx` : `guides/en/${id}.md`);
  const entries = [HARMLESS, ...hostileStrings].map((text, number) => {
    const id = `entry-${number}`;
    return { text, id, file: path(id), source: write(text, number) };
  });
  const all = Object.fromEntries(entries.map(({ file, source }) => [file, source]));
  const errors = errorsByFile(readFolder({ ...PICTURES, ...all }).problems);
  for (const problem of [...errors.values()].flat()) expectPlace(problem, all);
  const accepted = entries.filter(({ file }) => !errors.has(file));
  const model = modelOf(Object.fromEntries(accepted.map(({ file, source }) => [file, source])));
  return entries.map(({ text, id, file }) => ({
    text,
    errors: errors.get(file) ?? [],
    html: errors.has(file) ? '' : show(model, kind, id),
  }));
}

function errorsByFile(problems: readonly Problem[]): Map<string, Problem[]> {
  return Map.groupBy(
    problems.filter(({ level }) => level === 'error'),
    ({ file }) => file,
  );
}

function expectPlace({ file, line, column, id }: Problem, sources: Readonly<Record<string, string>>): void {
  const lines = sources[file]?.split('\n').length ?? 0;
  expect(line >= 1 && line <= lines + 1 && column >= 1, `${id} at ${file}:${line}:${column}`).toBe(true);
}

function modelOf(files: Readonly<Record<string, string>>): Model {
  const { content, problems } = readFolder({ ...PICTURES, ...files });
  if (content === undefined) throw new Error(JSON.stringify([...errorsByFile(problems).values()][0]));
  return makeModel(content, { edition: 'public', today: '2026-11-21' });
}

/** All that pages make HTML of themselves; Astro escapes the rest. */
function show(model: Model, kind: Kind, id: string): string {
  const language = 'en';
  if (kind === 'article') {
    const article = model.library.article(language, id)!;
    return `${headline(article.title)}\n${model.render.article(article).html}`;
  }
  const { title, tree } = model.library.guide(language, id)!;
  const steps = tree.steps.flatMap((step) => {
    const shown = showStep(model, language, step, 1);
    return [
      shown.title,
      shown.body,
      ...shown.variants.flatMap((variant) => [variant.title, variant.body]),
      ...step.answers.map((answer) => showAnswer(model, language, answer).html),
    ];
  });
  return [headline(title), model.render.text(tree.intro, { language }), ...steps].join('\n');
}

const FORBIDDEN = new Set(['base', 'embed', 'form', 'iframe', 'link', 'meta', 'object', 'script', 'style']);

/** Where links of a text may lead: places of this site, the web, and programs that ask before they act. */
const FOLLOWED = /^(?:https?:\/\/|mailto:|tel:|\/en\/|#)/;

/** What would run, be fetched from others, or change how the page looks, each with the text that brought it. */
export function dangersIn(tried: readonly Tried[]): string[] {
  return tried.flatMap(({ text, html }) => {
    const { scripts, styles, references } = readPage(html);
    const found = [
      ...[...scripts, ...styles].map(({ what }) => what),
      ...tagsOf(html).filter((tag) => FORBIDDEN.has(tag)),
      ...references
        .filter(({ kind, url }) => (kind === 'follow' ? !FOLLOWED.test(url) : !url.startsWith('/media/')))
        .map(({ kind, url }) => `${kind} ${url}`),
    ];
    return found.map((what) => `${JSON.stringify(text)}: ${what}`);
  });
}

function tagsOf(html: string): string[] {
  const tags: string[] = [];
  new Parser({ onopentagname: (name) => tags.push(name) }).end(html);
  return tags;
}

/** How often a text stands in HTML as it was typed; alt texts count, and white space as one space. */
export function timesShown({ text, html }: Tried): number {
  let shown = '';
  const parser = new Parser({
    onopentag: (_name, { alt }) => (shown += alt === undefined ? '' : ` ${alt} `),
    ontext: (part) => (shown += part),
  });
  parser.end(html);
  return oneSpace(shown).split(oneSpace(text)).length - 1;
}

/** White space as Markdown and pages treat it. */
export function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text with every sign escaped that Markdown or MDX might take for its own (CommonMark 0.31, "Backslash escapes"). */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** An article with nothing wrong but what the body brings. */
export function articleFile(body: string, matter: object = {}): string {
  return entryFile({ kind: 'how-to', ...matter }, body);
}

/** A guide of one question and its ending. The number makes its code one of its own. */
export function guideFile(
  { intro = '', title = 'Is it on?', body = 'Look.', answer = 'Yes, it is on' },
  number: number,
): string {
  const code = [512, 64, 8, 1].map((place) => 'AFLMORTU'[Math.floor(number / place) % 8]).join('');
  const parts = [
    intro,
    `## ${title} {#start}`,
    body,
    `- [${answer}](#end)\n- [No, the light is off](#end "other")`,
    '## It works {#end .solved}',
    'Good.',
  ];
  return entryFile({ code, otherwise: '#end' }, parts.join('\n\n'));
}

function entryFile(matter: object, body: string): string {
  const common = { title: 'A title', summary: 'What it says.', topic: 'network', owner: 'team' };
  return `---\n${stringify({ ...common, ...matter })}---\n\n${body}\n`;
}
