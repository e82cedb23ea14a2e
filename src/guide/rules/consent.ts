import { pathTo, searchBreadth } from '../walk.ts';
import { findEntries, report, shortenPath, type RuleContext, type RuleNode } from './context.ts';

/**
 * A step that touches someone's account comes after a yes to a consent step on every way: from the start of its
 * guide, and from every step at which another guide may drop the reader. One search that does not take any yes finds
 * all steps that can be reached without.
 */
export function checkConsent(context: RuleContext): void {
  const { graph } = context;
  const withoutYes = searchBreadth(graph, findEntries(context), (node, edgeIndex) => !isYes(node, edgeIndex));
  graph.nodes.forEach((node, index) => {
    if (!node.written.account && !node.text.account) return;
    const path = pathTo(withoutYes, index);
    if (path === undefined) return;
    const show = (at: number): string => showNode(node, graph.nodes[path[at]!]!);
    report(context, 'guide/account-without-consent', node.owner, node.written.spot, {
      step: node.step,
      path: shortenPath(path.length, show),
    });
  });
}

function isYes(node: RuleNode, edgeIndex: number): boolean {
  const edge = node.edges[edgeIndex]!;
  return node.written.consent && !edge.exit && edge.answer === 'yes';
}

/** A step of another guide says which. */
function showNode(seenFrom: RuleNode, node: RuleNode): string {
  return node.guide === seenFrom.guide ? node.step : `${node.guide}#${node.step}`;
}
