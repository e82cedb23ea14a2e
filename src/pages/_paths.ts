import type { Model } from './_model.ts';
import { getModel } from './_model.ts';

/** A page in each language. */
export async function everyLanguage() {
  const { languages } = getModel();
  return languages.map((lang) => ({ params: { lang } }));
}

/** A page in each language for each thing that a list gives. */
export async function everyLanguageAnd<Params extends Record<string, string>>(
  list: (model: Model) => readonly Params[],
) {
  const model = getModel();
  const things = list(model);
  return model.languages.flatMap((lang) => things.map((thing) => ({ params: { lang, ...thing } })));
}

/** The short links of all entries of a type, and those of old ids. */
export async function everyShortLink(type: Type) {
  const { library, oldShortAddresses } = getModel();
  const entries = type === 'article' ? library.articles : library.guides;
  const old = oldShortAddresses.filter(({ path }) => path.startsWith(SHORT[type]));
  const ids = [...entries.map(({ id }) => id), ...old.map(({ path }) => path.slice(2).replace(/\/$/, ''))];
  return ids.map((id) => ({ params: { id } }));
}

/** The entry to which a short link leads; undefined if what stood there is over. */
export function shortLinkTo(
  { library, sourceLanguage, oldShortAddress }: Model,
  type: Type,
  id: string,
): string | undefined {
  const entry = library.card(sourceLanguage, id);
  return entry?.id ?? oldShortAddress(`${SHORT[type]}${id}/`)?.to?.id;
}

type Type = 'article' | 'guide';

const SHORT: Readonly<Record<Type, string>> = { article: 'a/', guide: 'g/' };
