import { error, warning } from '../define.ts';

/** What is found in the finished site, page by page. Files are those of the output folder. */
export const pageProblems = {
  'page/dead-link': error<{ href: string }>(
    'A link to a page that was not built',
    (d) => `The link to "${d.href}" leads to nothing that was built.`,
  ),
  'page/leak': error<{ text: string; source: string }>(
    'A public file holds what only staff may see',
    (d) => `"${d.text}" stands here, and in the content only where staff may see it: ${d.source}.`,
    () => 'The site was not put in its place. If customers may read it, say it in a public text too.',
  ),
  'page/dead-anchor': error<{ href: string }>(
    'A link to an anchor that is not there',
    (d) => `"${d.href}" names an anchor that its page does not have.`,
  ),
  'page/duplicate-id': error<{ id: string }>(
    'An id used twice',
    (d) => `The id "${d.id}" stands twice in this page.`,
  ),
  'page/no-lang': error(
    'A page without a language',
    () => 'The page does not say its language: <html> has no lang.',
  ),
  'page/no-title': error(
    'A page without a title',
    () => 'The page has no title: <title> is missing or empty.',
  ),
  'page/no-description': error(
    'A page without a description',
    () => 'The page has no description: <meta name="description"> is missing or empty.',
  ),
  'page/no-h1': error<{ count: number }>('Not exactly one main heading', (d) =>
    d.count === 0 ? 'The page has no main heading (h1).' : `The page has ${d.count} main headings (h1).`,
  ),
  'page/heading-order': error<{ level: number; previous: number }>(
    'Headings that skip a level',
    (d) => `A level-${d.level} heading (h${d.level}) follows level ${d.previous}.`,
  ),
  'page/orphan': warning<Record<never, never>>(
    'A page to which no page links',
    () => 'No other page links here.',
    () => 'Give it a topic, or link it from an entry that fits.',
  ),
  'page/inline-script': error<{ what: string }>(
    'A script inside the page',
    (d) => `The page has ${d.what}. The content policy forbids it.`,
  ),
  'page/inline-style': error<{ what: string }>(
    'A style inside the page',
    (d) => `The page has ${d.what}. The content policy forbids it.`,
  ),
  'page/not-alone': error<{ what: string }>(
    'A file to take along that needs something else',
    (d) => `The file must work without its site, but it has ${d.what}.`,
  ),
  'page/third-party': error<{ url: string }>(
    'A page that loads something from others',
    (d) => `The page loads "${d.url}" from another site.`,
  ),
  'page/heavy': warning<{ kilobytes: string; limit: string; parts: string; key: string }>(
    'A page that is slow on a weak connection',
    (d) => `To show this page, a phone loads ${d.kilobytes} kB; the limit is ${d.limit} kB. ${d.parts}`,
    (d) => `Split the text, make its pictures smaller, or raise limits.${d.key} in site.yaml.`,
  ),
  'page/no-alt': error<{ src: string }>('An image without alt', (d) => `The image "${d.src}" has no alt.`),
} as const;
