import { didYouMean, error, warning } from '../define.ts';

/** Links and images inside content. */
export const linkProblems = {
  'link/unknown-entry': error<{ target: string; nearest?: string | undefined }>(
    'A link to a file that does not exist',
    (d) => `The link leads to "${d.target}", which does not exist.${didYouMean(d.nearest)}`,
    () => 'Link other entries by their file, relative to this one: ../../articles/en/restart-router.mdx.',
  ),
  'link/unknown-anchor': error<{ target: string; anchor: string; nearest?: string | undefined }>(
    'A link to a heading or step that does not exist',
    (d) => `"${d.target}" has no heading or step "#${d.anchor}".${didYouMean(d.nearest)}`,
    () => 'Use the {#id} that stands behind a heading of that file.',
  ),
  'link/wrong-language': error<{ target: string; language: string; expected: string }>(
    'A link into another language',
    (d) => `The link leads to "${d.target}" in "${d.language}", but this page is in "${d.expected}".`,
    (d) =>
      `Link the same entry in "${d.expected}". If it is not translated yet, its readers get the source language with a note.`,
  ),
  'link/agents-only': error<{ target: string }>(
    'A public page links to one that only agents see',
    (d) =>
      `The link leads to "${d.target}", which only agents may see. Customers would reach a page that is not there.`,
    () => 'Put the link into an agent part (> [!AGENT]), or make that entry public.',
  ),
  'link/retired': warning<{ target: string; successor?: string | undefined }>(
    'A link to a retired entry',
    (d) => `The link leads to "${d.target}", which is retired.`,
    (d) => (d.successor ? `Link its successor "${d.successor}".` : undefined),
  ),
  'link/not-published': warning<{ target: string; reason: string }>(
    'A link to an entry that is not published now',
    (d) => `The link leads to "${d.target}", which is not published: ${d.reason}. It is shown as text.`,
    () => 'It becomes a link by itself as soon as that entry is published.',
  ),
  'link/own-address': warning<{ url: string }>(
    'A link to this site by its full address',
    (d) => `"${d.url}" is a page of this site, but the link is not checked in this form.`,
    () => 'Link the file instead.',
  ),
  'link/invalid': error<{ url: string }>(
    'A broken address',
    (d) => `"${d.url}" is not a valid address.`,
    () =>
      'Write a full web address (https://example.com/help), or the path of a file (../../articles/en/restart-router.mdx).',
  ),
  'image/missing': error<{ path: string; nearest?: string | undefined }>(
    'An image that does not exist',
    (d) => `There is no image "${d.path}".${didYouMean(d.nearest)}`,
    () => 'Give the path from this file to the image: ../../images/ports.svg.',
  ),
  'image/no-alt': error<{ path: string }>(
    'An image without alt text',
    (d) => `The image "${d.path}" has no alt text.`,
    () => 'Say what to look for: ![The socket marked WAN, apart from the other four](ports.svg).',
  ),
  'image/outside': error<{ path: string }>(
    'An image from outside the content folder',
    (d) => `The image "${d.path}" lies outside the content folder or on another site.`,
    () => 'Copy it into the content folder: pages load nothing from others.',
  ),
  'image/type': error<{ path: string; allowed: string }>(
    'An image of an unknown type',
    (d) => `"${d.path}" is not an image that browsers show.`,
    (d) => `Use ${d.allowed}.`,
  ),
  'image/unsafe': error<{ path: string; what: string; line?: number; column?: number }>(
    'An SVG that could run code or load something',
    (d) =>
      `The SVG "${d.path}" contains ${d.what}${d.line === undefined ? '' : ` (at ${d.line}:${d.column})`}.`,
    () => 'Export it again as a plain drawing.',
  ),
} as const;
