/** The text of an article as its old home wrote it. */
export interface SourceText {
  format: 'html' | 'markdown' | 'mdx';
  text: string;
  /** Marks of a template language that nobody knows here, and that are left out of the text. */
  leftOut?: readonly string[];
}

/** An article in one language. */
export interface SourceVersion {
  /** As the source writes it: `en-us`, `es`. */
  locale: string;
  title: string;
  /** What the source itself says that the article is about; absent: its text says so. */
  summary?: string;
  draft: boolean;
  /** True if the source says that this translation is older than its original. */
  outdated: boolean;
  /** Where it stands in the source, for reports. */
  place: string;
  /** Where it was read: paths of the old site, and the one to which its own links are relative comes first. */
  addresses: readonly string[];
  /** Its text; may read a file each time it is called. */
  read(): SourceText;
}

/** An article of the old help centre, in every language that it has. */
export interface SourceArticle {
  /** Its id in the source, which never changes. */
  key: string;
  /** The original first. */
  versions: readonly SourceVersion[];
  /** True unless the source says that everybody may read it. */
  restricted: boolean;
  /** The key of its section. */
  section?: string;
  labels: readonly string[];
  /** The key of its author. */
  author?: string;
  kind?: 'how-to' | 'question' | 'policy';
  /** What its id here should be made of, instead of its title. */
  slug?: string;
  votes?: { up: number; down: number };
  /** The day on which it was made, `YYYY-MM-DD`: votes count from then. */
  created?: string;
}

/** A node of a decision tree: a question, or an outcome, which has no answers. */
export interface SourceStep {
  key: string;
  /** Absent: its text says it. */
  title: string | undefined;
  /** Markdown. */
  text: string;
  answers: readonly { id: string; text: string; to: string }[];
}

/** A decision tree, in the language in which the site is written first. */
export interface SourceGuide {
  key: string;
  title: string;
  summary?: string;
  /** Markdown. */
  intro: string;
  /** Where it stands in the source, for reports. */
  place: string;
  /** The first one first. */
  steps: readonly SourceStep[];
}

/** What articles were sorted by. */
export interface SourceSection {
  key: string;
  /** By locale. */
  names: Readonly<Record<string, string>>;
  /** The names of what it lies in, by locale; tells sections of one name apart. */
  within?: Readonly<Record<string, string>>;
}

/** Where a link of the old help centre leads. */
export type SourceLink =
  | { kind: 'article'; key: string; locale?: string; anchor: string }
  /** Something of the old help centre that does not come along, such as a search. */
  | { kind: 'lost'; why: string }
  /** A place of the web, at its full address. */
  | { kind: 'web'; url: string };

/** A whole help centre, as one of the readers gives it. */
export interface Source {
  /** Tells it apart from others that came into the same content folder: `zendesk help.example.com`. */
  name: string;
  articles: readonly SourceArticle[];
  guides?: readonly SourceGuide[];
  /** In the order in which topics should stand. */
  sections: readonly SourceSection[];
  /** By key. A name that nobody knows is absent. */
  authors: ReadonlyMap<string, string>;
  /** The language in which things are written first, as a locale; undefined: that of most articles. */
  sourceLocale?: string;
  /** The name of the old help centre, if it is known. */
  title?: string;
  /** Hosts of the old help centre: what is left of links to them is dead. */
  hosts: readonly string[];
  /** Says where a link leads. @returns undefined for an anchor of the article itself */
  resolveLink(url: string, from: SourceVersion): SourceLink | undefined;
  /** Finds an image on the disk. @returns its path, and what it should be called here */
  resolveImage(url: string, from: SourceVersion): { file: string; name: string } | undefined;
  /** The text that another file of the source brings into this one. */
  resolveInclude(path: string, from: SourceVersion): SourceText | undefined;
  /** What the reader itself had to leave out. */
  notes: readonly Note[];
}

/** Something that a writer should know about what came along, and what did not. */
export interface Note {
  kind: NoteKind;
  /** What it is about, in a sentence or a few words. */
  text: string;
  /** Where in the source. */
  place: string;
  /** The file that was written, relative to the content folder. */
  file?: string;
}

/** What notes are about, in the order of the report, with the heading and what to do. */
export const NOTE_KINDS = {
  'not-arrived': [
    'Did not arrive',
    'Decide for each whether it is still needed, and write it anew if it is.',
  ],
  restricted: [
    'For staff only',
    'The source does not say that everybody may read these. Take `audience: agent` away where they may.',
  ],
  conflict: [
    'Changed at the source and here',
    'Your file was left as it is. Look at both, and put in what is missing.',
  ],
  gone: [
    'Gone at the source',
    'Your file was left as it is. Retire it (`status: retired`) if it is no longer needed, or give it `audience: agent` if it is for staff only now: an export without a token leaves restricted articles out.',
  ],
  outdated: [
    'Translations that are behind',
    'The source calls them out of date. Bring them up to date, then stamp them: `npm run translated -- <id> <lang>`.',
  ],
  ending: [
    'Outcomes that end as solved',
    'Say for each whether a human must take over (`.escalate`), someone outside helps (`.refer`), or we cannot help (`.stop`).',
  ],
  secret: [
    'Keys and passwords left out',
    'They were in the old text. Change them where they are used: they have been read.',
  ],
  'text-lost': ['Words lost', 'Less than 99.5 % of the words are on the page. Compare the two.'],
  'dead-link': ['Dead links, now text', 'Write a link to what helps instead.'],
  image: [
    'Images that are missing',
    'Their text stands in their place. Run the import again with `--images <folder>`, or add them by hand.',
  ],
  alt: ['Images without a text', 'Say in words what the reader should look for in the picture.'],
  removed: ['Left out of texts', 'These cannot stand in an article. Say in words what they showed.'],
  flattened: ['Made simpler', 'Look whether it can still be understood.'],
  anchor: ['Links to a place that is not there', 'They lead to the beginning of the article now.'],
  title: ['Titles and summaries changed', 'Write one that fits.'],
  label: [
    'Labels not used',
    'The search must answer each phrase under `asked` with its entry. Add what people really type.',
  ],
  address: ['Old addresses that cannot be kept', 'Links that were pasted in the past will not find these.'],
  author: [
    'Authors that became owners',
    'Name the team as readers know it in `owners.yaml`: its name stands after "Checked by".',
  ],
  kept: ['Changed here, left as it is', 'Nothing to do.'],
  'to-do': ['To fill in', 'The import cannot know these.'],
} as const satisfies Readonly<Record<string, readonly [title: string, advice: string]>>;

export type NoteKind = keyof typeof NOTE_KINDS;
