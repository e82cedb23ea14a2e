import type { Answer, Step } from '../../src/guide/model.ts';
import type { Article, ArticleTranslation, Entry, Guide, GuideTranslation } from '../../src/library/model.ts';
import { pickPublished, type Published } from '../../src/library/published.ts';
import type { Locate } from '../../src/library/translations.ts';
import type { Problem } from '../../src/problem/problem.ts';
import {
  articleSchema,
  guideSchema,
  translationSchema,
  type ArticleMatter,
  type GuideMatter,
  type TranslationMatter,
} from '../../src/schema/entry.ts';

/** The day on which these tests take place. */
export const TODAY = '2026-11-20';

/** Front matter with which nothing is wrong. */
const WORDS = { title: 'Restart your router', summary: 'Unplug it, wait and plug it in again.' };
const SOURCE = { ...WORDS, topic: 'network', owner: 'network-team' };

/** An article in English. Headings are those of the Markdown: `## Text {#id}`, or `## Text` with an id of the site's. */
export function article(id: string, body = '', matter: Partial<ArticleMatter> = {}): Article {
  return {
    ...base('articles', 'en', id, 'mdx'),
    type: 'article',
    matter: { ...articleSchema.parse({ ...SOURCE, kind: 'how-to' }), ...matter },
    body,
    headings: headingsIn(body),
    code: false,
  };
}

export function articleIn(
  language: string,
  id: string,
  body = '',
  matter: Partial<TranslationMatter> = {},
): ArticleTranslation {
  return {
    ...base('articles', language, id, 'mdx'),
    type: 'article-translation',
    matter: { ...translationSchema.parse(WORDS), ...matter },
    body,
    headings: headingsIn(body),
    code: false,
  };
}

/** A guide in English. */
export function guide(
  id: string,
  steps: Step[],
  matter: Partial<GuideMatter> = {},
  intro = 'What you need.',
): Guide {
  return {
    ...base('guides', 'en', id, 'md'),
    type: 'guide',
    matter: { ...guideSchema.parse({ ...SOURCE, code: 'MR' }), ...matter },
    tree: { intro, steps },
  };
}

export function guideIn(
  language: string,
  id: string,
  steps: Step[],
  matter: Partial<TranslationMatter> = {},
): GuideTranslation {
  return {
    ...base('guides', language, id, 'md'),
    type: 'guide-translation',
    matter: { ...translationSchema.parse(WORDS), ...matter },
    tree: { intro: '', steps },
  };
}

/** A step with answers of these ids, each of which stands on a line of its own below the step's. */
export function step(
  id: string,
  answers: readonly string[] = [],
  more: Partial<Step> & { line?: number } = {},
): Step {
  const { line = 10, ...rest } = more;
  const answer = (name: string, i: number): Answer => ({
    id: name,
    text: `Answer *${name}*`,
    plain: `Answer ${name}`,
    to: { step: 'end' },
    spot: { line: line + 2 + i, column: 3 },
  });
  return {
    id,
    title: `Step ${id}`,
    heading: `Step *${id}*`,
    body: `Text of ${id}.`,
    variants: [],
    answers: answers.map(answer),
    account: false,
    consent: false,
    private: false,
    again: false,
    formerly: [],
    facts: { text: true, actions: false, tasks: false, quote: false, link: false, warningFirst: false },
    spot: { line, column: 1 },
    ...rest,
  };
}

/** What a site in English, Spanish and Polish publishes on {@link TODAY}. */
export function published(entries: readonly Entry[], unreadable: ReadonlySet<string> = new Set()): Published {
  return pickPublished(entries, { languages: ['en', 'es', 'pl'], sourceLanguage: 'en' }, TODAY, unreadable);
}

/** Says the file and the path instead of finding them: `guides/en/a.md formerly.0` is line 1 of that "file". */
export const locate: Locate = (file, path) => ({ file: `${file} ${path.join('.')}`, line: 1, column: 1 });

/** Problems as `place id`, so that a test reads as a list. */
export function briefly(problems: readonly Problem[]): string[] {
  return problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.id}`);
}

function base(folder: string, language: string, id: string, ending: string) {
  return { id, language, file: `${folder}/${language}/${id}.${ending}`, digest: '0' };
}

function headingsIn(body: string): Article['headings'] {
  return [...body.matchAll(/^(##+) (.*?)(?: \{#([^}]+)\})?$/gm)].map(([, marks = '', title = '', id]) => ({
    level: marks.length,
    id: id ?? title.toLowerCase().replace(/\W+/g, '-'),
    title,
    explicit: id !== undefined,
  }));
}
