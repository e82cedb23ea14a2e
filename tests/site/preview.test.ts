import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveSite } from '../../src/site/serve.ts';
import { page, tempSite } from './temp-site.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Preview {
  /** What it has printed so far. */
  printed(): string;
  ended: Promise<number | null>;
  stop(): void;
}

/** Starts `npm run preview` with these words. */
function startPreview(words: readonly string[]): Preview {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/handrail.mjs'), 'preview', ...words], {
    cwd: ROOT,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (text += data.toString()));
  return {
    printed: () => text,
    ended: new Promise((done) => child.once('close', done)),
    stop: () => void child.kill('SIGTERM'),
  };
}

describe('a preview', () => {
  const marker = '{"format":1,"edition":"public","base":"/help/"}';

  it('serves the site below its path until it is stopped, and says if its port was taken', async () => {
    const folder = tempSite({ 'index.html': page('<p>hello</p>'), '.handrail.json': marker });
    const other = await serveSite({ folder, base: '/', port: 0, host: '127.0.0.1' });
    onTestFinished(() => other.close());
    const preview = startPreview(['--out', folder, '--port', String(other.port), '--host', '127.0.0.1']);
    await expect.poll(preview.printed, { timeout: 20_000 }).toContain('Ctrl-C');
    const [moved, place] = preview.printed().split('\n');
    expect(moved).toMatch(new RegExp(`^Port ${other.port} is taken; using \\d+\\.$`));
    const url = /http:\S+/.exec(place ?? '')?.[0] ?? '';
    expect(url).toMatch(/\/help\/$/);
    expect(await (await fetch(url)).text()).toContain('hello');
    preview.stop();
    expect(await preview.ended).toBe(0);
  });

  it('says what is wrong with a port', async () => {
    const folder = tempSite({ 'index.html': page(''), '.handrail.json': marker });
    const preview = startPreview(['--out', folder, '--port', 'eighty']);
    expect(await preview.ended).toBe(1);
    expect(preview.printed()).toBe('"eighty" is no port. Write --port 4321.\n');
  });

  it('says what to do where nothing was built', async () => {
    const preview = startPreview(['--out', join(tempSite({ x: '' }), 'none')]);
    expect(await preview.ended).toBe(1);
    expect(preview.printed()).toContain('npm run build');
  });
});
