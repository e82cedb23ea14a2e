import { contrast, schemesOf } from './accent.ts';

/** The mark on a grid of 32: the stem of the "h", which is the rail, and its bow. */
const LINES = 'M10 5v22M10 17a6.5 6.5 0 0 1 13 0v5';

/** WCAG 2.2 asks for 3 between the parts of a picture; at 16 px the thin lines need more. */
const LEAST_CONTRAST = 4.5;

/** Ground and lines of the icon. */
export interface MarkColours {
  ground: string;
  lines: string;
}

/**
 * The colours of the icon: white on the accent, or on the rail where the accent is too light for white.
 *
 * @param accent `#rrggbb`
 */
export function markColours(accent: string): { light: MarkColours; dark: MarkColours } {
  const { light, dark } = schemesOf(accent);
  const ground = contrast(accent, light.onRail) >= LEAST_CONTRAST ? accent : light.rail;
  return {
    light: { ground, lines: light.onRail },
    dark: { ground: dark.rail, lines: dark.onRail },
  };
}

/** The icon of browsers that read SVG, light and dark. */
export function markIcon(accent: string): string {
  const { light, dark } = markColours(accent);
  const colours = ({ ground, lines }: MarkColours): string => `rect{fill:${ground}}path{stroke:${lines}}`;
  const style = `${colours(light)}@media(prefers-color-scheme:dark){${colours(dark)}}`;
  return svg(`<style>${style}</style><rect width="32" height="32" rx="7"/>${lines('')}`);
}

/**
 * The icon as renderers draw it that know no style sheets.
 *
 * @param corner radius of the corners; 0 fills the square, for systems that cut icons to a shape of their own
 * @param scale of the mark within the square
 */
export function drawnMark(accent: string, { corner, scale }: { corner: number; scale: number }): string {
  const { light } = markColours(accent);
  const move = (32 - 32 * scale) / 2;
  return svg(
    `<rect width="32" height="32" rx="${corner}" fill="${light.ground}"/>` +
      lines(` stroke="${light.lines}" transform="translate(${move} ${move}) scale(${scale})"`),
  );
}

function svg(inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${inner}</svg>`;
}

function lines(attributes: string): string {
  return `<path d="${LINES}" fill="none" stroke-width="4" stroke-linecap="round"${attributes}/>`;
}
