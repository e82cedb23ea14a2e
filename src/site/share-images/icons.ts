import { drawnMark } from '../../library/mark.ts';
import { PAPER } from '../../library/colours.ts';
import type { Logo } from './frame.ts';
import { drawSvgAsPng } from './svg.ts';

/** Systems may cut off all beyond the middle circle of 80 % (W3C, "maskable icons"): the mark fits, and any square. */
const SAFE = { mark: 0.72, logo: 0.56 } as const;

/**
 * Draws the icons for old browsers, home screens and lists of programs. They fill their square, because systems cut them
 * to a shape of their own; only the small one of browsers has round corners.
 *
 * @param accent of the site, `#rrggbb`
 * @param logo drawn on paper in the place of the mark
 * @returns the bytes of each file, by its path in the output
 */
export function drawIcons(accent: string, logo: Logo | undefined): Record<string, Uint8Array> {
  const full =
    logo === undefined ? drawnMark(accent, { corner: 0, scale: SAFE.mark }) : logoIcon(logo, SAFE.logo);
  const small = logo === undefined ? drawnMark(accent, { corner: 7, scale: 1 }) : logoIcon(logo, 1);
  return {
    'favicon.ico': encodeIco(drawSvgAsPng(small, 32), 32),
    'apple-touch-icon.png': drawSvgAsPng(full, 180),
    'icon-192.png': drawSvgAsPng(full, 192),
    'icon-512.png': drawSvgAsPng(full, 512),
  };
}

function logoIcon({ address }: Logo, scale: number): string {
  const edge = 50 - 50 * scale;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">' +
    `<rect width="100" height="100" fill="${PAPER.light}"/>` +
    `<image href="${address}" x="${edge}" y="${edge}" width="${100 * scale}" height="${100 * scale}"/></svg>`
  );
}

/** A PNG file as the one picture of an ICO file, as browsers and systems have read it since 2007. */
function encodeIco(png: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(22);
  // Type 1 is an icon; one picture of `size` pixels, one plane of 32 bits, which lies behind this header.
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.set([size, size], 6);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
