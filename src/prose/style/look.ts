import type { Spot, StyleRecord } from '../record.ts';
import { hasDictionary, openSpeller } from '../spelling/speller.ts';
import { plainWord, wordsIn } from '../spelling/words.ts';
import { readBlocks, type Block } from './blocks.ts';
import { levelOf } from './level.ts';
import { findCannot, findClickHere } from './phrases.ts';

/** Which text is looked at, and how places are told. */
export interface StyleInput {
  /** The whole file, with LF line ends. */
  text: string;
  file: string;
  language: string;
  spotOf: (offset: number) => Spot;
  /** Where fast forms of dictionaries are kept. */
  dictionaries: string;
}

/** Looks at how a text reads: spelling, level, and phrases that help nobody. */
export function lookAtStyle({ text, file, language, spotOf, dictionaries }: StyleInput): StyleRecord {
  const blocks = readBlocks(text, file);
  const level = levelOf(blocks, language);
  return {
    words: hasDictionary(language) ? findUnknown(blocks, language, { spotOf, dictionaries }) : [],
    ...(level !== undefined && level.over > 0 ? { level: { value: level.value, limit: level.limit } } : {}),
    cannot: findCannot(blocks, language).map(spotOf),
    clickHere: findClickHere(blocks, language).map(spotOf),
  };
}

function findUnknown(
  blocks: readonly Block[],
  language: string,
  { spotOf, dictionaries }: Pick<StyleInput, 'spotOf' | 'dictionaries'>,
): StyleRecord['words'] {
  const isKnown = openSpeller(language, dictionaries);
  const found = new Map<string, StyleRecord['words'][number]>();
  for (const block of blocks) {
    for (const { word, offset } of wordsIn(block.text)) {
      const seen = found.get(plainWord(word));
      if (seen !== undefined) seen.count++;
      else if (!isKnown(word))
        found.set(plainWord(word), { word, count: 1, ...spotOf(block.offset + offset) });
    }
  }
  return [...found.values()];
}
