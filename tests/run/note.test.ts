import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { makeWords } from '../../src/i18n/own-words.ts';
import { makeLines, writeMarkdown, writeText, type NoteFacts } from '../../src/run/note.ts';
import { noteWords } from '../../src/site/run-words.ts';
import { hostileStrings, ownHostileStrings } from '../hostile-strings.ts';
import { NOTES } from './notes.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/notes');
const wordsOf = (language: string) => noteWords(makeWords({})(language));
const NOTHING: ReadonlySet<string> = new Set();

/** Compares with a file; `UPDATE_GOLDEN=1` writes it. */
function expectGolden(name: string, text: string): void {
  const file = join(FOLDER, name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${text}\n`);
  expect(`${text}\n`).toBe(readFileSync(file, 'utf8'));
}

describe.each(Object.keys(NOTES))('a note in %s', (language) => {
  const words = wordsOf(language);
  const lines = makeLines(NOTES[language]!, words, NOTHING);

  test('is as expected, as text', () => expectGolden(`${language}.txt`, writeText(lines, words)));
  test('is as expected, as Markdown', () => expectGolden(`${language}.md`, writeMarkdown(lines, words)));
});

const words = wordsOf('en');
const facts = NOTES['en']!;

describe('the lines of a note', () => {
  test('have ids of their own, also where a step is named as a line is', () => {
    const entries = facts.entries.map((entry, index) => ({
      ...entry,
      id: ['code', 'own', 'address'][index] ?? entry.id,
    }));
    const ids = makeLines({ ...facts, entries }, words, NOTHING).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('can each be left out', () => {
    const all = makeLines(facts, words, NOTHING);
    for (const line of all) {
      const out = new Set([line.id]);
      const left = makeLines(facts, words, out).filter(({ id }) => !out.has(id));
      const alone = writeText([line], words).split('\n').at(-1)!;
      expect(writeText(all, words)).toContain(alone);
      expect(writeText(left, words), alone).not.toContain(alone);
    }
  });

  test('tell an answer that was left out neither by the address nor by the code', () => {
    const out = new Set([makeLines(facts, words, NOTHING).find(({ part }) => part === 'answer')!.id]);
    const text = writeText(
      makeLines(facts, words, out).filter(({ id }) => !out.has(id)),
      words,
    );
    expect(facts.address).toContain('#t=');
    expect(text).toContain(facts.address.split('#')[0]);
    expect(text).not.toContain('#t=');
    expect(text).not.toContain(facts.code);
  });

  test('have what the person wrote only masked', () => {
    const own = 'My password is hunter2\nand my card 4111 1111 1111 1111';
    const text = writeText(makeLines({ ...facts, own, device: 'PIN: 4821' }, words, NOTHING), words);
    expect(text).toContain('My password is [taken out]\n   and my card [taken out]');
    expect(text).not.toMatch(/hunter2|4111|4821/);
  });

  test('leave out what there is not', () => {
    const bare: NoteFacts = {
      guide: 'A guide',
      own: ' \n',
      device: '',
      entries: [],
      tasks: [],
      address: 'https://a.test/',
    };
    expect(writeText(makeLines(bare, words, NOTHING), words)).toBe(
      'Guide: A guide\n\nAddress: https://a.test/',
    );
  });
});

describe('hostile text', () => {
  const parser = unified().use(remarkParse).use(remarkGfm);
  const TEXT = new Set(['root', 'paragraph', 'text', 'strong', 'break', 'list', 'listItem']);

  /** What a reader of Markdown makes of a tree but text; links that show where they lead count as text. */
  const marksIn = (node: Nodes): string[] => {
    if (node.type === 'link') {
      const shown = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
      return decodeURI(node.url).endsWith(shown) ? [] : [`${shown} to ${node.url}`];
    }
    return [
      ...(TEXT.has(node.type) ? [] : [node.type]),
      ...('children' in node ? node.children.flatMap(marksIn) : []),
    ];
  };

  test('stays text in Markdown', () => {
    // A parse of each takes half a minute.
    const some = hostileStrings.filter((_, index) => index % 12 === 0);
    for (const text of [...ownHostileStrings, ...some]) {
      const hostile = { ...facts, own: text, device: text.slice(0, 200), guide: text.replace(/\s+/g, ' ') };
      const lines = makeLines(hostile, words, NOTHING).filter(({ id }) => id !== 'address');
      expect(marksIn(parser.parse(writeMarkdown(lines, words))), text).toEqual([]);
    }
  });

  test('breaks no line of the plain text', () => {
    for (const text of hostileStrings) {
      const note = writeText(makeLines({ ...facts, own: text }, words, NOTHING), words);
      expect(note.split('\n')[0]).toBe('Guide: Wi-Fi is connected but there is no internet');
      expect(note.isWellFormed()).toBe(true);
      expect(note).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });
});
