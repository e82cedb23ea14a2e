import type { FilledBlock, FilledLine } from './fill.ts';

/** A text for a mail: an empty line between blocks, and each address on a line of its own, where every program links it. */
export function writeMail(blocks: readonly FilledBlock[]): string {
  return blocks.map((block) => linesOf(block, true).join('\n')).join('\n\n');
}

/** The same as HTML, for mail programs that show it. */
export function writeHtml(blocks: readonly FilledBlock[]): string {
  return blocks
    .map(({ kind, lines }) => {
      if (kind === 'paragraph') return lines.map(({ html }) => `<p>${html}</p>`).join('');
      const tag = kind === 'numbers' ? 'ol' : 'ul';
      return `<${tag}>${lines.map(({ html }) => `<li>${html}</li>`).join('')}</${tag}>`;
    })
    .join('\n');
}

/** What to say on the phone: no addresses. */
export function writeSpoken(blocks: readonly FilledBlock[]): string {
  return blocks.map((block) => linesOf(block, false).join('\n')).join('\n\n');
}

/**
 * One chat message: its lines, then the addresses, then the question that it ends with. In a list of links each address
 * stands under its title.
 *
 * @returns also how many lines are to be read before the link or the question
 */
export function writeChat(blocks: readonly FilledBlock[]): { text: string; lines: number } {
  const all = blocks.flatMap((block) => {
    const isLinks = isListOfLinks(block);
    return linesOf(block, isLinks).map((text) => ({ text, isLinks }));
  });
  const addresses = blocks.flatMap((block) =>
    isListOfLinks(block) ? [] : block.lines.flatMap((line) => line.addresses),
  );
  const last = all.at(-1);
  const question = last !== undefined && /\?["”»’)]?$/.test(last.text) ? [last.text] : [];
  const before = question.length === 0 ? all : all.slice(0, -1);
  // The line that introduces a link belongs to it.
  const isLead = question.length === 0 && (blocks.at(-1)?.lines.at(-1)?.addresses.length ?? 0) > 0;
  const read = (isLead ? before.slice(0, -1) : before).filter(({ isLinks }) => !isLinks);
  return {
    text: [...before.map(({ text }) => text), ...addresses, ...question].join('\n'),
    lines: read.flatMap(({ text }) => text.split('\n')).length,
  };
}

function isListOfLinks({ kind, lines }: FilledBlock): boolean {
  return kind !== 'paragraph' && lines.every(({ addresses }) => addresses.length > 0);
}

function linesOf({ kind, lines }: FilledBlock, withAddresses: boolean): string[] {
  return lines.map((line, i) => {
    const sign = kind === 'paragraph' ? '' : kind === 'numbers' ? `${i + 1}. ` : '- ';
    return `${sign}${lineOf(line, withAddresses, ' '.repeat(sign.length))}`;
  });
}

function lineOf({ text, addresses }: FilledLine, withAddresses: boolean, indent: string): string {
  return [text.trim(), ...(withAddresses ? addresses : [])].join('\n').replaceAll('\n', `\n${indent}`);
}
