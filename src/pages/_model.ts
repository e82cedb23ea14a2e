import { getEntry, render } from 'astro:content';
import type { LocalArticle } from '../library/library.ts';
import { takeHanded, type Shelved } from '../library/handover.ts';
import { questionOf } from '../library/traced.ts';
import { makeModel, type Model } from './_make-model.ts';

let current: { model: Model; of: Shelved } | undefined;

/**
 * The content as pages see it. It is made once in a build, and again after each change in `dev`.
 *
 * @throws if there is no content yet, because its first version has errors (in `dev`)
 */
export function getModel(): Model {
  const handed = takeHanded();
  if (handed === undefined) throw new Error('The content has errors; they are shown in the terminal.');
  if (current?.of !== handed) current = { model: makeModel(handed, handed), of: handed };
  return current.model;
}

/** A code article as @astrojs/mdx renders it: a component. */
export async function renderCodeArticle(article: LocalArticle): ReturnType<typeof render> {
  const { text } = article;
  // What such an article shows is decided by its code, too: no answer stands for it.
  takeHanded()?.trace?.(questionOf('code article', text.id));
  const entry = await getEntry('content', `${text.language}/${text.type}/${text.id}`);
  if (entry === undefined) throw new Error(`The code article "${text.id}" is not stored.`);
  return render(entry);
}

export type { Model } from './_make-model.ts';
