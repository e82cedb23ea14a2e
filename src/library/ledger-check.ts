import { nearest } from '../problem/nearest.ts';
import { problem, type Place, type Problem } from '../problem/problem.ts';
import { currentAddresses } from './ledger.ts';
import { pageOf, parseAddress, readLedger, type LedgerAddress, type LedgerLine } from './ledger-address.ts';
import { compareAnswers, type AnswerChanges } from './ledger-answers.ts';
import { makeLookup, type Lookup } from './ledger-lookup.ts';
import type { Published } from './published.ts';

/** One language's ledger, beside what is published. */
interface Ledger {
  language: string;
  file: string;
  lines: LedgerLine[];
  current: string[];
  published: Published;
  lookup: Lookup;
}

/**
 * Checks that everything that was ever published still answers: itself, or through `formerly`, `addresses` or
 * `status: retired` ({@link makeLookup}). What the source language decides is reported once, in the first ledger that
 * shows it, and for the topmost address: a guide that is gone, not each of its steps.
 *
 * @param published what is published today
 * @param ledgers the text of each language's ledger; a missing one is an empty one
 */
export function checkLedger(published: Published, ledgers: Readonly<Record<string, string>>): Problem[] {
  const { sourceLanguage } = published;
  const languages = [
    sourceLanguage,
    ...published.languages.filter((language) => language !== sourceLanguage),
  ];
  const lookup = makeLookup(published);
  const seen = new Set<string>();
  return languages.flatMap((language) => {
    const ledger: Ledger = {
      language,
      file: `ledger/${language}.txt`,
      lines: readLedger(ledgers[language] ?? ''),
      current: currentAddresses(published, language),
      published,
      lookup,
    };
    const texts = ledger.lines.map((line) => line.text);
    const changes = compareAnswers(published, language, texts);
    return [
      ...checkLines(ledger, seen),
      ...changes.flatMap((change) => checkAnswers(change, seen)),
      ...checkListed(ledger, changes),
    ];
  });
}

function checkLines(ledger: Ledger, seen: Set<string>): Problem[] {
  return ledger.lines.flatMap((line): Problem[] => {
    const { address } = line;
    const place = { file: ledger.file, line: line.line, column: 1 };
    if (address === undefined) return [problem('ledger/syntax', place, { line: line.text })];
    if (ledger.published.unreadable.has(address.id)) return [];
    const gone = goneFrom(address, ledger);
    if (gone !== undefined) {
      return once(seen, gone, () =>
        problem('ledger/gone', place, { address: gone, nearest: successorOf(gone, ledger) }),
      );
    }
    const { anchor } = address;
    if (anchor === undefined || ledger.lookup.anchor(ledger.language, address)) return [];
    return [problem('ledger/anchor-gone', place, { address: pageOf(address), anchor })];
  });
}

/** The topmost page of an address that nothing answers for. */
function goneFrom(address: LedgerAddress, { language, lookup }: Ledger): string | undefined {
  const { type, id } = address;
  if (lookup.page(language, address) !== undefined) return undefined;
  const entry: LedgerAddress = { type, id };
  return pageOf(lookup.page(language, entry) === undefined ? entry : address);
}

/** The new address that most likely took the place of one that is gone: of similar name, or the only new one. */
function successorOf(gone: string, ledger: Ledger): string | undefined {
  const { type, id, step } = parseAddress(gone)!;
  const known = new Set(ledger.lines.map((line) => line.text));
  const guide = step === undefined ? undefined : ledger.lookup.page(ledger.language, { type, id })?.entry.id;
  const fresh = ledger.current.flatMap((text) => {
    const address = parseAddress(text);
    if (address === undefined || known.has(text) || text !== pageOf(address)) return [];
    const fits =
      guide === undefined ? address.step === undefined : address.id === guide && address.step !== undefined;
    return fits ? [address] : [];
  });
  const names = fresh.map((address) => address.step ?? address.id);
  const name = nearest(step ?? id, names) ?? (names.length === 1 ? names[0] : undefined);
  const found = fresh[names.indexOf(name ?? '')];
  return found === undefined ? undefined : pageOf(found);
}

/** Answers that a step lost: moved if it has new ones at the same time, else removed on purpose. */
function checkAnswers({ guide, step, lost, fresh }: AnswerChanges, seen: Set<string>): Problem[] {
  const left = fresh.map(({ answer }) => answer);
  return lost.flatMap(({ id }) => {
    const key = `${guide.id}/${step.id}/=${id}`;
    const atStep: Place = { file: guide.file, ...step.spot };
    if (fresh.length === 0)
      return once(seen, key, () => problem('ledger/answer-gone', atStep, { step: step.id, id }));
    const name =
      nearest(
        id,
        left.map((answer) => answer.id),
      ) ?? left[0]?.id;
    const answer = left.find((candidate) => candidate.id === name);
    if (answer !== undefined) left.splice(left.indexOf(answer), 1);
    const place: Place = answer === undefined ? atStep : { file: guide.file, ...answer.spot };
    return once(seen, key, () =>
      problem('guide/answer-moved', place, { step: step.id, id, answer: answer?.plain }),
    );
  });
}

/** One warning for all that is published but not in the ledger; answers that may have moved are no news. */
function checkListed(ledger: Ledger, changes: readonly AnswerChanges[]): Problem[] {
  const known = new Set(ledger.lines.map((line) => line.text));
  for (const { lost, fresh } of changes) {
    if (lost.length > 0) for (const { line } of fresh) known.add(line);
  }
  const unlisted = ledger.current.filter((address) => !known.has(address));
  const [first] = unlisted;
  if (first === undefined) return [];
  const place = { file: ledger.file, line: 1, column: 1 };
  return [problem('ledger/unlisted', place, { count: unlisted.length, first })];
}

function once(seen: Set<string>, key: string, make: () => Problem): Problem[] {
  if (seen.has(key)) return [];
  seen.add(key);
  return [make()];
}

/**
 * Finds lines that were deleted from a ledger by hand. An answer may be: that is how a writer says that it is gone for
 * good; but its step stays. Where a page was deleted, its parts are not listed again.
 *
 * @param baseText the ledger in the version to compare with
 * @param nowText the ledger as it is
 * @param about the language of the ledger, and what the other version is called: `origin/main`
 */
export function compareWithBase(
  baseText: string,
  nowText: string,
  about: { language: string; base: string },
): Problem[] {
  const now = readLedger(nowText);
  const kept = new Set(now.map((line) => line.text));
  const lost = new Set<string>();
  return readLedger(baseText)
    .toSorted((a, b) => (a.text < b.text ? -1 : 1))
    .flatMap(({ text, address }): Problem[] => {
      if (address === undefined || kept.has(text) || lost.has(text)) return [];
      lost.add(text);
      const page = pageOf(address);
      if (address.answer !== undefined && kept.has(page)) return [];
      if (parentsOf(address).some((parent) => lost.has(parent) && parent !== text)) return [];
      const line = (now.find((other) => other.text > text) ?? now.at(-1))?.line ?? 1;
      const place = { file: `ledger/${about.language}.txt`, line, column: 1 };
      return [problem('ledger/line-deleted', place, { address: text, base: about.base })];
    });
}

function parentsOf(address: LedgerAddress): string[] {
  return [pageOf({ type: address.type, id: address.id }), pageOf(address)];
}
