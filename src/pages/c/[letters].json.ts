import type { APIRoute } from 'astro';
import { getModel } from '../_model.ts';
import { codeFile, codeLetters } from '../_codes.ts';

export const getStaticPaths = () =>
  codeLetters(getModel()).map((letters) => ({ params: { letters: letters.toLowerCase() } }));

/** What the codes of a guide's letters mean. */
export const GET: APIRoute = ({ params }) =>
  Response.json(codeFile(getModel(), params['letters']!.toUpperCase()));
