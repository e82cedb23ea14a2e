import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { messagesSchema, type Messages } from '../../src/schema/messages.ts';
import { Engine } from '../../src/search/client/engine.ts';

const ROOT = join(import.meta.dirname, '../..');
/** As many results as a phone shows without scrolling far. */
const AMONG = 3;
/** Of real messages, some name nothing that could be found. */
const SHARE = 0.8;

function messagesIn(language: string): Messages {
  const file = join(ROOT, 'content/messages', `${language}.yaml`);
  return messagesSchema.parse(parse(readFileSync(file, 'utf8')));
}

it.each(['en', 'es', 'pl'])(
  'four of five messages of customers bring what answers them (%s)',
  async (language) => {
    const messages = messagesIn(language);
    expect(messages.length).toBeGreaterThanOrEqual(15);
    const site = inject('site');
    const engine = await Engine.open(language, async (path) =>
      readFileSync(join(site, 'search', language, path), 'utf8'),
    );
    const missed: string[] = [];
    for (const { text, answer, also } of messages) {
      const first = await (await engine.find(text, {}, false)).peek(AMONG);
      const ids = first.map(({ url }) => url.split('/').at(-2));
      if (![answer, ...also].some((id) => ids.includes(id))) missed.push(`${text}: ${ids.join(', ')}`);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(messages.length * (1 - SHARE));
  },
);
