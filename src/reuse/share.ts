/** A part of a number of things. */
export interface Share {
  part: number;
  of: number;
  /** From 0 to 1, in thousandths; null where there was nothing. */
  share: number | null;
}

export function shareOf(part: number, of: number): Share {
  return { part, of, share: of === 0 ? null : Math.round((part / of) * 1000) / 1000 };
}

/** The middle one of numbers in order; the mean of the two in the middle. */
export function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
