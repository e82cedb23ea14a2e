import { headline } from '../i18n/typography.ts';
import { contentPolicy } from '../layouts/policy.ts';
import type { Model } from './_model.ts';

/** Where an old address leads; undefined if what stood there is over. */
export interface MovedTo {
  address: string;
  title: string;
  lang: string | undefined;
}

/**
 * The page of an old address that ends in `.html`, which must be a file of that name. It stands for a blink only, so it
 * does without the frame of other pages.
 */
export function movedPage(model: Model, language: string, to: MovedTo | undefined): string {
  const words = model.words(language);
  const home = model.addresses.home(language);
  const title = to === undefined ? words.notFound.title : words.moved.title;
  const text = to === undefined ? words.moved.retired : words.moved.text;
  const target = to ?? { address: home, title: words.page.help, lang: undefined };
  const lang = target.lang === undefined ? '' : ` lang="${target.lang}"`;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">`,
    to === undefined ? '' : `<meta http-equiv="refresh" content="0; url=${to.address}">`,
    `<title>${headline(title).replace(/<[^>]*>/g, '')}</title>`,
    `<meta name="description" content="${text.replaceAll('"', '&quot;')}">`,
    '<meta name="robots" content="noindex, follow">',
    '</head>',
    '<body>',
    '<main>',
    `<h1>${headline(title)}</h1>`,
    `<p>${headline(text)} <a href="${target.address}"${lang}>${headline(target.title)}</a></p>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
