import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../site/temp-site.ts';

const COLLECTOR = join(import.meta.dirname, '../../docs/collector/collector.mjs');
const SEARCH = {
  query: 'printer offline',
  language: 'en',
  count: 4,
  weak: false,
  chosen: '/en/guides/printer/',
};

interface Collector {
  url: string;
  process: ChildProcess;
}

async function start(file: string): Promise<Collector> {
  const process = spawn('node', [COLLECTOR, '--port', '0', '--file', file]);
  onTestFinished(() => void process.kill('SIGKILL'));
  const [line] = (await once(process.stdout, 'data')) as [Buffer];
  return { process, url: /http:\S+/.exec(String(line))![0] };
}

async function stop({ process }: Collector): Promise<void> {
  const ended = once(process, 'exit');
  process.kill('SIGTERM');
  await ended;
}

const send = async ({ url }: Collector, body: unknown): Promise<number> =>
  (await fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })).status;

const saved = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe('the collector', () => {
  it('counts searches by language and query, and goes on where it stopped', async () => {
    const file = join(tempFolder(), 'searches.json');
    const first = await start(file);
    expect(await send(first, SEARCH)).toBe(204);
    expect(await send(first, { ...SEARCH, chosen: null })).toBe(204);
    expect(await send(first, { ...SEARCH, query: 'seaweed', count: 0, weak: true, chosen: null })).toBe(204);
    await stop(first);
    const second = await start(file);
    await send(second, SEARCH);
    await stop(second);
    expect(saved(file)).toEqual({
      format: 1,
      searches: [
        {
          language: 'en',
          query: 'printer offline',
          searches: 3,
          weak: 0,
          none: 1,
          chosen: { '/en/guides/printer/': 2 },
          results: 4,
        },
        { language: 'en', query: 'seaweed', searches: 1, weak: 1, none: 1, chosen: {}, results: 0 },
      ],
    });
  });

  it('takes nothing else', async () => {
    const collector = await start(join(tempFolder(), 'searches.json'));
    for (const body of [
      'no JSON',
      '[]',
      { ...SEARCH, query: '' },
      { ...SEARCH, query: 'x'.repeat(201) },
      { ...SEARCH, language: '__proto__' },
      { ...SEARCH, count: '4' },
      { ...SEARCH, chosen: 'https://elsewhere.example/' },
    ])
      expect(await send(collector, body), JSON.stringify(body)).toBe(400);
    expect((await fetch(collector.url)).status).toBe(405);
    await expect(send(collector, 'x'.repeat(10_000))).rejects.toThrow();
  });
});
