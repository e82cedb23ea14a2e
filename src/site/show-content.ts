import { takeHanded, type Handed } from '../library/handover.ts';
import type { Problem } from '../problem/problem.ts';
import { reportText } from '../problem/reporters/text.ts';
import type { DevReader, DevReading } from './dev-reader.ts';

/** Where content is shown. */
export interface Stage {
  /** Is told which files changed, by their paths in the content folder, before anything of them is shown. */
  begin(changed: readonly string[]): void;
  show(content: Handed | undefined): Promise<void>;
  /** Lets browsers load their pages again. */
  reload(): void;
  /** Shows errors over all pages, those that are opened later too. Without errors, they are shown no more. */
  report(problems: readonly Problem[]): void;
}

/**
 * Shows what changed as soon as it is known to be right in itself, and checks the rest when it is on the page. If that
 * is wrong, the last good content comes back.
 *
 * @param tell `whenServed` waits until the page is on the screen; `log` writes into the terminal
 */
export async function showContent(
  reader: DevReader,
  stage: Stage,
  tell: { whenServed: () => Promise<void>; log: (text: string) => void },
): Promise<void> {
  const reading = reader.begin();
  if (reading === undefined) return;
  stage.begin(reading.changed);
  const good = takeHanded();
  const { early } = reading;
  if (early !== undefined) {
    await stage.show(early);
    stage.reload();
    await tell.whenServed();
  }
  const { handed, problems } = await reading.finish();
  tell.log(reportChange(problems, reading, `${reader.folder}/`));
  if (handed === undefined) {
    if (early !== undefined) await stage.show(good);
  } else if (early === undefined || early.review !== handed.review) await stage.show(handed);
  stage.report(problems);
  if (handed !== undefined && early === undefined) stage.reload();
}

/** All errors; of warnings, those in files that changed, and new ones: among hundreds that are known, nobody sees one. */
function reportChange(
  problems: readonly Problem[],
  { changed, before }: Pick<DevReading, 'changed' | 'before'>,
  prefix: string,
): string {
  // Lines move when others come or go.
  const nameOf = ({ file, id, message }: Problem): string => `${file}\0${id}\0${message}`;
  const known = new Set(before.map(nameOf));
  const touched = new Set(changed);
  const shown = problems.filter(
    (one) => one.level === 'error' || touched.has(one.file) || !known.has(nameOf(one)),
  );
  const rest = problems.length - shown.length;
  const text = reportText(shown, { prefix, colour: true });
  if (rest === 0) return text;
  return `${text}\n${rest} ${rest === 1 ? 'warning' : 'warnings'} that you saw before, in other files; npm run check shows all.`;
}
