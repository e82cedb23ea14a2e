import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accentSheet, contrast, DEFAULT_ACCENT, schemesOf, weaknessOf } from '../../src/library/accent.ts';

const look = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

/** Colours all around the wheel, pale and strong, dark and bright. */
const brands = ['00', '40', '80', 'c0', 'ff'].flatMap((r) =>
  ['00', '40', '80', 'c0', 'ff'].flatMap((g) => ['00', '40', '80', 'c0', 'ff'].map((b) => `#${r}${g}${b}`)),
);

describe.each(brands)('the brand %s', (brand) => {
  const { light, dark } = schemesOf(brand);

  test('is readable in the light scheme', () => {
    expect(contrast(light.rail, '#faf9f6')).toBeGreaterThanOrEqual(7);
    expect(contrast(light.onRail, light.rail)).toBeGreaterThanOrEqual(7);
    expect(contrast(light.rail, light.tint)).toBeGreaterThanOrEqual(6);
    expect(contrast('#16211c', light.tint)).toBeGreaterThanOrEqual(12);
  });

  test('is readable in the dark scheme', () => {
    expect(contrast(dark.rail, '#111715')).toBeGreaterThanOrEqual(7);
    expect(contrast(dark.onRail, dark.rail)).toBeGreaterThanOrEqual(7);
    expect(contrast(dark.rail, dark.tint)).toBeGreaterThanOrEqual(6);
    expect(contrast('#ffffff', dark.ground)).toBeGreaterThanOrEqual(7);
  });
});

describe('a weak accent', () => {
  const weak = brands.filter((brand) => contrast(brand, '#faf9f6') < 4.5);

  test.each(weak)('%s gets the nearest colour that passes', (brand) => {
    const nearest = weaknessOf(brand)!.nearest;
    expect(contrast(nearest, '#faf9f6')).toBeGreaterThanOrEqual(4.5);
    // No darker than it must be: a screen has steps of about 0.1 in contrast here.
    expect(contrast(nearest, '#faf9f6')).toBeLessThan(4.75);
  });

  test('is none that can be read', () => {
    const strong = brands.filter((brand) => !weak.includes(brand));
    expect(weak.length).toBeGreaterThan(40);
    expect(strong.length).toBeGreaterThan(40);
    expect(strong.filter((brand) => weaknessOf(brand) !== undefined)).toEqual([]);
  });
});

describe('the colours written into the style sheet', () => {
  test('are those of the formulas', () => {
    const { light, dark } = schemesOf(DEFAULT_ACCENT);
    expect(look).toContain(`--brand: ${DEFAULT_ACCENT}`);
    for (const colour of [light.rail, light.tint, dark.rail, dark.onRail, dark.tint, dark.ground]) {
      expect(look).toContain(colour);
    }
  });

  test('a sheet of another brand has its own', () => {
    expect(accentSheet('#7a1fa2')).toContain('html:root{--brand:#7a1fa2}');
    expect(accentSheet('#7a1fa2')).toContain(schemesOf('#7a1fa2').dark.rail);
  });
});
