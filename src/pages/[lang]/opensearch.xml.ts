import type { APIRoute } from 'astro';
import { getModel } from '../_model.ts';
import { everyLanguage } from '../_paths.ts';
import { escapeXml } from '../_sitemap.ts';
import { textFor } from '../_texts.ts';

export const getStaticPaths = everyLanguage;

/** Lets browsers search the site from their address bar (OpenSearch 1.1); those of staff, the desk. */
export const GET: APIRoute = async ({ params }) => {
  const language = params['lang']!;
  const { library, addresses, sourceLanguage, words, edition } = getModel();
  const { site } = library.settings;
  const name = textFor(site.name, language, sourceLanguage).text;
  const page = edition === 'agent' ? addresses.desk(language) : addresses.search(language);
  const search = `${site.address.replace(/\/$/, '')}${page}?q={searchTerms}`;
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeXml([...name].slice(0, 16).join(''))}</ShortName>`,
    `<Description>${escapeXml(words(language).home.description(name))}</Description>`,
    `<Language>${language}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Url type="text/html" template="${escapeXml(search)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
  return new Response(text, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};
