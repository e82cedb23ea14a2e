import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const RECIPES = join(import.meta.dirname, '../../docs/deploy');

/** A site for a web server: what a person would write into the recipe. */
export interface Hosted {
  /** A folder for what the server writes. */
  workshop: string;
  root: string;
  /** As in the recipes: empty, or `/help`. */
  base: string;
  /** The file with old addresses, where it was made. */
  redirects?: string;
  /** Lines that are included in the server; for nginx. */
  include?: string;
}

export interface WebServer {
  name: 'nginx' | 'Caddy';
  /** Where it lies; undefined if it is not installed. */
  program: string | undefined;
  start(hosted: Hosted): Promise<Running>;
}

export interface Running {
  port: number;
  stop(): Promise<void>;
}

/** The web servers that have a recipe in `docs/deploy/`. What is missing is said loudly. */
export const WEB_SERVERS: readonly WebServer[] = [
  { name: 'nginx', program: findProgram('nginx'), start: startNginx },
  { name: 'Caddy', program: findProgram('caddy'), start: startCaddy },
];

function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const program = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (program === undefined)
    process.stderr.write(`\n*** NO ${name.toUpperCase()}: tests of its recipe are left out. ***\n\n`);
  return program;
}

async function startNginx({ workshop, root, base, redirects, include }: Hosted): Promise<Running> {
  const port = await findPort();
  const site = recipe('nginx.conf', {
    'listen 80;': `listen 127.0.0.1:${port};`,
    'root /srv/help;': `root ${root};`,
    'set $handrail_base "";': `set $handrail_base "${base}";${include === undefined ? '' : `\n${include}`}`,
    '/etc/nginx/handrail-redirects*.conf': redirects ?? join(workshop, 'none*.conf'),
  });
  const config = join(workshop, 'nginx.conf');
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const lines = [
    'daemon off;',
    `pid ${join(workshop, 'nginx.pid')};`,
    // Its workers could not read the folders of a test that root runs.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'error_log stderr;',
    'events {}',
    'http {',
    'access_log off;',
    ...folders.map((name) => `${name}_temp_path ${join(workshop, name)};`),
    site,
    '}',
  ];
  writeFileSync(config, lines.join('\n'));
  return run('nginx', ['-c', config, '-p', workshop, '-e', 'stderr'], port);
}

async function startCaddy({ workshop, root, base, redirects }: Hosted): Promise<Running> {
  const port = await findPort();
  const site = recipe('Caddyfile', {
    '{$HANDRAIL_SITE:help.example.com}': `http://127.0.0.1:${port}`,
    '{$HANDRAIL_ROOT:/srv/help}': root,
    ...(redirects === undefined ? {} : { '# import /etc/caddy/handrail-redirects': `import ${redirects}` }),
  });
  const config = join(workshop, 'Caddyfile');
  writeFileSync(config, `{\n\tadmin off\n}\n${site}`);
  mkdirSync(join(workshop, 'home'));
  const home = { XDG_DATA_HOME: join(workshop, 'home'), XDG_CONFIG_HOME: join(workshop, 'home') };
  return run('caddy', ['run', '--adapter', 'caddyfile', '--config', config], port, {
    ...home,
    HANDRAIL_BASE: base,
  });
}

/** The recipe with values in place of its own, each of which must be there. */
export function recipe(file: string, values: Readonly<Record<string, string>>): string {
  let text = readFileSync(join(RECIPES, file), 'utf8');
  for (const [old, value] of Object.entries(values)) {
    if (!text.includes(old)) throw new Error(`${file} has no "${old}".`);
    text = text.replaceAll(old, () => value);
  }
  return text;
}

async function run(
  name: string,
  words: readonly string[],
  port: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const child = spawn(findProgram(name)!, words, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  await waitUntilOpen(child, port, () => said);
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function waitUntilOpen(child: ChildProcess, port: number, said: () => string): Promise<void> {
  for (let tries = 0; !(await isOpen(port)); tries += 1) {
    // A server that is left behind would run on after the test.
    if (tries === 600) child.kill('SIGTERM');
    if (child.exitCode !== null || child.killed)
      throw new Error(`The web server does not answer:\n${said()}`);
    await sleep(50);
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });
}

function findPort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

/** Asks for a path as it is, and follows nothing. */
export function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => (body += data.toString()));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.once('error', fail);
    asked.end();
  });
}
