import { once } from 'node:events';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DrawingOrder } from './draw.ts';

/** Images that are being drawn beside other work. */
export interface Drawing {
  /**
   * Waits for the last image and moves all of them to where they belong.
   *
   * @param out the output folder, of the same disk
   * @throws what went wrong while they were drawn
   */
  moveTo(out: string): Promise<void>;
  /** Ends it, in any case. */
  end(): Promise<void>;
}

/** Starts to draw, in a thread of its own: the pages are made meanwhile. */
export function startDrawing(order: DrawingOrder): Drawing {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order });
  const done = once(worker, 'exit');
  // Whoever waits is told; until then, a failure must not end the process.
  done.catch(() => undefined);
  return {
    async moveTo(out) {
      await done;
      for (const name of await readdir(order.folder)) {
        await rename(join(order.folder, name), join(out, name));
      }
    },
    async end() {
      await worker.terminate();
    },
  };
}
