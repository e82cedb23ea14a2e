import { didYouMean, error, oneOf, warning } from '../define.ts';

/** What can be wrong with files and folders, with site.yaml, and with names that files use for each other. */
export const contentProblems = {
  'content/no-site': error<{ folder: string }>(
    'There is no site.yaml',
    (d) => `The content folder "${d.folder}" has no site.yaml, so nothing can be built from it.`,
    () =>
      'Point CONTENT_DIR or --content at a content folder, or write site.yaml (content/README.md shows how).',
  ),
  'content/unknown-file': error<{ name: string; nearest?: string | undefined; expected: string }>(
    'A file in a place where nothing is read from',
    (d) => `"${d.name}" is in a place where it would never be read.${didYouMean(d.nearest)}`,
    (d) => d.expected,
  ),
  'content/unknown-language': error<{ language: string; languages: readonly string[] }>(
    'A language folder that the site does not have',
    (d) => `The folder "${d.language}" is not one of the site's languages.`,
    (d) => `site.yaml lists ${oneOf(d.languages, 'and')}. Add "${d.language}" there, or move the file.`,
  ),
  'content/file-name': error<{ name: string; suggestion: string }>(
    'A file name that cannot be an address',
    (d) => `The file name "${d.name}" cannot become an address.`,
    (d) => `Use lower-case letters a-z, digits and single hyphens: "${d.suggestion}".`,
  ),
  'content/duplicate-id': error<{ id: string; other: string }>(
    'Two entries with the same id',
    (d) => `The id "${d.id}" is also used by ${d.other}. Links and lists could not tell them apart.`,
    () => 'Rename one of the files.',
  ),
  'content/encoding': error<{ detail: string }>(
    'The file is not UTF-8 text',
    (d) => `The file cannot be read as text: ${d.detail}.`,
    () => 'Save it as UTF-8.',
  ),
  'content/too-large': error<{ kilobytes: number; limit: number }>(
    'A file too large to be an article or guide',
    (d) => `The file has ${d.kilobytes} kB; the limit is ${d.limit} kB.`,
    () => 'Split it, and link the parts.',
  ),
  'content/unreadable': error<{ detail: string }>(
    'The file cannot be opened',
    (d) => `The file cannot be opened: ${d.detail}.`,
    () => 'Check that it may be read, or remove it.',
  ),
  'site/format': error<{ found: string }>(
    'Another content format',
    (d) => `This version of Handrail reads content of format 1; this folder says format ${d.found}.`,
    () =>
      'Set "format: 1" if the folder was written for this version; else use the Handrail version that wrote it (CHANGELOG.md lists formats).',
  ),
  'site/source-language': error<{ language: string; languages: readonly string[] }>(
    'The source language is not among the languages',
    (d) => `sourceLanguage "${d.language}" is not in languages (${d.languages.join(', ')}).`,
    () => 'Add it to languages, or name another source language.',
  ),
  'site/no-words': error<{ language: string; known: readonly string[] }>(
    'A language without interface words',
    (d) => `There are no interface words for the language "${d.language}".`,
    (d) =>
      `Handrail speaks ${d.known.join(', ')}. To add a language, copy src/i18n/words/en.ts (README says how).`,
  ),
  'site/missing-language': warning<{ key: string; language: string }>(
    'A text is missing in one language',
    (d) => `"${d.key}" has no text for "${d.language}"; its readers see the source language.`,
    (d) => `Add "${d.language}: ...".`,
  ),
  'site/weak-accent': warning<{ accent: string; contrast: string; nearest: string }>(
    'An accent colour too weak to read',
    (d) =>
      `The accent ${d.accent} has a contrast of ${d.contrast} on the page; text needs 4.5. Links and buttons are drawn darker.`,
    (d) => `The nearest colour that passes is "${d.nearest}".`,
  ),
  'site/duplicate': error<{ what: string; value: string }>(
    'Defined twice',
    (d) => `The ${d.what} "${d.value}" is defined twice.`,
    () => 'Keep one of them.',
  ),
  'site/time-zone': error<{ value: string }>(
    'An unknown time zone',
    (d) => `"${d.value}" is not a time zone.`,
    () => 'Use a name of the IANA list, such as "Europe/Madrid".',
  ),
  'words/shape': error<{ key: string; expected: string }>(
    'An interface word of another shape',
    (d) => `"${d.key}" must be ${d.expected}.`,
    () => 'npm run words lists every word of the interface as it must be written.',
  ),
  'words/slot': error<{
    key: string;
    missing: readonly string[];
    unknown: readonly string[];
    slots: readonly string[];
  }>(
    'A slot is missing in an interface word, or nobody fills it',
    (d) => {
      const lacks = d.missing.length === 0 ? [] : [`lacks ${oneOf(d.missing.map(inBraces), 'and')}`];
      const extra =
        d.unknown.length === 0 ? [] : [`has ${oneOf(d.unknown.map(inBraces), 'and')}, which nobody fills`];
      return `"${d.key}" ${[...lacks, ...extra].join(', and ')}.`;
    },
    (d) => (d.slots.length === 0 ? 'Remove it.' : `Its slots: ${d.slots.map(inBraces).join(', ')}.`),
  ),
  'reference/unknown-topic': error<{ name: string; nearest?: string | undefined; known: readonly string[] }>(
    'A topic that topics.yaml does not have',
    (d) => `There is no topic "${d.name}" in topics.yaml.${didYouMean(d.nearest)}`,
    (d) => `Topics: ${d.known.join(', ')}.`,
  ),
  'reference/unknown-owner': error<{ name: string; nearest?: string | undefined }>(
    'An owner that owners.yaml does not have',
    (d) => `There is no owner "${d.name}" in owners.yaml.${didYouMean(d.nearest)}`,
    () => 'Content without an owner goes stale. Name one, or add the team to owners.yaml.',
  ),
  'reference/unknown-reviewer': warning<{ name: string; nearest?: string | undefined }>(
    'A reviewer whom owners.yaml does not have',
    (d) => `"reviewed.by" names "${d.name}", who is not in owners.yaml.${didYouMean(d.nearest)}`,
    () => 'Correct the name; or, if that team is gone, have the entry reviewed by its present owner.',
  ),
  'reference/unknown-product': error<{ name: string; nearest?: string | undefined }>(
    'A product that products.yaml does not have',
    (d) => `There is no product "${d.name}" in products.yaml.${didYouMean(d.nearest)}`,
    () => 'Add it to products.yaml, or correct the name.',
  ),
  'reference/unknown-entry': error<{ key: string; name: string; nearest?: string | undefined }>(
    'A key names an entry that does not exist',
    (d) => `"${d.key}" names "${d.name}", but there is no such article or guide.${didYouMean(d.nearest)}`,
    () => 'Use the file name without its ending.',
  ),
  'reference/unknown-step': error<{ guide: string; step: string; nearest?: string | undefined }>(
    'A step in site.yaml that does not exist',
    (d) => `The guide "${d.guide}" has no step "${d.step}".${didYouMean(d.nearest)}`,
    () => 'Use the id behind the # of a heading of that guide.',
  ),
  'reference/itself': error<{ key: string }>(
    'An entry refers to itself',
    (d) => `"${d.key}" names this very entry.`,
    () => 'Remove it, or name another entry.',
  ),
  'reference/unknown-contact': error<{
    name: string;
    nearest?: string | undefined;
    known: readonly string[];
  }>(
    'A contact that contacts.yaml does not have',
    (d) => `There is no contact "${d.name}" in contacts.yaml.${didYouMean(d.nearest)}`,
    (d) => `Contacts: ${d.known.join(', ') || 'none yet'}.`,
  ),
  'reference/unknown-dependency': error<{ name: string; nearest?: string | undefined }>(
    '"dependsOn" names something that does not exist',
    (d) =>
      `"dependsOn" names "${d.name}", which is no product, entry, image or web address.${didYouMean(d.nearest)}`,
    () =>
      'Use a product id, an entry id, the path of an image in content, or an address that begins with https://.',
  ),
  'reference/unknown-tier': error<{ tier: number; known: readonly number[] }>(
    'A tier that site.yaml does not have',
    (d) => `There is no tier ${d.tier} in site.yaml.`,
    (d) => `Tiers: ${d.known.join(', ')}.`,
  ),
  'reference/unknown-channel': error<{ name: string; nearest?: string | undefined }>(
    'A channel that site.yaml does not have',
    (d) => `There is no channel "${d.name}" in site.yaml.${didYouMean(d.nearest)}`,
    () => 'Use the id of a channel, or add the channel under "channels".',
  ),
  'reference/retired': warning<{ key: string; name: string; successor?: string | undefined }>(
    'A key names a retired entry',
    (d) => `"${d.key}" names "${d.name}", which is retired.`,
    (d) => (d.successor ? `Name its successor "${d.successor}".` : 'Name another entry.'),
  ),
  'reference/agents-only': error<{ key: string; name: string }>(
    'A public entry names what only agents see',
    (d) => `"${d.key}" names "${d.name}", which only agents may see. Its name would leak.`,
    (d) =>
      d.key === 'topic'
        ? 'Name another topic, or add "audience: agent" here too.'
        : 'Remove it here, or make that entry public.',
  ),
  'entry/dates': error<{ from: string; until: string }>(
    'An entry ends before it begins',
    (d) => `"until" (${d.until}) is before "publicFrom" (${d.from}), so nobody would ever see this.`,
    () => 'Correct one of the two days.',
  ),
  'entry/successor': error(
    'A successor without a retirement',
    () => '"successor" is only for entries with "status: retired".',
    () => 'Add "status: retired", or remove "successor".',
  ),
} as const;

function inBraces(slot: string): string {
  return `{${slot}}`;
}
