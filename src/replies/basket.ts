import { composeBlocks, wordings, type Composed, type ComposeOptions, type MessageParts } from './compose.ts';
import { slotsIn } from './measure.ts';
import type { Linked } from './values.ts';

/**
 * Several entries in one message: a numbered list of titles with their addresses, and one closing. The list stands where
 * a reply of the body has `{entry}`, or else behind the body.
 *
 * @param entries in the order in which the customer should take them
 */
export function composeBasket(
  parts: MessageParts,
  entries: readonly Linked[],
  options: ComposeOptions,
): Composed {
  const { greeting, body, closing } = wordings(parts, options.channel);
  const hasPlace = body.some((blocks) => slotsIn(blocks).has('entry'));
  const withList = hasPlace ? body : [...body, [{ p: [{ slot: 'entry' as const }] }]];
  const values = { ...options.values, entry: entries };
  return composeBlocks({ greeting, body: withList, closing }, { ...options, values });
}
