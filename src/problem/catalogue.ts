import { addressProblems } from './catalogue/address.ts';
import { articleProblems } from './catalogue/article.ts';
import { contentProblems } from './catalogue/content.ts';
import { guideProblems } from './catalogue/guide.ts';
import { linkProblems } from './catalogue/link.ts';
import { pageProblems } from './catalogue/page.ts';
import { replyProblems } from './catalogue/reply.ts';
import { searchProblems } from './catalogue/search.ts';
import { proseProblems } from './catalogue/prose.ts';
import { ticketProblems } from './catalogue/tickets.ts';
import { translationProblems } from './catalogue/translation.ts';
import { yamlProblems } from './catalogue/yaml.ts';

/**
 * Every kind of problem there is. An id is permanent: people search for it, and `docs/problems/<id>.md` explains it.
 * To add one: write it into the file of its family under `catalogue/`; its page, with a row in `docs/problems/README.md`;
 * and `tests/fixtures/bad-input/<family>-<name>`, which raises it. Tests say what is still missing.
 */
export const catalogue = {
  ...yamlProblems,
  ...contentProblems,
  ...guideProblems,
  ...articleProblems,
  ...linkProblems,
  ...translationProblems,
  ...replyProblems,
  ...addressProblems,
  ...pageProblems,
  ...searchProblems,
  ...proseProblems,
  ...ticketProblems,
} as const;

export type ProblemId = keyof typeof catalogue;

/** What the message of a problem needs to be told. */
export type ProblemData<Id extends ProblemId> = Parameters<(typeof catalogue)[Id]['message']>[0];
