import { describe, expect, it } from 'vitest';
import { composeBasket } from '../../src/replies/basket.ts';
import { compose, neededFor } from '../../src/replies/compose.ts';
import { options, texts } from './samples.ts';

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
