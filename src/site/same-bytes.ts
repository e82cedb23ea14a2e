import { readFileSync, statSync } from 'node:fs';

/** True if both files are there, and hold the same. */
export function sameBytes(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (first?.isFile() !== true || second?.isFile() !== true || first.size !== second.size) return false;
  return readFileSync(one).equals(readFileSync(other));
}
