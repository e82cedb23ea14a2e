import { describe, expect, it } from 'vitest';
import {
  articleFile,
  dangersIn,
  escapeMarkdown,
  HARMLESS,
  oneSpace,
  timesShown,
  tryAll,
} from './hostile-entries.ts';

/** Where in an article a text may stand. */
const PLACES = {
  'a heading': (text: string) => `## ${text}\n\nWords.`,
  'a paragraph': (text: string) => text,
  'a step': (text: string) => `<Steps>\n\n1. ${text}\n2. Words\n\n</Steps>`,
  'a table': (text: string) => `| Light | Means |\n| --- | --- |\n| ${text} | Words |`,
  'a callout': (text: string) => `> [!WARNING]\n> ${text}`,
  'the text of a link': (text: string) => `See [${text}](https://example.com/).`,
  'the target of a link': (text: string) => `See [Words](${text}).`,
  'the alt text of an image': (text: string) => `![${text}](picture.svg)`,
  'the path of an image': (text: string) => `![Words](${text})`,
  'a property': (text: string) => `<Cause title="${text}">\n\nWords.\n\n</Cause>`,
};

/** Places that show the text. */
const SHOWN = [
  'a heading',
  'a step',
  'a table',
  'a callout',
  'the text of a link',
  'the alt text of an image',
] as const;

describe('a hostile text in an article', () => {
  it.each(Object.entries(PLACES))('as %s is refused, or without effect', (place, write) => {
    const tried = tryAll('article', (text) => articleFile(write(text)));
    expect(dangersIn(tried)).toEqual([]);
    const path = place.startsWith('the target') || place.startsWith('the path');
    if (!path) expect(timesShown(tried.find(({ text }) => text === HARMLESS)!)).toBe(1);
  });

  it('is shown as typed if its signs are escaped', () => {
    const tried = tryAll('article', (text) => {
      const escaped = escapeMarkdown(text);
      return articleFile([`Words: ${escaped}`, ...SHOWN.map((place) => PLACES[place](escaped))].join('\n\n'));
    });
    expect(dangersIn(tried)).toEqual([]);
    for (const each of tried.filter(({ text }) => oneSpace(text) !== '')) {
      // What is for staff only must never be text by mistake, and no file may hold a NUL.
      const refused = /\[!agent\]|\0/i.test(each.text);
      expect(timesShown(each) > SHOWN.length || refused, JSON.stringify(each)).toBe(true);
    }
  });

  it('as its title is shown as typed', () => {
    const tried = tryAll('article', (text) => articleFile('Words.', { title: text, asked: [text] }));
    expect(dangersIn(tried)).toEqual([]);
    for (const each of tried) {
      const { text, errors } = each;
      const signs = [...text].length;
      const refused = signs < 3 || signs > 120 || oneSpace(text) === '' || text.includes('\0');
      expect(errors.length > 0, JSON.stringify(each)).toBe(refused);
      if (!refused) expect(timesShown(each), JSON.stringify(each)).toBeGreaterThan(0);
    }
  });
});
