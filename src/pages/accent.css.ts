import type { APIRoute } from 'astro';
import { accentSheet } from '../library/accent.ts';
import { getModel } from './_model.ts';

/** The one colour of site.yaml, as a sheet of its own: the policy forbids styles in pages. */
export const GET: APIRoute = async () => {
  const { library } = getModel();
  return new Response(accentSheet(library.settings.site.accent), { headers: { 'Content-Type': 'text/css' } });
};
