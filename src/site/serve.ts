import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { OptionError, type Options } from './options.ts';

export interface ServeOptions {
  /** The site to serve. */
  folder: string;
  /** The path below which it was built to lie, with slashes. */
  base: string;
  /** The wanted port; 0 takes any. If it is taken, the next free one is used. */
  port: number;
  host: string;
}

export interface Served {
  /** Where the site answers, base path included. */
  url: string;
  port: number;
  /** True if the wanted port was taken. */
  moved: boolean;
  close(): Promise<void>;
}

/** How many ports are tried: enough for a few sites at once, few enough to fail soon. */
const TRIES = 20;

/**
 * Serves a finished site as a static host would: below its base path, with the "not found" page of the reader's
 * language. What is swapped in later is served from then on.
 *
 * @throws if no port from the wanted one on is free
 */
export async function serveSite({ folder, base, port, host }: ServeOptions): Promise<Served> {
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => answer(request, response, { folder, base, files }));
  const taken = await listenOnFree(server, port, host);
  return {
    url: `http://${host}:${taken}${base}`,
    port: taken,
    moved: port !== 0 && taken !== port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves the site of a command until Ctrl-C.
 *
 * @param options of the command; `--port` (4321) and `--host` (localhost)
 * @param base the path below which the site was built to lie
 * @param log is told the address
 * @returns the exit code
 */
export async function serveFromOptions(
  options: Options,
  base: string,
  log: (line: string) => void,
): Promise<number> {
  const port = Number(options.flags.get('port') ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new OptionError(`"${options.flags.get('port')}" is no port. Write --port 4321.`);
  }
  const host = options.flags.get('host') ?? 'localhost';
  const site = await serveSite({ folder: options.outDir, base, port, host });
  if (site.moved) log(`Port ${port} is taken; using ${site.port}.`);
  log(`The site is at ${site.url} (stop with Ctrl-C)`);
  await new Promise<void>((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  await site.close();
  return 0;
}

interface Context {
  folder: string;
  base: string;
  files: ReturnType<typeof sirv>;
}

function answer(request: IncomingMessage, response: ServerResponse, { folder, base, files }: Context): void {
  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s, 2);
  const suffix = query === undefined ? '' : `?${query}`;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  } else if (path === '/' && base !== '/') {
    redirect(response, `${base}${suffix}`);
  } else if (`${path}/` === base) {
    redirect(response, `${base}${suffix}`);
  } else if (!path.startsWith(base)) {
    void sendNotFound(response, folder, '');
  } else {
    const inner = path.slice(base.length);
    if (isFolder(folder, inner)) return redirect(response, `${path}/${suffix}`);
    request.url = `/${inner}${suffix}`;
    files(request, response, () => void sendNotFound(response, folder, inner));
  }
}

/** Links inside a page are relative to its folder, so a folder answers at its address with the slash only. */
function isFolder(folder: string, inner: string): boolean {
  if (inner === '' || inner.endsWith('/') || !/^[\w-]+(?:\/[\w-]+)*$/.test(inner)) return false;
  return existsSync(join(folder, inner, 'index.html'));
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location, 'Cache-Control': 'no-store' }).end();
}

async function sendNotFound(response: ServerResponse, folder: string, inner: string): Promise<void> {
  const language = /^[a-z]{2,3}(?=\/|$)/.exec(inner)?.[0];
  const pages = [...(language === undefined ? [] : [`${language}/404.html`]), '404.html'];
  for (const page of pages) {
    const html = await readFile(join(folder, page)).catch(() => undefined);
    if (html === undefined) continue;
    response
      .writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' })
      .end(html);
    return;
  }
  response.writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' }).end('Not found\n');
}

async function listenOnFree(server: Server, port: number, host: string): Promise<number> {
  for (let tried = port; tried < port + TRIES && tried <= 65535; tried += 1) {
    if (!(await isAnswered(tried, host)) && (await listen(server, tried, host))) {
      return (server.address() as AddressInfo).port;
    }
  }
  throw new OptionError(`No port from ${port} to ${port + TRIES - 1} is free. Name another one with --port.`);
}

/** `localhost` is two addresses, and another server may hold only one of them; binding the other would hide ours. */
function isAnswered(port: number, host: string): Promise<boolean> {
  if (port === 0) return Promise.resolve(false);
  return new Promise((done) => {
    const socket = connect({ port, host, timeout: 500 });
    const end = (answered: boolean): void => {
      socket.destroy();
      done(answered);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

function listen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((done, fail) => {
    const onError = (cause: NodeJS.ErrnoException): void => {
      if (cause.code === 'EADDRINUSE' || cause.code === 'EACCES') done(false);
      else fail(cause);
    };
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      done(true);
    });
  });
}
