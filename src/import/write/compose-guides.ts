import type { Note, Source } from '../model.ts';
import type { PlannedArticle } from './articles.ts';
import type { ComposedFile } from './compose.ts';
import { composeGuide } from './guides.ts';
import { languageOf } from './languages.ts';

/** Signs that can be told apart when they are read out (schema of guides). */
const LETTERS = [...'AFLMORTU'];

/** Makes the files of all guides; one in another language than that of the site does not arrive. */
export function composeGuides(
  source: Source,
  planned: readonly PlannedArticle[],
  site: {
    language: string;
    topicOf(one: PlannedArticle): string;
    ownerOf(one: PlannedArticle): string;
    tier: number;
    codes: ReadonlyMap<string, string>;
    siteHost: string | undefined;
  },
): { files: ComposedFile[]; notes: Note[] } {
  const codes = new Map(site.codes);
  const files: ComposedFile[] = [];
  const notes: Note[] = [];
  for (const [i, guide] of (source.guides ?? []).entries()) {
    const one = planned[i]!;
    const locale = source.sourceLocale;
    if (locale !== undefined && languageOf(locale) !== site.language) {
      const text = `“${guide.title}”: it is in "${locale}", and this site is written in "${site.language}" first`;
      notes.push({ kind: 'not-arrived', text, place: guide.place });
      continue;
    }
    const code = codes.get(one.id) ?? freeCode(new Set(codes.values()));
    codes.set(one.id, code);
    const { language, tier, siteHost } = site;
    const about = { language, tier, siteHost, code, topic: site.topicOf(one), owner: site.ownerOf(one) };
    const file = composeGuide(guide, one.id, source, about);
    files.push(file);
  }
  return { files, notes };
}

function freeCode(taken: ReadonlySet<string>): string {
  const pairs = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));
  const all = [...pairs, ...pairs.flatMap((pair) => LETTERS.map((c) => pair + c))];
  return all.find((code) => !taken.has(code))!;
}
