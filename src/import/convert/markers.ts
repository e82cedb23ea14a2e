import type { Element, ElementContent } from 'hast';
import { element, isElement, text } from '../../markdown/hast.ts';
import { calloutOf, type CalloutName } from './callout-names.ts';
import { asBlocks } from './blocks.ts';
import { isEmpty, visibleText, withChildren } from './tree.ts';

/** Lines that begin a block, by vendor, and the line that ends it. */
const OPENINGS: readonly [opens: RegExp, closes: RegExp][] = [
  // Docusaurus, Starlight, VuePress and Microsoft Learn: `:::note Title`, `:::tip[Title]`, `::: zone`.
  [
    /^:::+\s*([a-z-]+)(?:\s*\[([^\]\n]*)\]|[ \t]+([^\n{]*))?(?:\{[^}\n]*\})?[ \t]*(?:\n|$)/i,
    /^:::+[ \t]*(?:[a-z-]+-end[ \t]*)?$/i,
  ],
  // GitBook: `{% hint style="warning" %}`.
  [
    /^\{%\s*(?:hint|callout)(?:\s+style="?([\w-]+)"?)?[^%\n]*%\}[ \t]*(?:\n|$)/i,
    /^\{%\s*end(?:hint|callout)\s*%\}$/i,
  ],
  // Hugo: `{{% notice note %}}`, `{{< callout type="warning" >}}`, `{{< alert >}}`.
  [
    /^\{\{[%<]\s*(?:notice|callout|alert|hint|admonition)\b([^%>\n]*)[%>]\}\}[ \t]*(?:\n|$)/i,
    /^\{\{[%<]\s*\/\s*(?:notice|callout|alert|hint|admonition)\s*[%>]\}\}$/i,
  ],
];

interface Opening {
  name: CalloutName | undefined;
  title: string;
  closes: RegExp;
  /** What stands in the same paragraph, below the line. */
  rest: ElementContent[];
}

/** Puts what stands between a marker and its end into one block: a callout, or nothing but its content. */
export function closeMarkers(nodes: readonly ElementContent[]): ElementContent[] {
  const done: ElementContent[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const opening = readOpening(nodes[i]!);
    if (opening === undefined) {
      done.push(nodes[i]!);
      continue;
    }
    const inner: ElementContent[] = [...titleOf(opening.title)];
    let closed = takeEnd(opening.rest, opening.closes, inner);
    let depth = 0;
    while (!closed && i + 1 < nodes.length) {
      const next = nodes[++i]!;
      if (readOpening(next) !== undefined) depth++;
      if (!isElement(next, 'p') || depth > 0) inner.push(next);
      if (!isElement(next, 'p')) continue;
      const parts: ElementContent[] = [];
      const ends = takeEnd(next.children, opening.closes, parts);
      if (depth > 0) depth -= ends ? 1 : 0;
      else {
        inner.push(...parts);
        closed = ends;
      }
    }
    const blocks = asBlocks(closeMarkers(inner)).filter((block) => !isEmpty(block));
    if (opening.name === undefined) done.push(...blocks);
    else if (blocks.length > 0) done.push(element('blockquote', { dataAlert: opening.name }, blocks));
  }
  return done;
}

function titleOf(title: string): ElementContent[] {
  return title.trim() === '' ? [] : [element('p', {}, [element('strong', {}, [text(title.trim())])])];
}

function readOpening(node: ElementContent): Opening | undefined {
  const first = isElement(node, 'p') ? node.children[0] : undefined;
  if (!isElement(node, 'p') || first?.type !== 'text') return undefined;
  const value = first.value.trimStart();
  for (const [opens, closes] of OPENINGS) {
    const match = opens.exec(value);
    if (match === null) continue;
    const [whole, kind, bracketed, plain] = match;
    const rest = [text(value.slice(whole.length)), ...node.children.slice(1)];
    return { name: calloutIn(kind), title: bracketed ?? plain ?? '', closes, rest };
  }
  return undefined;
}

/** The callout that one of several words names; a block without any word is a note. */
function calloutIn(words = ''): CalloutName | undefined {
  const all = words.match(/\p{L}+/gu) ?? ['note'];
  return all.map(calloutOf).find((name) => name !== undefined);
}

/**
 * Puts a paragraph into `inner` up to the line that ends the block.
 * @returns true if it ends here
 */
function takeEnd(children: readonly ElementContent[], closes: RegExp, inner: ElementContent[]): boolean {
  const last = children.at(-1);
  const lines = last?.type === 'text' ? last.value.trimEnd().split('\n') : [];
  const ends = lines.length > 0 && closes.test(lines.at(-1)!.trim());
  const kept = ends ? [...children.slice(0, -1), text(lines.slice(0, -1).join('\n'))] : [...children];
  if (kept.some((child) => visibleText([child]).trim() !== '' || !isEmpty(child)))
    inner.push(paragraph(kept));
  return ends;
}

function paragraph(children: ElementContent[]): Element {
  return withChildren(element('p', {}), children);
}
