import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { drawQr } from '../../src/forms/qr.ts';

/** The modules that a drawing of runs has. */
function modulesOf(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const drawn = /fill="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  for (const [, x, y, length] of drawn.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let at = 0; at < Number(length); at++) modules[Number(y)]![Number(x) + at] = true;
  return modules;
}

describe('the QR code', () => {
  it('has the modules of the address, with four light ones around them', () => {
    for (const address of ['https://help.example.com/g/no-internet/', 'https://x.example/help/g/a/']) {
      const modules = modulesOf(drawQr(address, 'Scan'));
      expect(modules).toEqual(encode(address, { ecc: 'M', border: 4 }).data);
      expect(modules.slice(0, 4).flat().includes(true)).toBe(false);
      expect(modules.map((row) => row[4]).includes(true)).toBe(true);
    }
  });

  it('says what it is', () => {
    expect(drawQr('https://x.example/', 'This "guide" & more')).toContain(
      'role="img" aria-label="This &quot;guide&quot; &amp; more"',
    );
  });
});
