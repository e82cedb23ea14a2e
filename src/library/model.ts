import type { OldAddress } from './address-book.ts';
import type { OldShortAddress } from './old-addresses.ts';
import type { GuideTree } from '../guide/model.ts';
import type { Reply } from '../replies/model.ts';
import type { ArticleMatter, GuideMatter, TranslationMatter } from '../schema/entry.ts';
import type { Figures } from '../schema/figures.ts';
import type { Contacts, Glossary, Owners, Products, Synonyms, Topics } from '../schema/lists.ts';
import type { Messages } from '../schema/messages.ts';
import type { NoticeMatter } from '../schema/notice.ts';
import type { Site } from '../schema/site.ts';
import type { OwnWords } from '../schema/words.ts';

export type Edition = 'public' | 'agent';

/** A heading of an article, in order. */
export interface Heading {
  level: number;
  id: string;
  /** Plain text. */
  title: string;
  /** True if the writer gave the id ({#id}): such ids are in the ledger. */
  explicit: boolean;
}

/** What every entry of any language has. `file` is relative to the content folder. */
interface EntryBase {
  id: string;
  language: string;
  file: string;
  /** 64 bits of the SHA-256 of the file's text, in hexadecimal. */
  digest: string;
}

/** An article in the source language. `body` is its Markdown with the parts of other editions taken out. */
export interface Article extends EntryBase {
  type: 'article';
  matter: ArticleMatter;
  body: string;
  headings: Heading[];
  /** True if it is listed in codeArticles and goes through @astrojs/mdx. */
  code: boolean;
}

/** A guide in the source language. */
export interface Guide extends EntryBase {
  type: 'guide';
  matter: GuideMatter;
  tree: GuideTree;
}

export interface ArticleTranslation extends EntryBase {
  type: 'article-translation';
  matter: TranslationMatter;
  body: string;
  headings: Heading[];
  code: boolean;
}

export interface GuideTranslation extends EntryBase {
  type: 'guide-translation';
  matter: TranslationMatter;
  tree: GuideTree;
}

export type Entry = Article | Guide | ArticleTranslation | GuideTranslation;

export interface Notice {
  id: string;
  language: string;
  file: string;
  matter: NoticeMatter;
  body: string;
}

/** An image in the content folder that some entry shows. */
export interface Image {
  /** Path in the content folder. */
  file: string;
  width: number;
  height: number;
  /** 64 bits of the SHA-256 of its bytes, in hexadecimal. */
  digest: string;
}

/** One version of the structure of a guide, as the ledger has it. */
export interface StructureVersion {
  /** The letters of its codes. */
  letters: string;
  /** 0 to 9; after 9 comes 0. */
  version: number;
  guide: string;
  /** As `writeStructure` gives it. */
  structure: string;
}

/** Everything that is not an entry. */
export interface Settings {
  site: Site;
  topics: Topics;
  products: Products;
  owners: Owners;
  contacts: Contacts;
  /** By language. */
  glossaries: Record<string, Glossary>;
  synonyms: Record<string, Synonyms>;
  /** What the site says in its own way, by language. */
  words: Record<string, OwnWords>;
  /** The text of each language's ledger. */
  ledgers: Record<string, string>;
  /** The text of the file with the structures of guides, and the versions that codes may name. */
  structures: { text: string; versions: StructureVersion[] };
  /** Addresses that lead on to what took their place. */
  oldAddresses: OldAddress[];
  oldShortAddresses: OldShortAddress[];
  notices: Notice[];
  /** How entries did; in the agent edition only, undefined if nobody counted. */
  figures?: Figures | undefined;
  /** What customers write, by language; in the agent edition only. */
  messages?: Record<string, Messages>;
  /** What staff send to customers; in the agent edition only. */
  replies?: Reply[];
  /** The full address below which customers find the site, as site.yaml says; in the agent edition only. */
  published?: string;
  /** By path in the content folder. */
  images: Record<string, Image>;
}

/** What the reader gives: plain data of one edition, the same for every consumer. */
export interface Content {
  settings: Settings;
  entries: Entry[];
}
