import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from '../../src/site/lock.ts';

/** Takes the lock of a folder, says so, and holds it until it is killed: `node lock-rival.ts <root>`. */
const [root = ''] = process.argv.slice(2);
try {
  await withLock(root, 'rival', async () => {
    process.stdout.write('got\n');
    await sleep(60_000);
  });
} catch (cause) {
  process.stdout.write(`busy: ${cause instanceof Error ? cause.message : String(cause)}\n`);
}
