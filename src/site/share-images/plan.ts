import { makeAddresses } from '../../i18n/addresses.ts';
import { findText } from '../../i18n/text.ts';
import { tieShortWords } from '../../i18n/typography.ts';
import { makeWords } from '../../i18n/own-words.ts';
import type { Words } from '../../i18n/words.ts';
import { buildLibrary } from '../../library/build.ts';
import type { LocalCard } from '../../library/library.ts';
import type { Content, Edition, Image } from '../../library/model.ts';
import type { ImageWords } from './artist.ts';

/** An image to be drawn. */
export interface PlannedImage extends ImageWords {
  /** Its path in the output. */
  file: string;
}

/** All that is drawn for a site. */
export interface DrawingPlan {
  /** `#rrggbb` */
  accent: string;
  /** An SVG in the content folder that replaces the mark. */
  logo: Image | undefined;
  images: PlannedImage[];
}

/** With no base before them, addresses are paths in the output. */
const PATHS = makeAddresses('');

/**
 * Lists the images of a site: one for each language, and one for each current entry in each language that has it in its
 * own words.
 *
 * @param content of one edition
 * @param when the edition and the day
 */
export function planImages(content: Content, when: { edition: Edition; today: string }): DrawingPlan {
  const { site, images, words: own } = content.settings;
  const words = makeWords(own);
  const library = buildLibrary(content, when);
  const entries = [...library.guides, ...library.articles].filter(
    ({ matter }) => matter.status === 'current',
  );
  return {
    accent: site.accent,
    logo: site.logo === undefined ? undefined : images[site.logo],
    images: site.languages.flatMap((language) => {
      const name = tieShortWords(language, findText(site.name, language, site.sourceLanguage).text);
      const translated = entries
        .flatMap(({ id }) => library.card(language, id) ?? [])
        .filter(({ textLanguage }) => textLanguage === language);
      return [
        { file: PATHS.shareImage(language), name, title: words(language).home.title },
        ...translated.map((card) => ({
          file: PATHS.shareImage(language, card.id),
          name,
          kind: kindOf(card, words(language)),
          title: tieShortWords(language, card.title),
        })),
      ];
    }),
  };
}

function kindOf({ source }: LocalCard, words: Words): string {
  return source.type === 'guide' ? words.search.types.guide : words.article.kinds[source.matter.kind];
}
