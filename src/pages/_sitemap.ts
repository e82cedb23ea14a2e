import type { Model } from './_model.ts';
import { writtenIn } from './_texts.ts';

/** A page that search engines may show, with its address in each language that has it in its own words. */
export type IndexablePage = { language: string; address: string }[];

/**
 * All pages for search engines. Steps are left out: they make sense in their guide only; so are retired entries, and
 * pages that show the source language for want of a translation.
 */
export function indexablePages(model: Model): IndexablePage[] {
  const { library, addresses, languages, sourceLanguage } = model;
  const everywhere = (address: (language: string) => string): IndexablePage =>
    languages.map((language) => ({ language, address: address(language) }));
  const topics = Object.keys(library.settings.topics).filter(
    (id) => library.inTopic(sourceLanguage, id).length > 0,
  );
  const entries = [...library.guides, ...library.articles].filter(
    ({ matter }) => matter.status === 'current',
  );
  return [
    everywhere(addresses.home),
    everywhere(addresses.topics),
    ...topics.map((id) => everywhere((language) => addresses.topic(language, id))),
    everywhere(addresses.guides),
    everywhere(addresses.articles),
    everywhere(addresses.contact),
    ...entries.map(({ id, type }) =>
      writtenIn(model, id).map((language) => ({
        language,
        address: type === 'guide' ? addresses.guide(language, id) : addresses.article(language, id),
      })),
    ),
  ];
}

/**
 * The pages as a sitemap (sitemaps.org 0.9, with the alternates that Google describes for localized versions).
 *
 * @param origin address of the site, without path
 * @param standard the language for readers of no other one
 */
export function writeSitemap(pages: readonly IndexablePage[], origin: string, standard: string): string {
  const full = (address: string): string => escapeXml(`${origin.replace(/\/$/, '')}${address}`);
  const urls = pages.flatMap((page) => {
    const fallback = page.find(({ language }) => language === standard) ?? page[0];
    const alternates =
      page.length < 2 ? [] : [...page, { language: 'x-default', address: fallback!.address }];
    const links = alternates
      .map(
        ({ language, address }) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${full(address)}"/>`,
      )
      .join('');
    return page.map(({ address }) => `<url><loc>${full(address)}</loc>${links}</url>\n`);
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
    `${urls.join('')}</urlset>\n`
  );
}

/** What no XML may hold, escaped or not (XML 1.0, production 2). */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is meant
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text for XML, in attributes too. */
export function escapeXml(text: string): string {
  return text
    .replace(NO_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
