import { isScalar, isSeq, parseDocument, visit, type Node } from 'yaml';
import type { Edit } from '../text-edits.ts';

/** A part of a file that is YAML, and where it begins. */
export interface YamlPart {
  text: string;
  offset: number;
}

/** The front matter of a file; undefined if it has none. @param text with LF line ends */
export function frontMatterOf(text: string): YamlPart | undefined {
  const match = /^(---[ \t]*\n)([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  return match === null ? undefined : { text: match[2] ?? '', offset: match[1]!.length };
}

/**
 * Replaces words within single values.
 *
 * @param replace the new form of a value that stands at a path such as `home.urgent.0.guide`, or undefined
 */
export function valueEdits(
  { text, offset }: YamlPart,
  replace: (path: string, value: string) => string | undefined,
): Edit[] {
  const edits: Edit[] = [];
  visit(parseDocument(text), {
    Scalar(key, node, parents) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const to = replace(pathOf([...parents, node] as Node[]), node.value);
      if (to === undefined) return;
      const [start, end] = node.range;
      // In the quotes that it has: ids, file names and digests need no escapes.
      const written = text.slice(start, end).replace(node.value, () => to);
      edits.push({ start: offset + start, end: offset + end, text: written });
    },
  });
  return edits;
}

function pathOf(nodes: readonly Node[]): string {
  const parts: string[] = [];
  for (const [i, node] of nodes.entries()) {
    const next = nodes[i + 1];
    if (isSeq(node) && next !== undefined) parts.push(String(node.items.indexOf(next)));
    const key = (node as unknown as { key?: unknown }).key;
    if (isScalar(key)) parts.push(String(key.value));
  }
  return parts.join('.');
}

/** Sets a key to a list of plain words; a new key goes to the end, one without words goes. */
export function listEdit({ text, offset }: YamlPart, key: string, words: readonly string[]): Edit[] {
  const contents = parseDocument(text).contents as { items?: { key: Node; value: Node | null }[] } | null;
  const pair = contents?.items?.find((item) => isScalar(item.key) && item.key.value === key);
  const line = words.length === 0 ? '' : `${key}: [${words.join(', ')}]`;
  if (pair === undefined) {
    const end = offset + text.length;
    return line === '' ? [] : [{ start: end, end, text: `${line}\n` }];
  }
  const start = pair.key.range![0];
  const value = text.slice(start, pair.value?.range?.[1] ?? start + key.length + 1).trimEnd();
  const whole = line === '' && text[start + value.length] === '\n' ? 1 : 0;
  return [{ start: offset + start, end: offset + start + value.length + whole, text: line }];
}
