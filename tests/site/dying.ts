import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { putInPlace, takeBack, type Changes, type Places } from '../../src/site/put-in-place.ts';

/** What changes a disk. */
const STEPS = ['renameSync', 'linkSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'writeFileSync'] as const;

/** Has the process killed instead of its next step, after so many. */
function dieAfter(steps: number): void {
  let left = steps;
  const all = fs as unknown as Record<(typeof STEPS)[number], (...words: unknown[]) => unknown>;
  for (const name of STEPS) {
    const step = all[name];
    all[name] = (...words) => {
      if (left === 0) process.kill(process.pid, 'SIGKILL');
      left -= 1;
      return step(...words);
    };
  }
  syncBuiltinESMExports();
}

/** `node dying.ts <steps> <places> [<changes>]`: puts files in place, or takes them back, until it is killed. */
const [steps, places, changes] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && places !== undefined) {
  dieAfter(Number(steps));
  const where = JSON.parse(places) as Places;
  if (changes === undefined) takeBack(where);
  else putInPlace(where, JSON.parse(changes) as Changes);
}
