import type { Heading, ListItem, Root, RootContent } from 'mdast';
import { definitionsOf } from '../markdown/checks.ts';
import { plainText } from '../markdown/nodes.ts';
import { placeOf } from '../markdown/places.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Place, type Problem } from '../problem/problem.ts';
import { FORMS, SPOKEN_OR_SHORT, type Block, type ReplyChannel, type ReplyForm } from './model.ts';
import { nameOf, readLine, type TextSource } from './pieces.ts';

/** The text under one heading of a reply. */
export interface Section {
  form: ReplyForm;
  /** `email` for the text right under the form. */
  channel: ReplyChannel;
  /** `## formal`, as it is written. */
  heading: string;
  /** Where the heading is. */
  place: Place;
  blocks: Block[];
  /** Where its links are. */
  links: Place[];
}

export interface ParsedReply {
  sections: Section[];
  problems: Problem[];
}

const EXPECTED = [
  ...FORMS.map((form) => `## ${form}`),
  ...SPOKEN_OR_SHORT.map((channel) => `### ${channel}`),
];

/**
 * Reads the text of a reply: `## formal` and `## familiar`, each with the text for mail and, under `### chat` and
 * `### phone`, wording of its own.
 *
 * @param root the parsed file
 * @param from how places and links are read; its definitions are those of `root`
 */
export function parseReply(root: Root, from: Omit<TextSource, 'definitions'>): ParsedReply {
  const source: TextSource = { ...from, definitions: definitionsOf(root) };
  const sections: Section[] = [];
  const problems: Problem[] = [];
  let current: Section | undefined;
  let isOutside = true;
  for (const node of root.children) {
    if (node.type === 'yaml' || node.type === 'definition') continue;
    if (node.type === 'heading') {
      const read = readHeading(node, sections, from.file);
      isOutside = false;
      current = 'section' in read ? read.section : undefined;
      if ('section' in read) sections.push(read.section);
      else problems.push(read.problem);
    } else if (current !== undefined) {
      problems.push(...addBlock(current, node, source));
    } else if (isOutside && root.children.some((other) => other.type === 'heading')) {
      problems.push(problem('reply/outside', placeOf(node, from.file), {}));
      isOutside = false;
    }
  }
  return { sections, problems: [...problems, ...checkShape(sections, problems, root, from.file)] };
}

function readHeading(
  node: Heading,
  sections: readonly Section[],
  file: string,
): { section: Section } | { problem: Problem } {
  const name = plainText(node).trim();
  const heading = `${'#'.repeat(node.depth)} ${name}`;
  const place = placeOf(node, file);
  const form = node.depth === 2 ? FORMS.find((one) => one === name) : sections.at(-1)?.form;
  const channel = node.depth === 2 ? 'email' : SPOKEN_OR_SHORT.find((one) => one === name);
  const isKnown = EXPECTED.includes(heading) && form !== undefined && channel !== undefined;
  const isTwice = sections.some((one) => one.form === form && one.channel === channel);
  if (isKnown && !isTwice) return { section: { form, channel, heading, place, blocks: [], links: [] } };
  const near = isKnown ? undefined : nearest(heading.toLowerCase(), EXPECTED);
  const data = { heading, nearest: near, twice: isKnown, expected: EXPECTED };
  return { problem: problem('reply/heading', place, data) };
}

function addBlock(section: Section, node: RootContent, from: TextSource): Problem[] {
  if (node.type === 'html') return [];
  if (node.type === 'paragraph') {
    const { pieces, problems, links } = readLine(node.children, from);
    section.blocks.push({ p: pieces });
    section.links.push(...links);
    return problems;
  }
  if (node.type !== 'list') return [problem('reply/block', placeOf(node, from.file), { what: nameOf(node) })];
  const items = node.children.map((item) => readItem(item, from));
  section.blocks.push({ list: items.map(({ pieces }) => pieces), ordered: node.ordered === true });
  section.links.push(...items.flatMap(({ links }) => links));
  return items.flatMap(({ problems }) => problems);
}

/** An item is one paragraph: mail programs show lists in lists in many ways, and chats not at all. */
function readItem(item: ListItem, from: TextSource): ReturnType<typeof readLine> {
  const [first, ...more] = item.children;
  const line =
    first?.type === 'paragraph' ? readLine(first.children, from) : { pieces: [], problems: [], links: [] };
  const others = first?.type === 'paragraph' ? more : item.children;
  const problems = others
    .filter((node) => node.type !== 'html')
    .map((node) => {
      const what = node.type === 'paragraph' ? 'a second paragraph in an item of a list' : nameOf(node);
      return problem('reply/block', placeOf(node, from.file), { what });
    });
  return { ...line, problems: [...line.problems, ...problems] };
}

function checkShape(
  sections: readonly Section[],
  found: readonly Problem[],
  root: Root,
  file: string,
): Problem[] {
  const empty = sections
    .filter(({ blocks }) => blocks.length === 0)
    .map(({ heading, place }) => problem('reply/empty', place, { heading }));
  const mails = sections.filter(({ channel }) => channel === 'email');
  const [first, second] = mails;
  if (first?.form === 'familiar' && second?.form === 'formal') {
    const order = { first: second.heading, second: first.heading };
    return [...empty, problem('reply/order', first.place, order)];
  }
  const missing = FORMS.filter((form) => !mails.some((mail) => mail.form === form));
  // A heading with a slip is most likely the one that is missing.
  const slips = found.some(({ id, message }) => id === 'reply/heading' && message.includes('Did you mean'));
  if (missing.length === 0 || slips) return empty;
  const text = root.children.find((node) => node.type !== 'yaml');
  const place = first?.place ?? (text === undefined ? { file, line: 1, column: 1 } : placeOf(text, file));
  return [...empty, problem('reply/missing-form', place, { missing })];
}
