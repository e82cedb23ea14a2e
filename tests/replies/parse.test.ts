import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splitBraces } from '../../src/replies/braces.ts';
import { SLOT_NAMES } from '../../src/replies/slots.ts';
import { ownHostileStrings } from '../hostile-strings.ts';
import { bothForms, faultsOf, parseText } from './read-reply.ts';

describe('parseReply', () => {
  it('reads both forms, with wordings of their own for chat and phone', () => {
    const text =
      '## formal\n\nHello {customer},\nwe **need** this:\n\n{details}\n\n### chat\n\nWhich *one*, {customer}?\n\n' +
      '### phone\n\nWhich one is it?\n\n## familiar\n\nHi\\\n{agent}\n';
    const { sections, problems } = parseText(text);
    expect(problems).toEqual([]);
    expect(sections.map(({ form, channel, blocks }) => [form, channel, blocks])).toEqual([
      [
        'formal',
        'email',
        [
          { p: ['Hello ', { slot: 'customer' }, ', we ', { bold: ['need'] }, ' this:'] },
          { p: [{ slot: 'details' }] },
        ],
      ],
      ['formal', 'chat', [{ p: ['Which ', { em: ['one'] }, ', ', { slot: 'customer' }, '?'] }]],
      ['formal', 'phone', [{ p: ['Which one is it?'] }]],
      ['familiar', 'email', [{ p: ['Hi\n', { slot: 'agent' }] }]],
    ]);
  });

  it('reads choices, lists and links', () => {
    const text =
      'For {Pana|Panią}:\n\n1. [Restart](../../articles/en/restart-router.mdx#mesh)\n2. [Step](../../guides/en/no-internet.md#clock)\n' +
      '3. <https://example.com/x>, [mail][m]\n\n[m]: mailto:help@example.com\n';
    const { sections, problems } = parseText(bothForms(text));
    expect(problems).toEqual([]);
    expect(sections[0]?.blocks).toEqual([
      { p: ['For ', { choice: ['Pana', 'Panią'] }, ':'] },
      {
        ordered: true,
        list: [
          [{ link: ['Restart'], entry: { type: 'article', id: 'restart-router', anchor: 'mesh' } }],
          [{ link: ['Step'], entry: { type: 'guide', id: 'no-internet', anchor: 'clock' } }],
          [
            { link: ['https://example.com/x'], url: 'https://example.com/x' },
            ', ',
            { link: ['mail'], url: 'mailto:help@example.com' },
          ],
        ],
      },
    ]);
  });

  test.each([
    ['Hello.\n', '1:1 reply/missing-form'],
    ['## formal\n\nA.\n\n## formal\n\nB.\n\n## familiar\n\nC.\n', '5:1 reply/heading'],
    ['## formal\n\nA.\n\n### mail\n\nB.\n\n## familiar\n\nC.\n', '5:1 reply/heading'],
    ['### chat\n\nA.\n\n## formal\n\nB.\n\n## familiar\n\nC.\n', '1:1 reply/heading'],
    ['# formal\n\nA.\n\n## familiar\n\nC.\n', '1:1 reply/heading'],
    [bothForms('A.').replace('A.', '![x](y.png)'), '3:1 reply/block'],
    [bothForms('A.').replace('A.', '`x`'), '3:1 reply/block'],
    [bothForms('A.').replace('A.', '- a\n  - b'), '4:3 reply/block'],
    [bothForms('A.').replace('A.', '> a'), '3:1 reply/block'],
    [bothForms('A.').replace('A.', 'a\n\n***'), '5:1 reply/block'],
    [bothForms('A.').replace('A.', 'Two\nlines {custmer}'), '4:7 reply/unknown-slot'],
    [bothForms('A.').replace('A.', 'One }'), '3:5 reply/brace'],
    [bothForms('A.').replace('A.', '{**customer**}'), '3:1 reply/brace'],
    [bothForms('A.').replace('A.', 'A {a|} b'), '3:3 reply/choice'],
    [bothForms('A.').replace('A.', 'A {customer|agent} b'), '3:3 reply/choice'],
  ])('refuses %j', (text, first) => {
    expect(faultsOf(text)[0]).toBe(first);
  });

  it('finds braces behind escapes', () => {
    expect(faultsOf(bothForms('A.').replace('A.', '\\*a\\* {x} b'))).toEqual(['3:7 reply/unknown-slot']);
  });

  it('never throws, whatever the text', () => {
    for (const text of ownHostileStrings) expect(() => parseText(bothForms(text))).not.toThrow();
  });
});

describe('a slot whose value would have to change', () => {
  test.each([
    ['pl', 'To jest dla {customer}.', 'dla'],
    ['pl', 'Pani {customer}, dzień dobry', 'Pani'],
    ['pl', '{Panie|Pani} {customer}', 'Panie'],
    ['pl', '{dobrze|dla} {customer}', 'dla'],
    ['pl', 'Sprawdzi to zespół z {team}', 'z'],
    ['pl', 'Odpowiemy do **{promise}**', 'do'],
    ['pl', 'Więcej w „{entry}”', 'w'],
    ['pl', 'Widzę {customer}owi', 'owi'],
    ['es', 'Estimado/a {customer}:', 'Estimado/a'],
    ['es', 'Sra. {customer}:', 'Sra.'],
    ['es', '¡Bienvenida {customer}!', 'Bienvenida'],
    ['en', 'Dear Mr. {customer},', 'Mr.'],
    ['en', 'Dear Mrs {customer},', 'Mrs'],
  ])('in %s: %s', (language, text, word) => {
    const { problems } = parseText(bothForms(text), language);
    expect(problems.map(({ id }) => id)).toEqual(['reply/inflected', 'reply/inflected']);
    expect(problems[0]?.message).toContain(`"${word}"`);
  });

  test.each([
    ['pl', 'Cześć, {customer}!'],
    ['pl', 'Dziękuję, {Panie|Pani}, {customer}.'],
    ['pl', 'Z tej strony {agent}, {team}.'],
    ['pl', 'Odpowiemy w tym terminie: {promise}'],
    ['pl', 'Jest to w poradniku „{entry}”.'],
    ['pl', 'Zajmie to około {time}, a powód to {reason}.'],
    ['pl', 'Kropka kończy zdanie dla. {customer} pisze'],
    ['es', 'Hola, {customer}:'],
    ['es', 'Gracias, {customer}. Responderemos antes del {promise}.'],
    ['en', 'Dear {customer},'],
    ['en', '{customer}’s router'],
    ['de', 'Liebe {customer}'],
  ])('not in %s: %s', (language, text) => {
    expect(faultsOf(bothForms(text), language)).toEqual([]);
  });
});

describe('splitBraces', () => {
  it('loses nothing of a text', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('{', '}', '|', '{customer}', '{a|b}', '{nothing}', ...SLOT_NAMES),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const tokens = splitBraces(text);
        const ends = [...tokens.slice(1).map(({ offset }) => offset), text.length];
        expect(tokens.map(({ offset }, i) => text.slice(offset, ends[i])).join('')).toBe(text);
        for (const token of tokens) {
          if (token.kind === 'text') expect(token.text).not.toMatch(/[{}]/);
          if (token.kind === 'choice') expect(token.forms.every((form) => form !== '')).toBe(true);
        }
      }),
      { seed: 7 },
    );
  });
});
