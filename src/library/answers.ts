import { hash } from 'node:crypto';
import { UNLISTED, type Library, type ListedSource, type LocalCard } from './library.ts';
import type { Article, Guide, Settings } from './model.ts';

/** Stands for the answer to a question of a page today; undefined: nobody can tell, so it counts as another one. */
export type AnswerDigest = (question: string) => string | undefined;

/**
 * Digests of the answers to what `traceLibrary` was asked, each made once. An answer stands for what pages may show of
 * it: an entry in a list with its front matter, and only an entry that is asked for as a whole with its text as well.
 *
 * @param library of the content that is to be shown now
 * @param others what else pages ask for, by the name of the question
 */
export function answersOf(
  library: Library,
  others: Readonly<Record<string, (...asked: string[]) => unknown>>,
): AnswerDigest {
  const made = new Map<string, string | undefined>();
  const heads = new Map<ListedSource, string>();
  const listed = (entry: ListedSource): string => {
    const known = heads.get(entry) ?? digest([entry.id, entry.type, { ...entry.matter, ...NOT_LISTED }]);
    heads.set(entry, known);
    return known;
  };
  const whole = ({ id, type, matter }: Article | Guide): string => digest([id, type, matter]);
  const card = ({ language, textLanguage, title, summary, source }: LocalCard): string =>
    digest([language, textLanguage, title, summary, listed(source)]);
  const cards = (all: readonly LocalCard[]): string => digest(all.map(card));
  const ways: Record<string, (...asked: (string | undefined)[]) => string> = {
    entries: () => digest([...library.byId.values()].map(whole)),
    entry: (id) => digest(orNone(library.byId.get(id!), whole)),
    settings: (part) => digest(library.settings[part as keyof Settings]),
    image: (path) => digest(library.settings.images[path!]),
    article: (language, id) =>
      digest(
        orNone(library.article(language!, id!), (article) => [
          card(article),
          whole(article.source),
          article.text.file,
          article.text.digest,
        ]),
      ),
    guide: (language, id) =>
      digest(
        orNone(library.guide(language!, id!), (guide) => [
          card(guide),
          whole(guide.source),
          guide.reviewed,
          guide.tree,
        ]),
      ),
    card: (language, id) => digest(orNone(library.card(language!, id!), card)),
    inTopic: (language, topic) => cards(library.inTopic(language!, topic!)),
    guidesIn: (language, topic) => cards(library.guidesIn(language!, topic!)),
    featured: (language) => cards(library.featured(language!)),
    related: (language, id, count) => cards(library.related(language!, id!, Number(count))),
    notices: (language, where) =>
      digest(library.notices(language!, where as unknown as Parameters<Library['notices']>[1])),
  };
  return (question) => {
    if (made.has(question)) return made.get(question);
    const [what = '', ...asked] = JSON.parse(question) as string[];
    const answer = ways[what]?.(...asked) ?? (what in others ? digest(others[what]!(...asked)) : undefined);
    made.set(question, answer);
    return answer;
  };
}

/** Undefined is left out of JSON. */
const NOT_LISTED = Object.fromEntries(UNLISTED.map((key) => [key, undefined]));

function orNone<Value, Shown>(value: Value | undefined, show: (value: Value) => Shown): Shown | null {
  return value === undefined ? null : show(value);
}

/** 96 bits of the SHA-256 of the value as JSON. */
function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value) ?? '', 'base64url').slice(0, 16);
}
