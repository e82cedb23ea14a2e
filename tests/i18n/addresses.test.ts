import { expect, test } from 'vitest';
import { makeAddresses } from '../../src/i18n/addresses.ts';

test('addresses lie below the base path and end with a slash', () => {
  const at = makeAddresses('/help/');
  expect(at.root()).toBe('/help/');
  expect(at.step('pl', 'no-internet', 'restart-router')).toBe('/help/pl/guides/no-internet/restart-router/');
  expect(at.article('en', 'restart-router', 'mesh')).toBe('/help/en/articles/restart-router/#mesh');
  expect(at.shortGuide('no-internet', 'clock')).toBe('/help/g/no-internet/#clock');
});

test('a query is escaped', () => {
  expect(makeAddresses('/').search('es', '¿sin wifi & datos?')).toBe(
    '/es/search/?q=%C2%BFsin%20wifi%20%26%20datos%3F',
  );
});
