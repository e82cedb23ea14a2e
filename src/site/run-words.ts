import { count } from '../i18n/plural.ts';
import { SECRET_WORDS } from '../i18n/secret-words.ts';
import type { Words } from '../i18n/words.ts';
import type { StoredGuide, StoredNote } from '../run/stored.ts';

/**
 * The words that a run needs, with slots that the browser fills in.
 *
 * @param most how many answers a run may have: their number is said in words made here, since plural forms are more code
 *   than a list of them is data
 */
export function runWords({ guide }: Words, language: string, most: number): StoredGuide['words'] {
  return {
    question: guide.question('{n}'),
    questionAhead: guide.questionAhead('{n}', '{min}', '{max}'),
    change: guide.change('{question}'),
    changeShort: guide.changeShort,
    yourAnswers: Array.from({ length: most + 1 }, (_, n) => count(language, guide.yourAnswers, n)),
    answersSoFar: guide.answersSoFar,
    noLongerFits: guide.noLongerFits,
    erase: guide.erase,
    cutStored: guide.cutStored,
    alreadyDid: guide.alreadyDid,
    triedBefore: guide.triedBefore('{answer}'),
    code: guide.code('{code}'),
    allWays: guide.allWays,
    back: guide.backTo('{question}'),
    later: guide.later,
    laterKept: guide.laterKept,
    goOn: guide.goOn('{question}'),
    eraseKept: guide.eraseKept,
  };
}

/** The words of a note, and of what stands around it, with slots that the browser fills in. */
export function noteWords({ note, ending, text }: Words): StoredNote['words'] {
  const { waits: _onContactPage, tried, skipped, ...others } = note;
  return {
    ...others,
    tried: tried('{answer}'),
    skipped: skipped('{answer}'),
    who: ending.who,
    promise: ending.answer,
    ready: ending.ready,
    checkNotes: ending.checkNotes,
    nothingSent: ending.nothingSent,
    devices: text.platformNames,
    secretWords: SECRET_WORDS,
  };
}
