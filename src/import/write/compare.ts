import { setKey } from '../../library/edit-matter.ts';
import type { Note } from '../model.ts';
import { fileOf } from './articles.ts';
import type { ComposedFile } from './compose.ts';
import { decide, type Action } from './decide.ts';
import { textOf, type ImportPlan } from './plan.ts';
import { digestOf, type SourceRecord } from './record.ts';

/** What happens to one file. */
export interface Decision {
  file: string;
  action: Action;
  /** What is written; undefined if the file stays as it is. */
  text?: string;
  notes: Note[];
}

type Recorded = SourceRecord['articles'][string];

/** Compares what should be with what lies there and with what was written before. */
export function compareFiles(plan: ImportPlan, contentDir: string): Decision[] {
  return plan.files.map((file) => compareFile(file, plan, contentDir));
}

/**
 * Closes articles that are for staff only at the source now, and of which nothing new arrives, such as those whose text
 * was taken out.
 */
export function closeUnseen(
  plan: ImportPlan,
  contentDir: string,
): { file: string; text: string; note: Note }[] {
  const { source, record, files, existing, languages } = plan;
  const seen = new Set(files.map(({ key }) => key));
  return source.articles.flatMap((article) => {
    const before = record.articles[article.key];
    if (!article.restricted || before?.audience !== 'public' || seen.has(article.key)) return [];
    const file = fileOf(languages.source, existing.formerly.get(before.id) ?? before.id);
    if (!existing.files.has(file)) return [];
    const text = setKey(textOf(contentDir, file) ?? '', 'audience', 'audience: agent');
    const said = 'it is for staff only at the source now, so it got `audience: agent`';
    return [{ file, text, note: { kind: 'restricted', text: said, place: source.name, file } }];
  });
}

function compareFile(next: ComposedFile, plan: ImportPlan, contentDir: string): Decision {
  const { file, text } = next;
  const before = plan.record.articles[next.key];
  const action = decide({
    recorded: recordedOf(before, next),
    disk: plan.existing.digests.get(file),
    next: [digestOf(text), next.source],
  });
  const writes = action === 'new' || action === 'update';
  const notes = [...notesOf(action, next), ...writtenBefore(action, next, before)];
  if (writes) return { file, action, text, notes };
  if (action !== 'kept' && action !== 'conflict') return { file, action, notes };
  const closed = closeAudience(next, plan, contentDir, before);
  return closed === undefined
    ? { file, action, notes }
    : { file, action, text: closed.text, notes: [...notes, ...closed.notes] };
}

/** What an earlier run wrote for a text, whatever the entry was called then. */
export function recordedOf(before: Recorded | undefined, next: ComposedFile): [string, string] | undefined {
  return before?.files[next.file] ?? before?.files[next.file.replace(`/${next.id}.`, `/${before.id}.`)];
}

function notesOf(action: Action, { file, notes }: ComposedFile): Note[] {
  const place = notes[0]?.place ?? file;
  switch (action) {
    case 'conflict':
      return [{ kind: 'conflict', text: 'changed at the source and here', place, file }];
    case 'kept':
      return [{ kind: 'kept', text: 'changed here only', place, file }];
    case 'deleted':
      return [{ kind: 'kept', text: 'taken away here; it does not come back', place, file }];
    default:
      return [];
  }
}

/** What the source opens to everybody is opened here by people, where they changed the file. */
function writtenBefore(
  action: Action,
  { file, audience, notes }: ComposedFile,
  before: Recorded | undefined,
): Note[] {
  if (before === undefined || before.audience === audience || audience === 'agent') return [];
  if (action !== 'kept' && action !== 'conflict') return [];
  const text = 'everybody may read it at the source now; here it is still for staff';
  return [{ kind: 'conflict', text, place: notes[0]?.place ?? file, file }];
}

/**
 * What the source closes to the public is closed here at once, whoever changed the file: only this key is written, and
 * all else in it stays.
 */
function closeAudience(
  { file, audience, language, notes }: ComposedFile,
  { languages }: ImportPlan,
  contentDir: string,
  before: Recorded | undefined,
): { text: string; notes: Note[] } | undefined {
  if (audience === 'public' || before?.audience !== 'public' || language !== languages.source)
    return undefined;
  const text = textOf(contentDir, file) ?? '';
  const place = notes[0]?.place ?? file;
  try {
    const said =
      'it is for staff only at the source now, so it got `audience: agent`; your other changes stay';
    return {
      text: setKey(text, 'audience', 'audience: agent'),
      notes: [{ kind: 'conflict', text: said, place, file }],
    };
  } catch {
    const said = 'it is for staff only at the source now; write `audience: agent` into it before you publish';
    return { text, notes: [{ kind: 'conflict', text: said, place, file }] };
  }
}
