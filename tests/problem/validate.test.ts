import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { validate } from '../../src/problem/validate.ts';
import { readYaml } from '../../src/problem/yaml-source.ts';
import { day, id, text } from '../../src/schema/common.ts';

const schema = z.strictObject({
  title: z.string().min(3).max(10).meta({ description: 'What it is about.' }),
  kind: z.enum(['how-to', 'question']).optional(),
  until: day.optional(),
  topic: id.optional(),
  name: text.optional(),
  draft: z.boolean().default(false),
  order: z.int().min(1).max(9).optional(),
  asked: z.array(z.string()).max(2).default([]),
  sources: z.array(z.url()).default([]),
  mail: z.email().optional(),
  reviewed: z.strictObject({ on: day, by: id.meta({ description: 'Who checked it.' }) }).optional(),
  steps: z
    .array(z.strictObject({ name: z.string() }))
    .min(1)
    .optional(),
});

function check(yaml: string, wanted: z.ZodType = schema): string[] {
  const { problems } = validate(wanted, readYaml(yaml, 'x.yaml'));
  return problems.map((p) => `${p.line}:${p.column} ${p.id} ${p.message}`);
}

function hintOf(yaml: string): string | undefined {
  return validate(schema, readYaml(yaml, 'x.yaml')).problems[0]?.hint;
}

describe('validate', () => {
  it('gives data with its defaults', () => {
    const { data, known, problems } = validate(schema, readYaml('title: Wi-Fi\norder: 2\n', 'x.yaml'));
    expect(problems).toEqual([]);
    expect(data).toEqual({ title: 'Wi-Fi', order: 2, draft: false, asked: [], sources: [] });
    expect(known).toEqual(data);
  });

  it('passes on what made the YAML unreadable, and nothing else', () => {
    expect(check('title: [x\n')).toEqual([
      '1:8 yaml/syntax This is not valid YAML: a list is opened here with "[", but not closed with "]".',
    ]);
  });

  it.each([
    ['', 'nothing'],
    ['Wi-Fi', 'the text "Wi-Fi"'],
    ['- a', 'a list'],
    ['7', 'the number 7'],
  ])('wants keys with values, not %j', (yaml, found) => {
    expect(check(yaml)).toEqual([
      `1:1 yaml/not-a-map Expected keys with values ("title: ..."), found ${found}.`,
    ]);
  });
});

describe('a key', () => {
  it('that is unknown is shown with the nearest and with all that are known', () => {
    expect(check('title: Wi-Fi\nordr: 1\n')).toEqual([
      '2:1 schema/unknown-key Unknown key "ordr". Did you mean "order"?',
    ]);
    expect(hintOf('title: Wi-Fi\nordr: 1\n')).toMatch(/^Known here: title, kind, until, /);
  });

  it('that is unknown in something says in what', () => {
    const yaml = 'title: Wi-Fi\nreviewed: { on: 2026-11-20, by: team, checked: x }\n';
    expect(check(yaml)).toEqual(['2:39 schema/unknown-key Unknown key "checked" in "reviewed".']);
  });

  it('that is missing is shown where it would stand, with what it is for', () => {
    expect(check('order: 1\n')).toEqual(['1:1 schema/missing-key The key "title" is missing.']);
    expect(hintOf('order: 1\n')).toBe('What it is about.');
    expect(check('title: Wi-Fi\nreviewed:\n  on: 2026-11-20\n')).toEqual([
      '2:1 schema/missing-key The key "by" is missing in "reviewed".',
    ]);
  });

  it('with a slip is one problem, not two', () => {
    expect(check('titel: Wi-Fi\n')).toEqual([
      '1:1 schema/unknown-key Unknown key "titel". Did you mean "title"?',
    ]);
    expect(check('words: Wi-Fi\n')).toEqual([
      '1:1 schema/missing-key The key "title" is missing.',
      '1:1 schema/unknown-key Unknown key "words".',
    ]);
  });

  it('of a map of languages is checked as well', () => {
    expect(check('title: Wi-Fi\nname: { EN: Wi-Fi }\n')).toEqual([
      '2:9 schema/invalid-value "name.EN": use a language code such as en, es or pl.',
    ]);
  });

  it('of a fixed set is unknown if it is not in it', () => {
    const menus = z.strictObject({ menus: z.partialRecord(z.enum(['windows', 'ios']), z.string()) });
    const { problems } = validate(menus, readYaml('menus: { window: x }\n', 'x.yaml'));
    expect(problems[0]).toMatchObject({
      id: 'schema/unknown-key',
      message: 'Unknown key "window" in "menus". Did you mean "windows"?',
      hint: 'Known here: windows, ios.',
    });
  });
});

describe('a value', () => {
  it.each([
    ['title: 7', '1:8 schema/wrong-type "title" must be text, but is the number 7.'],
    ['title:', '1:7 schema/wrong-type "title" must be text, but is empty.'],
    ['title: [Wi-Fi]', '1:8 schema/wrong-type "title" must be text, but is a list.'],
    [
      'title: Wi-Fi\ndraft: yes',
      '2:8 schema/wrong-type "draft" must be true or false, but is the text "yes".',
    ],
    [
      'title: Wi-Fi\norder: 1.5',
      '2:8 schema/wrong-type "order" must be a whole number, but is the number 1.5.',
    ],
    ['title: Wi-Fi\nasked: wifi', '2:8 schema/wrong-type "asked" must be a list, but is the text "wifi".'],
    [
      'title: Wi-Fi\nreviewed: true',
      '2:11 schema/wrong-type "reviewed" must be keys with values, but is the value true.',
    ],
    ['title: Wi-Fi\nkind:', '2:6 schema/wrong-type "kind" must be text, but is empty.'],
    ['title: Wi-Fi\nkind: { a: b }', '2:7 schema/wrong-type "kind" must be text, but is keys with values.'],
    [
      'title: Wi-Fi\nname: 7',
      '2:7 schema/wrong-type "name" must be text or keys with values, but is the number 7.',
    ],
    ['title: Wi-Fi\nname: { en: 7 }', '2:13 schema/wrong-type "name.en" must be text, but is the number 7.'],
    [
      'title: Wi-Fi\nasked: [a, { b: c }]',
      '2:12 schema/wrong-type "asked, item 2" must be text, but is keys with values.',
    ],
    [
      'title: Wi-Fi\nsteps: [{ name: 1 }]',
      '2:17 schema/wrong-type "steps, item 1, name" must be text, but is the number 1.',
    ],
  ])('of the wrong kind: %j', (yaml, expected) => {
    expect(check(yaml)).toEqual([expected]);
  });

  it.each([
    ['title: x', '1:8 schema/invalid-value "title": is too short: at least 3 characters.'],
    ['title: Wi-Fi everywhere', '1:8 schema/invalid-value "title": is too long: at most 10 characters.'],
    ['title: Wi-Fi\norder: 0', '2:8 schema/invalid-value "order": must be at least 1.'],
    ['title: Wi-Fi\norder: 10', '2:8 schema/invalid-value "order": must be at most 9.'],
    ['title: Wi-Fi\nasked: [a, b, c]', '2:8 schema/invalid-value "asked": has too many items: at most 2.'],
    ['title: Wi-Fi\nsteps: []', '2:8 schema/invalid-value "steps": needs at least 1 item.'],
    ['title: Wi-Fi\nname: ""', '2:7 schema/invalid-value "name": must not be empty.'],
    [
      'title: Wi-Fi\nsources: [example.com]',
      '2:11 schema/invalid-value "sources, item 1": "example.com" is not a full web address.',
    ],
    ['title: Wi-Fi\nmail: ana', '2:7 schema/invalid-value "mail": "ana" is not a mail address.'],
    [
      'title: Wi-Fi\ntopic: My Topic',
      '2:8 schema/invalid-value "topic": "My Topic" does not fit: use lower-case letters a-z, digits and single hyphens, beginning with a letter.',
    ],
    [
      'title: Wi-Fi\nuntil: 2026-02-30',
      '2:8 schema/invalid-date "until" is "2026-02-30", which is not a day of the calendar.',
    ],
  ])('that breaks a rule: %j', (yaml, expected) => {
    expect(check(yaml)).toEqual([expected]);
  });

  it('outside a list of values is shown with the nearest and with all', () => {
    expect(check('title: Wi-Fi\nkind: howto\n')).toEqual([
      '2:7 schema/unknown-value "kind" cannot be "howto". Did you mean "how-to"?',
    ]);
    expect(hintOf('title: Wi-Fi\nkind: howto\n')).toBe('Use "how-to" or "question".');
    expect(check('title: Wi-Fi\nkind: 7\n')).toEqual(['2:7 schema/unknown-value "kind" cannot be "7".']);
  });

  it('of many letters is not repeated in full', () => {
    expect(check(`title: Wi-Fi\nkind: ${'x'.repeat(500)}\n`)[0]).toContain(
      `cannot be "${'x'.repeat(57)}...".`,
    );
  });

  it('is one problem, even if rules come after its kind', () => {
    const list = z.array(z.array(z.string()).min(2));
    expect(check('- one\n', list)).toEqual([
      '1:3 schema/wrong-type "item 1" must be a list, but is the text "one".',
    ]);
    expect(check('a: 1\n', list)).toEqual([
      '1:1 schema/wrong-type "the file" must be a list, but is keys with values.',
    ]);
  });

  it('that is wrong does not hide others', () => {
    expect(check('title: x\norder: 0\nkind: howto\n').map((line) => line.split(' ')[0])).toEqual([
      '1:8',
      '3:7',
      '2:8',
    ]);
  });
});

describe('what is known of data with faults', () => {
  it('is every key that is right, with defaults', () => {
    const yaml =
      'title: Wi-Fi\ntopic: My Topic\norder: 3\nreviewed: { on: never, by: team }\nwords: x\nsources: [x]\n';
    expect(validate(schema, readYaml(yaml, 'x.yaml')).known).toEqual({
      title: 'Wi-Fi',
      order: 3,
      draft: false,
      asked: [],
    });
  });

  it('is nothing of a file that cannot be read, or has no keys', () => {
    expect(validate(schema, readYaml('title: [', 'x.yaml')).known).toEqual({});
    expect(validate(schema, readYaml('- a', 'x.yaml')).known).toEqual({});
  });
});
