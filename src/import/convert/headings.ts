import type { Element, ElementContent } from 'hast';
import { element, isElement, text, treeText } from '../../markdown/hast.ts';
import { isPageId, slug } from '../../article/slug.ts';
import { ID_PATTERN } from '../../schema/common.ts';
import { asLine, isEmpty, isInLine, oneLine, visibleText, withChildren } from './tree.ts';

/** Where the anchors of a text lead. */
export interface Anchors {
  /** Old anchor to the id of a heading here, or to itself if the page has to keep it (`addresses: ["#old"]`). */
  targets: ReadonlyMap<string, string>;
  /** Old anchors that the page has to keep. */
  kept: readonly string[];
}

interface Reading {
  targets: Map<string, string>;
  kept: Set<string>;
  /** Ids that headings have here. */
  used: Set<string>;
  /** How often GitHub's id of a heading came before. */
  github: Map<string, number>;
  githubIds: boolean;
  /** Anchors that stand right before a heading. */
  waiting: string[];
  level: number;
}

/**
 * Gives headings levels without gaps, below the title, and ids that hold: the old one where it can be an address here.
 * Headings within lists, quotes and tables become bold lines. Anchors go to the heading that they stand before.
 *
 * @param title the title of the page: a first heading that says the same goes
 */
export function setHeadings(
  nodes: readonly ElementContent[],
  { title, githubIds }: { title: string; githubIds: boolean },
): { nodes: ElementContent[]; anchors: Anchors } {
  const blocks = openBoxes(nodes);
  const reading: Reading = {
    targets: new Map(),
    kept: new Set(),
    used: new Set(),
    github: new Map(),
    githubIds,
    waiting: [],
    level: 1,
  };
  const content = withoutTitle(blocks, title, reading);
  const top = Math.min(6, ...content.map((node) => levelOf(node) ?? 6));
  const done = content.flatMap((node) => readBlock(node, top, reading));
  for (const anchor of reading.waiting) keep(anchor, reading);
  for (const kept of reading.kept) if (!reading.targets.has(kept)) reading.targets.set(kept, kept);
  return { nodes: done, anchors: { targets: reading.targets, kept: [...reading.kept] } };
}

function levelOf(node: ElementContent): number | undefined {
  const level = isElement(node) ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined;
  return level === undefined ? undefined : Number(level);
}

/** What stands in boxes that say nothing stands at the top, so that their headings count. */
function openBoxes(nodes: readonly ElementContent[]): ElementContent[] {
  const done: ElementContent[] = [];
  let line: ElementContent[] = [];
  const end = (): void => {
    if (line.length > 0) done.push(line.every(isInLine) ? element('p', {}, line) : line[0]!);
    line = [];
  };
  for (const node of nodes) {
    if (isInLine(node)) {
      line.push(node);
      continue;
    }
    end();
    if (!isElement(node, 'div', 'section', 'aside')) {
      done.push(node);
      continue;
    }
    const { id } = node.properties;
    if (typeof id === 'string') done.push(element('p', {}, [element('a', { id })]));
    done.push(...openBoxes(node.children));
  }
  end();
  return done.filter((node) => !(isElement(node, 'p') && isEmpty(node) && anchorsIn(node).length === 0));
}

function withoutTitle(nodes: readonly ElementContent[], title: string, reading: Reading): ElementContent[] {
  const index = nodes.findIndex((node) => !isEmpty(node));
  const first = nodes[index];
  if (first === undefined || levelOf(first) !== 1) return [...nodes];
  const same = (value: string): string => oneLine(value).toLowerCase();
  if (same(visibleText([first])) !== same(title)) return [...nodes];
  if (reading.githubIds) githubId(oneLine(treeText([first])), reading);
  const anchors = anchorsIn(first);
  for (const anchor of anchors) reading.kept.add(anchor);
  return nodes.filter((_, i) => i !== index);
}

function readBlock(node: ElementContent, top: number, reading: Reading): ElementContent[] {
  const written = levelOf(node);
  if (isElement(node) && written !== undefined) return readHeading(node, written - top + 2, reading);
  const anchors = anchorsIn(node);
  if (isEmpty(node)) {
    reading.waiting.push(...anchors);
    return isElement(node, 'hr') ? [node] : [];
  }
  // A rule before a heading does not part it from its anchor.
  if (!isElement(node, 'hr')) {
    for (const anchor of [...reading.waiting, ...anchors]) keep(anchor, reading);
    reading.waiting = [];
  }
  return isElement(node) ? [boldHeadings(node, reading)] : [node];
}

function keep(anchor: string, reading: Reading): void {
  if (!isPageId(anchor) && !reading.used.has(anchor)) reading.kept.add(anchor);
}

function readHeading(node: Element, level: number, reading: Reading): ElementContent[] {
  const { children, written: behind } = withoutWrittenId(asLine(node.children), reading.githubIds);
  const { id: given } = node.properties;
  // An id of its own takes the place of the one that is made of the words.
  const written = behind ?? (reading.githubIds && typeof given === 'string' ? given : undefined);
  const anchors = [...reading.waiting, ...(written === undefined ? [] : [written]), ...anchorsIn(node)];
  const title = oneLine(treeText(children));
  if (title === '') {
    reading.waiting = anchors;
    return children.every(isEmpty) ? [] : [element('p', {}, children)];
  }
  reading.waiting = [];
  const github = reading.githubIds ? githubId(title, reading) : undefined;
  const old = written === undefined && github !== undefined ? [...anchors, github] : anchors;
  const here = Math.min(6, Math.max(2, level), reading.level + 1);
  reading.level = here;
  const id = chooseId(title, old, reading);
  reading.used.add(id ?? slug(title));
  for (const anchor of [...old, slug(title), githubSlug(title)])
    if (!reading.targets.has(anchor)) reading.targets.set(anchor, id ?? slug(title));
  for (const anchor of old)
    if (anchor !== (id ?? slug(title)) && !reading.used.has(anchor)) keep(anchor, reading);
  return [element(`h${here}`, id === undefined ? {} : { id }, trimmed(children))];
}

/** @returns the id to write; undefined if the one that the heading gets by itself will do */
function chooseId(title: string, old: readonly string[], reading: Reading): string | undefined {
  const own = slug(title);
  if (old.includes(own) && !reading.used.has(own)) return undefined;
  const fit = old.find((anchor) => ID_PATTERN.test(anchor) && !isPageId(anchor) && !reading.used.has(anchor));
  if (fit !== undefined) return fit;
  if (!reading.used.has(own)) return undefined;
  const base = ID_PATTERN.test(own) ? own : 'section';
  for (let n = 2; ; n++) if (!reading.used.has(`${base}-${n}`)) return `${base}-${n}`;
}

/** `## Title {#id}`, as Docusaurus and Hugo write it. */
function withoutWrittenId(
  children: ElementContent[],
  markdown: boolean,
): { children: ElementContent[]; written?: string } {
  const last = children.at(-1);
  const match = markdown && last?.type === 'text' ? /\s*\{#([^\s{}]+)[^{}]*\}\s*$/.exec(last.value) : null;
  if (match === null || last?.type !== 'text') return { children };
  return { children: [...children.slice(0, -1), text(last.value.slice(0, match.index))], written: match[1]! };
}

/** The id that GitHub, Docusaurus, Starlight and Microsoft Learn give a heading (github-slugger). */
function githubId(title: string, reading: Reading): string {
  const id = githubSlug(title);
  const before = reading.github.get(id) ?? 0;
  reading.github.set(id, before + 1);
  return before === 0 ? id : `${id}-${before}`;
}

function githubSlug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** All anchors of a node, in order, each once. */
function anchorsIn(node: ElementContent): string[] {
  if (!isElement(node)) return [];
  const { id, name } = node.properties;
  const own = [id, node.tagName === 'a' ? name : undefined].filter(
    (anchor): anchor is string => typeof anchor === 'string' && anchor.trim() !== '' && !/\s/.test(anchor),
  );
  return [...new Set([...own, ...node.children.flatMap(anchorsIn)])];
}

/** Headings that are part of something else would break the order of the page. */
function boldHeadings(node: Element, reading: Reading): Element {
  const children = node.children.map((child): ElementContent => {
    if (!isElement(child)) return child;
    if (levelOf(child) === undefined) return boldHeadings(child, reading);
    const line = asLine(child.children);
    const title = oneLine(treeText(line));
    if (reading.githubIds && title !== '') keep(githubId(title, reading), reading);
    return element('p', {}, line.every(isEmpty) ? [] : [element('strong', {}, trimmed(line))]);
  });
  return withChildren(node, children);
}

function trimmed(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child, i) => {
    if (child.type !== 'text') return child;
    const value = child.value.replace(/\s+/g, ' ');
    const start = i === 0 ? value.trimStart() : value;
    return text(i === children.length - 1 ? start.trimEnd() : start);
  });
}
