import type { Note, Source, SourceArticle, SourceVersion } from '../model.ts';
import type { Existing } from './existing.ts';
import { sortVersions, type Languages } from './languages.ts';
import { freeName, shortId } from './names.ts';
import type { SourceRecord } from './record.ts';

/** An article with its place in the content folder. */
export interface PlannedArticle {
  article: SourceArticle;
  id: string;
  audience: 'public' | 'agent';
  /** By language, the source language among them. */
  versions: ReadonlyMap<string, SourceVersion>;
}

/** The file of an article. */
export function fileOf(language: string, id: string): string {
  return `articles/${language}/${id}.mdx`;
}

/**
 * Gives each article an id: the one that it got the first time, even if it was renamed here since; else one made of its
 * title that nobody has. Guides get theirs in the same way, and are sorted like articles.
 */
export function planArticles(
  source: Source,
  languages: Languages,
  existing: Existing,
  record: SourceRecord,
): { planned: PlannedArticle[]; guides: PlannedArticle[]; notes: Note[] } {
  const notes: Note[] = [];
  const before = new Map(
    Object.entries(record.articles).map(([key, { id }]) => [key, existing.formerly.get(id) ?? id]),
  );
  const taken = new Set([...existing.ids.keys(), ...existing.formerly.keys(), ...before.values()]);
  const planned = source.articles.flatMap((article): PlannedArticle[] => {
    const sorted = sortVersions(article, languages);
    notes.push(...sorted.notes);
    const version = sorted.versions.get(languages.source);
    if (version === undefined) return [];
    const known = before.get(article.key);
    const id = known ?? freeName(shortId(article.slug ?? version.title), (name) => taken.has(name));
    taken.add(id);
    const audience = article.restricted ? 'agent' : 'public';
    return [{ article, id, audience, versions: sorted.versions }];
  });
  const guides = (source.guides ?? []).map((guide): PlannedArticle => {
    const id = before.get(guide.key) ?? freeName(shortId(guide.title), (name) => taken.has(name));
    taken.add(id);
    const article: SourceArticle = { key: guide.key, versions: [], restricted: false, labels: [] };
    return { article, id, audience: 'public', versions: new Map() };
  });
  return { planned, guides, notes };
}
