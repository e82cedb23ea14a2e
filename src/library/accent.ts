/** A colour in OKLCH: lightness 0 to 1, chroma, and the two axes of its hue as unit vector. */
interface Oklch {
  l: number;
  c: number;
  /** Cosine and sine of the hue angle. */
  hue: readonly [number, number];
}

type Rgb = readonly [number, number, number];

/** The colour that tokens.css is written with. */
export const DEFAULT_ACCENT = '#0b6648';

/** The colours that follow from the brand, as tokens.css computes them where a browser knows relative colours. */
export interface Scheme {
  rail: string;
  onRail: string;
  tint: string;
  ground: string;
}

/**
 * The colours of both schemes for browsers without relative colours, from the same formulas as in tokens.css.
 *
 * @param accent `#rrggbb`
 */
export function schemesOf(accent: string): { light: Scheme; dark: Scheme } {
  const { l, c, hue } = toOklch(readHex(accent));
  const at = (lightness: number, chroma: number): string => toHex({ l: lightness, c: chroma, hue });
  const rail = at(Math.min(l, 0.42), Math.min(c, 0.12));
  return {
    light: { rail, onRail: '#ffffff', tint: at(0.95, Math.min(c * 0.2, 0.02)), ground: rail },
    dark: {
      rail: at(0.8, Math.min(c, 0.105)),
      onRail: at(0.18, Math.min(c, 0.03)),
      tint: at(0.265, Math.min(c * 0.4, 0.035)),
      ground: at(0.34, Math.min(c, 0.07)),
    },
  };
}

/**
 * The small sheet of a site with a colour of its own. Its selectors win over tokens.css wherever the link to it stands;
 * browsers with relative colours need the first line of it only.
 *
 * @param root the selector; `:root` where its rules follow those of tokens.css, which serves charts too
 */
export function accentSheet(accent: string, root = 'html:root'): string {
  const { light, dark } = schemesOf(accent);
  const fixed = ({ rail, onRail, tint, ground }: Scheme): string =>
    `${root}{--rail:${rail};--on-rail:${onRail};--tint:${tint};--ground:${ground}}`;
  return [
    `${root}{--brand:${accent}}`,
    '@supports not (color:oklch(from red l c h)){',
    fixed(light),
    `@media screen and (prefers-color-scheme:dark){${fixed(dark)}}`,
    '}',
    '',
  ].join('\n');
}

/** The page in light colours: `--paper` of tokens.css. */
const PAPER = '#faf9f6';

/** What text needs (WCAG 2.2, success criterion 1.4.3). */
const ENOUGH = 4.5;

/**
 * Whether people could read the accent on the page. The look draws a weak one darker, so that pages stay readable, but
 * then it is no longer the team's colour.
 *
 * @param accent `#rrggbb`
 * @returns undefined if it is strong enough; else its contrast, and the nearest colour of its hue that passes
 */
export function weaknessOf(accent: string): { contrast: number; nearest: string } | undefined {
  const found = contrast(accent, PAPER);
  if (found >= ENOUGH) return undefined;
  const colour = toOklch(readHex(accent));
  let [dark, light] = [0, colour.l];
  while (light - dark > 0.001) {
    const l = (dark + light) / 2;
    if (contrast(toHex({ ...colour, l }), PAPER) >= ENOUGH) dark = l;
    else light = l;
  }
  return { contrast: found, nearest: toHex({ ...colour, l: dark }) };
}

/** Contrast of two colours (WCAG 2.2, "contrast ratio"). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = readHex(hex).map(toLinear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function readHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLinear(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

/** sRGB to OKLCH by the matrices of CSS Color 4, section 19. */
function toOklch(rgb: Rgb): Oklch {
  const [r, g, b] = rgb.map(toLinear) as [number, number, number];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const bAxis = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  const c = Math.hypot(a, bAxis);
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c,
    hue: c === 0 ? [1, 0] : [a / c, bAxis / c],
  };
}

function toHex(colour: Oklch): string {
  const channels = intoGamut(colour).map((channel) => Math.round(fromLinear(channel) * 255));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The same lightness and hue with as much chroma as a screen can show (CSS Color 4, section 14, in its simple form). */
function intoGamut(colour: Oklch): number[] {
  let low = 0;
  let high = colour.c;
  let best = linearRgb(colour);
  if (isShown(best)) return best;
  best = linearRgb({ ...colour, c: 0 });
  while (high - low > 0.0005) {
    const c = (low + high) / 2;
    const candidate = linearRgb({ ...colour, c });
    if (isShown(candidate)) {
      low = c;
      best = candidate;
    } else high = c;
  }
  return best.map((channel) => Math.min(1, Math.max(0, channel)));
}

function isShown(channels: readonly number[]): boolean {
  return channels.every((channel) => channel >= -0.0001 && channel <= 1.0001);
}

function linearRgb({ l, c, hue }: Oklch): number[] {
  const [a, b] = [c * hue[0], c * hue[1]];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}
