import { describe, expect, test } from 'vitest';
import type { LocalGuideTree } from '../../src/guide/local.ts';
import { resolveGuide, type ResolveInput } from '../../src/guide/resolve.ts';
import { checkFiles, withEndings, type GuideFiles } from './guides.ts';

/** `en/wifi.md` of the files, as a reader of a language gets it. */
function resolve(files: GuideFiles, language: string, isCurrent = true): LocalGuideTree {
  const { guides, translations } = checkFiles(files);
  return resolveGuide({
    id: 'wifi',
    language,
    sourceLanguage: 'en',
    guides: new Map(
      guides.map(({ id, file, tree, matter }) => [id, { tree, file, otherwise: matter.otherwise }]),
    ),
    translations: new Map(
      translations
        .filter((translation) => translation.language === language)
        .map(({ id, file, tree }) => [id, { tree, file, isCurrent: () => isCurrent }]),
    ),
  });
}

const stepOf = (tree: LocalGuideTree, id: string): LocalGuideTree['steps'][number] =>
  tree.steps.find((step) => step.id === id)!;

const ENGLISH = withEndings(`The intro.

## Does it work? {#start}

Look at it.

### Windows {platform=windows}

1. Look.

### Mac {platform=macos}

1. See.

- [Yes, it works](#fixed)
- [No, *not* at all](cable.md "no")

## Is the light on? {#light urgent=2026-11-20}

New text.

- [Yes, it is](#fixed)
- [No, it is dark](#help)
`);

const SPANISH = `La introducción.

## ¿Funciona? {#start}

Mira.

### Windows \\<11> o *antes* {platform=windows}

1. Mira.

- [No, *nada*](cable.md "no")

## ¿Está la luz? {#light}

Texto viejo.

- [Sí](#fixed)
- [No](#help)
`;

const CABLE = withEndings(`## Put the plug in {#plug minutes=4 risk=power}

> [!WARNING]
> Dry your hands.

1. Plug it in.

- [It works](#fixed)
- [It does not](#help)
`);

const FILES: GuideFiles = { 'en/wifi.md': ENGLISH, 'es/wifi.md': SPANISH, 'en/cable.md': CABLE };

describe('a translated guide', () => {
  test('takes words from the translation and structure from the source', () => {
    const start = stepOf(resolve(FILES, 'es'), 'start');
    expect(start.title).toEqual({
      markdown: '¿Funciona?',
      plain: '¿Funciona?',
      language: 'es',
      file: 'guides/es/wifi.md',
    });
    expect(start.body).toMatchObject({ markdown: 'Mira.', language: 'es' });
    expect(start.answers.map(({ id, text, exit }) => [id, text.markdown, text.language, exit])).toEqual([
      ['fixed', 'Yes, it works', 'en', false],
      ['no', 'No, *nada*', 'es', false],
      ['otherwise', '', 'es', true],
    ]);
    expect(
      start.variants.map(({ platform, title, body }) => [
        platform,
        title.markdown,
        title.plain,
        title.language,
        body.markdown,
        body.language,
      ]),
    ).toEqual([
      ['windows', 'Windows \\<11> o *antes*', 'Windows <11> o antes', 'es', '1. Mira.', 'es'],
      ['macos', 'Mac', 'Mac', 'en', '1. See.', 'en'],
    ]);
  });

  test('shows a step that is not translated in the source language, and says so', () => {
    const tree = resolve(FILES, 'es');
    expect(tree.intro).toMatchObject({ markdown: 'La introducción.', language: 'es' });
    expect(stepOf(tree, 'fixed').title).toEqual({
      markdown: 'It works again',
      plain: 'It works again',
      language: 'en',
      file: 'guides/en/wifi.md',
    });
  });

  test('shows an urgent step in the source language until its translation is current', () => {
    expect(stepOf(resolve(FILES, 'es', true), 'light').body.markdown).toBe('Texto viejo.');
    const light = stepOf(resolve(FILES, 'es', false), 'light');
    expect(light.body).toMatchObject({ markdown: 'New text.', language: 'en' });
    expect(light.answers.map(({ text }) => text.plain)).toEqual(['Yes, it is', 'No, it is dark', '']);
    expect(stepOf(resolve(FILES, 'es', false), 'start').body.language).toBe('es');
  });
});

describe('answers', () => {
  test('targets are complete, the start of another guide included', () => {
    const { answers } = stepOf(resolve(FILES, 'en'), 'start');
    expect(answers.map(({ to }) => to)).toEqual([
      { guide: 'wifi', step: 'fixed' },
      { guide: 'cable', step: 'plug' },
      { guide: 'wifi', step: 'help' },
    ]);
  });

  test('endings have none, and a step has no exit to itself', () => {
    const files = {
      'en/wifi.md': withEndings(`## Does it work? {#start otherwise=#more}

- [Yes](#fixed)
- [No](#more)

## What do you see? {#more otherwise=#more}

- [A light](#fixed)
- [No light](#help)
`),
    };
    const tree = resolve(files, 'en');
    expect(stepOf(tree, 'start').answers.at(-1)).toMatchObject({ exit: true, to: { step: 'more' } });
    expect(stepOf(tree, 'more').answers.map(({ exit }) => exit)).toEqual([false, false]);
    expect(stepOf(tree, 'help').answers).toEqual([]);
  });

  test('what leads to nothing is left out', () => {
    const text =
      '## Does it work? {#start}\n\n- [Yes](#fixed)\n- [No](#nowhere)\n- [Or](x.md)\n- [Web](https://a.b)\n';
    const tree = resolve({ 'en/wifi.md': withEndings(text) }, 'en');
    expect(stepOf(tree, 'start').answers.map(({ id }) => id)).toEqual(['fixed', 'otherwise']);
  });
});

describe('an included step', () => {
  const files: GuideFiles = {
    ...FILES,
    'en/wifi.md': withEndings(`## Try the cable {#start include=cable.md#plug minutes=9}

- [Yes, it works](#fixed)
- [No](#help)
`),
  };

  test('has the text of the other, its risk, and its own heading, answers and minutes', () => {
    const step = stepOf(resolve(files, 'en'), 'start');
    expect(step).toMatchObject({ title: { plain: 'Try the cable' }, risk: 'power', minutes: 9 });
    expect(step.body).toMatchObject({ file: 'guides/en/cable.md', language: 'en' });
    expect(step.body.markdown).toContain('1. Plug it in.');
    expect(step.answers.map(({ id }) => id)).toEqual(['fixed', 'help', 'otherwise']);
  });

  test("is in the reader's language if the other guide is translated", () => {
    const spanish = {
      ...files,
      'es/cable.md': '## Enchufa {#plug}\n\n1. Enchufa el cable.\n',
      'es/wifi.md': '',
    };
    expect(stepOf(resolve(spanish, 'es'), 'start').body).toEqual({
      markdown: '1. Enchufa el cable.',
      plain: '',
      language: 'es',
      file: 'guides/es/cable.md',
    });
  });
});

test('an unknown guide cannot be resolved', () => {
  const input: ResolveInput = {
    id: 'x',
    language: 'en',
    sourceLanguage: 'en',
    guides: new Map(),
    translations: new Map(),
  };
  expect(() => resolveGuide(input)).toThrow('There is no guide "x"');
});
