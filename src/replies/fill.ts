import type { Block, Piece } from './model.ts';
import type { SlotName } from './slots.ts';
import { joinValues, readValue, safeAddress, type FillOptions, type Part } from './values.ts';

/** What is still missing: a slot, or how the customer is addressed. */
export type Unfilled = SlotName | 'gender';

/** A line that is filled, twice: as text without addresses, and as HTML with links. */
export interface FilledLine {
  text: string;
  html: string;
  /** The addresses of its links, in order, without those that the text shows already. */
  addresses: string[];
}

export interface FilledBlock {
  kind: 'paragraph' | 'bullets' | 'numbers';
  lines: FilledLine[];
}

export interface Filled {
  blocks: FilledBlock[];
  /** In the order of the text, each once. */
  unfilled: Unfilled[];
}

interface Filling {
  options: FillOptions;
  unfilled: Set<Unfilled>;
}

/**
 * Fills the slots and choices of a wording. What has no value stays visible as `[promise]`; no value is read for slots
 * again, so whatever a customer is called stands as it is.
 */
export function fillBlocks(blocks: readonly Block[], options: FillOptions): Filled {
  const filling: Filling = { options, unfilled: new Set() };
  const filled = blocks.map((block) => fillBlock(block, filling));
  return { blocks: filled, unfilled: [...filling.unfilled] };
}

function fillBlock(block: Block, filling: Filling): FilledBlock {
  if ('list' in block) {
    const lines = block.list.map((pieces) => fillLine(pieces, filling));
    return { kind: block.ordered ? 'numbers' : 'bullets', lines };
  }
  return fillAlone(block.p, filling) ?? { kind: 'paragraph', lines: [fillLine(block.p, filling)] };
}

/**
 * A slot that stands alone in a paragraph becomes a list: several entries anywhere, and what we need to know in a mail;
 * in a chat that would be too many lines, and on the phone nobody hears one.
 */
function fillAlone(pieces: readonly Piece[], { options }: Filling): FilledBlock | undefined {
  const [alone, ...more] = pieces.filter((piece) => typeof piece !== 'string' || piece.trim() !== '');
  if (more.length > 0 || typeof alone !== 'object' || !('slot' in alone)) return undefined;
  const value = readValue(alone.slot, options);
  if (value === undefined) return undefined;
  const isList = alone.slot === 'details' ? options.channel === 'email' : value.items.length > 1;
  if (!isList) return undefined;
  const lines = value.items.map((item) => writeParts([item], false));
  return { kind: value.ordered ? 'numbers' : 'bullets', lines };
}

function fillLine(pieces: readonly Piece[], filling: Filling, isLinked = false): FilledLine {
  let before: FilledLine | undefined;
  return joinLines(
    pieces.map((piece) => {
      const isDouble = typeof piece === 'string' && piece.startsWith('.') && endsSentence(before);
      const line = fillPiece(isDouble ? piece.slice(1) : piece, filling, isLinked);
      before = typeof piece === 'object' && 'slot' in piece ? line : undefined;
      return line;
    }),
  );
}

/** A question, or a reason that was typed with its full stop, needs no second one behind it. */
function endsSentence(value: FilledLine | undefined): boolean {
  return value !== undefined && /[.?!…]$/.test(value.text);
}

function joinLines(lines: readonly FilledLine[]): FilledLine {
  return {
    text: lines.map(({ text }) => text).join(''),
    html: lines.map(({ html }) => html).join(''),
    addresses: lines.flatMap(({ addresses }) => addresses),
  };
}

function fillPiece(piece: Piece, filling: Filling, isLinked: boolean): FilledLine {
  const { options } = filling;
  if (typeof piece === 'string') return plain(piece);
  if ('slot' in piece) {
    const value = readValue(piece.slot, options);
    if (value !== undefined) return writeParts(joinValues(options.language, value.items), isLinked);
    filling.unfilled.add(piece.slot);
    return plain(`[${piece.slot}]`);
  }
  if ('choice' in piece) return fillChoice(piece.choice, filling);
  if ('link' in piece) {
    const inside = fillLine(piece.link, filling, true);
    const url = 'url' in piece ? piece.url : options.addressOf(piece.entry);
    return isLinked ? inside : linked(inside, safeAddress(url));
  }
  const [tag, marked] = 'bold' in piece ? ['strong', piece.bold] : ['em', piece.em];
  const inside = fillLine(marked, filling, isLinked);
  return { ...inside, html: `<${tag}>${inside.html}</${tag}>` };
}

function fillChoice([man, woman]: [man: string, woman: string], { options, unfilled }: Filling): FilledLine {
  if (options.gender !== undefined) return plain(options.gender === 'man' ? man : woman);
  unfilled.add('gender');
  return plain(`${man}/${woman}`);
}

/** @param isLinked true inside a link, which cannot hold another */
function writeParts(parts: readonly Part[], isLinked: boolean): FilledLine {
  return joinLines(parts.map(({ text, url }) => (isLinked ? plain(text) : linked(plain(text), url))));
}

function plain(text: string): FilledLine {
  return { text, html: escapeHtml(text).replaceAll('\n', '<br>'), addresses: [] };
}

function linked(line: FilledLine, url: string | undefined): FilledLine {
  if (url === undefined) return line;
  const shown = url.replace(/^(?:mailto|tel):/i, '');
  return {
    text: line.text,
    html: `<a href="${escapeHtml(url)}">${line.html}</a>`,
    addresses: line.text === shown ? [] : [shown],
  };
}

/** Text that means nothing in HTML, also inside quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
