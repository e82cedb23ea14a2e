import type { Element, ElementContent } from 'hast';
import { isAlert, type Alert } from './alerts.ts';
import { isBlank, isElement } from './hast.ts';

/** A callout of the HTML tree: its kind, and what stands in it below the marker. */
export interface AlertTree {
  alert: Alert;
  children: ElementContent[];
}

/**
 * Reads a block quote of the HTML tree as a callout (`> [!NOTE]`), by the rule of `alertName`.
 * @returns undefined for a plain quote and for a callout that does not exist
 */
export function readAlert(quote: Readonly<Element>): AlertTree | undefined {
  const index = quote.children.findIndex((child) => !isBlank(child));
  const paragraph = quote.children[index];
  const first = isElement(paragraph, 'p') ? paragraph.children[0] : undefined;
  if (!isElement(paragraph) || first?.type !== 'text') return undefined;
  const marker = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/.exec(first.value);
  if (marker === null || !isAlert(marker[1]!)) return undefined;
  const rest = withoutMarker(paragraph.children, first.value.slice(marker[0].length));
  const kept = rest.length === 0 ? [] : [{ ...paragraph, children: rest }];
  return {
    alert: marker[1]!.toUpperCase() as Alert,
    children: [...kept, ...quote.children.slice(index + 1)],
  };
}

/** The paragraph below the marker; a hard break after the marker goes with it. */
function withoutMarker(children: readonly ElementContent[], afterMarker: string): ElementContent[] {
  const following = children.slice(1);
  if (afterMarker !== '') return [{ type: 'text', value: afterMarker }, ...following];
  return isElement(following[0], 'br') ? following.slice(1) : following;
}
