import { imageSize } from 'image-size';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodePng } from '../../../src/site/share-images/png.ts';
import { drawSvg, startRenderer } from '../../../src/site/share-images/svg.ts';
import { readPng } from './read-png.ts';

const IMAGE = {
  width: 3,
  height: 2,
  palette: Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255),
  rows: Uint8Array.of(0, 0, 1, 2, 0, 2, 2, 0),
};

beforeAll(() => startRenderer());

describe('a PNG file', () => {
  it('holds the colours that were drawn', () => {
    const { width, height, palette, at } = readPng(encodePng(IMAGE));
    expect([width, height, palette]).toEqual([3, 2, ['#ff0000', '#00ff00', '#0000ff']]);
    expect([at(0, 0), at(1, 0), at(2, 0)]).toEqual(['#ff0000', '#00ff00', '#0000ff']);
    expect([at(0, 1), at(1, 1), at(2, 1)]).toEqual(['#0000ff', '#0000ff', '#ff0000']);
  });

  it('is read by others as well', () => {
    const file = Buffer.from(encodePng(IMAGE));
    expect(imageSize(file)).toMatchObject({ width: 3, height: 2, type: 'png' });
    const address = `data:image/png;base64,${file.toString('base64')}`;
    const { pixels } = drawSvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><image href="${address}" width="3" height="2"/></svg>`,
    );
    expect([...pixels.subarray(4, 8)]).toEqual([0, 255, 0, 255]);
    expect([...pixels.subarray(12, 16)]).toEqual([0, 0, 255, 255]);
  });
});
