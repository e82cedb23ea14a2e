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
    const bare = batch.map(({ text }) => withoutEscapes(text));
    const found = await findSecrets(bare.map(({ text }) => text));
    clean.push(...batch.map((file, i) => cutOut(file, bare[i]!, found[i] ?? [])));
    tell(clean.length, files.length);
  }
  return clean;
}

/** A text as a page shows it, with the place of each sign in the file. */
interface BareText {
  text: string;
  places: number[];
}

/** The backslashes of Markdown would hide a key from whoever looks for it, and the page shows it without them. */
function withoutEscapes(text: string): BareText {
  const places: number[] = [];
  let bare = '';
  for (let at = 0; at < text.length; at++) {
    places.push(at);
    if (text[at] === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')) at++;
    bare += text[at] ?? '';
  }
  places.push(text.length);
  return { text: bare, places };
}

function cutOut(
  file: ComposedFile,
  { places }: BareText,
  secrets: readonly { what: string; offset: number; length: number }[],
): ComposedFile {
  if (secrets.length === 0) return file;
  let text = file.text;
  for (const { offset, length } of [...secrets].sort((a, b) => b.offset - a.offset))
    text = text.slice(0, places[offset]) + LEFT_OUT + text.slice(places[offset + length]);
  const notes = secrets.map(({ what }) => ({
    kind: 'secret' as const,
    text: what,
    place: file.file,
    file: file.file,
  }));
  return { ...file, text, notes: [...file.notes, ...notes] };
}
