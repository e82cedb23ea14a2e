import type { Nodes } from 'mdast';
import { alertName } from '../markdown/alerts.ts';
import { plainText, walkNodes } from '../markdown/nodes.ts';
import type { BodyFacts } from './model.ts';
import { isHidden, type Reading } from './reading.ts';

/**
 * What the text of a step contains, so far as rules ask. Callouts, quotes and what stands in them are no
 * instructions; what this edition does not show counts for nothing.
 *
 * @param body blocks for everyone
 * @param variants blocks per device
 */
export function gatherFacts(
  reading: Reading,
  body: readonly Nodes[],
  variants: readonly (readonly Nodes[])[],
): BodyFacts {
  const shown = (blocks: readonly Nodes[]): Nodes[] => blocks.filter((block) => !isHidden(reading, block));
  const common = shown(body);
  const perDevice = variants.map(shown);
  const all = [...common, ...perDevice.flat()];
  return {
    text: all.some(isText),
    actions: all.some(isActions),
    tasks: all.some(
      (block) => block.type === 'list' && block.children.some((item) => typeof item.checked === 'boolean'),
    ),
    quote: all.some((block) => block.type === 'blockquote' && alertName(block) === undefined),
    link: all.some((block) => hasLink(reading, block)),
    warningFirst:
      perDevice.length === 0
        ? hasWarningFirst(common, 0)
        : perDevice.every((blocks) => hasWarningFirst([...common, ...blocks], common.length)),
  };
}

function isText(block: Nodes): boolean {
  return block.type === 'paragraph' && plainText(block).trim() !== '';
}

function isActions(block: Nodes): boolean {
  return block.type === 'list' && block.ordered === true;
}

function isWarning(block: Nodes): boolean {
  const name = block.type === 'blockquote' ? alertName(block)?.toUpperCase() : undefined;
  return name === 'WARNING' || name === 'CAUTION';
}

/** `ownFrom` is where the blocks of a device begin: text for everyone above a device's text is no instruction yet. */
function hasWarningFirst(blocks: readonly Nodes[], ownFrom: number): boolean {
  const warning = blocks.findIndex(isWarning);
  const action = blocks.findIndex(isActions);
  const text = blocks.findIndex((block, index) => index >= ownFrom && isText(block));
  const instruction = action >= 0 ? action : text >= 0 ? text : blocks.length;
  return warning >= 0 && warning < instruction;
}

function hasLink(reading: Reading, block: Nodes): boolean {
  let found = false;
  walkNodes(block, (node) => {
    if (isHidden(reading, node)) return false;
    found ||=
      node.type === 'link' || (node.type === 'linkReference' && reading.definitions.has(node.identifier));
    return undefined;
  });
  return found;
}
