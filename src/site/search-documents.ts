import type { SearchDocument } from '../search/document.ts';
import type { FoundPage } from './page-text.ts';
import type { SearchSource } from './search-source.ts';

/** A page that the search finds, with its language and address. */
export interface IndexedPage extends FoundPage {
  language: string;
  url: string;
}

/** Which index a page goes to: that of its language, or the one beside it of texts in another language. */
export interface IndexKey {
  language: string;
  textLanguage: string;
}

/** What an index is made from. */
export interface IndexedDocuments {
  key: IndexKey;
  documents: SearchDocument[];
}

/** Puts pages together to what the search finds: steps become parts of their guide. */
export class SearchDocuments {
  readonly #source: SearchSource;
  readonly #pages = new Map<string, IndexedPage>();
  readonly #steps = new Map<string, IndexedPage[]>();

  constructor(source: SearchSource) {
    this.#source = source;
  }

  add(page: IndexedPage): void {
    if (page.guide === undefined) this.#pages.set(page.url, page);
    else {
      const steps = this.#steps.get(page.guide);
      if (steps === undefined) this.#steps.set(page.guide, [page]);
      else steps.push(page);
    }
  }

  /** The documents of each index. */
  gather(): IndexedDocuments[] {
    const indexes = new Map<string, IndexedDocuments>();
    for (const page of this.#pages.values()) {
      const { language, textLanguage = language } = page;
      const name = `${language} ${textLanguage}`;
      const index = indexes.get(name) ?? { key: { language, textLanguage }, documents: [] };
      indexes.set(name, index);
      index.documents.push(this.#documentOf(page, textLanguage));
    }
    return [...indexes.values()];
  }

  #documentOf(
    { url, title, type, topic, products, parts, first }: IndexedPage,
    textLanguage: string,
  ): SearchDocument {
    const steps = this.#steps.get(url) ?? [];
    const names = this.#source.names[textLanguage] ?? {};
    return {
      url,
      title,
      type,
      topic,
      products,
      parts: [
        ...parts.map((part) => ({ ...part, url: url + part.url })),
        ...steps.map((step) => ({
          title: step.title,
          url: step.url,
          text: step.parts.map((part) => `${part.title} ${part.text}`.trim()).join(' '),
        })),
      ],
      first: firstStep(steps.find((step) => step.url === first)),
      asked: this.#source.asked.get(url) ?? [],
      names: products.flatMap((product) => names[product] ?? []),
    };
  }
}

function firstStep(step: IndexedPage | undefined): SearchDocument['first'] {
  return step && { question: step.title, url: step.url, answers: step.answers };
}
