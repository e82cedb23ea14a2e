import { readLink, resolvePath } from '../markdown/urls.ts';
import type { Reply } from '../replies/model.ts';
import type { ArticleMatter, GuideMatter } from '../schema/entry.ts';
import type { Topics } from '../schema/lists.ts';
import { toEntry } from './entries.ts';
import type { EntryFile } from './entry-files.ts';
import type { ImageShelf } from './images.ts';
import type { Content, Edition, Image, Notice } from './model.ts';
import type { Promises } from './promises.ts';
import { whyHidden } from './publication.ts';
import type { ContentFiles } from './read.ts';
import type { ReplyFile } from './replies.ts';
import type { Lists } from './settings.ts';
import type { NoticeFile } from './text-files.ts';

/**
 * What one edition shows on a day, as plain data.
 *
 * @param lists with the address of the site as it is built
 * @param promises of the same content
 */
export function publish(
  all: ContentFiles,
  lists: Lists & { site: NonNullable<Lists['site']>; published: string },
  promises: Promises,
  edition: Edition,
): Content {
  const { today } = all;
  const sources = new Map(all.entries.filter((e) => e.role === 'source').map((e) => [e.id, e]));
  const shown = all.entries.filter((file) => {
    const source = sources.get(file.id)?.matter as ArticleMatter | GuideMatter | undefined;
    if (source === undefined || whyHidden(source, edition, today) !== undefined) return false;
    return file.matter?.draft !== true;
  });
  const notices = all.notices.filter((n) => edition === 'agent' || n.matter.audience === 'public');
  return {
    settings: {
      site: edition === 'agent' ? { ...lists.site, accent: lists.site.staffAccent } : lists.site,
      topics: shownTopics(lists.topics, edition),
      products: lists.products,
      owners: lists.owners,
      contacts: lists.contacts,
      glossaries: lists.glossaries,
      synonyms: lists.synonyms,
      ledgers: all.ledgers,
      structures: { text: all.structures, versions: promises.structures },
      words: all.ownWords,
      oldAddresses: promises.oldAddresses,
      oldShortAddresses: promises.oldShortAddresses,
      ...(edition === 'agent'
        ? {
            figures: lists.figures,
            messages: lists.messages,
            replies: shownReplies(all.replies),
            published: lists.published,
          }
        : {}),
      notices: notices.map(({ id, language, file, matter, body }): Notice => ({
        id,
        language,
        file,
        matter,
        body,
      })),
      images: shownImages([...shown, ...notices], all.images, edition, lists.site.logo),
    },
    entries: shown.map((file) => toEntry(file, file.shown)),
  };
}

/** Not even the names of topics for staff belong into the public edition. */
function shownTopics(topics: Topics, edition: Edition): Topics {
  const shown = Object.entries(topics).filter(
    ([, { audience }]) => edition === 'agent' || audience === 'public',
  );
  return Object.fromEntries(shown);
}

function shownReplies(replies: readonly ReplyFile[]): Reply[] {
  return replies.flatMap(({ reply }) => reply ?? []);
}

/** Images that the edition shows; the others are not copied, so that nothing of agents-only entries gets out. */
function shownImages(
  files: readonly (EntryFile | NoticeFile)[],
  shelf: ImageShelf,
  edition: Edition,
  logo: string | undefined,
): Record<string, Image> {
  const shown: Record<string, Image> = {};
  const mark = logo === undefined ? undefined : shelf.measure(logo);
  if (mark !== undefined) shown[mark.file] = mark;
  for (const { file, images } of files) {
    for (const found of images) {
      if (found.agentsOnly && edition === 'public') continue;
      const target = readLink(found.url);
      const path = target.kind === 'file' ? resolvePath(file, target.path) : undefined;
      const image = path === undefined ? undefined : shelf.measure(path);
      if (image !== undefined) shown[image.file] = image;
    }
  }
  return Object.fromEntries(Object.entries(shown).sort(([a], [b]) => (a < b ? -1 : 1)));
}
