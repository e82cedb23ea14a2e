import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Image } from '../library/model.ts';

/**
 * Copies the images that entries show to `media/` of the output, under their path in the content folder. Others stay
 * behind: an image that only agents see must not lie in the public site.
 *
 * @param images those of the edition, by path
 * @param contentDir the content folder
 * @param out the output folder
 * @returns how many were copied
 * @throws if an image cannot be read, or its path leads out of the content folder
 */
export async function copyImages(
  images: Readonly<Record<string, Image>>,
  contentDir: string,
  out: string,
): Promise<number> {
  const files = Object.values(images).map((image) => image.file);
  for (const file of files) {
    const target = join(out, 'media', file);
    if (relative(join(out, 'media'), target).split(sep)[0] === '..') {
      throw new Error(`The image "${file}" lies outside the content folder.`);
    }
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(contentDir, file), target, constants.COPYFILE_FICLONE);
  }
  return files.length;
}
