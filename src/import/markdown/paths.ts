/** What the path of a file says. */
export interface ReadPath {
  /** As in the path; undefined if it names none. */
  locale: string | undefined;
  /** The same for all languages of an article: without ending and language. */
  path: string;
}

const LOCALE = '([a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})?)';
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** True for a code that is a language (ISO 639, by the names that the platform knows). */
function isLanguage(code: string): boolean {
  try {
    return names.of(code.split(/[-_]/)[0]!) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Makes a reader of paths.
 *
 * @param patterns of a map: `{language}/{path}`, `{path}.{language}`, `{path}`
 */
export function makePathReader(patterns: readonly string[]): (file: string) => ReadPath {
  const rules = patterns.map((pattern) => {
    const source = pattern
      .replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
      .replace('{language}', `(?<locale>${LOCALE})`)
      .replace('{path}', '(?<path>.+?)');
    return new RegExp(`^${source}$`);
  });
  return (file) => {
    const bare = file.replace(/\.(?:mdx?|markdown)$/i, '');
    for (const rule of rules) {
      const { locale, path } = rule.exec(bare)?.groups ?? {};
      if (path === undefined || (locale !== undefined && !isLanguage(locale))) continue;
      return { locale, path };
    }
    return { locale: undefined, path: bare };
  };
}

/** True if a path is one of those to leave out: names, or paths with `*` and `**`. */
export function makeSkipper(globs: readonly string[]): (file: string) => boolean {
  const rules = globs.map((glob) => {
    const source = glob
      .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replace(/\*\*\//g, '\0')
      .replace(/\*\*/g, '\u0001')
      .replace(/\*/g, '[^/]*')
      .replaceAll('\0', '(?:.*/)?')
      .replaceAll('\u0001', '.*');
    return new RegExp(glob.includes('/') ? `^${source}$` : `(?:^|/)${source}$`);
  });
  return (file) => rules.some((rule) => rule.test(file));
}

/** A name of a folder or file as words. */
export function asWords(name: string): string {
  const words = name
    .replace(/^\d{4}-\d{2}-\d{2}-/, '')
    .replace(/^\d+[-_.]/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
