import { showText } from '../../problem/problem.ts';
import { NOTE_KINDS, type Note, type NoteKind } from '../model.ts';
import type { Outcome } from './run.ts';

/** How an import went, for a terminal: what came, what a writer has to look at, and where all of it stands. */
export function summaryText(
  outcome: Outcome,
  about: { dryRun: boolean; report: string; seconds: number },
): string {
  const { articles, counts, languages, images, share } = outcome;
  const would = about.dryRun ? 'would be ' : '';
  const rows: [string, string | number][] = [
    ['entries at the source', articles.atSource],
    [`${would}here`, `${articles.arrived}, for staff only ${articles.forStaff}, drafts ${articles.drafts}`],
    ['languages', languages.join(', ')],
    [`files ${would}new`, counts.new],
    [`files ${would}updated`, counts.update],
    ['files that stay the same', counts.same],
    ['changed here, left alone', counts.kept + counts.deleted],
    ['changed at both ends', counts.conflict],
    ['images', images],
    ['words on the page', `${(share * 100).toFixed(2)} %`],
    ['time', `${about.seconds.toFixed(1)} s`],
  ];
  const titles = countKinds(outcome.notes).map(([kind, count]) => [NOTE_KINDS[kind][0], count] as const);
  const width = Math.max(...[...rows, ...titles].map(([name]) => name.length));
  const table = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
  const kinds = titles.map(([title, count]) => `  ${title.padEnd(width)}  ${count}`);
  const look = kinds.length === 0 ? [] : ['', 'To look at:', ...kinds];
  const where = about.dryRun ? 'Nothing was written.' : `All of it, with what to do, is in ${about.report}.`;
  return [...table, ...look, '', where].join('\n');
}

function countKinds(notes: readonly Note[]): [NoteKind, number][] {
  return (Object.keys(NOTE_KINDS) as NoteKind[]).flatMap((kind): [NoteKind, number][] => {
    const count = notes.filter((note) => note.kind === kind).length;
    return count === 0 ? [] : [[kind, count]];
  });
}

/** The plan of a dry run: what happens to each file. */
export function planText(outcome: Outcome): string {
  return outcome.files.map((file) => `  ${file}`).join('\n');
}

/**
 * The report that a writer works through, as Markdown: a part for each kind of note, with what to do, and the notes by
 * file.
 *
 * @param prefix stands before files, so that they can be opened
 */
export function reportMarkdown(
  outcome: Outcome,
  about: { name: string; today: string; prefix: string; summary: string },
): string {
  const parts = (Object.keys(NOTE_KINDS) as NoteKind[]).flatMap((kind) => {
    const notes = outcome.notes.filter((note) => note.kind === kind);
    return notes.length === 0 ? [] : [partOf(kind, notes, about.prefix)];
  });
  const others = outcome.otherProblems.map(
    ({ file, line, message }) => `- [ ] ${code(`${about.prefix}${file}:${line}`)} ${escape(message)}`,
  );
  const broken =
    others.length === 0
      ? []
      : [
          `## Errors in files that the import left alone (${others.length})\n\nThe site cannot be built until they are gone.\n\n${others.join('\n')}`,
        ];
  const head = `# Import of ${escape(about.name)}, ${about.today}\n\n\`\`\`text\n${about.summary}\n\`\`\``;
  const rest =
    'Every entry counts as never reviewed: `npm run stale` gives each owner a short list a week, which is your migration plan.';
  return `${[head, rest, ...broken, ...parts].join('\n\n')}\n`;
}

function partOf(kind: NoteKind, notes: readonly Note[], prefix: string): string {
  const [title, advice] = NOTE_KINDS[kind];
  const groups = Map.groupBy(notes, ({ file, place }) => (file === undefined ? `(${place})` : prefix + file));
  const items = [...groups].map(([where, own]) => {
    const texts = own.map(({ text }) => escape(text));
    if (texts.length === 1) return `- [ ] ${code(where)}: ${texts[0]}`;
    return [`- [ ] ${code(where)}`, ...texts.map((text) => `  - ${text}`)].join('\n');
  });
  return `## ${title} (${notes.length})\n\n${advice}\n\n${items.join('\n')}`;
}

/** Texts of others, on one line, with no mark of Markdown and no tag in them. */
function escape(text: string): string {
  return showText(text).replace(/[\\`*_[\]<>]/g, (sign) => `\\${sign}`);
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '')}\``;
}
