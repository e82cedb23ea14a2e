import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accentSheet, contrast, DEFAULT_ACCENT, schemesOf } from '../../src/styles/accent.ts';

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
