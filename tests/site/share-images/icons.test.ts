import { imageSize } from 'image-size';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawIcons } from '../../../src/site/share-images/icons.ts';
import { drawSvg, startRenderer } from '../../../src/site/share-images/svg.ts';

beforeAll(() => startRenderer());

/** The colour of an icon at a place, each from 0 to 1, as another reader of PNG sees it. */
function colourAt(png: Uint8Array, x: number, y: number): number[] {
  const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const { pixels } = drawSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><image href="${address}" width="100" height="100"/></svg>`,
  );
  const at = (Math.round(y * 99) * 100 + Math.round(x * 99)) * 4;
  return [...pixels.subarray(at, at + 4)];
}

describe('the icons', () => {
  it('have their sizes', () => {
    const icons = drawIcons('#0b6648', undefined);
    const sizes = Object.entries(icons).map(([file, bytes]) => {
      const { width, height, type } = imageSize(bytes);
      return [file, width, height, type];
    });
    expect(sizes).toEqual([
      ['favicon.ico', 32, 32, 'ico'],
      ['apple-touch-icon.png', 180, 180, 'png'],
      ['icon-192.png', 192, 192, 'png'],
      ['icon-512.png', 512, 512, 'png'],
    ]);
  });

  it('fill their square in the colour of the site; that of browsers has round corners', () => {
    const icons = drawIcons('#0b6648', undefined);
    expect(colourAt(icons['icon-512.png']!, 0, 0)).toEqual([11, 102, 72, 255]);
    expect(colourAt(icons['favicon.ico']!.subarray(22), 0, 0)[3]).toBe(0);
    expect(imageSize(icons['favicon.ico']!.subarray(22))).toMatchObject({ width: 32, type: 'png' });
  });

  it('keep the mark in the circle that systems leave', () => {
    const icon = drawIcons('#0b6648', undefined)['icon-512.png']!;
    const ground = colourAt(icon, 0, 0);
    for (let angle = 0; angle < 360; angle += 5) {
      const [x, y] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
      expect(colourAt(icon, 0.5 + 0.41 * x, 0.5 + 0.41 * y), `${angle}°`).toEqual(ground);
    }
  });

  it('show a logo on paper', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1" fill="red"/></svg>';
    const logo = {
      address: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      width: 2,
      height: 1,
    };
    const icon = drawIcons('#0b6648', logo)['icon-192.png']!;
    expect(colourAt(icon, 0, 0)).toEqual([250, 249, 246, 255]);
    expect(colourAt(icon, 0.5, 0.5)).toEqual([255, 0, 0, 255]);
  });
});
