import { describe, expect, it } from 'vitest';
import { markdownTree } from '../../src/article/render.ts';
import { writePlainText } from '../../src/forms/plain-text.ts';
import { wordsOf } from '../../src/i18n/words.ts';

function plain(markdown: string): string {
  const tree = markdownTree(markdown, {
    language: 'en',
    textLanguage: 'en',
    file: 'guides/en/x.md',
    edition: 'public',
    words: wordsOf('en').text,
    tie: (text) => text,
    headingLevel: 2,
    orderedSteps: true,
    link: () => ({ href: '/there/' }),
    image: () => ({ src: '/media/x.svg', width: 1, height: 1 }),
  });
  return writePlainText(tree);
}

describe('plain text', () => {
  it('keeps blocks apart, numbers actions, and marks other items', () => {
    expect(plain('One.\n\nTwo *and* [three](x.md).\n\n1. Do\n2. Then\n\n- a\n- b')).toBe(
      'One.\n\nTwo and three.\n\n1. Do\n2. Then\n\n- a\n- b',
    );
  });

  it('says what is seen, and nothing that is only heard or drawn', () => {
    expect(plain('Open **Settings › Wi-Fi**.\n\n> [!WARNING]\n> It is hot.')).toBe(
      'Open Settings › Wi-Fi.\n\nCareful: It is hot.',
    );
    expect(plain('- [ ] The serial number\n- [ ] The colour')).toBe('- The serial number\n- The colour');
    expect(plain('![A light](light.svg)')).toBe('A light');
  });

  it('indents what belongs to an item, and joins the cells of a row', () => {
    expect(plain('1. Do this.\n\n   Wait.\n\n   - It blinks.\n2. Then that.')).toBe(
      '1. Do this.\n   Wait.\n   - It blinks.\n2. Then that.',
    );
    expect(plain('| Light | Means |\n| - | - |\n| red | off |')).toBe('Light | Means\n\nred | off');
  });
});
