import { writeFileSync } from 'node:fs';
import { makeAddresses } from '../src/i18n/addresses.ts';
import { interfaceWords } from '../src/i18n/own-words.ts';
import { writeCsv } from '../src/library/csv.ts';
import { readContent } from '../src/library/read.ts';
import { saveReplies, type SavedReply } from '../src/replies/export.ts';
import { FRESHDESK, freshdeskResponses, freshdeskTable } from '../src/replies/export-freshdesk.ts';
import { ZENDESK, zendeskMacros } from '../src/replies/export-zendesk.ts';
import type { EntryRef } from '../src/replies/model.ts';
import type { Site } from '../src/schema/site.ts';
import { OptionError, type Options } from '../src/site/options.ts';
import { report } from '../src/site/report.ts';

const USAGE = 'Write: npm run replies -- zendesk, or npm run replies -- freshdesk.';

/**
 * `npm run replies -- zendesk|freshdesk`: writes all replies for the ticket system, one for each language and form of
 * address, with its placeholders.
 *
 * Flags: `--to <file>` (else they are printed), `--folder <number>` (freshdesk: where they go, for all agents),
 * `--csv` (freshdesk: a table).
 */
export default async function run(options: Options): Promise<number> {
  const [system, ...more] = options.words;
  if ((system !== 'zendesk' && system !== 'freshdesk') || more.length > 0) throw new OptionError(USAGE);
  const folder = readFolder(options);
  const { contentDir, today, base, address } = options;
  const read = readContent({
    folder: contentDir,
    edition: 'agent',
    today,
    words: interfaceWords,
    base,
    address,
  });
  if (read.content === undefined) {
    console.error(report(read.problems, options));
    return 1;
  }
  const { site, replies = [] } = read.content.settings;
  const saved = saveReplies(replies, system === 'zendesk' ? ZENDESK : FRESHDESK, fullAddresses(site));
  const text = system === 'zendesk' ? json(zendeskMacros(saved)) : freshdesk(saved, folder, options);
  write(text, saved.length, options);
  if (system === 'freshdesk' && folder === undefined && !options.flags.has('csv'))
    console.error('Without --folder <number>, only the person who imports them will see them.');
  return 0;
}

function readFolder({ flags }: Options): number | undefined {
  const folder = flags.get('folder');
  if (folder === undefined) return undefined;
  if (/^[1-9]\d{0,15}$/.test(folder)) return Number(folder);
  throw new OptionError(`--folder cannot be "${folder}": write the number of a folder in Freshdesk.`);
}

function freshdesk(saved: readonly SavedReply[], folder: number | undefined, { flags }: Options): string {
  return flags.has('csv')
    ? `${writeCsv(freshdeskTable(saved))}\r\n`
    : json(freshdeskResponses(saved, folder));
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write(text: string, count: number, { flags }: Options): void {
  const file = flags.get('to');
  if (file === undefined) {
    console.log(text.trimEnd());
    return;
  }
  writeFileSync(file, text);
  console.error(`Wrote ${count} replies to ${file}.`);
}

function fullAddresses(site: Site): (language: string, entry: EntryRef) => string {
  const addresses = makeAddresses(site.base);
  const origin = site.address.replace(/\/$/, '');
  return (language, { type, id, anchor }) => {
    if (type === 'article') return origin + addresses.article(language, id, anchor);
    return (
      origin + (anchor === undefined ? addresses.guide(language, id) : addresses.step(language, id, anchor))
    );
  };
}
