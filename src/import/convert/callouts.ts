import type { Element, ElementContent } from 'hast';
import { element, isElement, text } from '../../markdown/hast.ts';
import { calloutOf, calloutOfClasses, type CalloutName } from './callout-names.ts';
import { asBlocks } from './blocks.ts';
import { closeMarkers } from './markers.ts';
import { isEmpty, isInLine, oneLine, visibleText, withChildren } from './tree.ts';
import { videoOf } from './videos.ts';

/**
 * Finds callouts in the forms of several vendors and makes one of them: a `blockquote` with its name in `dataAlert`.
 * Classes (`alert alert-info`), GitHub's and Microsoft's `[!NOTE]`, a quote that begins with a bold "Note", and blocks
 * between `:::note` and `:::`, or `{% hint %}` and `{% endhint %}`.
 */
export function findCallouts(nodes: readonly ElementContent[]): ElementContent[] {
  return closeMarkers(nodes).flatMap((node) => {
    if (!isElement(node)) return [node];
    const children = isInLine(node) ? node.children : findCallouts(node.children);
    const here = withChildren(node, children);
    if (node.tagName === 'blockquote') return readQuote(here);
    const name = ['div', 'aside', 'section', 'p'].includes(node.tagName)
      ? calloutOfClasses(classesOf(node))
      : undefined;
    return name === undefined || isEmpty(node)
      ? [here]
      : [callout(name, node.tagName === 'p' ? [withoutClass(here)] : children)];
  });
}

/** A callout as the steps that follow know it. */
export function callout(name: CalloutName, children: readonly ElementContent[]): Element {
  return element('blockquote', { dataAlert: name }, asBlocks(children));
}

function classesOf({ properties }: Element): string[] {
  const classes = properties['className'];
  return Array.isArray(classes) ? classes.map(String) : [];
}

function withoutClass(node: Element): Element {
  const { className: _, ...properties } = node.properties;
  return { ...node, properties };
}

const MARK = /^\s*\[!([A-Za-z]+)([^\]\n]*)\][ \t]*\n?/;

/** Reads the first line of a quote: `[!NOTE]`, `[!VIDEO https://...]`, `[!div class="next"]`, or a bold "Note". */
function readQuote(quote: Element): ElementContent[] {
  if (quote.properties['dataAlert'] !== undefined) return [quote];
  const blocks = asBlocks(quote.children);
  const index = blocks.findIndex((block) => !isEmpty(block));
  const first = blocks[index];
  if (!isElement(first, 'p')) return [withChildren(quote, blocks)];
  const [lead] = first.children;
  const rest = blocks.slice(index + 1);
  if (lead?.type === 'text') {
    const mark = MARK.exec(lead.value);
    const film = /^\s*\[!VIDEO\s/i.test(lead.value) ? filmOf(first) : undefined;
    if (film !== undefined) return [element('p', {}, [film]), ...rest];
    if (mark === null) return [withChildren(quote, blocks)];
    const after = [text(lead.value.slice(mark[0].length)), ...first.children.slice(1)];
    const begun = isElement(after[1], 'br') && isEmpty(after[0]!) ? after.slice(2) : after;
    const content = begun.every(isEmpty) ? rest : [withChildren(first, begun), ...rest];
    const name = calloutOf(mark[1]!);
    if (name !== undefined) return content.every(isEmpty) ? [] : [callout(name, content)];
    // Microsoft's [!div] only says how it looks.
    return /^div$/i.test(mark[1]!) ? content : [withChildren(quote, content)];
  }
  const name = isElement(lead, 'strong', 'b')
    ? calloutOf(oneLine(visibleText([lead])).replace(/\s*:$/, ''))
    : undefined;
  return [name === undefined ? withChildren(quote, blocks) : callout(name, blocks)];
}

/** `[!VIDEO https://...]`: the address has become a link of its own, or is text. */
function filmOf(paragraph: Element): Element | undefined {
  const link = paragraph.children.find((child) => isElement(child, 'a'));
  const url = isElement(link)
    ? String(link.properties['href'] ?? '')
    : /https?:\/\/[^\s\]]+/.exec(visibleText(paragraph.children))?.[0];
  const page = url === undefined ? undefined : (videoOf(url, 'iframe') ?? url);
  return page === undefined ? undefined : element('a', { href: page }, [text(page)]);
}
