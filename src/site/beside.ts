import { once } from 'node:events';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Handed } from '../library/handover.ts';
import { listFiles } from './files.ts';

/** What is made beside the pages, from the same content: images, icons, Markdown copies, and the forms of guides. */
export interface BesideOrder {
  content: Handed;
  contentDir: string;
  /** A folder that is made; it has `drawn` and `copies`, each with the paths of the output in it. */
  folder: string;
  /** The file of layouts of charts that earlier builds kept. */
  layouts: string;
}

/** Work that goes on beside other work. */
export interface Beside {
  /**
   * Waits for the last file and moves all of them to where they belong.
   *
   * @param out the output folder, of the same disk, with all pages in it
   * @throws what went wrong while they were made
   */
  moveTo(out: string): Promise<void>;
  /** Ends it, in any case. */
  end(): Promise<void>;
}

/** Starts the work in a thread of its own: Astro makes the pages meanwhile, and empties the output before it does. */
export function startBeside(order: BesideOrder): Beside {
  const worker = new Worker(new URL('./beside-worker.ts', import.meta.url), { workerData: order });
  const done = once(worker, 'exit');
  // Whoever waits is told; until then, a failure must not end the process.
  done.catch(() => undefined);
  return {
    async moveTo(out) {
      await done;
      const { drawn, copies } = foldersOf(order);
      for (const name of await readdir(drawn)) await rename(join(drawn, name), join(out, name));
      for (const file of await listFiles(copies)) await rename(join(copies, file), join(out, file));
    },
    async end() {
      await worker.terminate();
    },
  };
}

/** Images, icons and schemas have folders of their own in the output; copies and forms lie among the pages. */
export function foldersOf({ folder }: BesideOrder): { drawn: string; copies: string } {
  return { drawn: join(folder, 'drawn'), copies: join(folder, 'copies') };
}
