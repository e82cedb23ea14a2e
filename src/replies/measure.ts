import type { Block, Piece } from './model.ts';
import { CHAT_LINES, NEXT_STEPS, type SlotName } from './slots.ts';

/** The pieces of all lines of some blocks. */
export function linesOf(blocks: readonly Block[]): Piece[][] {
  return blocks.flatMap((block) => ('p' in block ? [block.p] : block.list));
}

/** All pieces, those inside marks and links included. */
function allPieces(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return [piece];
    const inside =
      'bold' in piece ? piece.bold : 'em' in piece ? piece.em : 'link' in piece ? piece.link : [];
    return [piece, ...allPieces(inside)];
  });
}

/** The slots of some blocks, each once. */
export function slotsIn(blocks: readonly Block[]): Set<SlotName> {
  const pieces = linesOf(blocks).flatMap(allPieces);
  return new Set(
    pieces.flatMap((piece) => (typeof piece === 'object' && 'slot' in piece ? [piece.slot] : [])),
  );
}

/** True if some of the text depends on how the customer is addressed. */
export function hasChoice(blocks: readonly Block[]): boolean {
  return linesOf(blocks)
    .flatMap(allPieces)
    .some((piece) => typeof piece === 'object' && 'choice' in piece);
}

/** The text of a line as it is written: slots and choices in braces. */
export function writtenText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('slot' in piece) return `{${piece.slot}}`;
      if ('choice' in piece) return `{${piece.choice.join('|')}}`;
      return writtenText('bold' in piece ? piece.bold : 'em' in piece ? piece.em : piece.link);
    })
    .join('');
}

/** True if a line leads on: it asks something, or it holds a link. */
export function isQuestionOrLink(pieces: readonly Piece[]): boolean {
  const all = allPieces(pieces);
  return (
    /\?["”»’)]?\s*$/.test(writtenText(pieces)) ||
    all.some(
      (piece) =>
        typeof piece === 'object' &&
        ('link' in piece || ('slot' in piece && (piece.slot === 'entry' || piece.slot === 'step'))),
    )
  );
}

/** True if a text says what comes next: a link, a question anywhere, a promise, a request. */
export function hasNextStep(blocks: readonly Block[]): boolean {
  const leadsOn = (pieces: Piece[]): boolean => isQuestionOrLink(pieces) || writtenText(pieces).includes('?');
  return linesOf(blocks).some(leadsOn) || [...slotsIn(blocks)].some((slot) => NEXT_STEPS.has(slot));
}

/** Lines of a chat message that are too many; a last line with a link or a question does not count. */
export function extraChatLines(blocks: readonly Block[]): number {
  const lines = linesOf(blocks);
  const last = lines.at(-1);
  const counted = last !== undefined && isQuestionOrLink(last) ? lines.slice(0, -1) : lines;
  const breaks = counted.map((pieces) => writtenText(pieces).split('\n').length);
  return Math.max(0, breaks.reduce((sum, one) => sum + one, 0) - CHAT_LINES);
}
