import type { APIRoute } from 'astro';
import { takeHanded } from '../../library/handover.ts';
import { whyHidden } from '../../library/publication.ts';
import { getModel } from '../../pages/_model.ts';
import { everyLanguage } from '../../pages/_paths.ts';
import type { PracticeMessage } from '../practice.ts';

export const getStaticPaths = everyLanguage;

/** What people type, in a language, with the entry that customers can open about it. */
export const GET: APIRoute = ({ params }) => {
  const { library } = getModel();
  const files = (takeHanded()?.entries ?? []).filter(({ language }) => language === params['lang']);
  return Response.json(
    files.flatMap(({ id, matter }): PracticeMessage[] => {
      const source = library.byId.get(id);
      if (source === undefined || source.matter.status !== 'current') return [];
      if (whyHidden(source.matter, 'public', library.today) !== undefined) return [];
      return matter.asked.map((words) => ({ words, answer: { type: source.type, id } }));
    }),
  );
};
