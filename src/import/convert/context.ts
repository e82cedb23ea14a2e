import type { NoteKind } from '../model.ts';

/** Where a link in an imported text leads. */
export type LinkEnd =
  /** An address that can stand in the file as it is. */
  | { url: string }
  /** Nowhere: only the text is left; the reason is listed already. */
  | undefined;

/** What the conversion of one text has to be told, and to whom it tells what it had to change. */
export interface Conversion {
  /** The title, which the page shows above the text. */
  title: string;
  note(kind: NoteKind, text: string): void;
  /** @param text what the link says */
  link(url: string, text: string): LinkEnd;
  /** The path of an image here, from the file. @returns undefined if there is none, which is listed */
  image(url: string, alt: string): string | undefined;
}
