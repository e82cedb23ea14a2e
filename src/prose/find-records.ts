import { spotsIn, type TextRecord } from './record.ts';
import type { RecordShelf } from './records.ts';
import type { TextFile } from './texts.ts';

/** Texts that are looked at together: enough that starting costs nothing, and few enough to hold in memory. */
const TOGETHER = 500;

/**
 * What is found in each text, by file. Texts without a record are read and looked at, and get one; the detectors are
 * loaded for these only.
 */
export async function findRecords(
  texts: readonly TextFile[],
  records: RecordShelf,
  about: LookOptions,
): Promise<Map<string, TextRecord>> {
  const keyOf = ({ digest, prose }: TextFile): string =>
    prose === undefined ? digest : `${digest} ${prose.kind} ${prose.language}`;
  const fresh = texts.filter((text) => {
    const record = records.find(keyOf(text));
    const lacksStyle =
      about.dictionaries !== undefined && text.prose !== undefined && record?.style === undefined;
    return record === undefined || lacksStyle;
  });
  for (let i = 0; i < fresh.length; i += TOGETHER) {
    const some = fresh.slice(i, i + TOGETHER);
    const made = await lookAt(some, about);
    for (const [j, text] of some.entries()) records.add(keyOf(text), made[j]!);
  }
  return new Map(texts.map((text) => [text.file, records.find(keyOf(text))!]));
}

export interface LookOptions {
  /** Countries whose telephone numbers are known without their code. */
  countries: readonly string[];
  /** Where fast forms of dictionaries are kept; absent: style is not looked at. */
  dictionaries?: string | undefined;
}

async function lookAt(
  files: readonly TextFile[],
  { countries, dictionaries }: LookOptions,
): Promise<TextRecord[]> {
  const { findPrivate } = await import('./private/find.ts');
  const { findSecrets } = await import('./private/secrets.ts');
  const { lookAtStyle } = await import('./style/look.ts');
  const texts = files.map((file) => file.read());
  const secrets = await findSecrets(texts);
  return files.map((file, i): TextRecord => {
    const text = texts[i]!;
    const spotOf = spotsIn(text);
    const people = file.prose === undefined ? [] : findPrivate(text, countries);
    return {
      secrets: secrets[i]!.map(({ what, offset, length }) => ({
        ...spotOf(offset),
        what,
        text: text.slice(offset, offset + length),
      })),
      private: people.map(({ kind, text: written, value, offset }) => ({
        ...spotOf(offset),
        kind,
        text: written,
        value,
      })),
      ...(dictionaries === undefined || file.prose === undefined
        ? {}
        : {
            style: lookAtStyle({
              text,
              file: file.file,
              language: file.prose.language,
              spotOf,
              dictionaries,
            }),
          }),
    };
  });
}
