import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, encodeITrieToBTrie, type ITrie } from 'cspell-trie-lib';

/** The dictionary of each language: its package, and the file in it. */
const DICTIONARIES: Record<string, [name: string, file: string]> = {
  en: ['@cspell/dict-en-gb', 'en_GB.trie.gz'],
  es: ['@cspell/dict-es-es', 'Spanish.trie.gz'],
  pl: ['@cspell/dict-pl_pl', 'pl_pl.trie.gz'],
};

/** True for a language that can be spelt. */
export function hasDictionary(language: string): boolean {
  return Object.hasOwn(DICTIONARIES, language);
}

/** Says whether a word is in the dictionary of a language. */
export type Speller = (word: string) => boolean;

const open = new Map<string, Speller>();

/**
 * Opens the dictionary of a language. Unpacking one takes up to 5 seconds, so its fast form is kept.
 * @param folder where fast forms are kept
 */
export function openSpeller(language: string, folder: string): Speller {
  const known = open.get(language);
  if (known !== undefined) return known;
  const trie = openTrie(language, folder);
  const has = (word: string): boolean => trie.hasWord(word, true) || trie.hasWord(word.toLowerCase(), true);
  const speller = (word: string): boolean =>
    isSpelt(word.normalize('NFC').replaceAll('’', "'"), has, language);
  open.set(language, speller);
  return speller;
}

function isSpelt(word: string, has: Speller, language: string): boolean {
  if (has(word)) return true;
  if (language === 'en' && /'s?$/.test(word)) return isSpelt(word.replace(/'s?$/, ''), has, language);
  if (language === 'es' && isSpeltWithPronoun(word.toLowerCase(), has)) return true;
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => part.length < 2 || isSpelt(part, has, language));
}

/** Spanish writes pronouns on to verbs, with an accent if the stress needs it: activa + la = actívala, mantén + la = mantenla. */
function isSpeltWithPronoun(word: string, has: Speller): boolean {
  let verb = word;
  // Two at most: imprime + me + lo.
  for (let i = 0; i < 2; i++) {
    const rest = /^(.{2,}?)(?:l[aeo]s?|[mts]e|nos|os)$/.exec(verb)?.[1];
    if (rest === undefined) return false;
    verb = rest;
    const bare = verb.replace(/[áéíóú]/g, (letter) => 'aeiou'['áéíóú'.indexOf(letter)]!);
    const stressed = bare.replace(/[aeiou](?=[^aeiou]*$)/, (vowel) => 'áéíóú'['aeiou'.indexOf(vowel)]!);
    if (has(verb) || has(bare) || has(stressed)) return true;
  }
  return false;
}

function openTrie(language: string, folder: string): ITrie {
  const [name, file] = DICTIONARIES[language]!;
  // Only this file is exported; the words lie beside it.
  const path = join(dirname(createRequire(import.meta.url).resolve(`${name}/cspell-ext.json`)), file);
  const { version } = JSON.parse(readFileSync(join(dirname(path), 'package.json'), 'utf8')) as {
    version: string;
  };
  const kept = join(folder, `${language}-${version}.btrie`);
  try {
    return decodeTrie(readFileSync(kept));
  } catch {
    const trie = decodeTrie(gunzipSync(readFileSync(path)));
    keep(kept, encodeITrieToBTrie(trie));
    return trie;
  }
}

/** Where nothing can be kept, it is unpacked each time. */
function keep(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, bytes);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // As if there were no cache.
  }
}
