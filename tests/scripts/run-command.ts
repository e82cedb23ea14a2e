import { vi } from 'vitest';
import { readOptions, type Options } from '../../src/site/options.ts';

/** What a command printed, and its exit code. */
export interface CommandResult {
  code: number;
  out: string;
  err: string;
}

/**
 * Runs the entry of a command as `scripts/handrail.mjs` does, on 21 November 2026.
 * @param run the default export of a script
 * @param words the command line after the command's name
 */
export async function runCommand(
  run: (options: Options) => Promise<number>,
  folder: string,
  ...words: string[]
): Promise<CommandResult> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const err = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const textOf = (spy: typeof out): string => spy.mock.calls.map((call) => `${call.join(' ')}\n`).join('');
  try {
    const code = await run(
      readOptions(['--content', folder, ...words], {}, new Date('2026-11-21T12:00:00Z')),
    );
    return { code, out: textOf(out), err: textOf(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

/** A guide file in the source language about which no rule complains. `answers` are lines of its only question. */
export function guide(answers = '- [Yes](#fixed)\n- [No](#ask)\n', matter = ''): string {
  return `---
title: No internet
summary: Finds out what is wrong.
topic: network
owner: team
code: MR
otherwise: "#ask"
${matter}---

What you need.

## Does it work now? {#works}

Open a web page.

${answers}
## It works again {#fixed .solved}

Good.

## We take over {#ask .escalate tier=1}

Only our team can test the line.

- [ ] The number on the label
`;
}
