import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';

const MARKS: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete', 'link']);

/**
 * Puts a tree into the form that Markdown can write without tricks: no empty marks, no marks within themselves, spaces
 * outside of marks, no line breaks at the ends, nothing that our reader would take for a callout or a footnote.
 *
 * @param root is changed
 */
export function tidyTree(root: Root): Root {
  tidyChildren(root, []);
  const blocks = root.children;
  while (blocks[0]?.type === 'thematicBreak') blocks.shift();
  while (blocks.at(-1)?.type === 'thematicBreak') blocks.pop();
  root.children = blocks.filter(
    (node, i) => node.type !== 'thematicBreak' || blocks[i - 1]?.type !== 'thematicBreak',
  );
  return root;
}

function tidyChildren(parent: Parents, around: readonly string[]): void {
  const done: Nodes[] = [];
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'text') done.push(...withoutMarkers(child.value));
    else if (child.type === 'code')
      done.push({ ...child, lang: langOf(child.lang, child.value), meta: null });
    else if (child.type === 'inlineCode') done.push(...codeOf(child.value));
    else if (MARKS.has(child.type)) done.push(...tidyMark(child as Parents, around));
    else {
      if ('children' in child) tidyChildren(child, around);
      if (!isVoid(child)) done.push(child);
    }
  }
  const merged = joinTexts(freeEdges(joinTexts(done)));
  parent.children = (isLine(parent) ? trimBreaks(merged) : merged) as never;
}

/** Blocks of which nothing is left. */
function isVoid(node: Nodes): boolean {
  if (node.type === 'html') return true;
  const holds = ['paragraph', 'heading', 'blockquote', 'callout', 'list', 'picture', 'key'];
  return holds.includes(node.type) && 'children' in node && node.children.length === 0;
}

function isLine(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** A mark with its spaces outside; its content alone if it stands in the same mark or marks nothing. */
function tidyMark(mark: Parents, around: readonly string[]): Nodes[] {
  tidyChildren(mark, [...around, mark.type]);
  const children = mark.children as Nodes[];
  if (around.includes(mark.type)) return children;
  const before: Nodes[] = [];
  const after: Nodes[] = [];
  takeSpace(children, 'start', before);
  takeSpace(children, 'end', after);
  const link = mark.type === 'link';
  if (children.length === 0 || (!link && children.every((child) => child.type === 'image')))
    return [...before, ...children, ...after];
  return [...before, mark as Nodes, ...after];
}

/** Moves white space at one end of `children` into `out`. */
function takeSpace(children: Nodes[], end: 'start' | 'end', out: Nodes[]): void {
  for (;;) {
    const node = end === 'start' ? children[0] : children.at(-1);
    if (node?.type === 'break') {
      out[end === 'start' ? 'push' : 'unshift'](end === 'start' ? children.shift()! : children.pop()!);
      continue;
    }
    if (node?.type !== 'text') return;
    const bare = end === 'start' ? node.value.trimStart() : node.value.trimEnd();
    if (bare === node.value) return;
    const space: Text = { type: 'text', value: ' ' };
    out[end === 'start' ? 'push' : 'unshift'](space);
    if (bare === '') {
      if (end === 'start') children.shift();
      else children.pop();
      continue;
    }
    children[end === 'start' ? 0 : children.length - 1] = { type: 'text', value: bare };
    return;
  }
}

/** Callout markers and footnote marks in the midst of a text are errors to our reader, unless they are code. */
function withoutMarkers(value: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let at = 0;
  for (const match of value.matchAll(/\[!\s*[A-Za-z]+\s*\]|\[\^[^\]\s]+\]/g)) {
    if (match.index > at) parts.push({ type: 'text', value: value.slice(at, match.index) });
    parts.push({ type: 'inlineCode', value: match[0].replace(/\s+/g, ' ') });
    at = match.index + match[0].length;
  }
  if (at < value.length) parts.push({ type: 'text', value: value.slice(at) });
  return parts;
}

function codeOf(value: string): PhrasingContent[] {
  const line = value.replace(/\s*\n\s*/g, ' ');
  return line.trim() === ''
    ? line === ''
      ? []
      : [{ type: 'text', value: ' ' }]
    : [{ type: 'inlineCode', value: line }];
}

/** Code that begins like a callout for staff has to say that it is code. */
function langOf(lang: string | null | undefined, value: string): string | null {
  const name = /^[\w+#.-]+/.exec(lang ?? '')?.[0];
  if (name !== undefined) return name;
  return /\[!\s*agent/i.test(value) ? 'text' : null;
}

/** Texts side by side would be escaped each for itself; marks of one kind side by side would run into each other. */
function joinTexts(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      const glued = last.value.endsWith(' ') && /^\s/.test(node.value) ? node.value.trimStart() : node.value;
      joined[joined.length - 1] = { type: 'text', value: last.value + glued };
    } else if (
      last !== undefined &&
      node.type === last.type &&
      ['strong', 'emphasis', 'delete'].includes(node.type)
    ) {
      const both = [...(last as Parents).children, ...(node as Parents).children] as Nodes[];
      joined[joined.length - 1] = { ...last, children: joinTexts(both) } as Nodes;
    } else if (node.type === 'inlineCode' && last?.type === 'inlineCode') {
      joined[joined.length - 1] = { type: 'inlineCode', value: last.value + node.value };
    } else joined.push(node);
  }
  return joined;
}

const EDGES: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete']);

/**
 * A mark whose last sign is none of a word cannot end before a letter, nor begin after one (CommonMark, "Emphasis"): the
 * sign goes out of it. Else the letter would be written as a reference, which nobody can read or search for.
 */
function freeEdges(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node, i): Nodes[] => {
    if (!EDGES.has(node.type)) return [node];
    const { children } = node as Parents;
    const [before, after] = [nodes[i - 1], nodes[i + 1]];
    const first = children[0];
    const last = children.at(-1);
    const lead =
      before?.type === 'text' && /[\p{L}\p{N}]$/u.test(before.value) && first?.type === 'text'
        ? (/^[^\p{L}\p{N}]+/u.exec(first.value)?.[0] ?? '')
        : '';
    const tail =
      after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value) && last?.type === 'text'
        ? (/[^\p{L}\p{N}]+$/u.exec(last.value)?.[0] ?? '')
        : '';
    if (lead === '' && tail === '') return [node];
    const kept = children.map((child, at): Nodes => {
      if (child.type !== 'text') return child as Nodes;
      const start = at === 0 ? lead.length : 0;
      const end = at === children.length - 1 ? child.value.length - tail.length : child.value.length;
      return { type: 'text', value: child.value.slice(start, Math.max(start, end)) };
    });
    const said = kept.filter((child) => child.type !== 'text' || child.value !== '');
    const whole = children.length === 1 && lead.length + tail.length > (first as Text).value.length;
    const mark = said.length === 0 ? [] : [{ ...node, children: said } as Nodes];
    return [...asText(lead), ...mark, ...asText(whole ? '' : tail)];
  });
}

function asText(value: string): Text[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function trimBreaks(nodes: Nodes[]): Nodes[] {
  const children = [...nodes];
  takeSpace(children, 'start', []);
  takeSpace(children, 'end', []);
  return children;
}
