import type { Definition, Link, LinkReference, List, ListItem, Nodes } from 'mdast';
import { plainText, walkNodes } from '../markdown/nodes.ts';
import { placeOf, spanOf } from '../markdown/places.ts';
import { readLink } from '../markdown/urls.ts';
import { ID_PATTERN } from '../schema/common.ts';
import { tidy } from './heading.ts';
import { suggestId } from './ids.ts';
import type { Answer, EndingKind } from './model.ts';
import { report, sliceInline, type Reading } from './reading.ts';
import { readTarget } from './targets.ts';

/** The answers of a step, and the blocks that they are written in. */
export interface FoundAnswers {
  answers: Answer[];
  /** Index in the blocks of the step where the answers begin; its text ends there. */
  from: number;
  /** The links that are answers. */
  links: Nodes[];
}

type AnyLink = Link | LinkReference;

/** The step whose answers are looked for. */
export interface AnswerOwner {
  id: string;
  /** Only known in the source language. */
  ending?: EndingKind;
  /** The heading, where a lack of answers is reported. */
  heading: Nodes;
}

/**
 * Finds the answers of a step, and reports what is wrong with their form. Lists that were meant as answers count as
 * such, so that one slip gives one problem.
 *
 * @param blocks what follows the heading, without definitions
 */
export function findAnswers(reading: Reading, owner: AnswerOwner, blocks: readonly Nodes[]): FoundAnswers {
  const none = { answers: [], from: blocks.length, links: [] };
  const last = blocks.length - 1;
  const closing = blocks[last];
  const open = reading.role === 'source' && owner.ending === undefined;
  if (closing?.type === 'list' && isAnswerList(reading, closing, open)) {
    if (owner.ending !== undefined) {
      report(reading, 'guide/ending-has-answers', closing, { step: owner.id, ending: owner.ending });
    }
    return readAnswers(reading, closing, last);
  }
  if (owner.ending !== undefined) return none;
  const early = blocks.findLastIndex(
    (block) => block.type === 'list' && block.children.some((item) => isWayItem(reading, item)),
  );
  if (early === last && closing?.type === 'list') {
    report(reading, 'guide/no-answers', closing, { step: owner.id, found: 'a numbered list' });
    return readAnswers(reading, closing, last);
  }
  if (early >= 0) {
    report(reading, 'guide/answers-not-last', blocks[early + 1]!, { step: owner.id });
    return readAnswers(reading, blocks[early] as List, early);
  }
  if (open) reportNoAnswers(reading, owner, closing);
  return none;
}

/** An unordered list that closes a step and was written as its answers; `open` if the step must have some. */
function isAnswerList(reading: Reading, list: List, open: boolean): boolean {
  if (list.ordered) return false;
  if (list.children.some((item) => isWayItem(reading, item))) return true;
  const hasTasks = list.children.some((item) => typeof item.checked === 'boolean');
  return open && !hasTasks && list.children.some((item) => firstLink(item) !== undefined);
}

/** True if the item begins with a link to a step. */
function isWayItem(reading: Reading, item: ListItem): boolean {
  const link = firstLink(item);
  const url = link && linkOf(reading, link)?.url;
  return url !== undefined && readTarget(url, reading.file) !== undefined;
}

/** The link that an item begins with, also in bold or italics. */
function firstLink(item: ListItem): AnyLink | undefined {
  let node: Nodes | undefined = item.children[0];
  while (node?.type === 'paragraph' || node?.type === 'strong' || node?.type === 'emphasis')
    node = node.children[0];
  return node && isLink(node) ? node : undefined;
}

function isLink(node: Nodes): node is AnyLink {
  return node.type === 'link' || node.type === 'linkReference';
}

function linkOf(reading: Reading, link: AnyLink): Link | Definition | undefined {
  return link.type === 'link' ? link : reading.definitions.get(link.identifier);
}

function readAnswers(reading: Reading, list: List, from: number): FoundAnswers {
  const links: Nodes[] = [];
  const answers: Answer[] = [];
  for (const item of list.children) {
    const link = onlyLink(item);
    if (link === undefined) {
      const text = tidy(plainText(item)).slice(0, 60);
      const mark = typeof item.checked === 'boolean' ? '[ ] ' : '';
      report(reading, 'guide/answer-not-a-link', item, { text: mark + text });
    }
    const answer = link ?? firstLink(item);
    const target = answer && linkOf(reading, answer);
    if (answer === undefined || target === undefined) continue;
    links.push(answer);
    answers.push(readAnswer(reading, answer, target));
  }
  return { answers, from, links };
}

/** The link that is all of an item. */
function onlyLink(item: ListItem): AnyLink | undefined {
  const paragraph = item.children[0];
  if (typeof item.checked === 'boolean' || item.children.length !== 1 || paragraph?.type !== 'paragraph')
    return undefined;
  const link = paragraph.children[0];
  return paragraph.children.length === 1 && link && isLink(link) ? link : undefined;
}

function readAnswer(reading: Reading, link: AnyLink, { url, title }: Link | Definition): Answer {
  const place = placeOf(link, reading.file);
  const plain = tidy(plainText(link));
  if (plain === '') report(reading, 'guide/empty-answer', place, {});
  const to = readTarget(url, reading.file);
  if (to === undefined) reportTarget(reading, link, plain, url);
  const id = title || to?.step || to?.guide || suggestId(plain);
  if (title && !ID_PATTERN.test(title)) {
    report(reading, 'guide/invalid-answer-id', place, { id: title, suggestion: suggestId(title) });
  }
  const [first, last] = [link.children[0], link.children.at(-1)];
  const text =
    first && last ? sliceInline(reading, spanOf(first).start, spanOf(last).end, link.children) : '';
  // A target that names nothing has been reported; rules pass it over.
  return { id, text, plain, to: to ?? {}, spot: { line: place.line, column: place.column } };
}

function reportTarget(reading: Reading, link: AnyLink, answer: string, url: string): void {
  const { kind } = readLink(url);
  // What is unsafe in a definition is reported there.
  if (kind === 'unsafe' && link.type === 'link') report(reading, 'markdown/unsafe-link', link, { url });
  else if (kind !== 'unsafe') report(reading, 'guide/answer-target', link, { answer, target: url });
}

/** Says what the writer may have meant as answers. */
function reportNoAnswers(reading: Reading, owner: AnswerOwner, closing: Nodes | undefined): void {
  const step = owner.id;
  if (
    closing?.type === 'list' &&
    !closing.ordered &&
    closing.children.every((item) => typeof item.checked !== 'boolean')
  ) {
    report(reading, 'guide/no-answers', closing, { step, found: 'a list without links' });
  } else if (closing?.type === 'paragraph' && hasWay(reading, closing)) {
    report(reading, 'guide/no-answers', closing, { step, found: 'links without a list' });
  } else {
    report(reading, 'guide/no-answers', owner.heading, { step });
  }
}

function hasWay(reading: Reading, block: Nodes): boolean {
  let found = false;
  walkNodes(block, (node) => {
    const url = isLink(node) ? linkOf(reading, node)?.url : undefined;
    found ||= url !== undefined && readTarget(url, reading.file) !== undefined;
  });
  return found;
}
