import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Pixels as red, green, blue and alpha, row by row; colours are not multiplied by alpha. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

let started: Promise<void> | undefined;

/** Makes the renderer ready; once is enough for a process. */
export function startRenderer(): Promise<void> {
  started ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  );
  return started;
}

/**
 * Draws an SVG at its own size. Text in it is left out: the renderer is given no fonts.
 *
 * @throws if it is no SVG
 */
export function drawSvg(svg: string): Picture {
  return render(svg, undefined, (image) => ({
    width: image.width,
    height: image.height,
    pixels: image.pixels,
  }));
}

/**
 * Draws an SVG as a PNG file of a given width.
 *
 * @throws if it is no SVG
 */
export function drawSvgAsPng(svg: string, width: number): Uint8Array {
  return render(svg, width, (image) => image.asPng());
}

/** What the renderer holds outside the memory of JavaScript is given back at once. */
function render<Result>(
  svg: string,
  width: number | undefined,
  take: (image: ReturnType<Resvg['render']>) => Result,
): Result {
  const resvg = new Resvg(svg, width === undefined ? {} : { fitTo: { mode: 'width', value: width } });
  try {
    const image = resvg.render();
    try {
      return take(image);
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
  }
}

type Resvg = InstanceType<typeof Resvg>;
