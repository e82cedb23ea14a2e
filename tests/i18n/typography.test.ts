import { describe, expect, test } from 'vitest';
import { headline, keepCompounds, tieShortWords } from '../../src/i18n/typography.ts';

describe('words that stay together', () => {
  test('Polish words of one letter, one after the other', () => {
    expect(tieShortWords('pl', 'Wi-Fi w domu i w pracy')).toBe('Wi-Fi w\u00a0domu i\u00a0w\u00a0pracy');
    expect(tieShortWords('en', 'a router')).toBe('a router');
  });

  test('short compounds of a heading', () => {
    expect(headline('No Wi-Fi & no "net" <here>')).toBe(
      'No <span class="nb">Wi-Fi</span> &amp; no "net" &lt;here&gt;',
    );
    expect(keepCompounds('two-factor')).toBe('two-factor');
  });

  test('but never inside a tag', () => {
    expect(keepCompounds('<span lang="es-ES">Wi-Fi</span>')).toBe(
      '<span lang="es-ES"><span class="nb">Wi-Fi</span></span>',
    );
    const image = '<img src="/a-b.png" alt="Wi-Fi < \'on\' <script> Wi-Fi > on">';
    expect(keepCompounds(`${image} > Wi-Fi`)).toBe(`${image} > <span class="nb">Wi-Fi</span>`);
  });
});
