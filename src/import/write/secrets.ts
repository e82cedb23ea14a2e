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
    const found = await findSecrets(batch.map(({ text }) => text));
    clean.push(...batch.map((file, i) => cutOut(file, found[i] ?? [])));
    tell(clean.length, files.length);
  }
  return clean;
}

function cutOut(
  file: ComposedFile,
  secrets: readonly { what: string; offset: number; length: number }[],
): ComposedFile {
  if (secrets.length === 0) return file;
  let text = file.text;
  for (const { offset, length } of [...secrets].sort((a, b) => b.offset - a.offset))
    text = text.slice(0, offset) + LEFT_OUT + text.slice(offset + length);
  const notes = secrets.map(({ what }) => ({
    kind: 'secret' as const,
    text: what,
    place: file.file,
    file: file.file,
  }));
  return { ...file, text, notes: [...file.notes, ...notes] };
}
