import type { ArticleMatter, GuideMatter, TranslationMatter } from '../schema/entry.ts';
import type { EntryBody, EntryFile } from './entry-files.ts';
import type { Entry } from './model.ts';

/**
 * A file as an entry of the model.
 * @param file one whose front matter is valid
 * @param text what customers see of it, or what the edition shows
 */
export function toEntry(file: EntryFile, text: EntryBody): Entry {
  const entries = known.get(file) ?? new Map<EntryBody, Entry>();
  known.set(file, entries);
  const entry = entries.get(text) ?? makeEntry(file, text);
  entries.set(text, entry);
  return entry;
}

/** What is worked out of an entry, such as the digests of its parts, is remembered by the entry: it stays the same one. */
const known = new WeakMap<EntryFile, Map<EntryBody, Entry>>();

function makeEntry(file: EntryFile, text: EntryBody): Entry {
  const { id, language, digest, code, matter } = file;
  const { body, headings } = text;
  const base = { id, language, file: file.file, digest };
  if (file.type === 'article') {
    return file.role === 'source'
      ? { ...base, type: 'article', matter: matter as ArticleMatter, body, headings, code }
      : { ...base, type: 'article-translation', matter: matter as TranslationMatter, body, headings, code };
  }
  const tree = text.tree ?? { intro: '', steps: [] };
  return file.role === 'source'
    ? { ...base, type: 'guide', matter: matter as GuideMatter, tree }
    : { ...base, type: 'guide-translation', matter: matter as TranslationMatter, tree };
}
