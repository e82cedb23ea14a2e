import type { APIRoute } from 'astro';
import { PAPER } from '../../library/colours.ts';
import { getModel } from '../_model.ts';
import { everyLanguage } from '../_paths.ts';
import { textFor } from '../_texts.ts';

export const getStaticPaths = everyLanguage;

/**
 * What a browser needs to keep the site on a home screen, in each language (W3C, "Web Application Manifest"). It opens
 * as a page like any other, so that addresses can be seen and shared.
 */
export const GET: APIRoute = async ({ params }) => {
  const language = params['lang']!;
  const { library, addresses, sourceLanguage, words } = getModel();
  const { site } = library.settings;
  const name = textFor(site.name, language, sourceLanguage).text;
  const png = (size: number, purpose: 'any' | 'maskable') => ({
    src: addresses.file(`icon-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name,
    description: words(language).home.description(name),
    lang: language,
    start_url: addresses.home(language),
    scope: addresses.root(),
    display: 'browser',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [png(192, 'any'), png(512, 'any'), png(512, 'maskable')],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
