import { describe, expect, test } from 'vitest';
import { checkLedger, compareWithBase } from '../../src/library/ledger-check.ts';
import type { Entry } from '../../src/library/model.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { article, articleIn, briefly, guide, published, step } from './builders.ts';

const steps = [step('start', ['yes', 'only-device']), step('end', [], { ending: 'solved', line: 30 })];
const noInternet = guide('no-internet', steps);
const router = article('router', '## Hold {#hold}\n');
const LINES = [
  'articles/router/',
  'articles/router/#hold',
  'guides/no-internet/',
  'guides/no-internet/end/',
  'guides/no-internet/start/',
  'guides/no-internet/start/=only-device',
  'guides/no-internet/start/=yes',
];

/** Checks entries against ledgers of all languages with the same lines; warnings of unlisted lines are left out. */
function checkGone(entries: readonly Entry[], lines: readonly string[] = LINES): Problem[] {
  const text = `# A comment\n${lines.join('\n')}\n`;
  return checkLedger(published(entries), { en: text, es: text, pl: text }).filter(
    (p) => p.id !== 'ledger/unlisted',
  );
}

describe('what was published answers', () => {
  test.each<[string, Entry[]]>([
    ['as long as it is there', [router, noInternet]],
    [
      'under a new id with "formerly"',
      [article('modem', '## Hold {#hold}\n', { formerly: ['router'] }), noInternet],
    ],
    [
      'if the entry is retired, whatever is left of it',
      [article('router', '', { status: 'retired' }), guide('no-internet', [], { status: 'retired' })],
    ],
    [
      'if the entry is over, so that no build fails overnight',
      [article('router', '', { until: '2026-11-19' }), guide('no-internet', [], { until: '2026-11-19' })],
    ],
    ['if an old anchor is in "addresses"', [article('router', '', { addresses: ['#hold'] }), noInternet]],
    ['if a heading keeps the id without its being written', [article('router', '## Hold\n'), noInternet]],
    ['if a guide has a new id', [router, guide('wifi', steps, { formerly: ['no-internet'] })]],
    [
      'if a step has a new id',
      [
        router,
        guide('no-internet', [step('begin', ['yes', 'only-device'], { formerly: ['start'] }), steps[1]!]),
      ],
    ],
    [
      'if guide and step have new ids',
      [
        router,
        guide('wifi', [step('begin', ['yes', 'only-device'], { formerly: ['start'] }), steps[1]!], {
          formerly: ['no-internet'],
        }),
      ],
    ],
    ['if a guide became an article', [router, article('wifi', '', { formerly: ['no-internet'] })]],
    ['if an article became a guide', [guide('wifi', [], { formerly: ['router'] }), noInternet]],
    [
      'if its paths are in "addresses"',
      [
        noInternet,
        article('modem', '## Hold {#hold}\n', {
          addresses: ['en', 'es', 'pl'].map((l) => `/${l}/articles/router/`),
        }),
      ],
    ],
  ])('%s', (_, entries) => {
    expect(briefly(checkGone(entries))).toEqual([]);
  });
});

describe('what was published and is gone', () => {
  test('an entry is one problem, in the ledger of the source language, without its parts', () => {
    const problems = checkGone([router]);
    expect(briefly(problems)).toEqual(['ledger/en.txt:4:1 ledger/gone']);
    expect(problems[0]!.message).toContain('"guides/no-internet/"');
  });

  test('a part whose entry is not in the ledger shows the entry', () => {
    const problems = checkGone([], ['guides/no-internet/end/']);
    expect(problems[0]!.message).toContain('"guides/no-internet/"');
  });

  test.each<[string, Entry[]]>([
    ['a draft', [article('router', '', { draft: true })]],
    ['for agents only', [article('router', '', { audience: 'agent' })]],
    ['not public yet', [article('router', '', { publicFrom: '2026-12-01' })]],
  ])('an entry that is now %s is gone', (_, entries) => {
    expect(briefly(checkGone(entries, ['articles/router/']))).toEqual(['ledger/en.txt:2:1 ledger/gone']);
  });

  test('a step is one problem, without its answers', () => {
    expect(briefly(checkGone([router, guide('no-internet', [steps[1]!])]))).toEqual([
      'ledger/en.txt:6:1 ledger/gone',
    ]);
  });

  test('a step of an old guide id that nothing covers', () => {
    const moved = guide('wifi', [steps[0]!], { formerly: ['no-internet'] });
    const problems = checkGone([router, moved]);
    expect(briefly(problems)).toEqual(['ledger/en.txt:5:1 ledger/gone']);
    expect(problems[0]!.message).toContain('"guides/no-internet/end/"');
  });

  test('a heading is a problem in each language whose text lost it', () => {
    expect(briefly(checkGone([article('router'), noInternet]))).toEqual(
      ['en', 'es', 'pl'].map((language) => `ledger/${language}.txt:3:1 ledger/anchor-gone`),
    );
    const translated = checkGone([router, articleIn('es', 'router', '## Otro {#otro}\n'), noInternet]);
    expect(briefly(translated)).toEqual(['ledger/es.txt:3:1 ledger/anchor-gone']);
  });

  test('a line that only another language has is found there', () => {
    const ledgers = { en: '', es: 'articles/gone/\n', pl: '' };
    const problems = checkLedger(published([]), ledgers);
    expect(briefly(problems)).toEqual(['ledger/es.txt:1:1 ledger/gone']);
  });

  test('of files too broken to be read nothing is said', () => {
    const text = `${LINES.join('\n')}\n`;
    const problems = checkLedger(published([noInternet], new Set(['router'])), {
      en: text,
      es: text,
      pl: text,
    });
    expect(problems).toEqual([]);
  });
});

describe('the hint names what probably took its place', () => {
  const hintOf = (entries: Entry[], lines: string[]): string => checkGone(entries, lines)[0]!.hint!;

  test('an entry or step of similar name', () => {
    expect(hintOf([article('routers'), article('printer')], ['articles/router/'])).toContain(
      '"articles/routers/"',
    );
    const renamed = guide('g', [step('starts'), step('other')]);
    expect(hintOf([renamed], ['guides/g/', 'guides/g/start/'])).toContain('"guides/g/starts/"');
  });

  test('else the only new one', () => {
    const renamed = guide('g', [step('begin'), step('end')]);
    expect(hintOf([renamed], ['guides/g/', 'guides/g/start/', 'guides/g/end/'])).toContain(
      '"guides/g/begin/"',
    );
    expect(hintOf([article('a'), article('b')], ['articles/router/'])).not.toContain('If it is now');
  });

  test('but not one that the ledger knew before', () => {
    expect(hintOf([article('routers')], ['articles/router/', 'articles/routers/'])).not.toContain(
      'If it is now',
    );
  });
});

describe('answers', () => {
  const checkAnswers = (answers: string[]): Problem[] =>
    checkGone([router, guide('no-internet', [step('start', answers), steps[1]!])]);

  test('one that is gone is a warning at its step', () => {
    const problems = checkAnswers(['yes']);
    expect(briefly(problems)).toEqual(['guides/en/no-internet.md:10:1 ledger/answer-gone']);
    expect(problems[0]!.level).toBe('warning');
  });

  test('one that is gone while a new one came is an error at the new one, in all languages together', () => {
    const problems = checkAnswers(['yes', 'one-device']);
    expect(briefly(problems)).toEqual(['guides/en/no-internet.md:13:3 guide/answer-moved']);
    expect(problems[0]!.hint).toContain('[Answer one-device](... "only-device")');
  });

  test('of several new ones the most similar is shown, and each once', () => {
    const problems = checkAnswers(['yess', 'only-devices']);
    expect(briefly(problems).toSorted()).toEqual([
      'guides/en/no-internet.md:12:3 guide/answer-moved',
      'guides/en/no-internet.md:13:3 guide/answer-moved',
    ]);
    expect(problems.find((p) => p.line === 12)!.message).toContain('"yes"');
  });

  test('if more are gone than came, the others are shown at the step', () => {
    expect(briefly(checkAnswers(['only-devices'])).toSorted()).toEqual([
      'guides/en/no-internet.md:10:1 guide/answer-moved',
      'guides/en/no-internet.md:12:3 guide/answer-moved',
    ]);
  });

  test('new ones alone are no problem', () => {
    expect(checkAnswers(['yes', 'only-device', 'third'])).toEqual([]);
  });

  test('those known under an old id of the guide are known', () => {
    const renamed = guide('wifi', [step('start', ['yes', 'new']), steps[1]!], { formerly: ['no-internet'] });
    expect(briefly(checkGone([router, renamed]))).toEqual(['guides/en/wifi.md:13:3 guide/answer-moved']);
  });

  test('a step that became an ending has lost its answers', () => {
    const problems = checkAnswers([]);
    expect(problems.map((p) => p.id)).toEqual(['ledger/answer-gone', 'ledger/answer-gone']);
  });
});

describe('the ledger itself', () => {
  test('one warning a language counts what is not listed yet', () => {
    const problems = checkLedger(published([router]), {
      en: 'articles/router/\n',
      es: 'articles/router/\narticles/router/#hold\n',
    });
    expect(briefly(problems)).toEqual([
      'ledger/en.txt:1:1 ledger/unlisted',
      'ledger/pl.txt:1:1 ledger/unlisted',
    ]);
    expect(problems[0]!.message).toContain(
      '1 published address is not in the ledger yet, such as "articles/router/#hold"',
    );
    expect(problems[1]!.message).toContain('2 published addresses');
  });

  test('answers that may have moved are not counted as unlisted', () => {
    const text = `${LINES.join('\n')}\n`;
    const moved = published([router, guide('no-internet', [step('start', ['yes', 'new']), steps[1]!])]);
    const problems = checkLedger(moved, { en: text, es: text, pl: text });
    expect(problems.map((p) => p.id)).toEqual(['guide/answer-moved']);
  });

  test('lines that are no addresses, such as marks of a merge, are errors where they stand', () => {
    const problems = checkGone([router], ['<<<<<<< HEAD', 'articles/router/', '=======']);
    expect(briefly(problems).slice(0, 2)).toEqual([
      'ledger/en.txt:2:1 ledger/syntax',
      'ledger/en.txt:4:1 ledger/syntax',
    ]);
  });
});

describe('compareWithBase', () => {
  const compare = (before: readonly string[], now: readonly string[]): Problem[] =>
    compareWithBase(before.join('\n'), `# A comment\n${now.join('\n')}\n`, {
      language: 'en',
      base: 'origin/main',
    });
  const without = (...gone: string[]): string[] => LINES.filter((line) => !gone.includes(line));

  test('the same lines, or more, in any order, are right', () => {
    expect(compare(LINES, [...LINES.toReversed(), 'articles/new/'])).toEqual([]);
  });

  test('a deleted line is an error where it would stand', () => {
    const problems = compare(LINES, without('articles/router/#hold'));
    expect(briefly(problems)).toEqual(['ledger/en.txt:3:1 ledger/line-deleted']);
    expect(problems[0]!.message).toContain('"articles/router/#hold" is in the ledger of origin/main');
  });

  test('an answer may be deleted as long as its step stays', () => {
    expect(compare(LINES, without('guides/no-internet/start/=yes'))).toEqual([]);
    const problems = compare(LINES, without('guides/no-internet/start/', 'guides/no-internet/start/=yes'));
    expect(problems.map((p) => p.message)).toEqual([expect.stringContaining('"guides/no-internet/start/"')]);
  });

  test('parts of a deleted page are not listed again', () => {
    const problems = compare(LINES, without(...LINES.filter((line) => line.startsWith('guides/'))));
    expect(problems.map((p) => p.message)).toEqual([expect.stringContaining('"guides/no-internet/"')]);
  });

  test('an empty ledger has lost everything', () => {
    expect(briefly(compare(LINES, []))).toEqual([
      'ledger/en.txt:1:1 ledger/line-deleted',
      'ledger/en.txt:1:1 ledger/line-deleted',
    ]);
  });
});
