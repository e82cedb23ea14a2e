import { didYouMean, error, warning } from '../define.ts';

/** Addresses: the ledger of what was published, old addresses, and notices. */
export const addressProblems = {
  'ledger/gone': error<{ address: string; nearest?: string | undefined }>(
    'A published address would vanish',
    (d) =>
      `"${d.address}" was published, but nothing answers there any more. Links in mails and on paper would break.`,
    (d) =>
      (d.nearest
        ? `If it is now "${d.nearest}", add the old id there as "formerly". `
        : 'Add the old id as "formerly" to what took its place. ') +
      'An entry without successor stays, with "status: retired".',
  ),
  'ledger/anchor-gone': error<{ address: string; anchor: string }>(
    'A published heading id would vanish',
    (d) => `"${d.address}" was published, but the heading id "${d.anchor}" is gone.`,
    (d) => `Put {#${d.anchor}} back, or add "#${d.anchor}" to "addresses" of this article.`,
  ),
  'ledger/answer-gone': warning<{ step: string; id: string }>(
    'A published answer was removed',
    (d) =>
      `The answer "${d.id}" of step "${d.step}" is in the ledger, but gone. Old trails stop at this question.`,
    (d) => `If another answer took its place, give it the title "${d.id}". Else run npm run ledger.`,
  ),
  'ledger/unlisted': warning<{ count: number; first: string }>(
    'Addresses that the ledger does not have yet',
    (d) =>
      `${d.count} published ${d.count === 1 ? 'address is' : 'addresses are'} not in the ledger yet, such as "${d.first}".`,
    () => 'Run npm run ledger, and commit the result.',
  ),
  'ledger/syntax': error<{ line: string }>(
    'A line that is no address',
    (d) => `"${d.line}" is not an address of the ledger.`,
    () => 'The ledger is written by npm run ledger. Restore it from version control.',
  ),
  'ledger/structure-unlisted': warning<{ count: number; first: string }>(
    'Structures that the ledger does not have yet',
    (d) =>
      `The ${d.count === 1 ? 'structure of a guide is' : `structures of ${d.count} guides are`} not in the ledger yet, such as that of "${d.first}".`,
    () =>
      'Run npm run ledger, and commit the result: codes for places in a guide stay readable after changes.',
  ),
  'ledger/structure-syntax': error<{ line: string }>(
    'A line that is no structure',
    (d) => `"${d.line}" is not the structure of a guide.`,
    () => 'The ledger is written by npm run ledger. Restore it from version control.',
  ),
  'ledger/structure-deleted': error<{ structure: string; base: string }>(
    'A structure was deleted from the ledger',
    (d) => `The structure "${d.structure}" is in the ledger of ${d.base}, but was deleted or changed here.`,
    () =>
      'Codes that people read out may name it. Restore its line from version control, then run npm run ledger.',
  ),
  'ledger/line-deleted': error<{ address: string; base: string }>(
    'A line was deleted from the ledger',
    (d) => `"${d.address}" is in the ledger of ${d.base}, but was deleted here.`,
    () => 'Published addresses stay. Put the line back: npm run ledger does it if the address still answers.',
  ),
  'address/taken': error<{ address: string; other: string }>(
    'An old address that is in use',
    (d) => `The old address "${d.address}" is already used by ${d.other}.`,
    () => 'Each address can lead to one place only.',
  ),
  'address/invalid': error<{ address: string }>(
    'An old address that cannot be served',
    (d) => `"${d.address}" cannot be served as an address of this site.`,
    () =>
      'Write the path only, beginning with a slash: /hc/en-us/articles/123-wifi. Anchors of this article begin with #.',
  ),
  'address/itself': error<{ id: string }>(
    '"formerly" names the present id',
    (d) => `"formerly" lists "${d.id}", which is the present id.`,
    () => 'List old ids only.',
  ),
  'notice/expired': warning<{ until: string }>(
    'A notice that is over',
    (d) => `This notice ended on ${d.until} and is shown nowhere.`,
    () => 'Delete the file, or give it a new date.',
  ),
  'notice/long': error<{ days: number; limit: number }>(
    'A notice for too long',
    (d) =>
      `This notice would stand for ${d.days} days; the limit is ${d.limit}. What stands for ever is read by nobody.`,
    () => 'Give it a nearer "until", or write an article.',
  ),
  'glossary/unknown-name': warning<{
    name: string;
    file: string;
    system: string | undefined;
    elsewhere: readonly string[];
    nearest?: string | undefined;
    more: number;
  }>(
    'A screen name that the glossary does not have',
    (d) =>
      `"${d.name}" is not among the ${d.system === undefined ? '' : `${d.system} `}screen names of ${d.file}` +
      `${d.more === 0 ? '' : ` (${d.more} more ${d.more === 1 ? 'place' : 'places'})`}.${didYouMean(d.nearest)}`,
    (d) =>
      (d.elsewhere.length === 0 ? '' : `It is one of ${d.elsewhere.join(' and ')}. `) +
      `If the screen says so, add it under menus, ${d.system ?? 'its system or "any"'}; if it is no screen name, do not write it bold.`,
  ),
  'glossary/duplicate': error<{ id: string }>(
    'A term defined twice',
    (d) => `The glossary defines "${d.id}" twice.`,
    () => 'One name for one thing: keep one.',
  ),
  'synonyms/repeated': error<{ word: string }>(
    'A word in two groups of synonyms',
    (d) => `"${d.word}" stands in two groups, which would join them all.`,
    () => 'Keep it in one group, or join the groups.',
  ),
  'address/unknown-old': warning<{ text: string; nearest?: string | undefined }>(
    'A word in addresses that is neither path nor anchor',
    (d) => `"${d.text}" is neither a path nor an anchor.${didYouMean(d.nearest)}`,
  ),
} as const;
