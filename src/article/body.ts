import type { Definition, Nodes, Root } from 'mdast';
import { definitionsOf, isAgentsOnly } from '../markdown/checks.ts';
import { planCuts, sliceWithout } from '../markdown/cuts.ts';
import { walkNodes } from '../markdown/nodes.ts';
import { parseMdx } from '../markdown/parse.ts';
import { spanOf } from '../markdown/places.ts';

/**
 * A block to leave out of the public edition. Staff parts within a line are an error; their whole block goes, to
 * be safe.
 */
export function isForStaff(node: Nodes): boolean {
  if (isAgentsOnly(node)) return true;
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') return false;
  let found = false;
  walkNodes(node, (child) => {
    found ||= isAgentsOnly(child);
  });
  return found;
}

/**
 * The text below the front matter, without blocks that are hidden, and still whole Markdown: addresses that the
 * rest needs stay, addresses that nothing else needs go.
 *
 * Cuts until nothing hidden is left: without what stood before it, text can be read in another way. A line is put
 * above what is read again, so that a rule at its beginning is not taken for front matter.
 *
 * @param text what `root` was parsed from
 * @throws {MarkdownSyntaxError} if the rest is no MDX
 */
export function bodyOf(root: Root, text: string, hidden: (node: Nodes) => boolean): string {
  const front = root.children.find((node) => node.type === 'yaml');
  const start = front === undefined ? 0 : spanOf(front).end;
  if (planCuts(text, root, hidden).length === 0) return text.slice(start);
  const { kept, dropped } = sortDefinitions(root, hidden);
  const cuts = planCuts(text, root, (node) => hidden(node) || dropped.has(node));
  const body = `\n${sliceWithout(text, cuts, start, text.length)}${kept.map(writeDefinition).join('')}`;
  return bodyOf(parseMdx(body), body, hidden);
}

/** Definitions in hidden parts that the rest uses, and those of the rest that only hidden parts use. */
function sortDefinitions(
  root: Root,
  hidden: (node: Nodes) => boolean,
): { kept: Definition[]; dropped: Set<Nodes> } {
  const inHidden = new Set<string>();
  const inRest = new Set<string>();
  walkNodes(root, (node, parents) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    (parents.some(hidden) ? inHidden : inRest).add(node.identifier);
  });
  const rest = definitionsOf(root, hidden);
  const kept = [...definitionsOf(root).values()].filter(
    (d) => inRest.has(d.identifier) && !rest.has(d.identifier),
  );
  const dropped = [...rest.values()].filter((d) => inHidden.has(d.identifier) && !inRest.has(d.identifier));
  return { kept, dropped: new Set(dropped) };
}

function writeDefinition({ label, identifier, url }: Definition): string {
  return `\n\n[${label ?? identifier}]: ${url === '' ? '#' : url.replace(/[\s<>()\\]/g, encodeURIComponent)}`;
}
