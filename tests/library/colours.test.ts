import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/library/accent.ts';
import { INK, LAMP, PAPER } from '../../src/library/colours.ts';
import { markColours, markIcon } from '../../src/library/mark.ts';

const [light = '', dark = ''] = readFileSync(
  new URL('../../src/styles/tokens.css', import.meta.url),
  'utf8',
).split('prefers-color-scheme: dark');

describe('the colours beside the style sheet', () => {
  test('are those of the style sheet', () => {
    for (const line of [`--paper: ${PAPER.light};`, `--ink: ${INK};`, `--lamp: ${LAMP};`]) {
      expect(light).toContain(line);
    }
    expect(dark).toContain(`--paper: ${PAPER.dark};`);
  });
});

describe('the mark', () => {
  test.each(['#0b6648', '#ffff00', '#ffffff', '#000000', '#7a1fa2', '#8fbc8f'])(
    'can be seen on its ground in the colour %s',
    (accent) => {
      for (const { ground, lines } of Object.values(markColours(accent))) {
        expect(contrast(ground, lines)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test('has the very colour of the site where white can be read on it', () => {
    expect(markColours('#0b6648').light).toEqual({ ground: '#0b6648', lines: '#ffffff' });
    expect(markColours('#ffff00').light.ground).not.toBe('#ffff00');
  });

  test('is an icon for light and dark', () => {
    const { dark: night } = markColours('#0b6648');
    expect(markIcon('#0b6648')).toContain(
      `@media(prefers-color-scheme:dark){rect{fill:${night.ground}}path{stroke:${night.lines}}}`,
    );
  });
});
