import { readAuthor } from '../src/history/git.ts';
import { addToList } from '../src/library/edit-matter.ts';
import { editFile, findEntry } from '../src/site/entry-command.ts';
import { OptionError, type Options } from '../src/site/options.ts';

const USAGE = 'Write: npm run flag -- <id> "what is wrong".';
const SHORTEST = 3;

/**
 * `npm run flag -- <id> [lang] "what is wrong" [--by <name>]`: writes into an entry that something is wrong with it, so
 * that it is due for review at once. Each flag stands on a line of its own; readers never see it.
 */
export default async function run(options: Options): Promise<number> {
  const { words } = options;
  const [id, language] = [words[0], words.length === 3 ? words[1] : undefined];
  const what = (words.at(-1) ?? '').replace(/\s+/g, ' ').trim();
  if (id === undefined || words.length < 2 || words.length > 3 || what.length < SHORTEST)
    throw new OptionError(USAGE);
  const { entry } = await findEntry(options, id, language);
  const by = options.flags.get('by') ?? readAuthor(options.contentDir).name;
  const who = by === '' ? '' : `, by: ${JSON.stringify(by)}`;
  const item = `{ on: ${options.today}, what: ${JSON.stringify(what)}${who} }`;
  editFile(options.contentDir, entry.file, (text) => addToList(text, 'flags', item));
  console.log(`${options.contentPrefix}${entry.file}: flagged. It stands in the queue of its owner now.`);
  return 0;
}
