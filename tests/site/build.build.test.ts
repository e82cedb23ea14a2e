import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { listFiles } from '../../src/site/files.ts';
import { checkLinksOverHttp } from '../../src/site/link-check.ts';
import { serveSite } from '../../src/site/serve.ts';
import { recoverSwap } from '../../src/site/swap.ts';
import { ownCheckout } from '../checkouts.ts';
import { tempFolder, writeFiles } from './temp-site.ts';

const ROOT = join(import.meta.dirname, '../..');
const CHECKOUT = ownCheckout();
const CONTENT = join(ROOT, 'content');

/** One day for all builds, whenever midnight is. */
const TODAY = inject('day');

interface Ended {
  code: number | null;
  output: string;
}

interface Running {
  pid: number | undefined;
  ended: Promise<Ended>;
  kill(): void;
}

/** Starts `npm run build` with these words, as one would type it. */
function startBuild(words: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(
    process.execPath,
    [join(CHECKOUT, 'scripts/handrail.mjs'), 'build', '--today', TODAY, ...words],
    {
      cwd: CHECKOUT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, output })));
  return { pid: child.pid, ended, kill: () => void child.kill('SIGKILL') };
}

/** The process that holds the lock of this checkout. */
function lockHolder(): number | undefined {
  const lock = join(CHECKOUT, '.handrail/lock');
  return existsSync(lock) ? (JSON.parse(readFileSync(lock, 'utf8')) as { pid: number }).pid : undefined;
}

function build(words: readonly string[]): Promise<Ended> {
  return startBuild(words).ended;
}

/** The bytes of a site, file by file. */
async function digests(site: string): Promise<string[]> {
  return (await listFiles(site)).map(
    (file) =>
      `${file} ${createHash('sha256')
        .update(readFileSync(join(site, file)))
        .digest('hex')}`,
  );
}

/** The text with one letter changed, somewhere in its middle. */
function flipped(text: string): string {
  const at = text.indexOf('a', text.length / 2);
  return `${text.slice(0, at)}e${text.slice(at + 1)}`;
}

/** The minimal content with an article that has code, which is what a build stores. */
function codeContent(): string {
  const content = join(tempFolder(), 'content');
  cpSync(join(ROOT, 'tests/fixtures/minimal'), content, { recursive: true });
  appendFileSync(join(content, 'site.yaml'), '\ncodeArticles: [counter]\n');
  const matter =
    'title: Count\nsummary: Counts for you.\ntopic: network\nowner: network-team\nkind: how-to\n';
  writeFiles(content, {
    'articles/en/counter/index.mdx': `---\n${matter}---\n\nStored words, {1 + 1} of them.\n`,
  });
  return content;
}

/** A copy of the sample content in which something is wrong. */
function brokenContent(): string {
  const content = join(tempFolder(), 'content');
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  appendFileSync(join(content, 'site.yaml'), '\nnonsense: true\n');
  return content;
}

/** A copy of the finished sample site, to be built over. */
function finishedSite(): string {
  const out = join(tempFolder(), 'dist');
  cpSync(inject('site'), out, { recursive: true });
  return out;
}

describe('a build', () => {
  it('gives the same bytes anywhere and at any time', async () => {
    const out = join(tempFolder(), 'other/place');
    const words = ['--base', '/', '--content', CONTENT, '--out', out, '--fresh'];
    const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'pl_PL.UTF-8', LC_ALL: 'pl_PL.UTF-8' };
    expect(await startBuild(words, elsewhere).ended).toEqual({
      code: 0,
      output: expect.not.stringContaining('cache'),
    });
    const bytes = await digests(inject('site'));
    expect(await digests(out)).toEqual(bytes);
    expect(bytes.length).toBeGreaterThan(50);
  });

  it('notices a damaged cache, and gives the same bytes', async () => {
    const out = join(tempFolder(), 'dist');
    const words = ['--out', out, '--content', codeContent()];
    const caches = join(CHECKOUT, '.handrail/cache');
    const others = existsSync(caches) ? readdirSync(caches) : [];
    expect(await build(words)).toMatchObject({ code: 0 });
    const sound = await digests(out);
    const cache = join(
      caches,
      readdirSync(caches).find((name) => !others.includes(name))!,
    );
    onTestFinished(() => rmSync(cache, { recursive: true }));
    const store = join(cache, 'data-store.json');
    const kept = readFileSync(store, 'utf8');
    const buildOver = async (damaged: string, more: readonly string[] = []): Promise<string> => {
      expect(damaged).not.toBe(kept);
      writeFileSync(store, damaged);
      const { code, output } = await build([...words, ...more]);
      expect(code).toBe(0);
      expect(await digests(out)).toEqual(sound);
      expect(readFileSync(store, 'utf8')).toBe(kept);
      return output;
    };
    const line = expect.arrayContaining(['The cache was damaged; it is built anew.']);
    expect((await buildOver(kept.slice(0, kept.length / 2))).split('\n')).toEqual(line);
    const charts = join(cache, 'charts.json');
    const layouts = readFileSync(charts, 'utf8');
    writeFileSync(charts, layouts.replace(/"width":\d/, '"width":9'));
    expect(readFileSync(charts, 'utf8')).not.toBe(layouts);
    // Two that are damaged are one line, and both are mended.
    expect((await buildOver(flipped(kept))).split('\n')).toEqual(line);
    expect(readFileSync(charts, 'utf8')).toBe(layouts);
    const output = await buildOver(kept.replaceAll('counter', 'kounter'), ['--json']);
    expect(JSON.parse(output)).toMatchObject({ errors: 0 });
  });

  it('leaves the last good site if content is wrong', async () => {
    const out = finishedSite();
    const before = await digests(out);
    const { code, output } = await build(['--out', out, '--content', brokenContent()]);
    expect([code, output]).toEqual([1, expect.stringContaining('site.yaml')]);
    expect(await digests(out)).toEqual(before);
  });

  it('leaves the last good site if it is killed, whenever that is', async () => {
    const out = finishedSite();
    const before = await digests(out);
    for (const delay of [700, 2100, 3500]) {
      const running = startBuild(['--out', out, '--content', CONTENT, '--base', '/other/']);
      await sleep(delay);
      running.kill();
      await running.ended;
      await recoverSwap(out);
      const after = await digests(out);
      const swapped = readFileSync(join(out, '.handrail.json'), 'utf8').includes('/other/');
      if (!swapped) expect(after).toEqual(before);
      expect(after.length).toBe(before.length);
      if (swapped) break;
    }
    expect(readdirSync(join(out, '..'))).toEqual(['dist']);
  });

  it('is the only one in its checkout, and says so to a second one', async () => {
    const first = startBuild(['--out', join(tempFolder(), 'dist'), '--content', CONTENT]);
    // A build that was killed may have left its lock: wait for the one of this build.
    await expect.poll(lockHolder, { timeout: 60_000, interval: 20 }).toBe(first.pid);
    const second = await build(['--out', join(tempFolder(), 'dist'), '--content', CONTENT]);
    first.kill();
    await first.ended;
    expect(second.code).toBe(1);
    expect(second.output).toMatch(
      /^Another "build of .*\/content\/ \(public edition\)" runs in this checkout \(process \d+/,
    );
  });

  it('never writes one edition over the other, or over anything else', async () => {
    const out = finishedSite();
    const before = await digests(out);
    const agent = await build(['--out', out, '--content', CONTENT, '--edition', 'agent']);
    expect(agent).toEqual({ code: 1, output: expect.stringContaining('holds the public edition') });
    expect(await digests(out)).toEqual(before);
    rmSync(join(out, '.handrail.json'));
    const other = await build(['--out', out, '--content', CONTENT]);
    expect(other).toEqual({ code: 1, output: expect.stringContaining('was not built by Handrail') });
    expect(await digests(out)).toEqual(before.filter((line) => !line.startsWith('.handrail.json')));
  });
});

describe('the sample site', () => {
  for (const [name, base] of [
    ['site', '/'],
    ['siteUnderBase', '/help/'],
  ] as const) {
    it(`has no dead link over HTTP, at ${base}`, async () => {
      const site = await serveSite({ folder: inject(name), base, port: 0, host: '127.0.0.1' });
      onTestFinished(() => site.close());
      const { dead, checked } = await checkLinksOverHttp(site.url, { external: false });
      expect(dead).toEqual([]);
      expect(checked).toBeGreaterThan(50);
    });
  }
});
