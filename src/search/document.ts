/** A part that can be linked to: a step of a guide, a section of an article. */
export interface DocumentPart {
  /** Empty for the text before the first heading. */
  title: string;
  url: string;
  text: string;
}

/** How a guide begins. */
export interface FirstStep {
  question: string;
  url: string;
  answers: { text: string; url: string }[];
}

/** What the search finds: an article, or a guide with all its steps. */
export interface SearchDocument {
  url: string;
  title: string;
  /** `guide` or `article`. */
  type: string;
  topic?: string | undefined;
  products: readonly string[];
  parts: readonly DocumentPart[];
  /** Of a guide. */
  first?: FirstStep | undefined;
  /** Phrases that people type; the search answers them with this entry, and never shows them in an excerpt. */
  asked: readonly string[];
  /** What its products are called, by their makers and by customers. */
  names: readonly string[];
}
