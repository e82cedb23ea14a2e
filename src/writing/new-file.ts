import { stringify } from 'yaml';
import type { GuideTree } from '../guide/model.ts';
import type { ArticleMatter } from '../schema/entry.ts';
import { FORMS, type ReplyUse } from '../replies/model.ts';
import { NEEDS } from '../replies/slots.ts';
import { bodiesOf, type Bodies } from './bodies.ts';
import { usualTier, type Known } from './known.ts';
import { splitList, type Answers, type NewKind, type Plan } from './questions.ts';

/** The entry that a new file translates. */
export interface Original {
  id: string;
  language: string;
  /** The text of its file, with LF line ends. */
  text: string;
  /** Of a guide. */
  tree?: GuideTree;
}

const FOLDERS: Readonly<Record<NewKind, [folder: string, ending: string]>> = {
  article: ['articles', 'mdx'],
  guide: ['guides', 'md'],
  notice: ['notices', 'md'],
  reply: ['replies', 'md'],
};

/** Where a file of a kind lies, relative to the content folder. */
export function fileFor(kind: NewKind, language: string, id: string): string {
  const [folder, ending] = FOLDERS[kind];
  return `${folder}/${language}/${id}.${ending}`;
}

/**
 * The text of a new file, which passes all checks as it is. Articles and guides are drafts unless they are to be
 * published at once: the names of steps and headings become addresses for ever when they are.
 *
 * @param original for a translation only
 */
export function writeNewFile(
  plan: Plan,
  answers: Answers,
  { known, publish, original }: { known: Known; publish: boolean; original?: Original | undefined },
): string {
  const { kind, title, language } = plan;
  const bodies = bodiesOf(language);
  const { summary, topic, owner, code, level, until, use } = answers;
  const list = (flag: string): string[] => splitList(answers[flag] ?? '');
  const draft = publish ? undefined : true;
  if (original !== undefined)
    return frontMatter({ title, summary, draft }) + translatedBody(original, language);
  const products = list('products');
  const entry = { title, summary, topic, owner, products };
  switch (kind) {
    case 'guide': {
      const breaks = list('breaks');
      const tier = usualTier(known, breaks);
      return (
        frontMatter({ ...entry, code, breaks, otherwise: '#support-team', draft }) + bodies.guide({ tier })
      );
    }
    case 'article': {
      const form = answers['kind'] as ArticleMatter['kind'];
      return frontMatter({ ...entry, kind: form, draft }) + bodies.article[form];
    }
    case 'notice':
      return frontMatter({ title, level, topics: list('topics'), until }) + bodies.notice;
    case 'reply':
      return frontMatter({ title, owner, use }) + replyBody(bodies, use as ReplyUse);
  }
}

/** Both forms of address, with what a reply of that use must say. */
function replyBody({ reply }: Bodies, use: ReplyUse): string {
  const needed = NEEDS[use].flatMap(([slot]) =>
    slot === undefined ? [] : (reply.slots[slot] ?? `{${slot}}`),
  );
  const texts = FORMS.map((form) => `## ${form}\n\n${[reply[form], needed.join(' ')].join('\n\n').trim()}\n`);
  return texts.join('\n');
}

type Value = string | boolean | readonly string[] | undefined;

/** Keys in order; those without a value, and empty lists, are left out. */
function frontMatter(keys: Readonly<Record<string, Value>>): string {
  const lines = Object.entries(keys).flatMap(([key, value]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const written = Array.isArray(value)
      ? `[${value.join(', ')}]`
      : stringify(value, { lineWidth: 0 }).trim();
    return [`${key}: ${written}\n`];
  });
  return `---\n${lines.join('')}---\n\n`;
}

/** The text of the source, to be written over: its steps have `{#id}` only, and its links lead into the new language. */
function translatedBody({ text, tree, language: source }: Original, language: string): string {
  const headings = new Set((tree?.steps ?? []).map((step) => step.spot.line));
  const lines = text.split('\n').map((line, i) => {
    if (!headings.has(i + 1)) return line;
    return line.replace(/\{[^{}]*?(#[\w-]+)[^{}]*\}\s*$/, '{$1}');
  });
  const end = lines.indexOf('---', 1);
  return lines
    .slice(end + 1)
    .join('\n')
    .trimStart()
    .replaceAll(
      new RegExp(`(\\]\\((?:\\.\\./)+(?:articles|guides)/)${source}/`, 'g'),
      (_, before: string) => `${before}${language}/`,
    );
}
