import { setKey } from '../src/library/edit-matter.ts';
import { intervalOf, reviewDates } from '../src/library/review/interval.ts';
import { review as reviewSchema } from '../src/schema/common.ts';
import { editFile, findEntry, whoReviews } from '../src/site/entry-command.ts';
import { OptionError, type Options } from '../src/site/options.ts';

const USAGE = 'Write: npm run reviewed -- <id> --checked "steps 1-6 on Windows 11 25H2".';

/**
 * `npm run reviewed -- <id> [lang] --checked "what was tried" [--by <owner>]`: writes into an entry who has reviewed it,
 * when, and what was really checked. What flags named is closed with it.
 */
export default async function run(options: Options): Promise<number> {
  const [id, language, ...more] = options.words;
  if (id === undefined || more.length > 0) throw new OptionError(USAGE);
  const { entry, files } = await findEntry(options, id, language);
  const { owners, site } = files.lists;
  const review = { on: options.today, by: whoReviews(owners, options), checked: readChecked(options) };
  const { file, matter } = entry;
  editFile(options.contentDir, file, (text) =>
    setKey(
      setKey(
        text,
        'reviewed',
        `reviewed: { on: ${review.on}, by: ${review.by}, checked: ${JSON.stringify(review.checked)} }`,
      ),
      'flags',
      undefined,
    ),
  );
  const lines = [`${options.contentPrefix}${file}: reviewed on ${review.on} by ${review.by}.`];
  if (site !== undefined && (entry.type === 'article' || entry.type === 'guide')) {
    const { due, limit } = reviewDates(id, review.on, intervalOf(entry, site.review));
    lines.push(`It is asked for again from ${due}, and is to be done by ${limit}.`);
  }
  console.log([...lines, ...matter.flags.map(({ what }) => `Closed: ${what}`)].join('\n'));
  return 0;
}

/** A review that does not say what was checked is none. */
function readChecked({ flags }: Options): string {
  const checked = (flags.get('checked') ?? '').replace(/\s+/g, ' ').trim();
  if (reviewSchema.shape.checked.safeParse(checked).success) return checked;
  throw new OptionError(`Say what was really checked, on which system. ${USAGE}`);
}
