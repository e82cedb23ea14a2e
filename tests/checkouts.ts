import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.handrail', 'test', 'checkouts');

/** All that a build reads of the program. */
const PROGRAM = [
  'src',
  'scripts',
  'public',
  'docs/schemas',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'astro.config.mjs',
];

/**
 * Lays a copy of the program for each worker, with caches of its own. One checkout builds one site at a time; in
 * copies, tests that build sites run beside each other.
 */
export function layCheckouts(count: number): void {
  dropCheckouts();
  for (let number = 1; number <= count; number++) {
    const checkout = checkoutOf(number);
    mkdirSync(checkout, { recursive: true });
    for (const name of PROGRAM) cpSync(join(ROOT, name), join(checkout, name), { recursive: true });
    // A junction needs no rights of an administrator on Windows; elsewhere the word means nothing.
    symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'), 'junction');
  }
}

export function dropCheckouts(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** The copy of the program that belongs to the worker of this test. */
export function ownCheckout(): string {
  return checkoutOf(Number(process.env['VITEST_POOL_ID'] ?? '1'));
}

/** @param number of the worker, from 1 */
export function checkoutOf(number: number): string {
  return join(FOLDER, String(number));
}
