import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Handed } from '../library/handover.ts';

/** What is made beside the pages, from the same content: images, icons, Markdown copies, and the forms of guides. */
export interface BesideOrder {
  content: Handed;
  contentDir: string;
  /** The folder of the new site. */
  folder: string;
  /** The file with what the last build kept of these, and the output folder with the last site. */
  kept: { file: string; last: string };
  /** Stands for what decides all of them, as for pages. */
  key: string;
  /** The file of layouts of charts that earlier builds kept. */
  layouts: string;
}

/** Work that goes on beside other work. */
export interface Beside {
  /**
   * Waits for the last file.
   *
   * @returns paths of the files of the last site that stay as they are
   * @throws what went wrong while they were made
   */
  done(): Promise<readonly string[]>;
  /** Ends it, in any case. */
  end(): Promise<void>;
}

/** Starts the work in a thread of its own, while Astro makes the pages. */
export function startBeside(order: BesideOrder): Beside {
  const worker = new Worker(new URL('./beside-worker.ts', import.meta.url), { workerData: order });
  const done = once(worker, 'message').then(([stays]) => stays as readonly string[]);
  // Whoever waits is told; until then, a failure must not end the process.
  done.catch(() => undefined);
  return {
    done: () => done,
    async end() {
      await worker.terminate();
    },
  };
}
