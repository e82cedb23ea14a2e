/** A part of a text: the line on which it begins, from 0. */
export interface Part {
  text: string;
  line: number;
  secret: boolean;
}

const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/;
/** The component for staff, and what is none: code, and signs with a backslash. */
const PIECES = /`+[^`]*`+|\\.|<Agent\b[^>]*>|<\/Agent>/g;
/** A callout for staff, also in a list or in another quote. */
const CALLOUT = /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:>[ \t]*)+\[![ \t]*agent[ \t]*\]/i;
const QUOTE = /^[ \t]*>/;
/** No line that a quote takes in without its sign: an empty one, a list item, a heading. */
const ENDS_QUOTE = /^[ \t]*(?:$|(?:[-*+]|\d+[.)]|#{1,6})[ \t])/;

/**
 * Divides the text of an article or guide line by line: callouts for staff and `<Agent>` parts are secret. Where a
 * line is doubtful, such as one that a callout takes in without its sign, it is left out of both.
 */
export function divideBody(body: string): Part[] {
  const parts: Part[] = [];
  let fenced = false;
  let callout = false;
  let component = 0;
  for (const [line, text] of body.split('\n').entries()) {
    if (FENCE.test(text)) fenced = !fenced;
    if (CALLOUT.test(text)) callout = true;
    else if (callout && !QUOTE.test(text)) {
      if (!ENDS_QUOTE.test(text)) continue;
      callout = false;
    }
    if (callout) {
      parts.push({ text, line, secret: true });
      continue;
    }
    if (fenced && component === 0) {
      parts.push({ text, line, secret: false });
      continue;
    }
    let from = 0;
    const take = (to: number): void => {
      if (to > from || text === '') parts.push({ text: text.slice(from, to), line, secret: component > 0 });
    };
    for (const { 0: piece, index } of text.matchAll(PIECES)) {
      if (!/^<\/?Agent/.test(piece)) continue;
      take(index);
      from = index + piece.length;
      component = Math.max(0, component + (piece.startsWith('</') ? -1 : 1));
    }
    take(text.length);
  }
  return parts;
}
