import type { Root } from 'mdast';
import { checkMarkdown, type FoundImage, type FoundLink, type MarkdownFinds } from '../markdown/checks.ts';
import { DEPTH_LIMIT, parseShallow } from '../markdown/places.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Place, type Problem } from '../problem/problem.ts';
import { validate } from '../problem/validate.ts';
import type { YamlSource } from '../problem/yaml-source.ts';
import { noticeSchema, type NoticeMatter } from '../schema/notice.ts';
import { readText, type ContentFile } from './files.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Lists } from './settings.ts';

/** A notice file, read and checked by itself. */
export interface NoticeFile {
  id: string;
  language: string;
  file: string;
  matter: NoticeMatter;
  body: string;
  links: FoundLink[];
  images: FoundImage[];
}

/** Reads all notices; those with faults are left out and their problems given. */
export function readNotices(
  folder: string,
  files: readonly ContentFile[],
  lists: Lists,
  today: string,
): { notices: NoticeFile[]; problems: Problem[] } {
  const notices: NoticeFile[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    if (file.kind !== 'notice') continue;
    const text = readMarkdownFile(folder, file.file);
    problems.push(...text.problems);
    if (text.yaml === undefined) continue;
    const { data, known, problems: faults } = validate(noticeSchema, text.yaml);
    problems.push(...faults, ...checkNotice(known, text.yaml, lists, today));
    if (data === undefined) continue;
    const { id, language } = file;
    notices.push({
      id,
      language,
      file: file.file,
      matter: data,
      body: text.body,
      links: text.links,
      images: text.images,
    });
  }
  return { notices, problems };
}

function checkNotice(
  matter: Partial<NoticeMatter>,
  yaml: YamlSource,
  lists: Lists,
  today: string,
): Problem[] {
  const topics = matter.topics ?? [];
  const problems = topics.flatMap((name, i) => checkTopic(name, yaml.place(['topics', i]), lists));
  const { until } = matter;
  if (until === undefined) return problems;
  if (until < today) problems.push(problem('notice/expired', yaml.place(['until']), { until }));
  const limit = lists.site?.limits.noticeDays ?? 60;
  const start = matter.from !== undefined && matter.from > today ? matter.from : today;
  const days = Math.round((Date.parse(until) - Date.parse(start)) / 86_400_000);
  if (days > limit) problems.push(problem('notice/long', yaml.place(['until']), { days, limit }));
  return problems;
}

/** A topic that there is not. Nothing can be said while topics.yaml is broken. */
export function checkTopic(name: string, place: Place, lists: Lists): Problem[] {
  if (Object.hasOwn(lists.topics, name) || lists.broken.has('topics.yaml')) return [];
  const known = Object.keys(lists.topics);
  return [problem('reference/unknown-topic', place, { name, nearest: nearest(name, known), known })];
}

/** A notice or reply as a text: its front matter not yet checked. */
export interface MarkdownFile extends MarkdownFinds {
  /** Absent if it cannot be read. */
  yaml: YamlSource | undefined;
  /** Absent if it cannot be read, or is nested too deep to follow. */
  root: Root | undefined;
  /** The whole text, without byte order mark. */
  source: string;
  body: string;
}

/** Reads a Markdown file that is no entry. Everything wrong with its text is in `problems`. */
export function readMarkdownFile(folder: string, file: string): MarkdownFile {
  const empty = { yaml: undefined, root: undefined, source: '', body: '', links: [], images: [], bolds: [] };
  const read = readText(folder, file);
  if ('problem' in read) return { ...empty, problems: [read.problem] };
  const front = readFrontMatter(read.text, file);
  if ('problem' in front) return { ...empty, problems: [front.problem] };
  const root = parseShallow(read.text);
  if (root === undefined) {
    const tooDeep = problem('markdown/too-deep', { file, line: 1, column: 1 }, { limit: DEPTH_LIMIT });
    return { ...empty, yaml: front.yaml, problems: [tooDeep] };
  }
  const yamlEnd = root.children[0]?.type === 'yaml' ? (root.children[0].position?.end.offset ?? 0) : 0;
  const finds = checkMarkdown(root, file, { source: read.text });
  return { yaml: front.yaml, root, source: read.text, body: read.text.slice(yamlEnd).trim(), ...finds };
}
