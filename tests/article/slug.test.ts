import { expect, it } from 'vitest';
import { isPageId, slug } from '../../src/article/slug.ts';

it.each([
  ['¿Qué ves?', 'que-ves'],
  ['Hasło do sieci Wi‑Fi: gdzie?', 'haslo-do-sieci-wi-fi-gdzie'],
  ["Don't restart — wait (5 min.)", 'dont-restart-wait-5-min'],
  ['Straße Øre ÆON', 'strasse-ore-aeon'],
  ['Пароль 한국어', 'пароль-한국어'],
  ['हिन्दी में', 'हिन्दी-में'],
  ['???', 'section'],
  ['Main', 'about-main'],
  ['Page top', 'about-page-top'],
])('%j becomes %j', (title, id) => {
  expect(slug(title)).toBe(id);
  expect(isPageId(id)).toBe(false);
});
