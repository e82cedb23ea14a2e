import { schemesOf } from '../../library/accent.ts';
import { LAMP, PAPER } from '../../library/colours.ts';
import type { TypeSize } from './wrap.ts';

/** 1200 by 630 is what all places accept and most show uncropped. */
export const SIZE = { width: 1200, height: 630, margin: 64 } as const;

/** The middle of the rail, and the edge on which all text begins, from the left. */
const AXIS = 80;
export const TEXT_EDGE = 172;

/** How text is set. */
export interface TextStyle {
  weight: 'regular' | 'bold';
  /** Added between letters, in em. */
  tracking: number;
  /** The share of ink: second text is softer. */
  strength: number;
  /** From large to small: the first at which the text fits is taken. */
  sizes: readonly TypeSize[];
}

/** Large titles in few lines, long ones smaller: what stays readable in a preview three times smaller. */
export const TITLE: TextStyle = {
  weight: 'bold',
  tracking: -0.022,
  strength: 1,
  sizes: [
    { size: 96, lines: 2 },
    { size: 84, lines: 3 },
    { size: 70, lines: 4 },
    { size: 58, lines: 4 },
    { size: 48, lines: 4 },
    { size: 40, lines: 5 },
  ],
};

export const NAME: TextStyle & { line: number } = {
  weight: 'bold',
  tracking: -0.015,
  strength: 1,
  sizes: [40, 32, 26].map((size) => ({ size, lines: 1 })),
  line: 95,
};

/** The strength comes near to `--soft` of tokens.css. */
export const KIND: TextStyle = {
  weight: 'regular',
  tracking: 0,
  strength: 0.8,
  sizes: [{ size: 36, lines: 1 }],
};

/** From the top of the kind of entry to the title below it. */
const KIND_HEIGHT = 56;

const LINE_HEIGHT = 1.18;

/** The title and its kind stand around the middle of what is below the name. */
const BLOCK_MIDDLE = 365;

/** Half the height of the capitals of Inter, in em: from the line that letters stand on to the middle of the text. */
const HALF_CAPITALS = 0.364;

/** Where things stand in an image, from the top: the lines that letters stand on, and the middle of the lamp. */
export interface Places {
  kind: number;
  titles: number[];
  lamp: number;
}

/** @param lines of the title, in `size` pixels */
export function placeBlock(size: number, lines: number, hasKind: boolean): Places {
  const step = Math.round(size * LINE_HEIGHT);
  const kindHeight = hasKind ? KIND_HEIGHT : 0;
  const top = Math.round(BLOCK_MIDDLE - (kindHeight + lines * step) / 2);
  const lamp = top + kindHeight + Math.round(step / 2);
  const first = lamp + Math.round(size * HALF_CAPITALS);
  return {
    kind: top + 30,
    titles: Array.from({ length: lines }, (_, line) => first + line * step),
    lamp,
  };
}

/** The room for a logo, its middle on that of the name. */
const LOGO = { height: 72, width: 400, gap: 24, middle: 81 } as const;

/** A logo that stands in the place of the mark. */
export interface Logo {
  /** The file as a `data:` address. */
  address: string;
  width: number;
  height: number;
}

/** Where the name begins. */
export function nameEdge(logo: Logo | undefined): number {
  return logo === undefined ? TEXT_EDGE : TEXT_EDGE + logoWidth(logo) + LOGO.gap;
}

function logoWidth({ width, height }: Logo): number {
  return Math.round(Math.min(LOGO.width, (width / height) * LOGO.height));
}

/**
 * What stands behind the text: paper, the rail down to the lamp, and the mark, whose stem the rail is, or the logo.
 *
 * @param accent `#rrggbb`
 * @param lamp its middle, from the top
 */
export function backgroundSvg(accent: string, lamp: number, logo: Logo | undefined): string {
  const { rail } = schemesOf(accent).light;
  const bow = logo === undefined ? `M${AXIS} 95a26 26 0 0 1 52 0v20` : '';
  const image =
    logo === undefined
      ? ''
      : `<image href="${logo.address}" x="${TEXT_EDGE}" y="${LOGO.middle - LOGO.height / 2}" ` +
        `width="${logoWidth(logo)}" height="${LOGO.height}"/>`;
  const disc = (radius: number, colour: string): string =>
    `<circle cx="${AXIS}" cy="${lamp}" r="${radius}" fill="${colour}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">` +
    `<rect width="100%" height="100%" fill="${PAPER.light}"/>` +
    `<path d="M${AXIS} 48V${lamp}${bow}" fill="none" stroke="${rail}" stroke-width="16" stroke-linecap="round"/>` +
    `${disc(42, rail)}${disc(27, PAPER.light)}${disc(22, LAMP)}${image}</svg>`
  );
}
