import type { SlotName } from './slots.ts';

/** Slots whose value is a noun or a name in its first form: a word before it that wants another form breaks the sentence. */
const NAMES: ReadonlySet<SlotName> = new Set(['customer', 'agent', 'team', 'promise', 'entry', 'step']);

interface Words {
  /** Before any name: words that govern a case. */
  governing: ReadonlySet<string>;
  /** Before a person only: words that have a gender, or that want the vocative or a family name. */
  titles: ReadonlySet<string>;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const NONE: ReadonlySet<string> = new Set();

/** By language, in lower case. A full stop at the end is part of an abbreviation. */
const WORDS: Readonly<Record<string, Words>> = {
  en: { governing: NONE, titles: list('mr mr. mrs mrs. ms ms. miss mx mx. sir madam') },
  es: {
    governing: NONE,
    titles: list(
      'estimado estimada estimado/a estimada/o estimad@ querido querida querido/a sr sr. sra sra. srta srta. ' +
        'señor señora señorita don doña d. dª d.ª dña dña. bienvenido bienvenida bienvenido/a apreciado apreciada ' +
        'distinguido distinguida amigo amiga',
    ),
  },
  // Prepositions of the Polish language with a case other than the nominative.
  pl: {
    governing: list(
      'do dla od ode z ze bez beze u o w we na po przy przez przeze za nad nade pod pode przed przede między ' +
        'pomiędzy ku dzięki wobec według podług oprócz prócz około koło podczas przeciw przeciwko obok spod znad ' +
        'zza sprzed ponad poza wśród pośród względem wbrew naprzeciw wokół dookoła wzdłuż zamiast mimo pomimo ' +
        'wskutek powyżej poniżej',
    ),
    titles: list(
      'pan pana panu panem pani panią panie p. szanowny szanowna szanownego szanownej drogi droga drogiego drogiej ' +
        'kochany kochana miły miła pan/pani pani/pan pana/pani panu/pani szanowny/a drogi/a',
    ),
  },
};

/** Letters right before or behind a slot make its value part of a word. */
const GLUED_BEFORE = /[\p{L}\p{N}]$/u;
const GLUED_BEHIND = /^[\p{L}\p{N}]/u;

/**
 * The word beside a slot that wants another form of what stands there; undefined if the slot stands where no name has to
 * change.
 *
 * @param before the text of the paragraph up to the slot
 * @param behind the text right behind it
 */
export function inflectingWord(
  slot: SlotName,
  { language, before, behind }: { language: string; before: string; behind: string },
): string | undefined {
  if (!NAMES.has(slot)) return undefined;
  const lastWord = before.split(/\s/).at(-1) ?? '';
  if (GLUED_BEFORE.test(before)) return lastWord;
  if (GLUED_BEHIND.test(behind)) return behind.split(/\s/)[0];
  const words = WORDS[language];
  const word = /(\S+)\s*[“„«"'‘(]*$/u.exec(before)?.[1]?.replace(/^[“„«"'‘(¡¿]+/u, '');
  if (words === undefined || word === undefined) return undefined;
  const isPerson = slot === 'customer' || slot === 'agent';
  const plain = word.toLowerCase();
  return words.governing.has(plain) || (isPerson && words.titles.has(plain)) ? word : undefined;
}
