/** Gives line and column, from 1, of an offset in the text it was made for. */
export type Placer = (offset: number) => [line: number, column: number];

/** Most pages have nothing to report, so the lines are counted, and the text is read, only when first asked for. */
export function makePlacer(file: { readonly text: string }): Placer {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(file.text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - starts[low]! + 1];
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
