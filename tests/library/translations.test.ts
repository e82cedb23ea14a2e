import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { digestsOf } from '../../src/library/digest.ts';
import {
  checkTranslations,
  pairTranslations,
  partsBehind,
  stampsFor,
  stampTranslation,
  translationState,
} from '../../src/library/translations.ts';
import { article, articleIn, briefly, guide, guideIn, locate, step } from './builders.ts';

const source = guide('g', [step('one', ['yes', 'no']), step('two')]);
const digests = digestsOf(source);

describe('translationState', () => {
  test('a translation that was stamped and whose source is the same is up to date', () => {
    const translation = guideIn('es', 'g', source.tree.steps, { translates: digests });
    expect(translationState(source, translation)).toEqual({ stamped: true, behind: [], missing: [] });
  });

  test.each([undefined, {}])('without stamps (%o) everything is missing', (translates) => {
    const state = translationState(
      source,
      guideIn('es', 'g', [], translates === undefined ? {} : { translates }),
    );
    expect(state).toEqual({ stamped: false, behind: [], missing: ['title', 'intro', 'one', 'two'] });
  });

  test('changed and vanished parts are behind, new ones are missing', () => {
    const { one: _, ...others } = digests;
    const translates = { ...others, two: '000000', gone: '111111' };
    const state = translationState(source, guideIn('es', 'g', [], { translates }));
    expect(state).toEqual({ stamped: true, behind: ['two', 'gone'], missing: ['one'] });
  });
});

describe('partsBehind', () => {
  const { one: _, ...withoutOne } = digests;

  test('a new step counts once the translation has it; before, another problem names it', () => {
    expect(
      partsBehind({ source, translation: guideIn('es', 'g', [step('one')], { translates: withoutOne }) }),
    ).toEqual(['one']);
    expect(
      partsBehind({ source, translation: guideIn('es', 'g', [step('two')], { translates: withoutOne }) }),
    ).toEqual([]);
  });
});

describe('checkTranslations', () => {
  test('says which parts are behind, at the stamps', () => {
    const translates = { ...digests, title: '000000', two: '000000' };
    const problems = checkTranslations(
      pairTranslations([source, guideIn('es', 'g', [], { translates })]),
      locate,
    );
    expect(briefly(problems)).toEqual(['guides/es/g.md translates:1:1 translation/behind']);
    expect(problems[0]!.message).toContain('title, two');
  });

  test('says if there are no stamps', () => {
    const problems = checkTranslations(
      pairTranslations([article('a', 'A'), articleIn('pl', 'a', 'B')]),
      locate,
    );
    expect(briefly(problems)).toEqual(['articles/pl/a.mdx translates:1:1 translation/not-stamped']);
  });

  test('says nothing of what is up to date', () => {
    const pairs = pairTranslations([source, guideIn('es', 'g', source.tree.steps, { translates: digests })]);
    expect(pairs).toHaveLength(1);
    expect(checkTranslations(pairs, locate)).toEqual([]);
  });

  test('leaves out drafts, retired entries, and translations of nothing or of another kind', () => {
    const retired = guide('old', [], { status: 'retired' });
    const translations = [
      guideIn('es', 'g', [], { draft: true }),
      guideIn('es', 'old', []),
      guideIn('es', 'nothing', []),
      articleIn('es', 'g'),
    ];
    expect(pairTranslations([source, retired, ...translations])).toEqual([]);
  });
});

describe('stampsFor', () => {
  test('all parts that the translation has', () => {
    const translation = guideIn('es', 'g', [step('one')]);
    const { two: _, ...expected } = digests;
    expect(stampsFor({ source, translation })).toEqual(expected);
  });

  test('named parts alone; the others keep their stamps, and stamps of vanished parts go', () => {
    const translates = { title: '000000', two: '000000', gone: '000000' };
    const translation = guideIn('es', 'g', source.tree.steps, { translates });
    expect(stampsFor({ source, translation }, ['two'])).toEqual({ title: '000000', two: digests['two'] });
  });

  test('an unknown part is refused with the known ones', () => {
    const pair = { source, translation: guideIn('es', 'g', []) };
    expect(() => stampsFor(pair, ['three'])).toThrow(
      '"three" is no part of guides/en/g.md. Parts: title, intro, one, two.',
    );
  });

  test('headings of articles', () => {
    const pair = {
      source: article('a', '## One {#one}\n\n## Two {#two}\n'),
      translation: articleIn('es', 'a', '## Dos {#two}\n'),
    };
    expect(Object.keys(stampsFor(pair))).toEqual(['title', 'intro', 'two']);
  });
});

describe('stampTranslation', () => {
  const stamps = { title: '123456', 'other-device': '1e5555' };
  const block = 'translates:\n  title: "123456"\n  other-device: "1e5555"\n';

  test('adds the stamps at the end of the front matter, and changes nothing else', () => {
    const yaml =
      '# A comment\ntitle:   "Uno"   # odd spaces\nasked: [a,  b]\n\nlong: >\n  folded\n  text\nlist:\n- a\n';
    const body = '---\nnot: front matter\n---\n\n## Uno {#one}  \n';
    expect(stampTranslation(`---\n${yaml}---\n${body}`, stamps)).toBe(`---\n${yaml}${block}---\n${body}`);
  });

  test.each([
    ['a block', 'translates:\n  title: "000000" # old\n  # inner\n  gone: "000000"\n', block],
    ['one line', 'translates: { title: "000000" }\n', block],
    [
      'one line with a comment',
      'translates: { title: "000000" } # stamped\n',
      block.replace(/\n$/, ' # stamped\n'),
    ],
    ['no value', 'translates:\n', block],
    ['a quoted key', '"translates": {}\n', block],
  ])('replaces %s where it stands', (_, old, expected) => {
    const file = (stamped: string): string =>
      `---\ntitle: Uno\n${stamped}\n# about asked\nasked: [a]\n---\nText\n`;
    expect(stampTranslation(file(old), stamps)).toBe(file(expected));
  });

  test('a second time gives the same bytes', () => {
    const once = stampTranslation('---\ntitle: Uno\nasked: [a]\n---\n', stamps);
    expect(stampTranslation(once, stamps)).toBe(once);
  });

  test('what is read back is what was stamped, as text', () => {
    const odd = { ...stamps, null: '000000', yes: '111111', on: '222222' };
    const yaml = stampTranslation('---\ntitle: Uno\n---\n', odd).split('---\n')[1]!;
    expect(parse(yaml)).toEqual({ title: 'Uno', translates: odd });
  });

  test('line ends of Windows and a byte order mark stay', () => {
    const text = stampTranslation(
      '\uFEFF---\r\ntitle: Uno\r\ntranslates:\r\n  title: "0"\r\nasked: [a]\r\n---\r\nText\r\n',
      stamps,
    );
    expect(text).toBe(
      `\uFEFF---\r\ntitle: Uno\r\n${block.replaceAll('\n', '\r\n')}asked: [a]\r\n---\r\nText\r\n`,
    );
  });

  test('front matter that is empty or ends the file is taken', () => {
    expect(stampTranslation('---\n---\nText', stamps)).toBe(`---\n${block}---\nText`);
    expect(stampTranslation('---\ntitle: Uno\n---', stamps)).toBe(`---\ntitle: Uno\n${block}---`);
  });

  test.each([
    'Text',
    '\n---\ntitle: a\n---\n',
    '---\ntitle: a\n',
    '---\n{ title: a }\n---\n',
    '---\n- a\n---\n',
    '---\na: [\n---\n',
  ])('refuses %j', (text) => {
    expect(() => stampTranslation(text, stamps)).toThrow(SyntaxError);
  });
});
