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
export async function everyShortLink(type: 'article' | 'guide') {
  const { library, oldShortAddresses } = getModel();
  const entries = type === 'article' ? library.articles : library.guides;
  const folder = type === 'article' ? 'a/' : 'g/';
  const old = oldShortAddresses.filter(({ path }) => path.startsWith(folder));
  return [
    ...entries.map(({ id }): ShortLink => ({ params: { id }, props: { to: id } })),
    ...old.map(({ path, to }): ShortLink => ({
      params: { id: path.slice(2).replace(/\/$/, '') },
      props: { to: to?.id },
    })),
  ];
}

interface ShortLink {
  params: { id: string };
  props: { to: string | undefined };
}
