import type { SourceSection } from '../model.ts';
import type { PagedFile } from './read.ts';
import type { ZendeskCategory, ZendeskSection, ZendeskTranslation } from './schema.ts';

/** The sections of an export, in the order of the old home page: category by category. */
export function gatherSections(pages: readonly PagedFile[]): SourceSection[] {
  const categories = byId(pages.flatMap(({ page }) => page.categories));
  const sections = byId(pages.flatMap(({ page }) => page.sections));
  const translations = pages.flatMap(({ page }) => page.translations);
  const ranks = new Map([...categories.keys()].map((id, i) => [id, i]));
  const rank = ([section]: readonly ZendeskSection[]): number =>
    ranks.get(section?.category_id ?? '') ?? Number.MAX_SAFE_INTEGER;
  return [...sections.values()]
    .sort((a, b) => rank(a) - rank(b))
    .map((section) => {
      const { id, category_id: category, parent_section_id: parent } = section[0]!;
      const around = sections.get(parent ?? '') ?? categories.get(category ?? '');
      return {
        key: id,
        names: namesOf(section, 'Section', translations),
        ...(around === undefined
          ? {}
          : { within: namesOf(around, sections.has(parent ?? '') ? 'Section' : 'Category', translations) }),
      };
    });
}

/** Lists of several languages say the same thing several times; in the order of their positions. */
function byId<One extends ZendeskSection | ZendeskCategory>(all: readonly One[]): Map<string, One[]> {
  const found = new Map<string, One[]>();
  for (const one of [...all].sort((a, b) => a.position - b.position))
    found.set(one.id, [...(found.get(one.id) ?? []), one]);
  return found;
}

function namesOf(
  all: readonly (ZendeskSection | ZendeskCategory)[],
  type: string,
  translations: readonly ZendeskTranslation[],
): Record<string, string> {
  const id = all[0]!.id;
  const own = all.flatMap((one) => [
    ...one.translations.map(({ locale, title }) => [locale, title] as const),
    [one.locale ?? one.source_locale ?? 'en-us', one.name] as const,
  ]);
  const others = translations
    .filter(({ source_type: of, source_id: to }) => of === type && to === id)
    .map(({ locale, title }) => [locale, title] as const);
  return Object.fromEntries([...others, ...own].filter(([, name]) => name.trim() !== ''));
}
