import type { Element, ElementContent, RootContent } from 'hast';
import { element, isElement, text } from '../../markdown/hast.ts';
import { isInLine, oneLine, visibleText, withChildren } from './tree.ts';
import { videoOf } from './videos.ts';

type Tell = (kind: 'removed' | 'flattened', text: string) => void;

/** Elements that go with all that is in them. */
const DROPPED: ReadonlySet<string> = new Set(
  'script style template noscript object embed applet canvas svg math link meta base title head frame frameset noframes select textarea datalist map area param track source colgroup col'.split(
    ' ',
  ),
);

/** Those of them of which a reader misses nothing. */
const UNMISSED: ReadonlySet<string> = new Set(
  'style template link meta base title head noscript map area param track source colgroup col'.split(' '),
);

/** Elements that stay as what they are; all others are taken off, and their content stays. */
const KEPT: ReadonlySet<string> = new Set(
  'a b blockquote br caption code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img kbd li ol p pre s strike strong table tbody td tfoot th thead tr ul samp tt var section aside'.split(
    ' ',
  ),
);

/** Attributes that say something; what an element looks like goes. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'href src alt id name start checked type className colSpan rowSpan title align dataAlert'.split(' '),
);

/** Deeper than this nobody follows; what lies deeper stands beside each other. */
const DEEPEST = 24;

/**
 * Takes out of a tree what cannot stand in an article: scripts and what they act on, frames, forms, styles. Text stays.
 *
 * @param tell is told what a reader will miss
 */
export function cleanTree(nodes: readonly RootContent[], tell: Tell, depth = 0): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return node.value === '' ? [] : [text(visible(node.value))];
    return isElement(node) ? cleanElement(node, tell, depth) : [];
  });
}

/** Signs that no page can show, and that no file can hold (Unicode: controls, half signs). */
function visible(value: string): string {
  // oxlint-disable-next-line no-control-regex -- these are exactly the signs that go
  return value.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}

function cleanElement(node: Element, tell: Tell, depth: number): ElementContent[] {
  const { tagName } = node;
  if (DROPPED.has(tagName)) {
    if (!UNMISSED.has(tagName)) tell('removed', describe(node));
    return [];
  }
  for (const name of Object.keys(node.properties)) {
    if (/^on[a-z]/i.test(name)) tell('removed', `${name.toLowerCase()} of <${tagName}>`);
  }
  if (tagName === 'iframe' || tagName === 'video' || tagName === 'audio') return cleanMedia(node, tell);
  const children = cleanTree(node.children, tell, depth + 1);
  const bare = withProperties(node, children);
  if (tagName === 'input') return cleanInput(node, tell);
  if (tagName === 'form') {
    tell('removed', 'a form');
    return [element('div', {}, children)];
  }
  if (tagName === 'summary') return [element('p', {}, [element('strong', {}, children)])];
  if (tagName === 'legend') return [element('p', {}, children)];
  if (tagName === 'q') return [text('“'), ...children, text('”')];
  if (tagName === 'sup' || tagName === 'sub') return raise(tagName, children);
  if (tagName === 'wbr') return [];
  if (/^h[1-6]$/.test(tagName) || tagName === 'p') return [withChildren(bare, children)];
  if (depth > DEEPEST && !isInLine(node)) return children;
  if (KEPT.has(tagName)) return [bare];
  return isInLine(node) ? children : [element('div', bare.properties, children)];
}

function withProperties(node: Element, children: ElementContent[]): Element {
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name]) => ATTRIBUTES.has(name)),
  );
  return { type: 'element', tagName: node.tagName, properties, children };
}

/** A box of a task list stays; other fields can do nothing here. */
function cleanInput(node: Element, tell: Tell): ElementContent[] {
  const { type, checked } = node.properties;
  if (type === 'checkbox') return [element('input', { type: 'checkbox', checked: checked === true })];
  if (type !== 'hidden') tell('removed', 'a field of a form');
  return [];
}

/** A film of a known site becomes a link to it; an unknown frame could be anything. */
function cleanMedia(node: Element, tell: Tell): ElementContent[] {
  const inner = node.children.find((child) => isElement(child, 'source'));
  const src = String(
    node.properties['src'] ?? (isElement(inner) ? inner.properties['src'] : undefined) ?? '',
  );
  const video = videoOf(src, node.tagName);
  if (video === undefined) {
    tell('removed', describe(node));
    return [];
  }
  const name = oneLine(String(node.properties['title'] ?? ''));
  return [element('p', {}, [element('a', { href: video }, [text(name === '' ? video : name)])])];
}

function describe(node: Element): string {
  const src = String(node.properties['src'] ?? node.properties['data'] ?? '').slice(0, 200);
  return src === '' ? `<${node.tagName}>` : `<${node.tagName}> of ${src}`;
}

const RAISED: Readonly<Record<'sup' | 'sub', string>> = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };

/** Digits have raised and lowered forms in Unicode, without which 10⁶ would be 106; other letters stand on the line. */
function raise(tagName: 'sup' | 'sub', children: ElementContent[]): ElementContent[] {
  const value = visibleText(children).trim();
  if (!/^\d+$/.test(value) || children.some((child) => child.type !== 'text')) return children;
  return [text(value.replace(/\d/g, (digit) => RAISED[tagName][Number(digit)]!))];
}
