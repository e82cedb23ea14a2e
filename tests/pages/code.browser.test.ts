import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { writeCode } from '../../src/run/code.ts';
import { numberOf } from '../../src/run/numbering.ts';
import type { CodeFile } from '../../src/run/place.ts';
import { openSite } from './open-site.ts';

const TRAIL = [
  { step: 'device-and-network', answer: 'other-device' },
  { step: 'other-device', answer: 'vpn-off' },
];

/** A code of the guide about the internet, for the step after two answers. */
function someCode(): string {
  const { versions } = JSON.parse(readFileSync(join(inject('site'), 'c/mr.json'), 'utf8')) as CodeFile;
  const { version, structure } = versions.at(-1)!;
  const number = numberOf(structure, { at: 'vpn-off', trail: TRAIL })!;
  return writeCode({ letters: 'MR', version, number })!;
}

const said = (page: Page): Promise<string> => page.locator('#status').innerText();

test.each(['en', 'pl'])(
  'a code typed in on the first page in %s leads to the question, with its answers',
  async (language) => {
    const site = await openSite(`${language}/`, { viewport: { width: 390, height: 844 } });
    if (site === undefined) return;
    const { page, faults } = site;
    await page.locator('summary', { has: page.locator('xpath=../form[@id="code"]') }).click();
    await page.locator('#code-field').fill(` ${someCode().toLowerCase()}`);
    await page.keyboard.press('Enter');
    await page.waitForURL(
      `**/${language}/guides/no-internet/vpn-off/#t=device-and-network.other-device,other-device.vpn-off`,
    );
    await page.locator('.trail').last().waitFor();
    expect(faults).toEqual([]);
  },
);

test('a code that is not right, or of no guide, is refused with the reason', async () => {
  const site = await openSite('en/c/');
  if (site === undefined) return;
  const { page, faults } = site;
  const type = async (code: string): Promise<string> => {
    await page.locator('#code-field').fill(code);
    await page.locator('#code button').click();
    await page.waitForFunction(() => document.querySelector('#status')?.textContent !== '');
    return said(page);
  };
  const code = someCode();
  const wrong = code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
  expect(await type(wrong)).toContain('This code is not right.');
  expect(await page.locator('#code-field').getAttribute('aria-invalid')).toBe('true');
  expect(await type(writeCode({ letters: 'UUUU', version: 1, number: 1 })!)).toContain(
    'No guide has these letters.',
  );
  expect(await type(writeCode({ letters: 'MR', version: 9, number: 1 })!)).toContain(
    'This guide has changed',
  );
  expect(await page.locator('#status a').getAttribute('href')).toBe('/en/guides/no-internet/');
  expect(faults).toEqual([]);
});

test('without script the page says what to do instead', async () => {
  const site = await openSite('en/c/', { javaScriptEnabled: false });
  if (site === undefined) return;
  expect(await site.page.locator('main').innerText()).toContain('this page needs JavaScript');
});
