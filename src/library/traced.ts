import type { Article, Guide, Settings } from './model.ts';
import type { Library } from './library.ts';

/** Is told what a page asks the library for. */
export type Trace = (question: string) => void;

/** A question as {@link Trace} is told it: the name of a look-up or of a part, and what was asked for. */
export function questionOf(what: string, ...asked: readonly unknown[]): string {
  return JSON.stringify([what, ...asked]);
}

/**
 * The same library, which tells what it is asked for. Whatever a page shows of content it learns by questions, so a page
 * is still right as long as the answers to its questions are (src/library/answers.ts).
 *
 * @param library of one edition on one day
 * @param trace is told each question, repeated ones too
 */
export function traceLibrary(library: Library, trace: Trace): Library {
  const told =
    <Asked extends unknown[], Answer>(what: string, find: (...asked: Asked) => Answer) =>
    (...asked: Asked): Answer => {
      trace(questionOf(what, ...asked));
      return find(...asked);
    };
  return {
    edition: library.edition,
    today: library.today,
    settings: traceSettings(library.settings, trace),
    get articles() {
      trace(questionOf('entries'));
      return library.articles;
    },
    get guides() {
      trace(questionOf('entries'));
      return library.guides;
    },
    byId: traceEntries(library.byId, trace),
    article: told('article', library.article),
    guide: told('guide', library.guide),
    card: told('card', library.card),
    inTopic: told('inTopic', library.inTopic),
    guidesIn: told('guidesIn', library.guidesIn),
    featured: told('featured', library.featured),
    related: told('related', library.related),
    notices: told('notices', library.notices),
  };
}

/** Each part of the settings is one answer, but each image is one too: most pages show none, and none shows all. */
function traceSettings(settings: Settings, trace: Trace): Settings {
  const images = new Proxy(settings.images, {
    get(all, path) {
      if (typeof path === 'string') trace(questionOf('image', path));
      return all[String(path)];
    },
    ownKeys(all) {
      trace(questionOf('settings', 'images'));
      return Reflect.ownKeys(all);
    },
  });
  return new Proxy(settings, {
    get(all, part: keyof Settings) {
      if (part === 'images') return images;
      trace(questionOf('settings', part));
      return all[part];
    },
    ownKeys() {
      throw new Error('A page reads the settings by their parts.');
    },
  });
}

/** Entries by id: one that is asked for is one answer, all together are another. */
function traceEntries(
  entries: ReadonlyMap<string, Article | Guide>,
  trace: Trace,
): ReadonlyMap<string, Article | Guide> {
  return new Proxy(entries, {
    get(all, name) {
      if (name === 'get' || name === 'has')
        return (id: string) => {
          trace(questionOf('entry', id));
          return all[name](id);
        };
      trace(questionOf('entries'));
      const value: unknown = Reflect.get(all, name, all);
      return typeof value === 'function' ? (value.bind(all) as unknown) : value;
    },
  });
}
