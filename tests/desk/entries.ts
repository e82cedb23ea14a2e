import type { DeskEntry } from '../../src/desk/entry.ts';
import { writeRow } from '../../src/desk/find.ts';

/** An entry as the desk finds it; a guide if it has steps, by id. */
export function makeEntry(
  id: string,
  title: string,
  { asked = [], steps, ...more }: Partial<Omit<DeskEntry, 'steps'>> & Extra = {},
): DeskEntry {
  return {
    type: steps === undefined ? 'article' : 'guide',
    id,
    title,
    summary: `About ${title}.`,
    topic: 'network',
    rows: [title, id, ...asked].map(writeRow),
    ...(steps === undefined
      ? {}
      : {
          steps: Object.entries(steps).map(([step, text]) => ({
            id: step,
            title: text,
            row: writeRow(text),
          })),
        }),
    ...more,
  };
}

interface Extra {
  asked?: readonly string[];
  steps?: Readonly<Record<string, string>>;
}
