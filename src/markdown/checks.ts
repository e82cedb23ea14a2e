import type {
  Blockquote,
  Code,
  Definition,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Parents,
  Root,
  Strong,
  Text,
} from 'mdast';
import { nearest } from '../problem/nearest.ts';
import { problem, type Place, type Problem } from '../problem/problem.ts';
import { ALERTS, alertName, isAlert } from './alerts.ts';
import { plainText, walkNodes } from './nodes.ts';
import { placeOf, placeWithin, spanOf } from './places.ts';
import { readLink, type LinkTarget } from './urls.ts';

/** A link in a text. Unsafe and invalid ones are reported here already, and not among the links. */
export interface FoundLink {
  /** As written. */
  url: string;
  target: LinkTarget;
  place: Place;
  /** What it says, without marks. */
  text: string;
  /** True inside `> [!AGENT]` or `<Agent>`. */
  agentsOnly: boolean;
}

/** An image in a text. */
export interface FoundImage {
  url: string;
  alt: string;
  place: Place;
  agentsOnly: boolean;
}

/** A bold text. */
export interface FoundBold {
  /** Without marks, on one line. */
  text: string;
  place: Place;
  /** What follows it in its paragraph: a colon makes it a label. */
  next: string;
  /** The device of the `<Platform>` around it. */
  platform?: string;
}

export interface MarkdownFinds {
  problems: Problem[];
  links: FoundLink[];
  images: FoundImage[];
  bolds: FoundBold[];
}

export interface CheckOptions {
  /** The text that was parsed, without byte order mark: what stands within a line has its place there. */
  source: string;
  /** Links that are checked elsewhere, such as the answers of a guide. */
  except?: ReadonlySet<Nodes>;
}

/** What one walk carries along. */
interface Walk extends MarkdownFinds {
  file: string;
  source: string;
  definitions: ReadonlyMap<string, Definition>;
  except: ReadonlySet<Nodes>;
  /** Names of HTML tags that were opened and reported, so that their ends need not be. */
  openTags: Set<string>;
}

/**
 * Checks what every text of content has in common, and collects its links and images. Never throws.
 *
 * @param root the parsed text, Markdown or MDX
 * @param file for places, relative to the content folder
 */
export function checkMarkdown(root: Root, file: string, options: CheckOptions): MarkdownFinds {
  const walk: Walk = {
    file,
    source: options.source,
    definitions: definitionsOf(root),
    except: options.except ?? new Set(),
    openTags: new Set(),
    problems: [],
    links: [],
    images: [],
    bolds: [],
  };
  walkNodes(root, (node, parents) => checkNode(walk, node, parents));
  const { problems, links, images, bolds } = walk;
  return { problems, links, images, bolds };
}

/** The definitions of a text by identifier; of several for one identifier the first counts, as CommonMark says. */
export function definitionsOf(
  root: Root,
  leaveOut: (node: Nodes) => boolean = () => false,
): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  walkNodes(root, (node) => {
    if (leaveOut(node)) return false;
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    return undefined;
  });
  return definitions;
}

/** True for a part that only agents see: `> [!AGENT]`, or `<Agent>` in an article. */
export function isAgentsOnly(node: Nodes): boolean {
  if (node.type === 'blockquote') return alertName(node)?.toUpperCase() === 'AGENT';
  const { type, name } = node as { type: string; name?: unknown };
  return (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement') && name === 'Agent';
}

function checkNode(walk: Walk, node: Nodes, parents: readonly Parents[]): void {
  switch (node.type) {
    case 'html':
      return checkHtml(walk, node);
    case 'blockquote':
      return checkAlert(walk, node);
    case 'text':
      checkLostAlert(walk, node.value, node, parents);
      return checkFootnote(walk, node);
    case 'code':
      return checkCodeAlert(walk, node);
    case 'link':
    case 'linkReference':
      return walk.except.has(node) || isFootnote(node) ? undefined : checkLink(walk, node, parents);
    case 'strong':
      return void walk.bolds.push(readBold(walk, node, parents));
    case 'image':
    case 'imageReference':
      return checkImage(walk, node, parents);
    case 'definition':
      return isFootnote(node)
        ? reportFootnote(walk, node)
        : void checkUrl(walk, node.url, placeOf(node, walk.file));
    default:
  }
}

function readBold({ file }: Walk, node: Strong, parents: readonly Parents[]): FoundBold {
  const siblings: readonly Nodes[] = parents.at(-1)?.children ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  const device = parents.findLast((parent) => 'name' in parent && parent.name === 'Platform');
  const written = (device as { attributes?: { name?: string; value?: unknown }[] } | undefined)?.attributes;
  const platform = written?.find(({ name }) => name === 'name')?.value;
  return {
    text: plainText(node).replace(/\s+/g, ' ').trim(),
    place: placeOf(node, file),
    next: next === undefined ? '' : plainText(next),
    ...(typeof platform === 'string' ? { platform } : {}),
  };
}

function checkHtml(walk: Walk, node: Html): void {
  const tag = /<(\/?)([a-z][a-z0-9-]*)|<!--|<[!?]/i.exec(node.value);
  const name = tag?.[2]?.toLowerCase() ?? '';
  if (tag?.[1] === '/' && walk.openTags.has(name)) return;
  walk.openTags.add(name);
  const shown = name === '' ? (tag?.[0] ?? '<') : `<${tag?.[1] ?? ''}${name}>`;
  walk.problems.push(problem('markdown/raw-html', placeOf(node, walk.file), { tag: shown }));
}

function checkAlert(walk: Walk, quote: Blockquote): void {
  const name = alertName(quote);
  if (name === undefined) return;
  const place = placeOf(quote, walk.file);
  if (!isAlert(name)) {
    walk.problems.push(
      problem('markdown/unknown-alert', place, { name, nearest: nearest(name.toUpperCase(), ALERTS) }),
    );
  } else if (quote.children.length === 1 && plainText(quote).trim() === `[!${name}]` && !hasImage(quote)) {
    walk.problems.push(problem('markdown/empty-alert', place, { name }));
  }
}

function hasImage(node: Nodes): boolean {
  let found = false;
  walkNodes(node, (child) => {
    found ||= child.type === 'image' || child.type === 'imageReference';
  });
  return found;
}

/** A callout marker in the wrong place is plain text, and would show what is meant for agents to everyone. */
function checkLostAlert(walk: Walk, value: string, node: Text, parents: readonly Parents[]): void {
  const markers = [...value.matchAll(/\[!\s*(?:note|tip|important|warning|caution|agent)\s*\][^\n]*/gi)];
  const [quote, paragraph] = parents.slice(-2);
  const begins =
    quote?.type === 'blockquote' && quote.children[0] === paragraph && paragraph?.children[0] === node;
  const isCallout = begins && alertName(quote) !== undefined;
  const lost = markers.find(({ index }) => index > 0 || !isCallout);
  if (lost === undefined) return;
  const text = lost[0].slice(0, 60);
  const place = placeOfMark(walk, node, lost[0].split(']', 1)[0]!);
  walk.problems.push(problem('markdown/broken-alert', place, { text }));
}

/** The parser knows no footnotes, so their marks are plain text, or a definition if the note is a single word. */
function checkFootnote(walk: Walk, node: Text): void {
  const mark = /\[\^[^\]\s]+\]/.exec(node.value);
  if (mark !== null) walk.problems.push(problem('markdown/footnote', placeOfMark(walk, node, mark[0]), {}));
}

function isFootnote(node: Nodes): boolean {
  return (node.type === 'definition' || node.type === 'linkReference') && node.identifier.startsWith('^');
}

function reportFootnote(walk: Walk, node: Nodes): void {
  walk.problems.push(problem('markdown/footnote', placeOf(node, walk.file), {}));
}

/** The place of a mark that stands within a text node; that of the node if it is written with escapes. */
function placeOfMark(walk: Walk, node: Text, mark: string): Place {
  const { start, end } = spanOf(node);
  const at = walk.source.slice(start, end).indexOf(mark);
  return at < 0 ? placeOf(node, walk.file) : placeWithin(node, walk.file, walk.source, start + at);
}

/** A callout that is indented too far is code. Code that names its language shows how to write a callout. */
function checkCodeAlert(walk: Walk, node: Code): void {
  const marker = /^[ \t>]*\[!\s*agent\s*\][^\n]*/im.exec(node.value);
  if (marker === null || node.lang) return;
  walk.problems.push(
    problem('markdown/broken-alert', placeOf(node, walk.file), { text: marker[0].trim().slice(0, 60) }),
  );
}

function checkLink(walk: Walk, node: Link | LinkReference, parents: readonly Parents[]): void {
  const place = placeOf(node, walk.file);
  const url = node.type === 'link' ? node.url : walk.definitions.get(node.identifier)?.url;
  if (url === undefined) return;
  const text = plainText(node).replace(/\s+/g, ' ').trim();
  if (text === '') walk.problems.push(problem('markdown/empty-link', place, { url }));
  // A bad URL of a definition is reported once, at the definition.
  const target = node.type === 'link' ? checkUrl(walk, url, place) : readSound(url);
  if (target) walk.links.push({ url, target, place, text, agentsOnly: parents.some(isAgentsOnly) });
}

function checkImage(walk: Walk, node: Image | ImageReference, parents: readonly Parents[]): void {
  const place = placeOf(node, walk.file);
  const url = node.type === 'image' ? node.url : walk.definitions.get(node.identifier)?.url;
  if (url === undefined) return;
  const alt = (node.alt ?? '').trim();
  if (alt === '') walk.problems.push(problem('image/no-alt', place, { path: url }));
  const target = node.type === 'image' ? checkUrl(walk, url, place) : readSound(url);
  if (target) walk.images.push({ url, alt, place, agentsOnly: parents.some(isAgentsOnly) });
}

/** @returns undefined if the URL is bad, which is reported */
function checkUrl(walk: Walk, url: string, place: Place): LinkTarget | undefined {
  const target = readLink(url);
  if (target.kind === 'unsafe') walk.problems.push(problem('markdown/unsafe-link', place, { url }));
  if (target.kind === 'invalid') walk.problems.push(problem('link/invalid', place, { url }));
  return readSound(url);
}

function readSound(url: string): LinkTarget | undefined {
  const target = readLink(url);
  return target.kind === 'unsafe' || target.kind === 'invalid' ? undefined : target;
}
