import type { APIRoute } from 'astro';
import { getModel } from './_model.ts';

/** Search engines may read the public edition; nobody the agent edition. Below a path, the host's own file counts. */
export const GET: APIRoute = async () => {
  const { edition, library, addresses } = getModel();
  const sitemap = `${library.settings.site.address.replace(/\/$/, '')}${addresses.file('sitemap.xml')}`;
  const text =
    edition === 'agent' ? 'User-agent: *\nDisallow: /\n' : `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
