import { Parser } from 'htmlparser2';
import { PageText, type FoundPage } from './page-text.ts';
import { readReferences, type Reference } from './references.ts';
import { RunReader, type RunFacts } from './run-facts.ts';

/** Something found in a page; `at` is the offset of its tag. */
export interface Found {
  what: string;
  at: number;
}

/** What the checks need to know about a page, found in one pass and without a tree. */
export interface PageFacts {
  lang: string;
  title: string;
  description: string;
  /** `<meta name="robots" content="noindex">`. */
  hidden: boolean;
  /** `<meta http-equiv="refresh">`: the page only leads on. */
  redirects: boolean;
  /** `data-search`: the page is a result of the search, with this text. */
  found: FoundPage | undefined;
  /** Offsets of what stands inside `<main>`. */
  mainAt?: readonly [start: number, end: number];
  /** Of the page of a step. */
  run?: RunFacts;
  /** Offset of `<html>`, for what is missing in the page as a whole. */
  root: number;
  headings: { level: number; at: number }[];
  ids: ReadonlySet<string>;
  repeatedIds: Found[];
  references: Reference[];
  scripts: Found[];
  styles: Found[];
  imagesWithoutAlt: Found[];
}

/** Types of script elements that hold data: a content policy does not forbid them. */
const DATA_TYPES = new Set(['application/ld+json', 'application/json']);

/** Attributes whose value browsers take for an address. */
const ADDRESSES = new Set(['href', 'xlink:href', 'src', 'action', 'formaction', 'data']);

/**
 * Reads a page. Never throws: whatever is no HTML yields facts of an empty page.
 *
 * @param own gives ids and addresses that do not hold the page in memory; needed where facts of many pages are kept
 */
export function readPage(html: string, own: (text: string) => string = (text) => text): PageFacts {
  const reader = new PageReader(own);
  const content = new PageText();
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => {
      reader.open(name, attributes, parser.startIndex, parser.endIndex);
      content.open(name, attributes);
    },
    ontext: (text) => {
      reader.text(text);
      content.text(text);
    },
    onclosetag: (name) => {
      reader.close(name, parser.startIndex, parser.endIndex);
      content.close(name);
    },
  });
  parser.end(html);
  return { ...reader.facts, found: content.found };
}

type Attributes = Readonly<Record<string, string>>;

class PageReader {
  readonly #ids = new Set<string>();
  readonly facts: PageFacts = {
    lang: '',
    title: '',
    description: '',
    hidden: false,
    redirects: false,
    found: undefined,
    root: 0,
    headings: [],
    ids: this.#ids,
    repeatedIds: [],
    references: [],
    scripts: [],
    styles: [],
    imagesWithoutAlt: [],
  };
  /** Depth inside `<template>`, whose ids and headings are not in the page, and inside `<svg>`, which has titles too. */
  #template = 0;
  #svg = 0;
  #inTitle = false;
  #mainStart = 0;
  #run: RunReader | undefined;
  readonly #own: (text: string) => string;

  constructor(own: (text: string) => string) {
    this.#own = own;
  }

  open(name: string, attributes: Attributes, at: number, end: number): void {
    const { facts } = this;
    if ('data-run' in attributes) this.#run ??= new RunReader();
    this.#run?.open(name, attributes, at);
    if (name === 'html') [facts.lang, facts.root] = [attributes['lang']?.trim() ?? '', at];
    else if (name === 'svg') this.#svg += 1;
    else if (name === 'template') this.#template += 1;
    else if (name === 'title') this.#inTitle = this.#svg === 0;
    else if (name === 'meta') this.#readMeta(attributes);
    else if (name === 'main') this.#mainStart = end + 1;
    if (this.#template === 0) this.#readPlace(name, attributes, at);
    this.#readImage(name, attributes, at);
    this.#readPolicy(name, attributes, at);
    const references = readReferences(name, attributes, at);
    // What stands in a template is loaded once a script asks for it.
    for (const { url, ...reference } of references)
      facts.references.push({
        ...reference,
        url: this.#own(url),
        ...(this.#template > 0 && { later: true }),
      });
  }

  text(text: string): void {
    if (this.#inTitle) this.facts.title += text;
    this.#run?.text(text);
  }

  close(name: string, at: number, end: number): void {
    const run = this.#run?.close(end + 1);
    if (run !== undefined) [this.facts.run, this.#run] = [run, undefined];
    if (name === 'svg') this.#svg -= 1;
    else if (name === 'template') this.#template -= 1;
    else if (name === 'title') this.#inTitle = false;
    else if (name === 'main') this.facts.mainAt = [this.#mainStart, at];
  }

  #readMeta(attributes: Attributes): void {
    const content = attributes['content'] ?? '';
    const name = attributes['name']?.toLowerCase();
    if (name === 'description') this.facts.description = content.trim();
    if (name === 'robots') this.facts.hidden = /\bnoindex\b/i.test(content);
    if (attributes['http-equiv']?.toLowerCase() === 'refresh') this.facts.redirects = true;
  }

  /** Headings and ids: what has a place in the page. */
  #readPlace(name: string, attributes: Attributes, at: number): void {
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) this.facts.headings.push({ level: Number(level), at });
    const id = attributes['id'];
    if (id !== undefined) {
      if (this.#ids.has(id)) this.facts.repeatedIds.push({ what: id, at });
      this.#ids.add(this.#own(id));
    }
    if (name === 'a' && attributes['name'] !== undefined) this.#ids.add(this.#own(attributes['name']));
  }

  #readImage(name: string, attributes: Attributes, at: number): void {
    const image = name === 'img' || (name === 'input' && attributes['type']?.toLowerCase() === 'image');
    if (image && attributes['alt'] === undefined) {
      this.facts.imagesWithoutAlt.push({ what: attributes['src'] ?? attributes['srcset'] ?? '', at });
    }
  }

  /** What a content policy without `unsafe-inline` would stop. */
  #readPolicy(name: string, attributes: Attributes, at: number): void {
    const { scripts, styles } = this.facts;
    if (name === 'script' && attributes['src'] === undefined && !DATA_TYPES.has(attributes['type'] ?? '')) {
      scripts.push({ what: 'a script element without src', at });
    }
    if (name === 'style') styles.push({ what: 'a style element', at });
    for (const [key, value] of Object.entries(attributes)) {
      if (key === 'style') styles.push({ what: `a style attribute on <${name}>`, at });
      else if (/^on[a-z]+$/.test(key)) scripts.push({ what: `the attribute ${key} on <${name}>`, at });
      else if (key === 'srcdoc') scripts.push({ what: `the attribute srcdoc on <${name}>`, at });
      else if (ADDRESSES.has(key) && isScriptAddress(value))
        scripts.push({ what: `a javascript: address on <${name}>`, at });
    }
  }
}

/** Browsers skip white space and control characters in a scheme (WHATWG URL, "basic URL parser"). */
function isScriptAddress(value: string): boolean {
  // oxlint-disable-next-line no-control-regex -- these are the characters that browsers skip
  return /^[\u0000-\u0020]*j[\t\n\r]*a[\t\n\r]*v[\t\n\r]*a[\t\n\r]*s[\t\n\r]*c[\t\n\r]*r[\t\n\r]*i[\t\n\r]*p[\t\n\r]*t[\t\n\r]*:/i.test(
    value,
  );
}
