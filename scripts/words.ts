import { stringify } from 'yaml';
import { listWords } from '../src/i18n/own-words.ts';
import { languages } from '../src/i18n/words.ts';
import { OptionError, type Options } from '../src/site/options.ts';

/**
 * `npm run words -- [language]`: prints every word of the interface as `content/words/<language>.yaml` writes it, to copy
 * the lines that a site wants to say in its own way.
 */
export default async function run(options: Options): Promise<number> {
  const [language = 'en'] = options.words;
  if (!languages.includes(language)) {
    throw new OptionError(`There are no words for "${language}". Languages: ${languages.join(', ')}.`);
  }
  console.log(stringify(listWords(language), { lineWidth: 0 }).trimEnd());
  return 0;
}
