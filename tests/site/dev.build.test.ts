import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ownCheckout } from '../checkouts.ts';
import { tempFolder, writeFiles } from './temp-site.ts';

/** Requests without a pause: once, they kept an edit from being shown at all. */
const PATIENCE = { timeout: 200_000, interval: 10 };

const ROOT = join(import.meta.dirname, '../..');

/** As in a terminal: Astro serves nothing where it believes to be inside a test runner. */
function terminal(): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, VITEST: _runner, ...env } = process.env;
  return { ...env, FORCE_COLOR: '0' };
}

function startCommand(words: readonly string[]): { output: () => string } {
  const checkout = ownCheckout();
  const child = spawn(process.execPath, [join(checkout, 'scripts/handrail.mjs'), ...words], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: terminal(),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  onTestFinished(
    () =>
      new Promise<void>((done) => {
        child.once('exit', () => done());
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 5000).unref();
      }),
  );
  return { output: () => output };
}

async function addressIn(output: () => string, pattern: RegExp): Promise<string> {
  await expect.poll(output, PATIENCE).toMatch(pattern);
  return pattern.exec(output())![1]!;
}

/** Takes a port, so that the command has to take another one. */
async function takePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, 'localhost', () => done()));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}

/** The error that a browser is told of when it opens a page. */
async function firstError(url: string): Promise<string> {
  const client = await (await fetch(`${url}@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`${url.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
  try {
    return await new Promise<string>((done, fail) => {
      socket.addEventListener('message', ({ data }) => {
        const told = JSON.parse(String(data)) as { type: string; err?: { message: string } };
        if (told.type === 'error') done(told.err?.message ?? '');
      });
      socket.addEventListener('error', () => fail(new Error('No connection.')));
    });
  } finally {
    socket.close();
  }
}

it('dev shows an edit, shows problems without stopping, and goes on when they are gone', async () => {
  const content = join(tempFolder(), 'content');
  cpSync(join(ROOT, 'tests/fixtures/minimal'), content, { recursive: true });
  const { output } = startCommand(['dev', '--content', content, '--port', '0']);
  const url = await addressIn(output, /Writing at (http:\S+)/);
  const page = async (): Promise<string> => {
    const response = await fetch(`${url}en/articles/restart-router/`);
    return `${response.status} ${await response.text()}`;
  };
  await expect.poll(page, PATIENCE).toMatch(/^200 /);

  const file = join(content, 'articles/en/restart-router.mdx');
  const before = readFileSync(file, 'utf8');
  const good = before.replace(/^title: .*$/m, 'title: A title that was just edited');
  writeFileSync(file, good);
  await expect.poll(page, PATIENCE).toContain('A title that was just edited');

  writeFileSync(file, good.replace('A title that was just edited', 'Broken').replace(/^topic:/m, 'topik:'));
  await expect.poll(output, PATIENCE).toContain('Unknown key "topik". Did you mean "topic"?');
  expect(await page()).toMatch(/^200 [\s\S]*A title that was just edited/);

  expect(await firstError(url), 'over a page that is opened later').toContain('topik');

  writeFileSync(file, good.replace('A title that was just edited', 'Mended again'));
  await expect.poll(page, PATIENCE).toContain('Mended again');

  const added = join(content, 'articles/en/added-just-now.mdx');
  writeFileSync(added, good);
  const addedPage = async (): Promise<number> => (await fetch(`${url}en/articles/added-just-now/`)).status;
  await expect.poll(addedPage, PATIENCE).toBe(200);
  rmSync(added);
  await expect.poll(addedPage, PATIENCE).toBe(404);
});

it('dev shows edits of a code article, and of the code that it imports', async () => {
  // Within the checkout, as most people have it: Vite does not watch it.
  const content = join(ownCheckout(), 'content');
  onTestFinished(() => rmSync(content, { recursive: true, force: true }));
  cpSync(join(ROOT, 'tests/fixtures/minimal'), content, { recursive: true });
  appendFileSync(join(content, 'site.yaml'), '\ncodeArticles: [counter]\n');
  const matter =
    'title: Count\nsummary: Counts for you.\ntopic: network\nowner: network-team\nkind: how-to\n';
  const text = `---\n${matter}---\n\nimport { count } from './count.ts';\n\nStored words, {count} of them.\n`;
  writeFiles(content, {
    'articles/en/counter/index.mdx': text,
    'articles/en/counter/count.ts': "export const count = 'seven';\n",
  });
  const { output } = startCommand(['dev', '--content', content, '--port', '0']);
  const url = await addressIn(output, /Writing at (http:\S+)/);
  const page = async (): Promise<string> => (await fetch(`${url}en/articles/counter/`)).text();
  await expect.poll(page, PATIENCE).toContain('Stored words, seven of them.');
  writeFiles(content, { 'articles/en/counter/count.ts': "export const count = 'eleven';\n" });
  await expect.poll(page, PATIENCE).toContain('Stored words, eleven of them.');
  writeFiles(content, { 'articles/en/counter/index.mdx': text.replace('Stored', 'Edited') });
  await expect.poll(page, PATIENCE).toContain('Edited words, eleven of them.');
});

it('start says that a port is taken, and takes the next free one', async () => {
  const content = join(ROOT, 'tests/fixtures/minimal');
  const out = join(tempFolder(), 'dist');
  const port = await takePort();
  const { output } = startCommand(['start', '--content', content, '--out', out, '--port', String(port)]);
  const url = await addressIn(output, /The site is at (http:\S+)/);
  expect(output()).toContain(`Port ${port} is taken; using `);
  expect(url).not.toContain(`:${port}/`);
  expect((await fetch(`${url}en/`)).status).toBe(200);
});

it('dev serves the forms of guides, and marks the current step in the chart beside its page', async () => {
  const content = join(tempFolder(), 'content');
  cpSync(join(ROOT, 'tests/fixtures/minimal'), content, { recursive: true });
  const { output } = startCommand(['dev', '--content', content, '--port', '0', '--base', '/help/']);
  const url = await addressIn(output, /Writing at (http:\S+)/);
  const guide = `${url}en/guides/no-internet/`;
  const get = async (address: string): Promise<string> => {
    const response = await fetch(address);
    return `${response.headers.get('content-type')} ${await response.text()}`;
  };
  const steps = [...(await get(`${guide}flowchart.svg`)).matchAll(/data-step="([^"]+)"/g)].map(
    ([, id]) => id!,
  );
  expect(steps.length).toBeGreaterThan(1);
  for (const step of steps) {
    const chart = await get(`${guide}flowchart.svg?here=${step}`);
    expect(chart).toMatch(/^image\/svg\+xml; charset=utf-8 <svg/);
    expect(chart.match(/<g class="box[^"]* here" data-step="[^"]*"/g)).toEqual([
      expect.stringMatching(` here" data-step="${step}"$`),
    ]);
    expect(chart).toContain(`href="/help/en/guides/no-internet/${step}/" tabindex="-1"`);
  }
  for (const [form, type] of [
    ['print.html', 'text/html'],
    ['offline.html', 'text/html'],
    ['tree.json', 'application/json'],
  ] as const)
    expect(await get(guide + form)).toMatch(new RegExp(`^${type}; charset=utf-8 .*${steps[0]}`, 's'));
  expect(await get(`${url}forms.css`)).toContain('text/css; charset=utf-8');
  expect(await get(`${url}en/guides/nothing/tree.json`)).not.toContain('application/json');

  expect((await fetch(`${url}media/site.yaml`)).status, 'files of the content folder').toBe(200);

  const page = await get(`${guide}${steps[0]}/`);
  const script = /<script type="module" src="([^"]*page[^"]*)"/.exec(page)?.[1] ?? '';
  expect(await get(new URL(script, url).href)).toContain('dev-chart.ts');
});
