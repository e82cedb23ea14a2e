import { hash } from 'node:crypto';
import type { Nodes, Root } from 'mdast';
import type { Step } from '../guide/model.ts';
import { isAgentsOnly } from '../markdown/checks.ts';
import { planCuts, sliceWithout, type Cut } from '../markdown/cuts.ts';
import { parseMarkdown, parseMdx } from '../markdown/parse.ts';
import { spanOf } from '../markdown/places.ts';
import type { Article, Guide } from './model.ts';

/**
 * A short mark of a text, by which a translation records what it was made from: the first 6 hexadecimal digits of its
 * SHA-256. White space counts as one space and letters are composed first (Unicode NFC), so that wrapping a line or
 * saving on another system changes nothing.
 */
export function textDigest(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return hash('sha256', plain, 'hex').slice(0, 6);
}

/**
 * The digest of each part that is translated as one: `title` (with the summary), `intro`, and each step of a guide or
 * each level-2 heading of an article that the writer gave an id.
 *
 * Only words count. Attributes, targets and the order of answers belong to the source language alone. What only agents
 * see does not count either, so that both editions give the same digests.
 *
 * @param entry an entry in the source language
 * @throws {MarkdownSyntaxError} if the body of an article is not MDX
 */
export function digestsOf(entry: Article | Guide): Record<string, string> {
  const digests = known.get(entry) ?? computeDigests(entry);
  known.set(entry, digests);
  return digests;
}

/** A source is compared with each of its translations, and its text is not read again for each. */
const known = new WeakMap<Article | Guide, Record<string, string>>();

function computeDigests(entry: Article | Guide): Record<string, string> {
  const parts: [string, string][] = [
    ['title', `${entry.matter.title}\n${entry.matter.summary}`],
    ...(entry.type === 'guide' ? guideParts(entry) : articleParts(entry.body)),
  ];
  const texts = new Map<string, string>();
  // A step may be called "title" or "intro": its text then counts for the part of that name.
  for (const [key, text] of parts) texts.set(key, `${texts.get(key) ?? ''}\n${text}`);
  return Object.fromEntries([...texts].map(([key, text]) => [key, textDigest(text)]));
}

function guideParts(guide: Guide): [string, string][] {
  return [
    ['intro', withoutAgentParts(guide.tree.intro)],
    ...guide.tree.steps.map((step): [string, string] => [step.id, stepText(step)]),
  ];
}

function stepText(step: Step): string {
  const variants = step.variants.toSorted((a, b) => compare(a.platform, b.platform));
  const answers = step.answers.toSorted((a, b) => compare(a.id, b.id));
  return [
    step.heading,
    withoutAgentParts(step.body),
    ...variants.flatMap((variant) => [variant.title, withoutAgentParts(variant.body)]),
    ...answers.map((answer) => answer.text),
  ].join('\n');
}

/** Headings inside components belong to the section around them. */
function articleParts(body: string): [string, string][] {
  const tree = parseMdx(body);
  const cuts = cutsOf(body, tree);
  const starts: [string, number][] = [['intro', 0]];
  for (const node of tree.children) {
    const id = node.type === 'heading' && node.depth === 2 ? headingId(node) : undefined;
    if (id !== undefined) starts.push([id, spanOf(node).start]);
  }
  return starts.map(([id, start], i) => {
    const end = starts[i + 1]?.[1] ?? body.length;
    return [id, sliceWithout(body, cuts, start, end)];
  });
}

function headingId(node: Nodes): string | undefined {
  const id = (node.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties?.id;
  return typeof id === 'string' ? id : undefined;
}

function withoutAgentParts(markdown: string): string {
  if (!/\[!agent\]|\]:/i.test(markdown)) return markdown;
  return sliceWithout(markdown, cutsOf(markdown, parseMarkdown(markdown)), 0, markdown.length);
}

/** Definitions go too: they are targets, and those that only parts for agents use are not in the public text. */
function cutsOf(text: string, tree: Root): Cut[] {
  return planCuts(text, tree, (node) => isAgentsOnly(node) || node.type === 'definition');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
