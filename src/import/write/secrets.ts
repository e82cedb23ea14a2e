import { findSecrets } from '../../prose/private/secrets.ts';
import type { ComposedFile } from './compose.ts';

const AT_ONCE = 50;
const LEFT_OUT = 'left-out';

/**
 * Takes keys and passwords of machines out of texts: no file of content may have one, and git never forgets.
 *
 * @param tell is told how many were looked at
 */
export async function withoutSecrets(
  files: readonly ComposedFile[],
  tell: (done: number, total: number) => void,
): Promise<ComposedFile[]> {
  const clean: ComposedFile[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const batch = files.slice(at, at + AT_ONCE);
    const found = await findSecrets(batch.map(({ text }) => withoutEscapes(text)));
    clean.push(...batch.map((file, i) => cutOut(file, found[i] ?? [])));
    tell(clean.length, files.length);
  }
  return clean;
}

const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** The backslashes of Markdown would hide a key from whoever looks for it, and the page shows it without them. */
function withoutEscapes(text: string): string {
  return text.replace(ESCAPE, '$1');
}

/** Where a place of the text without escapes is in the text with them. */
function placeIn(text: string, bare: number): number {
  let place = bare;
  for (const { index } of text.matchAll(ESCAPE)) {
    if (index >= place) break;
    place += 1;
  }
  return place;
}

function cutOut(
  file: ComposedFile,
  secrets: readonly { what: string; offset: number; length: number }[],
): ComposedFile {
  if (secrets.length === 0) return file;
  let text = file.text;
  for (const { offset, length } of [...secrets].sort((a, b) => b.offset - a.offset))
    text =
      text.slice(0, placeIn(file.text, offset)) + LEFT_OUT + text.slice(placeIn(file.text, offset + length));
  const notes = secrets.map(({ what }) => ({
    kind: 'secret' as const,
    text: what,
    place: file.file,
    file: file.file,
  }));
  return { ...file, text, notes: [...file.notes, ...notes] };
}
