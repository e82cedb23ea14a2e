import { describe, expect, test } from 'vitest';
import { compareGuides, type GuideChanges } from '../../src/guide/compare.ts';
import { frontMatter } from './cases.ts';
import { withEndings, type GuideFiles } from './guides.ts';
import { versionOf } from './versions.ts';

const WIFI = withEndings(`## Does it work? {#start}

Look at it.

- [Yes, it works](#fixed)
- [No, it does not](#light)

## Is the light on? {#light}

- [Yes, it is on](#help)
- [No, it is off](mail.md)
`);
const MAIL = `${frontMatter('code: FF\notherwise: "#call"')}
## Is it full? {#full}

- [Yes, it is full](#emptied)
- [No, it is not](#call)

## It works again {#emptied .solved}

Good.

## We call you {#call .escalate tier=1}

Only we can test it.

- [ ] The serial number
`;
const FILES = { 'en/mail.md': MAIL, 'en/wifi.md': WIFI };

/** What changes when a text in a guide is replaced; what must be there to be replaced. */
function change(file: keyof typeof FILES, ...replacements: [old: string, now: string][]): GuideChanges {
  const files: GuideFiles = { ...FILES };
  for (const [old, now] of replacements) {
    expect(files[file]).toContain(old);
    files[file] = files[file]!.replace(old, now);
  }
  return compareGuides(versionOf(FILES), versionOf(files));
}

const NOTHING: GuideChanges = {
  paths: { before: 4, after: 4, changed: 0, gone: 0, complete: true },
  longest: { before: 3, after: 3 },
  steps: { added: [], removed: [], renamed: [], reworded: [] },
  answers: [],
  endings: { lost: [], gained: [] },
};

describe('compareGuides', () => {
  test('finds no change where only lines are wrapped differently', () => {
    expect(change('en/wifi.md', ['Look at it.', 'Look\nat it.'])).toEqual(NOTHING);
  });

  test('finds text and answers that are worded differently', () => {
    const changes = change('en/wifi.md', ['Look at it.', 'Look.'], ['No, it is off', 'No, it is dark']);
    expect(changes).toEqual({ ...NOTHING, steps: { ...NOTHING.steps, reworded: ['start', 'light'] } });
  });

  test('finds an answer that leads elsewhere, by what it says', () => {
    expect(change('en/wifi.md', ['[Yes, it is on](#help)', '[Yes, it is on](#fixed)'])).toEqual({
      ...NOTHING,
      paths: { ...NOTHING.paths, changed: 1, gone: 1 },
      answers: [{ steps: ['light'], answer: 'Yes, it is on', exit: false, from: 'help', to: 'fixed' }],
    });
  });

  test('finds two answers that changed places', () => {
    const changes = change(
      'en/wifi.md',
      ['Yes, it works', 'X'],
      ['No, it does not', 'Yes, it works'],
      ['X', 'No, it does not'],
    );
    expect(changes.paths).toMatchObject({ changed: 4, gone: 4 });
    expect(changes.answers).toMatchObject([
      { answer: 'Yes, it works', from: 'fixed', to: 'light' },
      { answer: 'No, it does not', from: 'light', to: 'fixed' },
    ]);
  });

  test('finds a step between two others', () => {
    const changes = change(
      'en/wifi.md',
      ['(#light)', '(#cable)'],
      [
        '## Is the light',
        '## Is the cable in? {#cable}\n\n- [Yes, it is in](#light)\n- [No, it was out](#fixed)\n\n## Is the light',
      ],
    );
    expect(changes).toEqual({
      ...NOTHING,
      paths: { before: 4, after: 5, changed: 4, gone: 3, complete: true },
      longest: { before: 3, after: 4 },
      steps: { ...NOTHING.steps, added: ['cable'] },
      answers: [{ steps: ['start'], answer: 'No, it does not', exit: false, from: 'light', to: 'cable' }],
    });
  });

  test('finds an answer that is new, and one that is gone', () => {
    const more = change('en/wifi.md', ['(#light)\n', '(#light)\n- [I cannot tell](#help)\n']);
    expect(more.paths).toMatchObject({ before: 4, after: 5, changed: 1, gone: 0 });
    expect(more.answers).toEqual([{ steps: ['start'], answer: 'I cannot tell', exit: false, to: 'help' }]);
    const less = change('en/wifi.md', ['- [Yes, it works](#fixed)\n', '']);
    expect(less.paths).toMatchObject({ before: 4, after: 3, changed: 0, gone: 1 });
    expect(less.answers).toEqual([{ steps: ['start'], answer: 'Yes, it works', exit: false, from: 'fixed' }]);
    expect(less.endings).toEqual({ lost: ['fixed (solved)'], gained: [] });
  });

  test('knows a step again by its old id', () => {
    const changes = change('en/wifi.md', ['(#light)', '(#lamp)'], ['{#light}', '{#lamp formerly=light}']);
    const renamed = [{ from: 'light', to: 'lamp' }];
    expect(changes).toEqual({ ...NOTHING, steps: { ...NOTHING.steps, renamed } });
  });

  test('counts ways into other guides, and endings there', () => {
    const changes = change(
      'en/mail.md',
      ['(#emptied)', '(#call "yes")'],
      [/## It works again[^]*?(?=## We)/.exec(MAIL)![0], ''],
    );
    expect(changes).toEqual({
      ...NOTHING,
      paths: { ...NOTHING.paths, changed: 1, gone: 1 },
      endings: { lost: ['mail.md#emptied (solved)'], gained: [] },
    });
  });

  test('tells an ending of another kind from the old one', () => {
    expect(change('en/mail.md', ['{#emptied .solved}', '{#emptied .stop}'])).toMatchObject({
      paths: { changed: 1, gone: 1 },
      endings: { lost: ['mail.md#emptied (solved)'], gained: ['mail.md#emptied (stop)'] },
    });
  });

  test('takes exits of many steps that changed alike for one change', () => {
    const exit = (to: string): GuideFiles => ({
      ...FILES,
      'en/wifi.md': frontMatter(`code: AF\notherwise: "${to}"`) + WIFI,
    });
    expect(compareGuides(versionOf(exit('#help')), versionOf(exit('mail.md')))).toEqual({
      ...NOTHING,
      answers: [{ steps: ['start', 'light'], answer: '', exit: true, from: 'help', to: 'mail.md#full' }],
    });
  });
});
