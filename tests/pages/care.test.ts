import { describe, expect, test } from 'vitest';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import type { Edition } from '../../src/library/model.ts';
import { readContent } from '../../src/library/read.ts';
import { makeModel } from '../../src/pages/_make-model.ts';
import { careOf, type Care } from '../../src/pages/_texts.ts';
import { article, contentFolder } from '../library/content-folder.ts';

const TRACKER = 'review: { tracker: "https://issues.example/new?title={title}&body={page}" }\n';

/** What stands under an article in English that was reviewed on a day, with these lines at the end of site.yaml. */
function careFor(site: string, reviewed = '2026-11-20', edition: Edition = 'public'): Care {
  const folder = contentFolder({
    'articles/en/a.mdx': article('Text.', `reviewed: { on: ${reviewed}, by: team, checked: all of it }\n`),
    'owners.yaml': 'team: { name: { en: the network team, es: el equipo de redes } }\n',
    'site.yaml': `${SITE}${site}`,
  });
  const { content } = readContent({ folder, edition, today: '2026-11-21', words: interfaceWords });
  const model = makeModel(content!, { edition, today: '2026-11-21' });
  const entry = model.library.article('en', 'a')!;
  return careOf(model, 'en', entry, { title: 'Wi-Fi & more', address: '/en/articles/a/' });
}

const SITE = `format: 1
name: Test
address: https://help.example.com
languages: [en, es]
sourceLanguage: en
tiers: [{ tier: 1, name: support, handles: everything, channels: [phone], promiseHours: 24 }]
channels:
  - { id: phone, kind: phone, medium: spoken, name: Phone, address: "tel:+100", label: "100", promiseHours: 1 }
`;

describe('what stands under a page', () => {
  test('who checked it and when, and a mild notice on the day after the limit', () => {
    expect(careFor('', '2026-11-20')).toMatchObject({
      checked: 'Checked on 20 November 2026 by the network team',
      late: undefined,
    });
    expect(careFor('', '2025-11-21').late).toBeUndefined();
    expect(careFor('', '2025-11-20').late).toBe('It is due for a new check, so details may have changed.');
  });

  test('a way to report a mistake: none, a mail, or a form', () => {
    expect(careFor('').report).toBeUndefined();
    expect(careFor('reportMistakes: m@example.com\n').report).toBe(
      'mailto:m@example.com?subject=Mistake%20on%20the%20page%20%E2%80%9CWi-Fi%20%26%20more%E2%80%9D&body=https%3A%2F%2Fhelp.example.com%2Fen%2Farticles%2Fa%2F%0A%0A',
    );
    expect(careFor('reportMistakes: "https://forms.example/m?page={page}&t={title}"\n').report).toBe(
      'https://forms.example/m?page=https%3A%2F%2Fhelp.example.com%2Fen%2Farticles%2Fa%2F&t=Wi-Fi%20%26%20more',
    );
  });

  test('a link to file an issue for staff, and for nobody else', () => {
    expect(careFor(TRACKER).tracker).toBeUndefined();
    expect(careFor(TRACKER, '2026-11-20', 'agent').tracker).toBe(
      'https://issues.example/new?title=Wi-Fi%20%26%20more&body=https%3A%2F%2Fhelp.example.com%2Fen%2Farticles%2Fa%2F',
    );
  });
});
