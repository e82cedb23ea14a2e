import type { ArticleWords, LocalTarget, RenderContext } from '../article/context.ts';
import type { Library } from './library.ts';
import { readEntryPath } from './links.ts';

/** Where pages lie, as far as texts lead to them. */
export interface PageAddresses {
  article(language: string, id: string, anchor?: string): string;
  guide(language: string, id: string): string;
  step(language: string, guide: string, step: string): string;
  image(path: string): string;
}

/** The text of one file, for a reader of a language. */
export interface TextPlace {
  /** The content file. */
  file: string;
  /** Of the page. */
  language: string;
  /** Of the text. */
  textLanguage: string;
}

/**
 * Makes what rendering needs to know of a page: where links lead for its readers, and the images it shows.
 *
 * @param say the words that components say, by language, and how words of a text are tied
 */
export function makeRenderContext(
  library: Library,
  addresses: PageAddresses,
  say: { words: (language: string) => ArticleWords; tie: RenderContext['tie'] },
): (place: TextPlace) => RenderContext {
  return ({ file, language, textLanguage }) => ({
    language,
    textLanguage,
    file,
    edition: library.edition,
    words: say.words(language),
    tie: say.tie,
    link: (target) => resolveLink(library, addresses, language, file, target),
    image: (path) => {
      const image = library.settings.images[path];
      return (
        image && {
          src: addresses.image(path),
          width: image.width,
          height: image.height,
        }
      );
    },
  });
}

/** Where a link of content leads for a reader of a language; undefined if that entry is not published. */
function resolveLink(
  library: Library,
  addresses: PageAddresses,
  language: string,
  file: string,
  target: LocalTarget,
): { href: string; language?: string } | undefined {
  if (target.kind === 'anchor') {
    const own = readEntryPath(file, '');
    const isStep = own?.type === 'guide';
    return { href: isStep ? addresses.step(language, own.id, target.anchor) : `#${target.anchor}` };
  }
  const entry = readEntryPath(target.path, target.anchor);
  const card = entry === undefined ? undefined : library.card(language, entry.id);
  if (entry === undefined || card === undefined) return undefined;
  const href = hrefOf(addresses, language, card.type, card.id, entry.anchor);
  return card.textLanguage === language ? { href } : { href, language: card.textLanguage };
}

function hrefOf(
  addresses: PageAddresses,
  language: string,
  type: 'article' | 'guide',
  id: string,
  anchor: string,
): string {
  if (type === 'article') return addresses.article(language, id, anchor);
  return anchor === '' ? addresses.guide(language, id) : addresses.step(language, id, anchor);
}
