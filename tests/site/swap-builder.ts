import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openFresh, swapIn } from '../../src/site/swap.ts';

/** How many files a site of this builder has. */
export const BUILDER_FILES = 20;

/** A slow disk: time passes after each step of a swap, so that kills fall between two of them. */
function slowDown(): void {
  const { rename } = fs.promises;
  const { rmSync } = fs;
  fs.promises.rename = (from, to) => rename(from, to).then(() => sleep(3));
  fs.rmSync = (path, options) => {
    rmSync(path, options);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  };
  syncBuiltinESMExports();
}

/** Builds one site after the other until it is killed: `node swap-builder.ts <out> <number of the first>`. */
async function buildForEver(out: string, first: number): Promise<void> {
  slowDown();
  for (let build = first; ; build += 1) {
    const fresh = await openFresh(out, { edition: 'public', base: '/' });
    for (let file = 0; file < BUILDER_FILES; file += 1)
      fs.writeFileSync(join(fresh, `${file}.html`), String(build));
    await swapIn(fresh, out, { edition: 'public', base: '/' });
    if (build === first) process.stdout.write('built\n');
  }
}

const [out, first] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && out !== undefined) await buildForEver(out, Number(first));
