import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { interfaceWords } from '../src/i18n/own-words.ts';
import type { Content } from '../src/library/model.ts';
import { readContent } from '../src/library/read.ts';
import {
  isStamped,
  pairTranslations,
  stampsFor,
  stampTranslation,
  translationState,
  type TranslationPair,
} from '../src/library/translations.ts';
import { nearest } from '../src/problem/nearest.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';

/**
 * `npm run translated -- <id> <lang> [part ...]`: records in a translation which text of the source it is made from.
 * Named parts (`title`, `intro`, step and heading ids) are stamped alone; the others keep their stamps. `--typo` says that
 * the source had only a slip corrected: what had a stamp gets a new one, and what was never translated stays so.
 */
export default async function run(options: Options): Promise<number> {
  const [id, language, ...parts] = options.words;
  if (id === undefined || language === undefined) {
    throw new OptionError(
      'Write: npm run translated -- <id> <lang>, such as npm run translated -- no-internet es.',
    );
  }
  const { content, problems } = readContent({
    folder: options.contentDir,
    edition: 'agent',
    today: options.today,
    words: interfaceWords,
  });
  if (content === undefined) {
    console.log(report(problems, options));
    return 1;
  }
  const pair = findPair(content, id, language);
  const stamps = stamp(pair, parts, options.flags.has('typo'));
  const path = join(options.contentDir, pair.translation.file);
  writeFileSync(path, stampTranslation(readFileSync(path, 'utf8'), stamps));
  console.log(summary(pair, stamps, options));
  return 0;
}

function findPair(content: Content, id: string, language: string): TranslationPair {
  const pairs = pairTranslations(content.entries);
  const found = pairs.find(({ translation }) => translation.id === id && translation.language === language);
  if (found !== undefined) return found;
  const ids = pairs.filter((pair) => pair.translation.language === language).map((pair) => pair.source.id);
  const near = nearest(id, ids);
  throw new OptionError(
    `There is no translation of "${id}" in "${language}" that is published.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
  );
}

function stamp(pair: TranslationPair, parts: readonly string[], typo: boolean): Record<string, string> {
  if (typo && !isStamped(pair.translation)) {
    throw new OptionError(
      '--typo is for a translation that was stamped before. Compare this one with its source, then stamp it without --typo.',
    );
  }
  try {
    return stampsFor(pair, parts, typo);
  } catch (error) {
    if (error instanceof RangeError) throw new OptionError(error.message);
    throw error;
  }
}

function summary(
  { source, translation }: TranslationPair,
  stamps: Record<string, string>,
  options: Options,
): string {
  const after = {
    ...translation,
    matter: { ...translation.matter, translates: stamps },
  } as TranslationPair['translation'];
  const { behind, missing } = translationState(source, after);
  const count = Object.keys(stamps).length;
  return [
    `${options.contentPrefix}${translation.file}: ${count} ${count === 1 ? 'part' : 'parts'} stamped.`,
    ...(behind.length === 0 ? [] : [`Still behind: ${behind.join(', ')}.`]),
    ...(missing.length === 0 ? [] : [`Not translated yet: ${missing.join(', ')}.`]),
  ].join('\n');
}
