import type { Block } from './blocks.ts';

/** Ways to say no, the words that give a reason or another way, and links that do not say where they lead. */
interface Phrases {
  cannot: RegExp;
  /** In the same sentence, or in the next ones of its paragraph. */
  because: RegExp;
  clickHere: RegExp;
  /** The whole text of a link. */
  here: RegExp;
}

const PHRASES: Record<string, Phrases> = {
  en: {
    cannot: /\bI(?: can(?:[’']t|not| not)|(?: am|[’']m) unable to)\b/giu,
    because: /\b(?:because|since|so|as|but|until|unless|without|instead)\b/iu,
    clickHere: /\bclick(?:ing)? (?:on )?(?:here|this link)\b/giu,
    here: /^(?:here|this link|this page|read more|more)$/iu,
  },
  es: {
    cannot: /(?<!\p{L})no puedo(?!\p{L})/giu,
    because:
      /(?<!\p{L})(?:porque|ya que|pues|como|pero|así que|por eso|hasta|sin|en su lugar|en cambio)(?!\p{L})/iu,
    clickHere:
      /(?<!\p{L})(?:ha(?:z|ga|ciendo) clic|puls[ae]|pulsando|pinch[ae]) (?:aquí|en este enlace)(?!\p{L})/giu,
    here: /^(?:aquí|este enlace|esta página|leer más|más)$/iu,
  },
  pl: {
    cannot: /(?<!\p{L})nie mogę(?!\p{L})/giu,
    because: /(?<!\p{L})(?:bo|ponieważ|gdyż|więc|dlatego|ale|dopóki|bez|zamiast|za to)(?!\p{L})/iu,
    clickHere: /(?<!\p{L})(?:kliknij|klikając|klikaj|naciśnij) (?:tutaj|tu|ten link)(?!\p{L})/giu,
    here: /^(?:tutaj|tu|ten link|ta strona|więcej|czytaj więcej)$/iu,
  },
};

const READERS: ReadonlySet<Block['kind']> = new Set(['answer', 'quote', 'matter', 'heading', 'cell']);

/** Where a text says "I cannot", and leaves it at that. Answers, quotes, titles and headings are words of readers. */
export function findCannot(blocks: readonly Block[], language: string): number[] {
  const phrases = PHRASES[language];
  if (phrases === undefined) return [];
  return blocks.flatMap(({ own, offset, kind }) => {
    if (READERS.has(kind)) return [];
    return [...own.matchAll(phrases.cannot)].flatMap(({ index }) => {
      const begin = Math.max(0, ...['.', '!', '?'].map((sign) => own.lastIndexOf(sign, index)));
      return phrases.because.test(own.slice(begin)) ? [] : [offset + index];
    });
  });
}

/** Where a text says "click here", and links that say nothing else. */
export function findClickHere(blocks: readonly Block[], language: string): number[] {
  const phrases = PHRASES[language];
  if (phrases === undefined) return [];
  return blocks.flatMap(({ text, offset, links }) => {
    const said = [...text.replace(/\s/g, ' ').matchAll(phrases.clickHere)].map((found) => ({
      from: offset + found.index,
      to: offset + found.index + found[0].length,
    }));
    const bare = links.filter((link) => phrases.here.test(link.text.trim()));
    const others = bare.filter(
      (link) => !said.some(({ from, to }) => link.offset >= from && link.offset <= to),
    );
    return [...said.map(({ from }) => from), ...others.map((link) => link.offset)];
  });
}
