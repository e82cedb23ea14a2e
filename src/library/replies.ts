import { nearest } from '../problem/nearest.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { validate } from '../problem/validate.ts';
import type { YamlSource } from '../problem/yaml-source.ts';
import type { FoundLink } from '../markdown/checks.ts';
import type { EntryRef, Reply, ReplyForm, ReplyTexts } from '../replies/model.ts';
import { parseReply, type Section } from '../replies/parse.ts';
import { checkSections } from '../replies/rules.ts';
import { replySchema, type ReplyMatter } from '../schema/reply.ts';
import type { ContentFile } from './files.ts';
import { readEntryPath } from './links.ts';
import type { Lists } from './settings.ts';
import { checkTopic, readMarkdownFile } from './text-files.ts';

/** A reply file, read and checked by itself. */
export interface ReplyFile {
  id: string;
  language: string;
  file: string;
  /** What of the front matter is right. */
  known: Partial<ReplyMatter>;
  yaml: YamlSource | undefined;
  links: FoundLink[];
  /** Absent if anything is wrong with it. */
  reply: Reply | undefined;
}

/** Reads all replies, and compares those of one id in several languages. */
export function readReplies(
  folder: string,
  files: readonly ContentFile[],
  lists: Lists,
): { replies: ReplyFile[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const replies = files.flatMap((file): ReplyFile[] => {
    if (file.kind !== 'reply') return [];
    const read = readReply(folder, file, lists);
    problems.push(...read.problems);
    return [read.reply];
  });
  return { replies, problems: [...problems, ...compareLanguages(replies, lists)] };
}

function readReply(
  folder: string,
  { file, id, language }: { file: string; id: string; language: string },
  lists: Lists,
): { reply: ReplyFile; problems: Problem[] } {
  const { yaml, root, source, links, problems } = readMarkdownFile(folder, file);
  const read = { id, language, file, known: {}, yaml, links, reply: undefined };
  if (yaml === undefined) return { reply: read, problems };
  const matter = validate(replySchema, yaml);
  const { known } = matter;
  problems.push(...matter.problems, ...checkNames(known, yaml, lists));
  if (root === undefined) return { reply: { ...read, known }, problems };
  const parsed = parseReply(root, { file, language, source, entryAt });
  problems.push(
    ...parsed.problems,
    ...checkSections(parsed.sections, { use: known.use, channels: known.channels }),
  );
  if (matter.data === undefined || problems.some(({ level }) => level === 'error'))
    return { reply: { ...read, known }, problems };
  const forms = {
    formal: textsOf(parsed.sections, 'formal'),
    familiar: textsOf(parsed.sections, 'familiar'),
  };
  return { reply: { ...read, known, reply: { id, language, file, matter: matter.data, forms } }, problems };
}

function entryAt(path: string, anchor: string): EntryRef | undefined {
  const found = readEntryPath(path, anchor);
  if (found === undefined) return undefined;
  const { type, id } = found;
  return { type, id, ...(anchor === '' ? {} : { anchor }) };
}

function textsOf(sections: readonly Section[], form: ReplyForm): ReplyTexts {
  const own = sections.filter((section) => section.form === form);
  const wordings = own.map(({ channel, blocks }) => [channel, blocks] as const);
  return { email: [], ...Object.fromEntries(wordings) };
}

function checkNames({ owner, topic }: Partial<ReplyMatter>, yaml: YamlSource, lists: Lists): Problem[] {
  const problems = topic === undefined ? [] : checkTopic(topic, yaml.place(['topic']), lists);
  if (owner === undefined || Object.hasOwn(lists.owners, owner) || lists.broken.has('owners.yaml'))
    return problems;
  const near = nearest(owner, Object.keys(lists.owners));
  return [
    ...problems,
    problem('reference/unknown-owner', yaml.place(['owner']), { name: owner, nearest: near }),
  ];
}

/** A reply has the same use in every language, and is in every language in which the source language has it. */
function compareLanguages(replies: readonly ReplyFile[], { languages, sourceLanguage }: Lists): Problem[] {
  const byId = Map.groupBy(replies, ({ id }) => id);
  return [...byId.values()].flatMap((versions) => {
    const source = versions.find(({ language }) => language === sourceLanguage);
    if (source === undefined) return [];
    const missing = languages.filter((language) => !versions.some((one) => one.language === language));
    const place = { file: source.file, line: 1, column: 1 };
    return [
      ...(missing.length === 0 ? [] : [problem('reply/not-translated', place, { languages: missing })]),
      ...versions.flatMap((version) => (version === source ? [] : compareMatter(version, source))),
    ];
  });
}

function compareMatter({ known, yaml }: ReplyFile, source: ReplyFile): Problem[] {
  return (['use', 'channels', 'topic'] as const).flatMap((key) => {
    const [here, there] = [known, source.known].map((matter) => write(matter[key]));
    if (yaml === undefined || here === undefined || there === undefined || here === there) return [];
    return [problem('reply/differs', yaml.place([key]), { key, here, there, source: source.file })];
  });
}

/** A list in any order is the same. */
function write(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'object' ? `[${value.toSorted().join(', ')}]` : value;
}
