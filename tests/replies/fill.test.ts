import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compose, neededFor, type ComposeOptions, type MessageParts } from '../../src/replies/compose.ts';
import { composeBasket } from '../../src/replies/basket.ts';
import { escapeHtml, fillBlocks } from '../../src/replies/fill.ts';
import type { Block, ReplyChannel, ReplyTexts } from '../../src/replies/model.ts';
import { SLOT_NAMES, type SlotName } from '../../src/replies/slots.ts';
import type { FillOptions, SlotValues } from '../../src/replies/values.ts';
import { hostileStrings } from '../hostile-strings.ts';
import { bothForms, parseText } from './read-reply.ts';

const VALUES: Required<SlotValues> = {
  customer: 'Anna',
  agent: 'Sam',
  team: 'network team',
  reason: 'the line is theirs',
  instead: 'we can call them.',
  problem: 'no internet',
  ticket: '4711',
  entry: { title: 'Restart your router', url: 'https://help.example.com/en/articles/restart-router/' },
  step: { title: 'Is the light on?', url: 'https://help.example.com/en/guides/no-internet/light/' },
  promise: new Date('2026-11-27T17:00:00Z'),
  details: ['the model', 'the light labelled Internet'],
  time: 5,
};

function options(channel: ReplyChannel, changes: Partial<ComposeOptions> = {}): ComposeOptions {
  return {
    language: 'en',
    channel,
    values: VALUES,
    addressOf: ({ id }) => `https://help.example.com/${id}/`,
    timeZone: 'Europe/Madrid',
    ...changes,
  };
}

function texts(text: string, language = 'en'): ReplyTexts {
  const { sections, problems } = parseText(bothForms(text), language);
  expect(problems).toEqual([]);
  const own = sections.filter(({ form }) => form === 'formal');
  return { email: [], ...Object.fromEntries(own.map(({ channel, blocks }) => [channel, blocks])) };
}

function message(
  text: string,
  channel: ReplyChannel,
  changes: Partial<ComposeOptions> = {},
): ReturnType<typeof compose> {
  return compose({ body: [texts(text)] }, options(channel, changes));
}

describe('compose, for mail', () => {
  it('fills every slot, and writes text and HTML', () => {
    const text =
      'Hello {customer}, this is **{agent}**.\n\nWe need this:\n\n{details}\n\nOpen “{entry}” now.\\\nBye';
    expect(message(text, 'email')).toEqual({
      text:
        'Hello Anna, this is Sam.\n\nWe need this:\n\n- the model\n- the light labelled Internet\n\n' +
        'Open “Restart your router” now.\nBye\nhttps://help.example.com/en/articles/restart-router/',
      html:
        '<p>Hello Anna, this is <strong>Sam</strong>.</p>\n<p>We need this:</p>\n' +
        '<ul><li>the model</li><li>the light labelled Internet</li></ul>\n' +
        '<p>Open “<a href="https://help.example.com/en/articles/restart-router/">Restart your router</a>” now.<br>Bye</p>',
      unfilled: [],
      signs: 172,
      over: [],
      lacksNextStep: false,
    });
  });

  it('links what the reply links itself, and never a link in a link', () => {
    const text =
      '[Restart **{entry}**](../../articles/en/x.mdx), <https://a.example/>, [us](mailto:help@a.example)';
    const { text: plain, html } = message(text, 'email');
    expect(html).toBe(
      '<p><a href="https://help.example.com/x/">Restart <strong>Restart your router</strong></a>, ' +
        '<a href="https://a.example/">https://a.example/</a>, <a href="mailto:help@a.example">us</a></p>',
    );
    expect(plain).toBe(
      'Restart Restart your router, https://a.example/, us\nhttps://help.example.com/x/\nhelp@a.example',
    );
  });

  it('tells the moment and the time as the language does', () => {
    const said = (language: string): string =>
      compose({ body: [texts('{promise}; {time}.', language)] }, options('email', { language })).text;
    expect(['en', 'es', 'pl'].map(said)).toEqual([
      'Friday 27 November at 18:00; 5 minutes.',
      'viernes, 27 de noviembre, 18:00; 5 minutos.',
      'piątek, 27 listopada 18:00; 5 min.',
    ]);
  });

  it('chooses by how the customer is addressed, and says if it does not know', () => {
    const text = 'Dla {Pana|Panią} mam to.';
    expect(message(text, 'email', { gender: 'man' }).text).toBe('Dla Pana mam to.');
    expect(message(text, 'email', { gender: 'woman' }).text).toBe('Dla Panią mam to.');
    const unknown = message(text, 'email');
    expect([unknown.text, unknown.unfilled]).toEqual(['Dla Pana/Panią mam to.', ['gender']]);
  });

  it('shows what is unfilled, blank values included, in the order of the text', () => {
    const values: SlotValues = {
      customer: ' \n',
      details: ['', ' '],
      promise: new Date(Number.NaN),
      time: 0,
      entry: [],
    };
    const text = '{customer}\n\n{details}\n\n{promise}, {time}, {entry}, {customer}';
    const { text: plain, unfilled } = message(text, 'email', { values });
    expect(plain).toBe('[customer]\n\n[details]\n\n[promise], [time], [entry], [customer]');
    expect(unfilled).toEqual(['customer', 'details', 'promise', 'time', 'entry']);
  });

  it('puts greeting, body and closing together', () => {
    const parts = { greeting: texts('Hello.'), body: [texts('One.'), texts('Two.')], closing: texts('Bye.') };
    expect(compose(parts, options('email')).text).toBe('Hello.\n\nOne.\n\nTwo.\n\nBye.');
    expect(compose({ ...parts, first: false, last: false }, options('email')).text).toContain('Hello.');
  });

  test.each([
    ['It is so.', true],
    ['Is it so?', false],
    ['See {entry}', false],
    ['You hear from us by {promise}.', false],
    ['[Here it is](../../articles/en/x.mdx)', false],
  ])('says of "%s" whether a next step is missing: %s', (text, lacks) => {
    expect(message(text, 'email').lacksNextStep).toBe(lacks);
  });

  it('misses no next step where only a greeting is written', () => {
    expect(compose({ greeting: texts('Hello.'), body: [] }, options('email')).lacksNextStep).toBe(false);
  });
});

describe('compose, for chat', () => {
  const answer = 'Mail text.\n\n### chat\n\nIt is the router. See {entry}\n\nDoes it help?';
  const parts: MessageParts = {
    greeting: texts('Hello {customer}.'),
    body: [texts(answer)],
    closing: texts('Bye.'),
  };

  it('greets first, takes leave last, and has lines, link, question', () => {
    const body =
      'It is the router. See Restart your router\nhttps://help.example.com/en/articles/restart-router/\nDoes it help?';
    const say = (when: { first?: boolean; last?: boolean }): string =>
      compose({ ...parts, ...when }, options('chat')).text;
    expect(say({})).toBe(`Hello Anna.\n${body}\nBye.`);
    expect(say({ first: true, last: false })).toBe(`Hello Anna.\n${body}`);
    expect(say({ first: false, last: false })).toBe(body);
    expect(compose(parts, options('chat')).html).toBeUndefined();
  });

  it('says what is too long', () => {
    const long = message('One.\n\nTwo.\n\nThree.', 'chat');
    expect(long.over).toEqual([{ what: 'lines', found: 3, limit: 2 }]);
    expect(message('One.\n\nTwo.\n\nHere: {entry}', 'chat').over).toEqual([]);
    expect(message('One.\n\nTwo.\n\nThree?', 'chat').over).toEqual([]);
    const values = { ...VALUES, problem: 'x'.repeat(501) };
    expect(message('{problem}', 'chat', { values }).over).toEqual([
      { what: 'signs', found: 501, limit: 500 },
    ]);
    expect(message('{problem}', 'chat', { values, chatSigns: 600 }).over).toEqual([]);
  });

  it('counts signs as people do', () => {
    const values = { ...VALUES, problem: '👍'.repeat(500) };
    expect(message('{problem}', 'chat', { values }).over).toEqual([]);
  });

  it('has no lists and no marks', () => {
    expect(message('We **need** {details}.', 'chat').text).toBe(
      'We need the model and the light labelled Internet.',
    );
    expect(message('{details}', 'chat').text).toBe('the model and the light labelled Internet');
  });
});

describe('compose, for the phone', () => {
  it('says titles, and no address', () => {
    const text = '[Our page](https://a.example/x)\n\n### phone\n\nLook for “{entry}” or {step}.';
    expect(message(text, 'phone').text).toBe('Look for “Restart your router” or Is the light on?.');
    expect(message('[Our page](https://a.example/x)', 'phone').text).toBe('Our page');
    expect(message('{details}', 'phone').text).toBe('the model and the light labelled Internet');
  });
});

describe('composeBasket', () => {
  const entries = [
    { title: 'One', url: 'https://a.example/1/' },
    { title: 'Two', url: 'https://a.example/2/' },
  ];
  const parts = {
    greeting: texts('Hello.'),
    body: [texts('These help:\n\n{entry}')],
    closing: texts('Bye.'),
  };

  it('puts a numbered list where the reply has the entry', () => {
    const mail = composeBasket(parts, entries, options('email'));
    expect(mail.text).toBe(
      'Hello.\n\nThese help:\n\n1. One\n   https://a.example/1/\n2. Two\n   https://a.example/2/\n\nBye.',
    );
    expect(mail.html).toContain('<ol><li><a href="https://a.example/1/">One</a></li>');
    expect(mail.lacksNextStep).toBe(false);
  });

  it('puts it behind a body that has none', () => {
    expect(composeBasket({ body: [] }, entries, options('email')).text).toBe(
      '1. One\n   https://a.example/1/\n2. Two\n   https://a.example/2/',
    );
  });

  it('joins them inside a sentence, each with its link', () => {
    const { html, text } = compose(
      { body: [texts('See {entry}.')] },
      options('email', { values: { entry: entries } }),
    );
    expect(html).toBe(
      '<p>See <a href="https://a.example/1/">One</a> and <a href="https://a.example/2/">Two</a>.</p>',
    );
    expect(text).toBe('See One and Two.\nhttps://a.example/1/\nhttps://a.example/2/');
  });

  it('says the titles on the phone, and keeps links together in a chat', () => {
    expect(composeBasket(parts, entries, options('phone')).text).toBe(
      'Hello.\n\nThese help:\n\n1. One\n2. Two\n\nBye.',
    );
    const chat = composeBasket(parts, entries, options('chat'));
    expect(chat.text).toBe(
      'Hello.\nThese help:\n1. One\n   https://a.example/1/\n2. Two\n   https://a.example/2/\nBye.',
    );
    expect(chat.over).toEqual([]);
  });

  it('with one entry is a message with one link', () => {
    expect(composeBasket(parts, entries.slice(0, 1), options('email')).text).toBe(
      'Hello.\n\nThese help:\n\nOne\nhttps://a.example/1/\n\nBye.',
    );
  });
});

describe('neededFor', () => {
  it('lists what a form has to ask for', () => {
    const parts = {
      greeting: texts('{Pan|Pani}, {customer}'),
      body: [texts('{entry} {customer}\n\n### chat\n\n{step}')],
    };
    expect(neededFor(parts, 'email')).toEqual({ slots: ['customer', 'entry'], gender: true });
    expect(neededFor({ ...parts, first: false }, 'chat')).toEqual({ slots: ['step'], gender: false });
  });
});

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
      expect(filled.text).toContain(`Say ${value}.`);
      expect(shown(filled.html ?? '')).toContain(`Say ${value}.`);
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
    const filled = fillBlocks(everySlot, options('phone') satisfies FillOptions);
    const spoken = compose({ body: [{ email: everySlot }] }, options('phone')).text;
    expect(filled.blocks).toHaveLength(SLOT_NAMES.length);
    expect(spoken).not.toMatch(/https?:|www\./);
  });

  it('escapes what means something in HTML', () => {
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;');
  });
});
