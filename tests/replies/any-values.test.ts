import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/replies/compose.ts';
import { escapeHtml } from '../../src/replies/fill.ts';
import type { Block, ReplyChannel } from '../../src/replies/model.ts';
import { SLOT_NAMES, type SlotName } from '../../src/replies/slots.ts';
import type { SlotValues } from '../../src/replies/values.ts';
import { hostileStrings } from '../hostile-strings.ts';
import { message, options, VALUES } from './samples.ts';

describe('whatever the values', () => {
  const everySlot: Block[] = SLOT_NAMES.map((slot) => ({ p: ['Say ', { slot }, '.'] }));

  function valuesWith(text: string): SlotValues {
    const url = `https://a.example/${encodeURIComponent(text.toWellFormed())}`;
    const words = ['customer', 'agent', 'team', 'reason', 'instead', 'problem', 'ticket'] as const;
    return {
      ...VALUES,
      ...Object.fromEntries(words.map((word) => [word, text])),
      entry: [
        { title: text, url },
        { title: 'b', url: text },
      ],
      step: { title: text, url: text },
      details: [text, text],
    };
  }

  /** What a browser would show of HTML that has only our own elements. */
  function shown(html: string): string {
    const withoutOurs = html.replace(/<\/?(?:p|a|ul|ol|li|strong|em|br)(?: href="[^"<>]*")?>|\n(?=<)/g, '');
    expect(withoutOurs).not.toMatch(/[<>"']/);
    return withoutOurs.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  }

  const plainOf = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

  it('each stands in text and HTML as it is, and does nothing', () => {
    for (const text of hostileStrings) {
      const filled = compose(
        { body: [{ email: everySlot }] },
        options('email', { values: valuesWith(text) }),
      );
      const value = plainOf(text);
      if (value === '') continue;
      const said = /[.?!…]$/.test(value) ? `Say ${value}` : `Say ${value}.`;
      expect(filled.text).toContain(said);
      expect(shown(filled.html ?? '')).toContain(said);
      const addresses = [...(filled.html ?? '').matchAll(/ href="([^"]*)"/g)].map(([, href]) => href ?? '');
      expect(addresses.filter((href) => !/^(?:https?:\/\/|mailto:|tel:)/i.test(href))).toEqual([]);
    }
  });

  it('no brace is left, but those of a value', () => {
    const word = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[{}]/g, ''));
    const piece = fc.oneof(
      fc.constantFrom(...SLOT_NAMES).map((slot: SlotName) => ({ slot })),
      fc.constant({ choice: ['Pana', 'Panią'] as [string, string] }),
      word,
    );
    const line = fc.array(piece, { minLength: 1 });
    const blocks = fc.array(
      fc.oneof(
        line.map((p) => ({ p })),
        fc.array(line, { minLength: 1 }).map((list) => ({ list, ordered: true })),
      ),
    );
    fc.assert(
      fc.property(
        blocks,
        word,
        fc.constantFrom<ReplyChannel>('email', 'chat', 'phone'),
        (email, text, channel) => {
          const values = valuesWith(text);
          const filled = compose({ body: [{ email }] }, options(channel, { values, gender: 'woman' }));
          expect(filled.text).not.toMatch(/[{}]/);
          expect(filled.html ?? '').not.toMatch(/[{}]/);
          if (plainOf(text) !== '') expect(filled.unfilled).toEqual([]);
          for (const slot of filled.unfilled) expect(filled.text).toContain(`[${slot}]`);
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  it('a value that looks like a slot is not filled again', () => {
    const { text } = message('Hello {customer}.', 'email', { values: { customer: '{agent}', agent: 'Sam' } });
    expect(text).toBe('Hello {agent}.');
  });

  it('a reply says nothing on the phone that a page address is', () => {
    const spoken = compose({ body: [{ email: everySlot }] }, options('phone')).text;
    expect(spoken).not.toMatch(/https?:|www\./);
  });

  it('escapes what means something in HTML', () => {
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;');
  });
});
