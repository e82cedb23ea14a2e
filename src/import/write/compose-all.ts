import type { Note } from '../model.ts';
import type { PlannedArticle } from './articles.ts';
import { makeComposer, type ComposedFile, type Composition } from './compose.ts';

/**
 * Makes the files of all articles. What turns out to have no text does not arrive, and then others must not lead to it:
 * those that do are made once more.
 *
 * @param tell is told after each file
 */
export function composeAll(
  all: Composition,
  tell: (done: number, total: number) => void,
): { files: ComposedFile[]; notes: Note[] } {
  const jobs = [...all.planned.values()].flatMap((one) =>
    [...one.versions.keys()].map((language) => ({ one, language })),
  );
  const compose = makeComposer(all);
  const files = new Map<string, ComposedFile>();
  const notes: Note[] = [];
  const missing: { one: PlannedArticle; language: string }[] = [];
  for (const [i, job] of jobs.entries()) {
    const made = compose(job.one, job.language);
    if (Array.isArray(made)) {
      notes.push(...made);
      missing.push(job);
    } else files.set(made.file, made);
    tell(i + 1, jobs.length);
  }
  if (missing.length === 0) return { files: [...files.values()], notes };
  const rest = withoutMissing(all, missing, notes, files);
  const gone = new Set(missing.map(({ one }) => one.article.key));
  const again = makeComposer(rest);
  for (const file of [...files.values()].filter(({ links }) => links.some((key) => gone.has(key)))) {
    const made = again(rest.planned.get(file.key)!, file.language);
    if (!Array.isArray(made)) files.set(made.file, made);
  }
  return { files: [...files.values()], notes };
}

/** Without its text in the source language an entry cannot be; its translations do not arrive either. */
function withoutMissing(
  all: Composition,
  missing: readonly { one: PlannedArticle; language: string }[],
  notes: Note[],
  files: Map<string, ComposedFile>,
): Composition {
  const planned = new Map(all.planned);
  for (const { one, language } of missing) {
    const known = planned.get(one.article.key);
    if (known === undefined) continue;
    const versions = new Map(known.versions);
    versions.delete(language);
    if (language !== all.sourceLanguage) {
      planned.set(one.article.key, { ...known, versions });
      continue;
    }
    planned.delete(one.article.key);
    for (const [file, { key, notes: own }] of files) {
      if (key !== one.article.key) continue;
      const text = `“${one.versions.get(language)!.title}”: its text in "${language}" did not arrive, so its translation cannot`;
      notes.push({ kind: 'not-arrived', text, place: own[0]?.place ?? file });
      files.delete(file);
    }
  }
  return { ...all, planned };
}
