import { didYouMean, error, oneOf, warning } from '../define.ts';

/** Markdown and MDX: what stands in the text of articles, guides, notices and replies. */
export const articleProblems = {
  'markdown/raw-html': error<{ tag: string }>(
    'Raw HTML',
    (d) => `Raw HTML (${d.tag}) is not allowed in content.`,
    () => 'Use Markdown or one of the built-in components; content/README.md lists them.',
  ),
  'markdown/unsafe-link': error<{ url: string }>(
    'A link that could run code',
    (d) => `"${d.url}" is not a safe address.`,
    () => 'Links begin with https://, http://, mailto:, tel:, #, or name a file of this content folder.',
  ),
  'markdown/unknown-alert': error<{ name: string; nearest?: string | undefined }>(
    'An unknown kind of callout',
    (d) => `There is no callout [!${d.name}].${didYouMean(d.nearest)}`,
    () => 'Use [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION] or [!AGENT].',
  ),
  'markdown/empty-alert': error<{ name: string }>(
    'A callout without text',
    (d) => `The callout [!${d.name}] has no text.`,
    () => 'Write the text on the next lines, each after "> ".',
  ),
  'markdown/broken-alert': error<{ text: string }>(
    'A callout marker in the wrong place',
    (d) => `"${d.text}" is not the first line of a callout, so it would be shown as it stands, to everyone.`,
    () =>
      'Write "> [!NOTE]" alone on the first line of the quote, and the text on the next lines, each after "> ".',
  ),
  'markdown/too-deep': error<{ limit: number }>(
    'Text nested too deeply',
    (d) =>
      `Lists, quotes or marks stand inside each other more than ${d.limit} levels deep; nothing of this file can be read.`,
    () => 'Take the innermost parts out.',
  ),
  'markdown/empty-link': error<{ url: string }>(
    'A link without text',
    (d) => `The link to "${d.url}" has no text, so a screen reader has nothing to say.`,
    () => 'Write what opens: [Restart your router](...).',
  ),
  'markdown/heading-order': error<{ level: number; previous: number }>(
    'A heading that skips a level',
    (d) => `A level-${d.level} heading follows level ${d.previous}.`,
    (d) => `Use level ${d.previous + 1}.`,
  ),
  'markdown/heading-1': error(
    'A second main heading',
    () => 'A level-1 heading stands in the text, but the title is the main heading already.',
    () => 'Begin with level 2: "## ...".',
  ),
  'markdown/empty-heading': error(
    'A heading without text',
    () => 'This heading has no text.',
    () => 'Write it after the number signs, or remove the line.',
  ),
  'markdown/duplicate-heading': error<{ id: string; line: number }>(
    'Two headings with the same id',
    (d) => `The heading id "${d.id}" is already used on line ${d.line}.`,
    () => 'Give this heading an id of its own: {#another-id}.',
  ),
  'markdown/heading-attribute': error<{ name: string }>(
    'A heading attribute that is not an id',
    (d) => `Headings here take an id only, not "${d.name}".`,
    () => 'Write {#my-id}.',
  ),
  'markdown/heading-id': error<{ id: string; reserved: boolean; suggestion: string }>(
    'A heading id that cannot be an address',
    (d) =>
      d.reserved
        ? `The heading id "${d.id}" belongs to the page around the text.`
        : `The heading id "${d.id}" is not lower-case letters a-z, digits and single hyphens, beginning with a letter.`,
    (d) => `Write {#${d.suggestion}}.`,
  ),
  'markdown/footnote': error(
    'A footnote',
    () => 'Footnotes are not used: on a phone nobody finds the way back.',
    () => 'Say it in the text, or leave it out.',
  ),
  'article/syntax': error<{ detail: string }>(
    'The MDX cannot be read',
    (d) => `The article cannot be read: ${d.detail}${/[.!?]$/.test(d.detail) ? '' : '.'}`,
    () => 'Close every tag, and write "<" and "{" in plain text as \\< and \\{.',
  ),
  'article/unknown-component': error<{
    name: string;
    nearest?: string | undefined;
    known: readonly string[];
  }>(
    'A component that does not exist',
    (d) => `There is no component <${d.name}>.${didYouMean(d.nearest)}`,
    (d) => `Built in: ${d.known.join(', ')}.`,
  ),
  'article/unknown-prop': error<{ component: string; name: string; nearest?: string | undefined }>(
    'A component does not have this property',
    (d) => `<${d.component}> has no property "${d.name}".${didYouMean(d.nearest)}`,
    () => 'Remove it, or correct its name; content/README.md shows what each component takes.',
  ),
  'article/missing-prop': error<{ component: string; name: string }>(
    'A component lacks a property',
    (d) => `<${d.component}> needs the property "${d.name}".`,
    (d) => `Write <${d.component} ${d.name}="...">.`,
  ),
  'article/invalid-prop': error<{
    component: string;
    name: string;
    value: string;
    allowed: readonly string[];
  }>(
    'A property has a value it cannot have',
    (d) => `<${d.component} ${d.name}="${d.value}"> is not possible.`,
    (d) => (d.allowed.length > 0 ? `Use ${oneOf(d.allowed)}.` : 'Write the value as plain text in quotes.'),
  ),
  'article/component-place': error<{ component: string; expected: string }>(
    'A component in the wrong place',
    (d) => `<${d.component}> must stand ${d.expected}.`,
  ),
  'article/component-content': error<{ component: string; expected: string }>(
    'A component with the wrong content',
    (d) => `<${d.component}> must contain ${d.expected}.`,
  ),
  'article/import': error(
    'An import or export',
    () => 'This article imports or exports code, but is not listed as a code article.',
    () =>
      'Remove it, or list the article in site.yaml under codeArticles (a reviewed decision: its code runs in the build).',
  ),
  'article/expression': error<{ text: string }>(
    'An expression in braces',
    (d) => `"{${d.text}}" is an expression, but this article is not listed as a code article.`,
    () => 'Write braces in text as \\{ and \\}.',
  ),
  'article/import-path': error<{ path: string }>(
    "An import from outside the article's folder",
    (d) => `"${d.path}" lies outside the article's own folder.`,
    () => 'A code article imports from its own folder only: "./meter.astro".',
  ),
  'article/known-issue': error<{ lacks: string }>(
    'A known issue without its parts',
    (d) => `A known issue must have ${d.lacks}.`,
    () => 'Write <Condition>, then one <Cause title="..."> for each cause with its <Remedy> inside.',
  ),
  'article/empty': error(
    'An article without text',
    () => 'The article has no text below its front matter.',
    () => 'Write it below the second line "---".',
  ),
  'article/code-not-found': warning<{ id: string }>(
    '"codeArticles" names an article that does not exist',
    (d) => `codeArticles lists "${d.id}", but there is no such article.`,
    () => 'Correct the id, or remove it from the list.',
  ),
} as const;
