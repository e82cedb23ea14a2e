import type { APIRoute } from 'astro';
import { markIcon } from '../library/mark.ts';
import { getModel } from './_model.ts';

/** The mark in the colour of the site. A site with a logo shows that. */
export const GET: APIRoute = async () => {
  const { library } = getModel();
  return new Response(markIcon(library.settings.site.accent), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
