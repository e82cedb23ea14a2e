import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Image } from '../../library/model.ts';
import type { Keeper } from '../kept/units.ts';
import { makeArtist } from './artist.ts';
import type { Logo } from './frame.ts';
import { drawIcons } from './icons.ts';
import type { DrawingPlan } from './plan.ts';

/** What is to be drawn, and where it is written. */
export interface DrawingOrder {
  plan: DrawingPlan;
  contentDir: string;
  /** The folder of the new site. */
  folder: string;
  keeper: Keeper;
}

/**
 * Draws all images and icons of a site. The same order gives the same bytes.
 *
 * @throws if a file cannot be read or written
 */
export async function drawAll({ plan, contentDir, folder, keeper }: DrawingOrder): Promise<void> {
  const logo = plan.logo === undefined ? undefined : readLogo(contentDir, plan.logo);
  const artist = await makeArtist(plan.accent, logo);
  const write = makeWriter(folder);
  for (const [file, bytes] of Object.entries(drawIcons(plan.accent, logo))) write(file, bytes);
  for (const { file, ...words } of plan.images) {
    const name = JSON.stringify([file, words, plan.accent, plan.logo]);
    await keeper.make(name, () => {
      write(file, artist.draw(words));
      return [file];
    });
  }
}

function readLogo(contentDir: string, { file, width, height }: Image): Logo {
  const bytes = readFileSync(join(contentDir, file));
  return { address: `data:image/svg+xml;base64,${bytes.toString('base64')}`, width, height };
}

/** Writes files one after the other: this runs beside all else, and holds one image at a time. */
function makeWriter(folder: string): (file: string, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (file, bytes) => {
    const path = join(folder, file);
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    made.add(dirname(path));
    writeFileSync(path, bytes);
  };
}
