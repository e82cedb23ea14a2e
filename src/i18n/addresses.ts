/** The forms of a guide that lie beside its page. */
export type GuideFormFile = 'print.html' | 'offline.html' | 'tree.json' | 'flowchart.svg';

/** The only place where addresses are made. All are below the base path and end with a slash. */
export interface Addresses {
  /** The base path, such as `/` or `/help/`. */
  base: string;
  root(): string;
  home(language: string): string;
  topics(language: string): string;
  topic(language: string, topic: string): string;
  articles(language: string): string;
  article(language: string, id: string, anchor?: string): string;
  guides(language: string): string;
  guide(language: string, id: string): string;
  step(language: string, guide: string, step: string): string;
  /** A file beside the page of a guide. */
  form(language: string, guide: string, form: GuideFormFile): string;
  search(language: string, query?: string): string;
  contact(language: string): string;
  /** What changed lately. */
  updates(language: string): string;
  /** The same as an Atom feed. */
  updatesFeed(language: string): string;
  /** How content stands; in the agent edition only. */
  health(language: string): string;
  /** The support tiers; in the agent edition only. */
  tiers(language: string): string;
  /** What one has done oneself, on one's own device; in the agent edition only. */
  work(language: string): string;
  /** Titles and addresses of entries, for that page. */
  workEntries(language: string): string;
  /** Where staff find, copy and reply; in the agent edition only. */
  desk(language: string): string;
  /** Where codes of places in guides are typed in. */
  codes(language: string): string;
  /** What the codes of a guide's letters mean. */
  codeFile(letters: string): string;
  notFound(language: string): string;
  /** How browsers search the site from their address bar. */
  openSearch(language: string): string;
  /** What browsers need to keep the site on a home screen. */
  manifest(language: string): string;
  /** The image that stands for an entry where its address is shared; without an entry, for the whole site. */
  shareImage(language: string, id?: string): string;
  /** Language-neutral, for print and speech. */
  shortArticle(id: string): string;
  shortGuide(id: string, step?: string): string;
  /** A file of `public/` or of the build. */
  file(path: string): string;
  /** An image of the content folder. */
  image(path: string): string;
}

/** @param base the path below which the site lies, with slashes at both ends */
export function makeAddresses(base: string): Addresses {
  const below = (path: string): string => `${base}${path}`;
  return {
    base,
    root: () => base,
    home: (language) => below(`${language}/`),
    topics: (language) => below(`${language}/topics/`),
    topic: (language, topic) => below(`${language}/topics/${topic}/`),
    articles: (language) => below(`${language}/articles/`),
    article: (language, id, anchor) => below(`${language}/articles/${id}/${anchor ? `#${anchor}` : ''}`),
    guides: (language) => below(`${language}/guides/`),
    guide: (language, id) => below(`${language}/guides/${id}/`),
    step: (language, guide, step) => below(`${language}/guides/${guide}/${step}/`),
    form: (language, guide, form) => below(`${language}/guides/${guide}/${form}`),
    search: (language, query) =>
      below(`${language}/search/${query ? `?q=${encodeURIComponent(query)}` : ''}`),
    contact: (language) => below(`${language}/contact/`),
    updates: (language) => below(`${language}/updates/`),
    updatesFeed: (language) => below(`${language}/updates.xml`),
    tiers: (language) => below(`${language}/tiers/`),
    desk: (language) => below(`${language}/desk/`),
    health: (language) => below(`${language}/health/`),
    work: (language) => below(`${language}/work/`),
    workEntries: (language) => below(`${language}/work/entries.json`),
    codes: (language) => below(`${language}/c/`),
    codeFile: (letters) => below(`c/${letters.toLowerCase()}.json`),
    notFound: (language) => below(`${language}/404/`),
    openSearch: (language) => below(`${language}/opensearch.xml`),
    manifest: (language) => below(`${language}/site.webmanifest`),
    shareImage: (language, id) => below(`og/${language}${id ? `/${id}` : ''}.png`),
    shortArticle: (id) => below(`a/${id}/`),
    shortGuide: (id, step) => below(`g/${id}/${step ? `#${step}` : ''}`),
    file: (path) => below(path),
    image: (path) => below(`media/${path}`),
  };
}
