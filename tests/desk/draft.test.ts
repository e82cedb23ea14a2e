import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  neededBy,
  promiseBy,
  repliesFor,
  replyFor,
  writeDraft,
  type Draft,
  type Wording,
} from '../../src/desk/draft.ts';
import { remarksOn } from '../../src/desk/remarks.ts';
import type { Reply } from '../../src/replies/model.ts';
import { readContent } from '../../src/library/read.ts';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { loadedBy } from '../loaded-by.ts';
import { makeEntry } from './entries.ts';
import { CONTENT_DAY } from '../content-day.ts';

const ROOT = join(import.meta.dirname, '../..');
const { content } = readContent({
  folder: join(ROOT, 'content'),
  edition: 'agent',
  today: CONTENT_DAY,
  words: interfaceWords,
});
const REPLIES = content?.settings.replies ?? [];
const ENTRIES = [
  makeEntry('printer-offline', 'The printer shows as offline'),
  makeEntry('no-internet', 'There is no internet', { steps: { lights: 'What do the lights show?' } }),
];

function wording(language: string, replies: readonly Reply[] = REPLIES): Wording {
  return {
    language,
    replies: new Map(
      replies.filter((reply) => reply.language === language).map((reply) => [reply.id, reply]),
    ),
    entries: new Map(ENTRIES.map((entry) => [entry.id, entry])),
    published: 'https://help.example.com/help/',
  };
}

const DRAFT: Draft = {
  reply: 'answer-link',
  greeting: 'hello',
  closing: 'closing',
  form: 'formal',
  gender: undefined,
  channel: 'email',
  first: true,
  last: true,
  targets: [{ type: 'article', id: 'printer-offline' }],
  values: { customer: 'Anna', agent: 'Jan' },
};

describe('a draft', () => {
  it('becomes a mail with greeting, full address in the language of the reply, and closing', () => {
    const { text, html, unfilled } = writeDraft(DRAFT, wording('es'));
    expect(text).toMatch(/^Hola, Anna/);
    expect(text).toContain('\nhttps://help.example.com/help/es/articles/printer-offline/\n');
    expect(text).toMatch(/\nJan$/);
    expect(html).toContain('<a href="https://help.example.com/help/es/articles/printer-offline/">');
    expect(unfilled).toEqual([]);
  });

  it('leads to the step where it names one', () => {
    const step = {
      ...DRAFT,
      reply: 'answer-step',
      targets: [{ type: 'guide', id: 'no-internet', step: 'lights' } as const],
    };
    expect(writeDraft(step, wording('pl')).text).toContain(
      'https://help.example.com/help/pl/guides/no-internet/lights/',
    );
    expect(writeDraft({ ...step, targets: [] }, wording('pl')).unfilled).toContain('step');
  });

  it('is greeted and closed in a chat only where that is its first and last message', () => {
    const chat = { ...DRAFT, channel: 'chat' } as const;
    const whole = writeDraft(chat, wording('en')).text;
    const middle = writeDraft({ ...chat, first: false, last: false }, wording('en')).text;
    expect(whole).toContain('Hello Anna');
    expect(middle).not.toContain('Anna');
    expect(whole).toContain(middle);
  });

  it('lists several entries, and closes once', () => {
    const targets = [...DRAFT.targets, { type: 'guide', id: 'no-internet' } as const];
    const { text } = writeDraft({ ...DRAFT, reply: 'answer-several', targets }, wording('en'));
    expect(text).toMatch(/1\. The printer shows as offline\n.*\n2\. There is no internet/);
    expect(text.match(/Kind regards/g)).toHaveLength(1);
  });

  it('of a greeting or a closing has nothing around it', () => {
    const { text } = writeDraft({ ...DRAFT, reply: 'closing' }, wording('en'));
    expect(text).toBe('Kind regards\nJan');
  });

  it('with an entry that is gone counts as not filled', () => {
    const gone = writeDraft({ ...DRAFT, targets: [{ type: 'article', id: 'gone' }] }, wording('en'));
    expect(gone.unfilled).toEqual(['entry']);
  });

  it('in Polish needs Pan or Pani in the formal form alone', () => {
    expect(neededBy(DRAFT, wording('pl').replies).gender).toBe(true);
    expect(neededBy({ ...DRAFT, form: 'familiar' }, wording('pl').replies).gender).toBe(false);
    expect(neededBy(DRAFT, wording('en').replies)).toEqual({
      slots: ['customer', 'agent', 'entry'],
      gender: false,
    });
  });
});

describe('the reply that is offered', () => {
  it.each(['en', 'es', 'pl'])('in %s answers with the page, the step or the list', (language) => {
    const offered = (...targets: Draft['targets']): (string | undefined)[] =>
      (['email', 'chat', 'phone'] as const).map((channel) => replyFor(targets, channel, wording(language)));
    const all = (id: string): string[] => [id, id, id];
    expect(offered({ type: 'article', id: 'printer-offline' })).toEqual(all('answer-link'));
    expect(offered({ type: 'guide', id: 'no-internet' })).toEqual(all('answer-link'));
    expect(offered({ type: 'guide', id: 'no-internet', step: 'lights' })).toEqual(all('answer-step'));
    expect(offered({ type: 'guide', id: 'no-internet' }, { type: 'article', id: 'printer-offline' })).toEqual(
      all('answer-several'),
    );
  });

  it('is one of the topic of the entry before all others, and never one of another topic', () => {
    const own = REPLIES.find(({ id, language }) => id === 'answer-link' && language === 'en')!;
    const withTopic = (id: string, topic: string): Reply => ({
      ...own,
      id,
      matter: { ...own.matter, topic },
    });
    const replies = [withTopic('a', 'mail'), own, withTopic('z', 'network')];
    const target = { type: 'article', id: 'printer-offline' } as const;
    expect(replyFor([target], 'email', wording('en', replies))).toBe('z');
    expect(replyFor([target], 'email', wording('en', replies.slice(0, 2)))).toBe('answer-link');
  });

  it('is none where there are no answers', () => {
    expect(replyFor(DRAFT.targets, 'email', wording('en', []))).toBeUndefined();
  });

  it('leaves out those that the channel must not use', () => {
    const ids = (channel: 'email' | 'chat'): string[] =>
      repliesFor(channel, wording('en').replies.values()).flatMap(([, some]) => some.map(({ id }) => id));
    expect(ids('chat')).toContain('hold');
    expect(ids('email')).not.toContain('hold');
  });
});

describe('a promise', () => {
  const week = { mon: ['08:00-18:00'], tue: [], wed: [], thu: [], fri: ['08:00-18:00'], sat: [], sun: [] };
  const hours = { hours: { timeZone: 'Europe/Madrid', week }, promiseHours: 2 };

  it('counts opening hours, and is told as a quarter of an hour', () => {
    const by = promiseBy(hours, [], new Date('2026-11-27T17:08:00+01:00'));
    expect(by?.toISOString()).toBe('2026-11-30T08:00:00.000Z');
  });

  it('passes over holidays', () => {
    const by = promiseBy(hours, [{ on: '2026-11-30' }], new Date('2026-11-27T17:08:00+01:00'));
    expect(by?.toISOString()).toBe('2026-12-04T08:00:00.000Z');
  });

  it('is never told as a moment that is over', () => {
    const soon = promiseBy({ promiseHours: 0.1 }, [], new Date('2026-11-27T17:01:00Z'));
    expect(soon?.toISOString()).toBe('2026-11-27T17:07:00.000Z');
  });

  it('cannot be given by a channel that never opens', () => {
    const never = {
      hours: { timeZone: 'Europe/Madrid', week: { ...week, mon: [], fri: [] } },
      promiseHours: 2,
    };
    expect(promiseBy(never, [], new Date('2026-11-27T17:01:00Z'))).toBeUndefined();
  });
});

describe('what is said before copying', () => {
  const words = { noNextStep: 'NEXT', tooManySigns: '{found}>{limit}', tooManyLines: '{found}/{limit}' };
  const written = { text: '', unfilled: [], signs: 0, over: [], lacksNextStep: false };

  it('is nothing where nothing is wrong', () => {
    expect(remarksOn(written, words, 'MISSING')).toEqual([]);
  });

  it('names what is missing, that nothing comes next, and each limit', () => {
    const over = [
      { what: 'signs', found: 612, limit: 500 },
      { what: 'lines', found: 3, limit: 2 },
    ] as const;
    expect(
      remarksOn({ ...written, unfilled: ['agent'], lacksNextStep: true, over: [...over] }, words, 'MISSING'),
    ).toEqual(['MISSING', 'NEXT', '612>500', '3/2']);
  });
});

it('the desk loads no parser, no zod and nothing of Node', () => {
  const seen = new Set(
    ['desk-page', 'palette', 'palette-key'].flatMap((name) => [
      ...loadedBy(join(ROOT, `src/desk/${name}.ts`)),
    ]),
  );
  expect([...seen].filter((name) => !name.startsWith(ROOT))).toEqual([]);
  expect([...seen].filter((name) => /\/(?:library|problem|markdown|words)\//.test(name))).toEqual([]);
});
