import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { readContent } from '../../src/library/read.ts';
import { checkTexts } from '../../src/prose/check-texts.ts';
import { openSpeller } from '../../src/prose/spelling/speller.ts';
import { wordsIn } from '../../src/prose/spelling/words.ts';
import { readBlocks } from '../../src/prose/style/blocks.ts';
import { levelOf, polishSyllables, spanishSyllables } from '../../src/prose/style/level.ts';
import { findCannot, findClickHere } from '../../src/prose/style/phrases.ts';
import { article, contentFolder } from '../library/content-folder.ts';

let kept = '';
beforeAll(() => {
  kept = mkdtempSync(join(tmpdir(), 'handrail-dictionaries-'));
});
afterAll(() => rmSync(kept, { recursive: true }));

/** The texts of the blocks, each where its words stand in the source. */
function blocksOf(text: string, file = 'guides/en/a.md'): [string, string][] {
  return readBlocks(text, file).map((block) => {
    for (const { word, offset } of wordsIn(block.text))
      expect(text.slice(block.offset + offset)).toMatch(new RegExp(`^${word}`));
    return [block.kind, block.text.replace(/\s+/g, ' ').trim()];
  });
}

describe('what of a file is prose', () => {
  test('title, summary and text, without marks, code, keys and screen names', () => {
    const text = `---
title: "Your *printer*"
summary: Prints again.
topic: network
---

> [!WARNING]
> Do *not* press \`reset\`.

## Is it **on**? {#on minutes=2}

1. Open **Settings › Wi-Fi**, then **Forget**. **You should see:** a [list](b.md "title").

| Light | What |
| --- | --- |
| **Power** | steady |

> My printer is broken.

- [Yes, it is](#yes)
`;
    expect(blocksOf(text)).toEqual([
      ['matter', 'Your *printer*'],
      ['matter', 'Prints again.'],
      ['paragraph', 'Do not press .'],
      ['heading', 'Is it on ?'],
      ['paragraph', 'Open , then . You should see: a list .'],
      ['cell', 'Light'],
      ['cell', 'What'],
      ['cell', ''],
      ['cell', 'steady'],
      ['quote', 'My printer is broken.'],
      ['answer', 'Yes, it is'],
    ]);
  });

  test('of an article, what is in components', () => {
    const text =
      '---\ntitle: A b\n---\n\n<Steps>\n\n1. Press <Kbd>Strg</Kbd> now.\n\n</Steps>\n\n{/* nothing */}\n';
    expect(blocksOf(text, 'articles/en/a.mdx')).toEqual([
      ['matter', 'A b'],
      ['paragraph', 'Press now.'],
    ]);
    expect(readBlocks('---\ntitle: A\n---\n\n<Steps>', 'articles/en/a.mdx')).toEqual([]);
  });
});

test('words are what a dictionary may have', () => {
  const text = 'Wi-Fi, “don’t” iPhone’a USB PCs BitLocker 25H2 x 192.168.1.1 a/b gmail.com żółw — (ok)';
  expect(wordsIn(text).map(({ word }) => word)).toEqual(['Wi-Fi', 'don’t', 'żółw', 'ok']);
});

describe('spelling', () => {
  test.each([
    [
      'en',
      'colour organise neighbour’s don’t Can’t Monday well-known routers',
      'coluor recieve wel-known mondey',
    ],
    [
      'es',
      'contraseña Actívala imprímelos dañarla muévelas mantenlo mantenla desenchúfala diciéndonos teléfono',
      'contrasena actibala telefono imprímalox',
    ],
    ['pl', 'hasło wyłącz żółć komputerem najnowszych Polska', 'haslo wyłoncz komputrem'],
  ])('%s', (language, right, wrong) => {
    const isKnown = openSpeller(language, kept);
    expect(right.split(' ').filter((word) => !isKnown(word))).toEqual([]);
    expect(wrong.split(' ').filter((word) => isKnown(word))).toEqual([]);
    expect(readdirSync(kept).some((file) => file.startsWith(`${language}-`) && file.endsWith('.btrie'))).toBe(
      true,
    );
  });
});

describe('level', () => {
  test.each([
    ['sol', 1],
    ['casa', 2],
    ['ciudad', 2],
    ['país', 2],
    ['teléfono', 4],
    ['quiere', 2],
    ['pingüino', 3],
    ['buey', 1],
    ['aéreo', 4],
    ['contraseña', 4],
    ['línea', 3],
    ['averiguáis', 4],
  ])('%s has %i syllables in Spanish', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });

  test.each([
    ['dom', 1],
    ['hasło', 2],
    ['nie', 1],
    ['siedzieć', 2],
    ['auto', 2],
    ['komputera', 4],
    ['biurko', 2],
    ['urządzenie', 4],
    ['źródło', 2],
    ['i', 1],
  ])('%s has %i syllables in Polish', (word, count) => {
    expect(polishSyllables(word)).toBe(count);
  });

  test('is that of known texts, and of none that is short', () => {
    const level = (sentence: string, times: number, language: string): number | undefined =>
      levelOf(readBlocks(`${sentence} `.repeat(times), 'a.md'), language)?.value;
    // 6 words and 6 syllables a sentence: 0.39 * 6 + 11.8 * 1 - 15.59.
    expect(level('The cat sat on the mat.', 20, 'en')).toBeCloseTo(-1.45, 5);
    // 3 words and 6 syllables a sentence: 206.835 - 62.3 * 2 - 3.
    expect(level('La casa grande.', 40, 'es')).toBeCloseTo(206.835 - 62.3 * (5 / 3) - 3, 5);
    // 3 words a sentence, of which 1 is long: 0.4 * (3 + 33.3).
    expect(level('To dobry komputera.', 40, 'pl')).toBeCloseTo(0.4 * (3 + 100 / 3), 5);
    expect(level('The cat sat on the mat.', 16, 'en')).toBeUndefined();
    expect(level('Die Katze schläft.', 100, 'de')).toBeUndefined();
  });
});

describe('phrases', () => {
  const cannot = (text: string, language: string): number =>
    findCannot(readBlocks(text, 'a.md'), language).length;
  const here = (text: string, language: string): number =>
    findClickHere(readBlocks(text, 'a.md'), language).length;

  test.each([
    ['en', 'I can’t do that.', 1],
    ['en', "Sorry, but now: hello. I can't do that. Bye.", 1],
    ['en', 'I am unable to help.', 1],
    ['en', 'I cannot do that, because it is not yours.', 0],
    ['en', 'I cannot do that. Instead, I send you a form.', 0],
    ['en', '- [I cannot find it](#a)', 0],
    ['en', '> I cannot find it.', 0],
    ['en', '## I cannot find it {#a}', 0],
    ['en', 'Read “I cannot sign in”, or [I cannot sign in](a.md).', 0],
    ['en', 'You cannot do that.', 0],
    ['es', 'Lo siento, no puedo hacerlo.', 1],
    ['es', 'No puedo hacerlo, porque no es suyo.', 0],
    ['pl', 'Nie mogę tego zrobić.', 1],
    ['pl', 'Nie mogę tego zrobić, ale wyślę formularz.', 0],
    ['de', 'I cannot do that.', 0],
  ])('a bare refusal in %s: %s', (language, text, count) => {
    expect(cannot(text, language)).toBe(count);
  });

  test.each([
    ['en', 'Click here for more.', 1],
    ['en', '[Click here](a.md) for more.', 1],
    ['en', 'For more, see [here](a.md).', 1],
    ['en', 'Click [here](a.md).', 1],
    ['en', 'You are here. [How to get here](a.md)', 0],
    ['es', 'Haz clic aquí.', 1],
    ['es', 'Más, [aquí](a.md).', 1],
    ['es', 'Aquí está [la guía](a.md).', 0],
    ['pl', 'Kliknij tutaj.', 1],
    ['pl', 'Zobacz [tutaj](a.md).', 1],
    ['pl', 'Tutaj jest [poradnik](a.md).', 0],
  ])('"click here" in %s: %s', (language, text, count) => {
    expect(here(text, language)).toBe(count);
  });
});

describe('the check of style', () => {
  const TEXT = 'Your fooba is here. [Click here](a.mdx). Ask Acmetron, or barbaz.';

  async function check(files: Record<string, string>, style = true): Promise<string[]> {
    const root = mkdtempSync(join(tmpdir(), 'handrail-style-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const folder = contentFolder({ 'articles/en/a.mdx': article(TEXT, 'draft: true\n'), ...files });
    const read = readContent({ folder, edition: 'public', today: '2026-11-21', words: interfaceWords });
    expect(read.problems.filter(({ level }) => level === 'error')).toEqual([]);
    const problems = await checkTexts({ folder, root, read, style });
    return problems.map(({ line, column, id, message }) =>
      `${line}:${column} ${id} ${/"\w+"/.exec(message)?.[0] ?? ''}`.trim(),
    );
  }

  test('is asked for, since a build has no need of it', async () => {
    expect(await check({}, false)).toEqual([]);
    expect(await check({})).toEqual([
      '10:6 prose/spelling "fooba"',
      '10:22 prose/click-here',
      '10:46 prose/spelling "Acmetron"',
      '10:59 prose/spelling "barbaz"',
    ]);
  });

  test('knows products, the glossary and the list of words', async () => {
    const own = await check({
      'products.yaml': 'acme: { name: Acmetron 3, nicknames: { en: [the fooba] } }\n',
      'spelling/en.txt': '# Words\nBarbaz # one\n',
    });
    expect(own).toEqual(['10:22 prose/click-here']);
  });

  test.each([
    ['spelling: false', ['10:22 prose/click-here']],
    ['spelling: false, clickHere: false', []],
  ])('is switched off by prose: { %s }', async (prose, expected) => {
    const site = readFileSync(join(contentFolder({}), 'site.yaml'), 'utf8');
    expect(await check({ 'site.yaml': `${site}prose: { ${prose} }\n` })).toEqual(expected);
  });
});
