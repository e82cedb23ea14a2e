import type { APIRoute } from 'astro';
import { getModel } from './_model.ts';
import { indexablePages, writeSitemap } from './_sitemap.ts';

/** The sitemap; that of the agent edition is empty. */
export const GET: APIRoute = async () => {
  const model = getModel();
  const pages = model.edition === 'agent' ? [] : indexablePages(model);
  const text = writeSitemap(pages, model.library.settings.site.address, model.sourceLanguage);
  return new Response(text, { headers: { 'Content-Type': 'application/xml' } });
};
