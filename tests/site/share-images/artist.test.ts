import { beforeAll, describe, expect, it } from 'vitest';
import { makeArtist, type Artist } from '../../../src/site/share-images/artist.ts';
import { schemesOf } from '../../../src/library/accent.ts';
import { INK, LAMP, PAPER } from '../../../src/library/colours.ts';
import { readPng, type ReadPng } from './read-png.ts';

const ACCENT = '#7a1fa2';
const WORDS = { name: 'Help', kind: 'Guide', title: 'No internet' };

let artist: Artist;

beforeAll(async () => {
  artist = await makeArtist(ACCENT, undefined);
});

const draw = (words: Partial<typeof WORDS>): ReadPng => readPng(artist.draw({ ...WORDS, ...words }));

/** Where ink is: the rightmost and the lowest pixel, from the edge of the text on. */
function inkBounds({ at, width, height }: ReadPng): { right: number; bottom: number; count: number } {
  const bounds = { right: 0, bottom: 0, count: 0 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 160; x < width; x += 1) {
      if (at(x, y) !== INK) continue;
      bounds.right = Math.max(bounds.right, x);
      bounds.bottom = y;
      bounds.count += 1;
    }
  }
  return bounds;
}

/** The heights at which the lamp is lit. */
function lampHeights({ at, height }: ReadPng): number[] {
  return Array.from({ length: height }, (_, y) => y).filter((y) => at(80, y) === LAMP);
}

describe('an image to share', () => {
  it('is 1200 by 630 pixels, paper with the rail down to the lamp', () => {
    const image = draw({});
    expect([image.width, image.height]).toEqual([1200, 630]);
    expect([image.at(0, 0), image.at(1199, 629), image.at(600, 20)]).toEqual(Array(3).fill(PAPER.light));
    const lamp = lampHeights(image);
    expect(lamp.length).toBeGreaterThan(40);
    expect(image.at(80, 200)).toBe(schemesOf(ACCENT).light.rail);
    expect(image.at(80, lamp.at(-1)! + 60)).toBe(PAPER.light);
  });

  it('has the lamp at the first line of the title', () => {
    const one = lampHeights(draw({}))[0]!;
    const four = lampHeights(
      draw({ title: 'A title that is long enough to need four lines of the size that four lines have' }),
    )[0]!;
    expect(four).toBeLessThan(one);
  });

  it.each([
    'M'.repeat(300),
    'Zażółć gęślą jaźń '.repeat(20),
    `${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(3)} w domu`,
    'Wi-Fi',
  ])('keeps its text within its margins: %s', (title) => {
    const { right, bottom } = inkBounds(draw({ title }));
    expect(right).toBeLessThan(1200 - 20);
    expect(bottom).toBeLessThan(630 - 40);
  });

  it.each(['pl: ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ „”', 'es: áéíñóúü ÁÉÍÑÓÚÜ ¿?¡!', 'en: “it’s” – 100 % › ©'])(
    'has all letters of %s',
    (letters) => {
      for (const letter of letters.replaceAll(' ', '')) {
        expect(inkBounds(draw({ title: letter })).count, letter).toBeGreaterThan(
          inkBounds(draw({ title: '' })).count,
        );
      }
    },
  );

  it('leaves out what its font does not have', () => {
    const plain = artist.draw(WORDS);
    expect(artist.draw({ ...WORDS, title: 'No 日本語 internet 😀' })).toEqual(plain);
    expect(artist.draw({ ...WORDS, title: 'N日o internet\u0001' })).toEqual(plain);
    expect(artist.draw({ ...WORDS, title: 'ﷺ \ud800 עברית' })).toEqual(artist.draw({ ...WORDS, title: '' }));
  });

  it('sets decomposed letters as others', () => {
    expect(artist.draw({ ...WORDS, title: 'Qué'.normalize('NFD') })).toEqual(
      artist.draw({ ...WORDS, title: 'Qué' }),
    );
  });

  it('does without a kind', () => {
    expect(artist.draw({ name: 'Help', title: 'x' })).not.toEqual(artist.draw({ ...WORDS, title: 'x' }));
  });

  it('has the same bytes each time, whatever was drawn before', async () => {
    const first = artist.draw(WORDS);
    artist.draw({ name: 'Other', kind: 'Article', title: 'Something else' });
    expect(artist.draw(WORDS)).toEqual(first);
    expect((await makeArtist(ACCENT, undefined)).draw(WORDS)).toEqual(first);
  });
});

describe('a logo', () => {
  const drawWith = async (svg: string, width: number, height: number): Promise<ReadPng> => {
    const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    return readPng((await makeArtist(ACCENT, { address, width, height })).draw(WORDS));
  };

  it('stands in the place of the mark, before the name', async () => {
    const image = await drawWith(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#123456"/></svg>',
      40,
      20,
    );
    expect(image.at(240, 81)).toBe('#123456');
    expect(image.at(132, 100)).toBe(PAPER.light);
    expect(draw({}).at(132, 100)).toBe(schemesOf(ACCENT).light.rail);
  });

  it('may have any number of colours', async () => {
    const stops =
      '<stop stop-color="red"/><stop offset=".5" stop-color="lime"/><stop offset="1" stop-color="blue"/>';
    const image = await drawWith(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><linearGradient id="a">${stops}</linearGradient><rect width="9" height="9" fill="url(#a)"/></svg>`,
      9,
      9,
    );
    expect(image.palette.length).toBeLessThanOrEqual(256);
    expect(image.palette).toEqual(expect.arrayContaining([PAPER.light, INK, LAMP]));
  });

  it('that cannot be drawn is left out', async () => {
    expect((await drawWith('<svg', 10, 10)).at(200, 81)).toBe(PAPER.light);
  });
});
