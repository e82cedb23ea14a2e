/** A part of a text that is replaced. Offsets count UTF-16 units of the text with LF line ends and without byte order mark. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Replaces parts of a file; all else stays as it is, byte for byte: line ends and byte order mark too.
 *
 * @param raw the text of the file as it is
 * @param edits of the text that {@link plainText} gives; they do not overlap
 */
export function applyEdits(raw: string, edits: readonly Edit[]): string {
  const rawOffset = offsetsIn(raw);
  let text = '';
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const start = rawOffset(edit.start);
    text += raw.slice(done, start) + edit.text.replaceAll('\n', raw.includes('\r\n') ? '\r\n' : '\n');
    done = rawOffset(edit.end);
  }
  return text + raw.slice(done);
}

/** A text as parsers see it: LF line ends, no byte order mark. */
export function plainText(raw: string): string {
  return raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function offsetsIn(raw: string): (plain: number) => number {
  const mark = raw.startsWith('\uFEFF') ? 1 : 0;
  // Where a CRLF ends, the plain text is one sign shorter from there on.
  const pairs = [...raw.matchAll(/\r\n/g)].map(({ index }, i) => index - mark - i);
  return (plain) => {
    let low = 0;
    for (let high = pairs.length; low < high;) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < plain) low = middle + 1;
      else high = middle;
    }
    return plain + mark + low;
  };
}
