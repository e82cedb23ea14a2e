/** Far more than people write, and far less than what brings the MDX parser down. */
export const OPEN_LIMIT = 1000;

const BRACKETS = /\r\n?|\n|[([{]|[)\]}]|<\/|\/>|<(?=[A-Za-z>])/g;

/**
 * Finds the place in MDX at which more than OPEN_LIMIT tags, braces and brackets are open. Satteri 0.10.5 and the
 * JavaScript parser in it follow them by recursion without a limit: beyond some thousands they crash or take minutes.
 */
export function tooManyOpen(source: string): { line: number; column: number } | undefined {
  let open = 0;
  let line = 1;
  let lineStart = 0;
  for (const { 0: sign, index } of source.matchAll(BRACKETS)) {
    if (sign === '\n' || sign.startsWith('\r')) {
      line++;
      lineStart = index + sign.length;
    } else if (/^(?:[)\]}]|<\/|\/>)$/.test(sign)) open = Math.max(0, open - 1);
    else if (++open > OPEN_LIMIT) return { line, column: index - lineStart + 1 };
  }
  return undefined;
}
