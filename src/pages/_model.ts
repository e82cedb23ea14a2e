import { getCollection, getEntry, render } from 'astro:content';
import type { LocalArticle } from '../library/library.ts';
import { takeHanded } from '../library/handover.ts';
import type { Edition, Entry, Settings } from '../library/model.ts';
import { makeModel, type Model } from './_make-model.ts';

interface StoredSettings {
  settings: Settings;
  edition: Edition;
  today: string;
}

let current: Model | undefined;

/**
 * The content as pages see it: the one importer of `astro:content`. It is rebuilt from the stored entries when they
 * change (in `dev`), and made once in a build.
 *
 * @throws if there is no content yet, because its first version has errors (in `dev`)
 */
export async function getModel(): Promise<Model> {
  if (current !== undefined && import.meta.env.PROD) return current;
  const handed = takeHanded();
  if (handed !== undefined) return (current = makeModel(handed, handed));
  const stored = new Map((await getCollection('content')).map(({ id, data }) => [id, String(data['json'])]));
  const settings = stored.get('settings');
  if (settings === undefined) throw new Error('The content has errors; they are shown in the terminal.');
  stored.delete('settings');
  const entries = [...stored.values()].map((json) => JSON.parse(json) as Entry);
  const { settings: shared, ...when } = JSON.parse(settings) as StoredSettings;
  current = makeModel({ settings: shared, entries }, when);
  return current;
}

/** A code article as @astrojs/mdx renders it: a component. */
export async function renderCodeArticle(article: LocalArticle): ReturnType<typeof render> {
  const { text } = article;
  const entry = await getEntry('content', `${text.language}/${text.type}/${text.id}`);
  if (entry === undefined) throw new Error(`The code article "${text.id}" is not stored.`);
  return render(entry);
}

export type { Model } from './_make-model.ts';
