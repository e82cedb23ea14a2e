import type { APIRoute } from 'astro';
import { writeFeed } from '../_feed.ts';
import { getModel } from '../_model.ts';
import { everyLanguage } from '../_paths.ts';
import { textFor } from '../_texts.ts';

export const getStaticPaths = everyLanguage;

/** What changed lately, for feed readers (RFC 4287). */
export const GET: APIRoute = async ({ params }) => {
  const language = params['lang']!;
  const { library, addresses, news, sourceLanguage, words } = getModel();
  const { site } = library.settings;
  const name = textFor(site.name, language, sourceLanguage).text;
  const text = writeFeed(news[language], {
    language,
    title: `${name}: ${words(language).news.title}`,
    author: name,
    origin: site.address.replace(/\/$/, ''),
    page: addresses.updates(language),
    feed: addresses.updatesFeed(language),
    today: library.today,
  });
  return new Response(text, { headers: { 'Content-Type': 'application/atom+xml' } });
};
