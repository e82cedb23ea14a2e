import { describe, expect, test } from 'vitest';
import { overlap, rate, readChannels } from '../../content/articles/en/wifi-channel/overlap.ts';
import { openSite } from './open-site.ts';

describe('the channels of 2.4 GHz', () => {
  test('overlap with the three beside them on each side', () => {
    expect([1, 2, 3, 4, 5, 6].map((channel) => overlap(1, channel))).toEqual([1, 0.75, 0.5, 0.25, 0, 0]);
    expect(overlap(11, 8)).toBe(overlap(8, 11));
  });

  test('are rated: least disturbed first, then least shared', () => {
    expect(rate([1, 3, 6, 6]).map(({ channel }) => channel)).toEqual([11, 1, 6]);
    expect(rate([6, 6, 6])[0]).toEqual({ channel: 1, sharing: 0, disturbing: 0 });
    expect(rate([1, 1, 6, 11])[0]!.channel).toBe(6);
    expect(rate([3])[0]).toEqual({ channel: 11, sharing: 0, disturbing: 0 });
  });

  test('are read from what people type', () => {
    expect(readChannels('1, 6 and 11; 36')).toEqual([1, 6, 11]);
    expect(readChannels('<b>none</b>')).toEqual([]);
  });
});

test('the article picks a channel with the network cut, and says so when there is nothing to pick from', async () => {
  const site = await openSite('en/articles/wifi-channel/');
  if (site === undefined) return;
  const { page, faults } = site;
  await page.context().setOffline(true);
  const field = page.getByLabel('Channels of the networks around you');
  const result = page.locator('.overlap output');
  await field.press('Enter');
  await expect.poll(() => result.textContent()).toBe('Type at least one channel from 1 to 13.');
  await field.fill('1, 3, 6, 6');
  await page.getByRole('button', { name: 'Find the best channel' }).click();
  await expect
    .poll(() => result.textContent())
    .toMatch(/^Take channel 11\. .*Channel 6: 2 networks on it, 1 network in its way\./);
  expect(faults).toEqual([]);
});
