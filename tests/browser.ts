import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const ROOT = join(import.meta.dirname, '..');

/** Where browsers are usually installed, in the order in which they are tried. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Draws and compiles in one thread each. What pages do is the same; on a machine whose processors are all busy with
 * tests, a page costs a quarter less work.
 */
export const FRUGAL: readonly string[] = ['--num-raster-threads=1', '--js-flags=--single-threaded'];

interface Program {
  path: string;
  env?: Readonly<Record<string, string>>;
}

/**
 * Opens a browser: `$CHROME_PATH`, else the one that npm brought along (Linux on x64), else one that is installed.
 *
 * @param args more arguments of the program; those of {@link FRUGAL}, if absent, and none to measure speed
 * @returns undefined if there is none, after saying so loudly; the tests that need one are then left out
 * @throws if `$CHROME_PATH` is set and does not open
 */
export async function launchBrowser(args: readonly string[] = FRUGAL): Promise<Browser | undefined> {
  const wanted = process.env['CHROME_PATH'];
  if (wanted !== undefined && wanted !== '') return launch({ path: wanted }, args);
  for (const find of [findPackaged, findInstalled]) {
    const program = await find();
    const browser = program && (await launch(program, args).catch(() => undefined));
    if (browser !== undefined) return browser;
  }
  process.stderr.write(
    '\n*** NO BROWSER: browser tests are left out. Install Chromium, or set CHROME_PATH. ***\n\n',
  );
  return undefined;
}

function launch({ path, env }: Program, args: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    // Only this of what the package proposes: its other arguments switch web security off.
    args: ['--no-sandbox', ...args],
    ...(env === undefined ? {} : { env: { ...process.env, ...env } as Record<string, string> }),
  });
}

async function findInstalled(): Promise<Program | undefined> {
  const path = INSTALLED.find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path };
}

/** The browser of @sparticuz/chromium, unpacked once per version; it brings its own libraries and fonts. */
async function findPackaged(): Promise<Program | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(ROOT, 'node_modules', '@sparticuz', 'chromium');
  if (!existsSync(folder)) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const place = join(ROOT, '.handrail', 'browser', `chromium-${version}`);
  if (!existsSync(place)) await unpack(place);
  writeFontList(place);
  return {
    path: join(place, 'chromium'),
    env: { LD_LIBRARY_PATH: join(place, 'al2023', 'lib'), FONTCONFIG_PATH: join(place, 'fonts') },
  };
}

/** The package's own list names /tmp/fonts, and without a font a page has no text at all. */
function writeFontList(place: string): void {
  const path = (name: string): string => join(place, name).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const lines = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${path('fonts')}</dir><cachedir>${path('fonts-cache')}</cachedir></fontconfig>`,
  ];
  writeFileSync(join(place, 'fonts', 'fonts.conf'), `${lines.join('\n')}\n`);
}

/**
 * Unpacks beside the place and renames, because the package takes any file of the right name for a whole one. It
 * unpacks into TMPDIR, and brings its libraries only where it believes to be on AWS.
 */
async function unpack(place: string): Promise<void> {
  const part = `${place}.part-${process.pid}`;
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  await mkdir(part, { recursive: true });
  Object.assign(process.env, { TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
    await mkdir(dirname(place), { recursive: true });
    await rename(part, place);
  } catch (cause) {
    await rm(part, { recursive: true, force: true });
    // Another process may have been first.
    if (!existsSync(place)) throw cause;
  } finally {
    restore({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH });
  }
}

function restore(before: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
