import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planImages, type DrawingPlan } from '../../../src/site/share-images/plan.ts';
import { article, readFolder } from '../../library/content-folder.ts';

const SITE = readFileSync(join(import.meta.dirname, '../../fixtures/minimal/site.yaml'), 'utf8');
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';

function planOf(files: Record<string, string>): DrawingPlan {
  const { content, problems } = readFolder(files);
  if (content === undefined) throw new Error(problems.map((p) => p.message).join('\n'));
  return planImages(content, { edition: 'public', today: '2026-11-21' });
}

describe('the plan of images', () => {
  it('has one for each language, and for each entry in its own words', () => {
    const { images } = planOf({
      'articles/en/one.mdx': article('Text.'),
      'articles/es/one.mdx': '---\ntitle: Una cosa\nsummary: De qué trata.\n---\n\nTexto.\n',
      'articles/en/two.mdx': article('Text.').replace('how-to', 'question'),
    });
    expect(images).toEqual([
      { file: 'og/en.png', name: 'Test', title: 'What has stopped working?' },
      { file: 'og/en/one.png', name: 'Test', kind: 'How to', title: 'An article' },
      { file: 'og/en/two.png', name: 'Test', kind: 'Question', title: 'An article' },
      { file: 'og/es.png', name: 'Test', title: '¿Qué ha dejado de funcionar?' },
      { file: 'og/es/one.png', name: 'Test', kind: 'Cómo se hace', title: 'Una cosa' },
    ]);
  });

  it('leaves out what nobody is led to', () => {
    const { images } = planOf({
      'articles/en/one.mdx': article('Text.'),
      'articles/en/draft.mdx': article('Text.', 'draft: true\n'),
      'articles/en/staff.mdx': article('Text.', 'audience: agent\n'),
      'articles/en/retired.mdx': article('Text.', 'status: retired\nsuccessor: one\n'),
    });
    expect(images.map(({ file }) => file)).toEqual(['og/en.png', 'og/en/one.png', 'og/es.png']);
  });

  it('has the site’s name in each language, its colour and its logo', () => {
    const { images, accent, logo } = planOf({
      'site.yaml': `${SITE.replace('name: Help', 'name: { en: Help, es: Ayuda }')}accent: "#7a1fa2"\nlogo: images/logo.svg\n`,
      'images/logo.svg': LOGO,
    });
    expect(images.map(({ name }) => name)).toEqual(['Help', 'Ayuda']);
    expect(accent).toBe('#7a1fa2');
    expect(logo).toMatchObject({ file: 'images/logo.svg', width: 40, height: 20 });
  });
});
