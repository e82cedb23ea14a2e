import { describe, expect, it } from 'vitest';
import {
  dangersIn,
  escapeMarkdown,
  guideFile,
  HARMLESS,
  oneSpace,
  timesShown,
  tryAll,
} from './hostile-entries.ts';

/** Where in a guide a text may stand. */
const PLACES = {
  'its introduction': (text: string) => ({ intro: text }),
  'the title of a step': (text: string) => ({ title: text }),
  'the title of a variant': (text: string) => ({ body: `### ${text} {platform=windows}\n\nWords.` }),
  'a picture in a title': (text: string) => ({ title: `Wi-Fi ![${text}](picture.svg) on` }),
  'an answer': (text: string) => ({ answer: text }),
};

describe('a hostile text in a guide', () => {
  it.each(Object.entries(PLACES))('as %s is refused, or without effect', (_place, write) => {
    const tried = tryAll('guide', (text, number) => guideFile(write(text), number));
    expect(dangersIn(tried)).toEqual([]);
    expect(timesShown(tried.find(({ text }) => text === HARMLESS)!)).toBe(1);
  });

  it('is shown as typed if its signs are escaped', () => {
    const tried = tryAll('guide', (text, number) => {
      const escaped = escapeMarkdown(text);
      const { body } = PLACES['the title of a variant'](escaped);
      return guideFile({ intro: `Words: ${escaped}`, title: escaped, body, answer: escaped }, number);
    });
    expect(dangersIn(tried)).toEqual([]);
    for (const each of tried.filter(({ text }) => oneSpace(text) !== '')) {
      const refused = /\[!agent\]|\0/i.test(each.text);
      expect(timesShown(each) >= 4 || refused, JSON.stringify(each)).toBe(true);
    }
  });
});
