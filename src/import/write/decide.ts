/** What is to be done with a file. */
export type Action =
  /** It is not there yet. */
  | 'new'
  /** It changed at the source, and nobody changed it here. */
  | 'update'
  /** It is as it should be. */
  | 'same'
  /** Someone changed it here, and the source did not change. */
  | 'kept'
  /** It changed at the source and here. */
  | 'conflict'
  /** Someone took it away here. */
  | 'deleted';

/** What is known of a file, as digests. */
export interface FileState {
  /** Of what an earlier import wrote, and of what the source said then. */
  recorded: readonly [written: string, source: string] | undefined;
  /** Of the file as it lies there. */
  disk: string | undefined;
  /** Of what would be written now, and of what the source says. */
  next: readonly [written: string, source: string];
}

/**
 * Decides what happens to a file in a later run: what writers changed is never written over. A file that no import wrote
 * counts as one that writers changed.
 */
export function decide({ recorded, disk, next }: FileState): Action {
  const [written, source] = next;
  if (disk === undefined) return recorded === undefined ? 'new' : 'deleted';
  if (disk === written) return 'same';
  if (recorded !== undefined && disk === recorded[0]) return 'update';
  return recorded !== undefined && recorded[1] === source ? 'kept' : 'conflict';
}
