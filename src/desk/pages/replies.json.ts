import type { APIRoute } from 'astro';
import { getModel } from '../../pages/_model.ts';
import { everyLanguage } from '../../pages/_paths.ts';

export const getStaticPaths = everyLanguage;

/** What is sent to customers, in a language. */
export const GET: APIRoute = ({ params }) => {
  const replies = getModel().library.settings.replies ?? [];
  return Response.json(replies.filter(({ language }) => language === params['lang']));
};
