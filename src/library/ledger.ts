import { pageOf, readLedger } from './ledger-address.ts';
import { compareAnswers } from './ledger-answers.ts';
import type { Article, Guide } from './model.ts';
import type { Published } from './published.ts';

/** What `npm run ledger` does to one file. */
export interface LedgerMerge {
  /** The new text of the file. */
  text: string;
  added: string[];
  kept: string[];
  dropped: string[];
}

const HEADING =
  '# Every address published in this language. Written by "npm run ledger": addresses stay for ever.';

/**
 * Every address that is published in a language today, sorted: each entry, each step and answer of a guide, each
 * heading of an article that the writer gave an id. All entries count in all languages, since what is not translated
 * is published in the source language; only headings are those of the translation.
 */
export function currentAddresses(published: Published, language: string): string[] {
  const addresses = [...published.entries.values()].flatMap((entry) =>
    entry.type === 'article' ? articleAddresses(entry, published, language) : guideAddresses(entry),
  );
  return addresses.sort();
}

function articleAddresses(article: Article, published: Published, language: string): string[] {
  const page = pageOf(article);
  const headings = published.headings(language, article).filter((heading) => heading.explicit);
  return [page, ...headings.map((heading) => `${page}#${heading.id}`)];
}

function guideAddresses(guide: Guide): string[] {
  const steps = guide.tree.steps.flatMap((step) => {
    const page = pageOf({ type: 'guide', id: guide.id, step: step.id });
    return [page, ...step.answers.map((answer) => `${page}=${answer.id}`)];
  });
  return [pageOf(guide), ...steps];
}

/**
 * Brings a ledger up to date: adds what is published now and sorts. Pages and headings are never dropped, for someone
 * has their address. An answer is dropped if its step still asks, and no new answer could have taken its place; where
 * one could (`guide/answer-moved`), the old line stays and the new one waits until the writer has decided.
 *
 * @param old the text of the file, empty if there is none
 * @param language the language of the file
 */
export function mergeLedger(old: string, published: Published, language: string): LedgerMerge {
  const before = readLedger(old).map((line) => line.text);
  const current = currentAddresses(published, language);
  const changes = compareAnswers(published, language, before);
  const dropped = new Set(
    changes.flatMap((step) => (step.fresh.length === 0 ? step.lost.map((l) => l.line) : [])),
  );
  const waiting = new Set(
    changes.flatMap((step) => (step.lost.length === 0 ? [] : step.fresh.map((f) => f.line))),
  );
  const known = new Set(before);
  const added = current.filter((address) => !known.has(address) && !waiting.has(address));
  const kept = [...known].filter((address) => !dropped.has(address)).sort();
  const comments = /^(?:#.*(?:\r?\n|$))+/.exec(old)?.[0].trimEnd().split(/\r?\n/) ?? [HEADING];
  const text = [...comments, ...[...kept, ...added].sort()].map((line) => `${line}\n`).join('');
  return { text, added, kept, dropped: [...dropped].sort() };
}
