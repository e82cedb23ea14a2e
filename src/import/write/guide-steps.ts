import type { List, Paragraph, RootContent } from 'mdast';
import { suggestId } from '../../guide/ids.ts';
import { OTHERWISE } from '../../guide/model.ts';
import { plainText } from '../../markdown/nodes.ts';
import { ID_PATTERN } from '../../schema/common.ts';
import { oneLine } from '../convert/tree.ts';
import type { NoteKind, SourceGuide, SourceStep } from '../model.ts';
import { freeName } from './names.ts';

/** Keys of nodes as ids of steps. */
export function stepIds(steps: readonly SourceStep[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key } of steps) {
    const id = freeName(suggestId(key), (name) => taken.has(name));
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}

/** A question with its answers, or an ending for an outcome. */
export function writeStep(
  step: SourceStep,
  blocks: readonly RootContent[],
  ids: ReadonlyMap<string, string>,
  guide: SourceGuide,
  note: (kind: NoteKind, text: string) => void,
): RootContent[] {
  const id = ids.get(step.key)!;
  if (step.answers.length === 0) {
    const { title, rest } = titleOf(step, blocks);
    note('ending', `#${id}: ${title}`);
    return [stepHeading(title, `#${id} .solved`), ...rest];
  }
  const outcomes = new Set(guide.steps.filter(({ answers }) => answers.length === 0).map(({ key }) => key));
  // A remedy must not end as solved by its last answer, which means that it did not help.
  const isRemedy = outcomes.has(step.answers.at(-1)!.to);
  const text = isRemedy
    ? blocks.map((block) => (block.type === 'list' ? { ...block, ordered: false } : block))
    : blocks;
  return [stepHeading(step.title ?? id, `#${id}`), ...text, answerList(step, ids)];
}

/** `stringify.ts` writes the id of a heading as it stands. */
export function stepHeading(title: string, attributes: string): RootContent {
  return {
    type: 'heading',
    depth: 2,
    children: [{ type: 'text', value: oneLine(title) }],
    data: { attributes },
  } as RootContent;
}

function answerList(step: SourceStep, ids: ReadonlyMap<string, string>): List {
  const taken = new Set([OTHERWISE]);
  const children = step.answers.map(({ id, text, to }): List['children'][number] => {
    const target = ids.get(to)!;
    const wanted = ID_PATTERN.test(id) ? id : suggestId(id);
    const own = freeName(wanted, (name) => taken.has(name));
    taken.add(own);
    const link = {
      type: 'link' as const,
      url: `#${target}`,
      title: own === target ? null : own,
      children: [{ type: 'text' as const, value: oneLine(text) }],
    };
    return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [link] }] };
  });
  return { type: 'list', ordered: false, spread: false, children };
}

const LONGEST_TITLE = 120;

/** The outcome in a line: its title, else its first sentence, which is not said twice if it is all of a paragraph. */
function titleOf(step: SourceStep, blocks: readonly RootContent[]): { title: string; rest: RootContent[] } {
  if (step.title !== undefined) return { title: step.title, rest: [...blocks] };
  const index = blocks.findIndex((block) => block.type === 'paragraph' && !isLabel(block));
  const first = blocks[index];
  const words = first === undefined ? '' : oneLine(plainText(first));
  if (words === '') return { title: step.key.replace(/[-_]+/g, ' '), rest: [...blocks] };
  const sentence = /^.+?[.!?](?=\s|$)/.exec(words)?.[0] ?? words;
  const title = sentence.replace(/\.$/, '');
  const short =
    title.length <= LONGEST_TITLE ? title : `${title.slice(0, title.lastIndexOf(' ', LONGEST_TITLE - 1))}…`;
  const whole = index === 0 && sentence === words && short === title;
  return { title: short, rest: whole ? blocks.slice(1) : [...blocks] };
}

function isLabel(block: Paragraph): boolean {
  return block.children.length === 1 && block.children[0]!.type === 'strong';
}
