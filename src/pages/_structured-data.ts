import type { Model } from './_model.ts';
import { textFor, type ListedEntry } from './_texts.ts';

/** A thing described in the words of schema.org. */
export type StructuredData = Readonly<Record<string, unknown>>;

/** What search engines may know of an entry; all of it is on the page too. */
interface Described {
  entry: ListedEntry;
  language: string;
  /** The texts of its lists of actions. One list is a how-to; several are parts or variants, which nobody does in turn. */
  actions?: readonly (readonly string[])[];
  /** True if the title is a question that the summary answers. */
  question?: boolean;
}

/**
 * Describes an entry that is written in the language of its page: one list of actions as HowTo, an answered question as FAQPage, everything else as TechArticle.
 *
 * @see https://schema.org/TechArticle, https://schema.org/HowTo, https://schema.org/FAQPage
 */
export function describeEntry(model: Model, described: Described): StructuredData {
  const { entry, language, actions = [], question = false } = described;
  const [steps, ...others] = actions;
  const { library, sourceLanguage } = model;
  const { site } = library.settings;
  const url = `${site.address}${entry.address}`;
  const common = {
    '@context': 'https://schema.org',
    inLanguage: language,
    url,
  };
  if (question) {
    const acceptedAnswer = { '@type': 'Answer', text: entry.summary, url };
    return {
      ...common,
      '@type': 'FAQPage',
      mainEntity: [{ '@type': 'Question', name: entry.title, acceptedAnswer }],
    };
  }
  if (steps !== undefined && others.length === 0) {
    return {
      ...common,
      '@type': 'HowTo',
      name: entry.title,
      description: entry.summary,
      step: steps.map((text, index) => ({ '@type': 'HowToStep', position: index + 1, text })),
    };
  }
  const name = textFor(site.name, language, sourceLanguage).text;
  return {
    ...common,
    '@type': 'TechArticle',
    headline: entry.title,
    description: entry.summary,
    publisher: { '@type': 'Organization', name, url: `${site.address}${model.addresses.root()}` },
  };
}

/**
 * The way from the home page to a page, as the page shows it, with the page itself at its end.
 *
 * @see https://schema.org/BreadcrumbList
 */
export function describePath(
  { library }: Model,
  links: readonly { name: string; address: string }[],
): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: links.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${library.settings.site.address}${address}`,
    })),
  };
}

/** Data as it may stand in a script element: no text can end the element or begin a comment there. */
export function writeData(data: readonly StructuredData[]): string {
  return JSON.stringify(data.length === 1 ? data[0] : data).replaceAll('<', '\\u003c');
}
