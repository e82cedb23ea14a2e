/**
 * The words of a text: letters and digits that stand together, whatever their case and form (Unicode NFKC).
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Beyond this many differences the rest counts as lost: a text that differs so much must be looked at anyway. */
const MOST_DIFFERENCES = 3000;

/**
 * How many words of the source stand on the page in the same order: the length of the longest common subsequence (Myers,
 * "An O(ND) Difference Algorithm", 1986: with D differences it is (N + M - D) / 2).
 */
export function wordsKept(source: readonly string[], page: readonly string[]): number {
  let start = 0;
  while (start < source.length && start < page.length && source[start] === page[start]) start++;
  let end = 0;
  while (
    end < source.length - start &&
    end < page.length - start &&
    source[source.length - 1 - end] === page[page.length - 1 - end]
  )
    end++;
  const a = source.slice(start, source.length - end);
  const b = page.slice(start, page.length - end);
  const differences = countDifferences(a, b);
  return start + end + Math.max(0, (a.length + b.length - differences) / 2);
}

/** The share of words that are kept, of 1: words kept / words of the source; 1 for a source without words. */
export function shareKept(source: readonly string[], page: readonly string[]): number {
  return source.length === 0 ? 1 : wordsKept(source, page) / source.length;
}

function countDifferences(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  const furthest = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let d = 0; d <= most; d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[middle + k - 1]! < furthest[middle + k + 1]!);
      let x = down ? furthest[middle + k + 1]! : furthest[middle + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return d;
    }
  }
  return a.length + b.length;
}
