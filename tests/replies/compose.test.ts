import { describe, expect, it, test } from 'vitest';
import { compose, type MessageParts } from '../../src/replies/compose.ts';
import type { SlotValues } from '../../src/replies/values.ts';
import { message, options, texts, VALUES } from './samples.ts';

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

  it('ends no sentence twice', () => {
    const say = (reason: string): string =>
      message('Because {reason}. So {reason}...', 'email', { values: { reason } }).text;
    expect(say('it is so')).toBe('Because it is so. So it is so...');
    expect(say('it is so.')).toBe('Because it is so. So it is so...');
    expect(say('is it so?')).toBe('Because is it so? So is it so?..');
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
    expect(message(text, 'phone').text).toBe('Look for “Restart your router” or Is the light on?');
    expect(message('[Our page](https://a.example/x)', 'phone').text).toBe('Our page');
    expect(message('{details}', 'phone').text).toBe('the model and the light labelled Internet');
  });
});
