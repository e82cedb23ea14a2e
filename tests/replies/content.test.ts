import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { readContent } from '../../src/library/read.ts';
import { compose, neededFor, type ComposeOptions } from '../../src/replies/compose.ts';
import { linesOf } from '../../src/replies/measure.ts';
import { FORMS, wordingFor, type Block, type Piece, type Reply } from '../../src/replies/model.ts';
import { SLOT_NAMES } from '../../src/replies/slots.ts';
import { replySchema } from '../../src/schema/reply.ts';
import { CONTENT_DAY } from '../content-day.ts';

const FOLDER = join(import.meta.dirname, '../../content');
const LANGUAGES = ['en', 'es', 'pl'];
const PEOPLE: Readonly<Record<string, readonly [woman: string, man: string]>> = {
  en: ['Anna', 'Jan'],
  es: ['María', 'Juan'],
  pl: ['Anna', 'Jan'],
};

/** As agents write them: short, without a full stop. */
const VALUES: ComposeOptions['values'] = {
  agent: 'Sam',
  team: 'team',
  reason: 'reason',
  instead: 'instead',
  problem: 'problem',
  ticket: 'HR-4711',
  entry: { title: 'Restart your router', url: 'https://help.example.com/a/restart-router/' },
  step: { title: 'Is the light on?', url: 'https://help.example.com/g/no-internet/#light' },
  promise: new Date('2026-11-27T17:00:00Z'),
  details: ['make and model', 'number on the label', 'colour of each light'],
  time: 5,
};

let replies: Reply[] = [];

beforeAll(() => {
  const read = readContent({
    folder: FOLDER,
    edition: 'agent',
    today: CONTENT_DAY,
    words: interfaceWords,
  });
  const wrong = read.problems.filter(({ file }) => file.startsWith('replies/'));
  expect(wrong.map(({ file, line, id }) => `${file}:${line} ${id}`)).toEqual([]);
  replies = read.content?.settings.replies ?? [];
});

describe('the replies of our content', () => {
  it('are there in each language, for every use', () => {
    for (const language of LANGUAGES) {
      const own = replies.filter((reply) => reply.language === language);
      expect(own.length).toBeGreaterThanOrEqual(22);
      expect(new Set(own.map(({ matter }) => matter.use))).toEqual(new Set(replySchema.shape.use.options));
    }
  });

  test.each(LANGUAGES)('read in %s for a woman and a man as they should', (language) => {
    const names = PEOPLE[language] ?? ['', ''];
    const told = (reply: Reply, form: (typeof FORMS)[number]): void => {
      for (const channel of reply.matter.channels) {
        const where = `${reply.file} ${form} ${channel}`;
        const [woman, man] = names.map((customer, i) =>
          compose(
            { body: [reply.forms[form]] },
            {
              language,
              channel,
              values: { ...VALUES, customer },
              gender: i === 0 ? 'woman' : 'man',
              addressOf: ({ id }) => `https://help.example.com/${id}/`,
              timeZone: 'Europe/Madrid',
            },
          ),
        );
        for (const [i, said] of [woman, man].entries()) {
          expect(said?.unfilled, where).toEqual([]);
          expect(said?.text, where).not.toMatch(/[{}[\]]/);
          expect(said?.over, where).toEqual([]);
          const { slots } = neededFor({ body: [reply.forms[form]] }, channel);
          if (slots.includes('customer')) expect(said?.text, where).toContain(names[i]);
          if (channel === 'phone') expect(said?.text, where).not.toMatch(/https?:|www\.|@|\.com/);
          if (channel === 'email') expect(said?.html, where).not.toMatch(/[{}]/);
        }
        const blocks = wordingFor(reply.forms[form], channel);
        const turned = swapChoices(blocks, woman?.text ?? '').replaceAll(names[0], names[1]);
        expect(turned, where).toBe(man?.text);
      }
    };
    for (const reply of replies.filter((one) => one.language === language))
      for (const form of FORMS) told(reply, form);
  });

  test.each(['en', 'es'])('need no choice by gender in %s', (language) => {
    const needing = replies.filter((reply) => reply.language === language && choicesOf(reply).length > 0);
    expect(needing.map(({ file }) => file)).toEqual([]);
  });

  it('that stand alone say what comes next', () => {
    const alone = replies.filter(({ matter }) => !['greeting', 'closing', 'back'].includes(matter.use));
    const lacking = alone.flatMap((reply) =>
      FORMS.flatMap((form) =>
        reply.matter.channels.flatMap((channel) => {
          const options = { language: reply.language, channel, values: {}, addressOf: () => '' };
          const { lacksNextStep } = compose({ body: [reply.forms[form]] }, options);
          return lacksNextStep ? [`${reply.file} ${form} ${channel}`] : [];
        }),
      ),
    );
    expect(lacking).toEqual([]);
  });

  it('speak to customers as their form says', () => {
    const familiarWords: Readonly<Record<string, RegExp>> = {
      es: /(?<!\p{L})(?:tú|te|ti|tu|tus|contigo|tienes|puedes|ves)(?!\p{L})/iu,
      pl: /(?<!\p{L})(?:ty|cię|ciebie|ci|tobą|twój|twoje|twoim?|możesz|widzisz|masz)(?!\p{L})/iu,
    };
    const formalWords: Readonly<Record<string, RegExp>> = {
      es: /(?<!\p{L})(?:usted|le)(?!\p{L})/iu,
      pl: /(?<!\p{L})(?:pan|pani|pana|panu|panem|panią)(?!\p{L})/iu,
    };
    const wrong = replies.flatMap((reply) => {
      const [formal, familiar] = FORMS.map((form) => allText(reply, form));
      const slips = [
        familiarWords[reply.language]?.exec(formal ?? '')?.[0],
        formalWords[reply.language]?.exec(familiar ?? '')?.[0],
      ];
      return slips.flatMap((slip) => (slip === undefined ? [] : [`${reply.file}: ${slip}`]));
    });
    expect(wrong).toEqual([]);
  });
});

test('content/README.md explains every slot and every use', () => {
  const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
  const told = readme.slice(readme.indexOf('## Replies'));
  expect(SLOT_NAMES.filter((slot) => !told.includes(`\`{${slot}}\``))).toEqual([]);
  expect(replySchema.shape.use.options.filter((use) => !told.includes(`\`${use}\``))).toEqual([]);
});

/** Turns the words for a woman into those for a man, in the order in which the text has them. */
function swapChoices(blocks: readonly Block[], text: string): string {
  let at = 0;
  return linesOf(blocks)
    .flatMap((pieces) => pieces.flatMap(choicesIn))
    .reduce((turned, [man, woman]) => {
      const found = turned.indexOf(woman, at);
      at = found + man.length;
      return turned.slice(0, found) + man + turned.slice(found + woman.length);
    }, text);
}

function choicesIn(piece: Piece): [string, string][] {
  if (typeof piece === 'string' || 'slot' in piece) return [];
  if ('choice' in piece) return [piece.choice];
  return ('bold' in piece ? piece.bold : 'em' in piece ? piece.em : piece.link).flatMap(choicesIn);
}

function blocksOf(reply: Reply, form: (typeof FORMS)[number]): Block[] {
  return Object.values(reply.forms[form]).flat() as Block[];
}

function choicesOf(reply: Reply): [string, string][] {
  return FORMS.flatMap((form) =>
    linesOf(blocksOf(reply, form)).flatMap((pieces) => pieces.flatMap(choicesIn)),
  );
}

function allText(reply: Reply, form: (typeof FORMS)[number]): string {
  return JSON.stringify(blocksOf(reply, form));
}
