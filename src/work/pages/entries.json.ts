import type { APIRoute } from 'astro';
import { getModel } from '../../pages/_model.ts';
import { everyLanguage } from '../../pages/_paths.ts';
import { listEntry } from '../../pages/_texts.ts';
import type { EntryTitles } from '../page-words.ts';

export const getStaticPaths = everyLanguage;

/** Titles and addresses of all entries in a language, for what was counted by id. */
export const GET: APIRoute = ({ params }) => {
  const model = getModel();
  const language = params['lang']!;
  const { library } = model;
  const titles: EntryTitles = Object.fromEntries(
    [...library.articles, ...library.guides].flatMap(({ id }) => {
      const card = library.card(language, id);
      if (card === undefined) return [];
      const { title, address } = listEntry(model, card);
      return [[id, [title, address]]];
    }),
  );
  return Response.json(titles);
};
