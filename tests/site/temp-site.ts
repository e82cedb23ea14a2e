import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files, given by their path in the folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** A folder with these files, gone after the test. */
export function tempSite(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder();
  writeFiles(folder, files);
  return folder;
}

interface PageParts {
  lang?: string;
  title?: string;
  head?: string;
  /** Attributes of `<main>`. */
  main?: string;
}

/** A page with which nothing is wrong, one part a line: the body is line 4. */
export function page(
  body: string,
  { lang = 'en', title = 'A page', head = '', main = '' }: PageParts = {},
): string {
  return [
    `<!doctype html><html lang="${lang}">`,
    `<head><title>${title}</title><meta name="description" content="What it says">${head}</head>`,
    `<body><main ${main}><h1>${title}</h1>`,
    body,
    '</main></body></html>',
  ].join('\n');
}
