import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Addresses } from '../i18n/addresses.ts';
import type { Image } from '../library/model.ts';

/** Gives a picture as a data address, by its address on the site. */
export type PictureBox = (address: string) => string;

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
};

/**
 * Opens the pictures of the edition for files that must bring them along. Each is read once.
 *
 * @param images those of the edition, by path
 * @param contentDir the content folder
 * @returns a function that throws if a picture is none of the edition, or of a type that no page shows
 */
export function makePictureBox(
  images: Readonly<Record<string, Image>>,
  contentDir: string,
  addresses: Pick<Addresses, 'image'>,
): PictureBox {
  const files = new Map(Object.values(images).map(({ file }) => [addresses.image(file), file]));
  const read = new Map<string, string>();
  return (address) => {
    const file = files.get(address);
    const type = TYPES[extname(file ?? '').toLowerCase()];
    if (file === undefined || type === undefined) throw new Error(`There is no picture at ${address}.`);
    const data = read.get(file) ?? `data:${type};base64,${readFileSync(join(contentDir, file), 'base64')}`;
    read.set(file, data);
    return data;
  };
}
