import type { DocumentPart, FirstStep } from '../search/document.ts';

/** What a page says of itself in `data-search`, as JSON: how the search shows it. */
export interface Findable {
  type: 'article' | 'guide' | 'step';
  topic: string;
  products: readonly string[];
  /** For a step: the address of the guide that it is part of. */
  guide?: string;
  /** For a guide: the address of its first step. */
  first?: string;
}

/** A page that the search finds, with its text as the page shows it. */
export interface FoundPage extends Findable {
  title: string;
  /** The language of the text, where it is not that of the page. */
  textLanguage: string | undefined;
  /** Addresses are anchors of the page; the first part has none. */
  parts: DocumentPart[];
  /** Of a step, with what they lead to. */
  answers: FirstStep['answers'];
}

/** What is no text of a page. */
const SILENT = new Set('button footer form nav script select style svg template'.split(' '));
/** Elements that stand within a line: no space before and after them. */
const WITHIN_A_LINE = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

type Attributes = Readonly<Record<string, string>>;

/**
 * Reads the text of the element with `data-search`, in parts that begin at headings with an id. What is for screen
 * readers only (`vh`) and what has `data-search-ignore` is passed over: it is not what the page is about.
 */
export class PageText {
  #depth = 0;
  /** The depth of the element that is read, of one that is passed over, and of a heading; 0 outside of them. */
  #read = 0;
  #silent = 0;
  #heading = 0;
  #answer: { depth: number; text: string; url: string } | undefined;
  #found: FoundPage | undefined;
  #title: { text: string } | undefined;
  #part = { title: '', url: '', text: '' };

  /** What was found; undefined if the search does not find the page. */
  get found(): FoundPage | undefined {
    const found = this.#found;
    if (found === undefined) return undefined;
    const parts = found.parts.map(({ title, url, text }) => ({ title: tidy(title), url, text: tidy(text) }));
    const answers = found.answers.map(({ text, url }) => ({ text: tidy(text), url }));
    return { ...found, title: tidy(this.#title?.text ?? ''), parts, answers };
  }

  open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#silent > 0) return;
    if (this.#read === 0) {
      const says = attributes['data-search'];
      if (says !== undefined && this.#found === undefined) this.#begin(JSON.parse(says) as Findable);
      return;
    }
    if (isSilent(name, attributes)) {
      this.#silent = this.#depth;
      return;
    }
    if (!WITHIN_A_LINE.has(name)) this.#write(' ');
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) this.#startHeading(level === '1', attributes);
    if (attributes['data-choice'] !== undefined)
      this.#answer = { depth: this.#depth, text: '', url: attributes['href'] ?? '' };
  }

  text(text: string): void {
    if (this.#read > 0 && this.#silent === 0) this.#write(text);
  }

  close(name: string): void {
    if (this.#silent === this.#depth) this.#silent = 0;
    else if (this.#read > 0 && this.#silent === 0 && !WITHIN_A_LINE.has(name)) this.#write(' ');
    if (this.#heading === this.#depth) this.#heading = 0;
    if (this.#answer?.depth === this.#depth) {
      this.#found?.answers.push({ text: this.#answer.text, url: this.#answer.url });
      this.#answer = undefined;
    }
    if (this.#read === this.#depth) this.#read = 0;
    this.#depth -= 1;
  }

  #begin(says: Findable): void {
    this.#read = this.#depth;
    this.#found = { ...says, title: '', textLanguage: undefined, parts: [this.#part], answers: [] };
  }

  #startHeading(main: boolean, { id, lang }: Attributes): void {
    if (main) {
      this.#title = { text: '' };
      this.#found!.textLanguage = lang;
      this.#heading = this.#depth;
    } else if (id !== undefined) {
      this.#part = { title: '', url: `#${id}`, text: '' };
      this.#found!.parts.push(this.#part);
      this.#heading = this.#depth;
    }
  }

  #write(text: string): void {
    if (this.#answer !== undefined) this.#answer.text += text;
    if (this.#heading === 0) this.#part.text += text;
    else if (this.#part.url === '' && this.#title !== undefined) this.#title.text += text;
    else this.#part.title += text;
  }
}

function isSilent(name: string, attributes: Attributes): boolean {
  return (
    SILENT.has(name) ||
    'data-search-ignore' in attributes ||
    (attributes['class'] !== undefined && /(?:^|\s)vh(?:\s|$)/.test(attributes['class']))
  );
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
