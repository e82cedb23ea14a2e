import type { APIRoute } from 'astro';
import { takeHanded } from '../../library/handover.ts';
import { whyHidden } from '../../library/publication.ts';
import { getModel, type Model } from '../../pages/_model.ts';
import { everyLanguage } from '../../pages/_paths.ts';
import type { PracticeMessage } from '../practice.ts';

export const getStaticPaths = everyLanguage;

/** What customers write in a language, with the entry that they can open about it; in its place, what they type. */
export const GET: APIRoute = ({ params }) => {
  const model = getModel();
  const written = messagesIn(model, params['lang']!);
  return Response.json(written.length > 0 ? written : phrasesIn(model, params['lang']!));
};

function messagesIn({ library }: Model, language: string): PracticeMessage[] {
  return (library.settings.messages?.[language] ?? []).flatMap(({ text, answer, also }) => {
    const type = typeOfOpen(library, answer);
    return type === undefined ? [] : [{ words: text, answer: { type, id: answer }, also }];
  });
}

function phrasesIn({ library }: Model, language: string): PracticeMessage[] {
  const files = (takeHanded()?.entries ?? []).filter((entry) => entry.language === language);
  return files.flatMap(({ id, matter }) => {
    const type = typeOfOpen(library, id);
    return type === undefined ? [] : matter.asked.map((words) => ({ words, answer: { type, id } }));
  });
}

/** @returns undefined for what customers cannot open */
function typeOfOpen(library: Model['library'], id: string): 'article' | 'guide' | undefined {
  const source = library.byId.get(id);
  if (source === undefined || source.matter.status !== 'current') return undefined;
  return whyHidden(source.matter, 'public', library.today) === undefined ? source.type : undefined;
}
