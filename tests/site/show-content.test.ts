import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { handOver, takeHanded } from '../../src/library/handover.ts';
import { openDevReader } from '../../src/site/dev-reader.ts';
import { readOptions } from '../../src/site/options.ts';
import { showContent, type Stage } from '../../src/site/show-content.ts';
import { article, contentFolder } from '../library/content-folder.ts';

const ONE = 'articles/en/one.mdx';
const TWO = 'articles/en/two.mdx';
const FILES = {
  [ONE]: article('First text.\n\n## Part {#part}\n\nMore.'),
  [TWO]: article('See [the part](one.mdx#part).'),
};

interface Dev {
  edit(file: string, from: string, to: string): void;
  remove(file: string): void;
  /** What `dev` does after a change, in order: "show" with the text of the first article. */
  run(): Promise<string[]>;
  /** What it wrote into the terminal last, without colours. */
  said(): string;
}

/** `dev` without a server. */
async function startDev(edition = 'public'): Promise<Dev> {
  const folder = contentFolder(FILES);
  const words = ['--content', folder, '--today', '2026-11-21', '--edition', edition];
  const reader = await openDevReader(readOptions(words, {}, new Date()));
  expect(reader.first.problems.filter(({ level }) => level === 'error')).toEqual([]);
  handOver(reader.first.handed);
  let said = '';
  return {
    said: () => said,
    edit: (file, from, to) => {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(folder, file), text.replace(from, to));
    },
    remove: (file) => rmSync(join(folder, file)),
    async run() {
      const did: string[] = [];
      const stage: Stage = {
        begin: () => undefined,
        show: async (content) => {
          handOver(content);
          did.push(`show ${firstText()}`);
        },
        reload: () => void did.push('reload'),
        report: (problems) => {
          const errors = problems.filter(({ level }) => level === 'error');
          did.push(`report ${errors.map(({ id }) => id).join() || 'no error'}`);
        },
      };
      await showContent(reader, stage, {
        whenServed: async () => void did.push('served'),
        log: (text) => {
          said = stripVTControlCharacters(text);
          did.push('checked');
        },
      });
      return did;
    },
  };
}

/** The first line of the first article, as pages find it. */
function firstText(): string | undefined {
  const entry = takeHanded()?.entries.find(({ file }) => file === ONE);
  return entry !== undefined && 'body' in entry ? entry.body.trim().split('\n')[0] : undefined;
}

afterEach(() => handOver(undefined));

describe('after a change, dev', () => {
  it('shows an edit before all is checked', async () => {
    const dev = await startDev();
    dev.edit(ONE, 'First text.', 'Another text.');
    expect(await dev.run()).toEqual(['show Another text.', 'reload', 'served', 'checked', 'report no error']);
  });

  it('does nothing if no file looks different', async () => {
    const dev = await startDev();
    expect(await dev.run()).toEqual([]);
  });

  it.each([
    ['what is wrong in itself', 'topic:', 'topik:', 'schema/unknown-key'],
    ['a link to nothing', 'First text.', '[Nothing](nothing.mdx)', 'link/unknown-entry'],
    ['a topic that there is not', 'topic: network', 'topic: networc', 'reference/unknown-topic'],
  ])('never shows %s', async (_what, from, to, id) => {
    const dev = await startDev();
    dev.edit(ONE, from, to);
    expect(await dev.run()).toEqual(['checked', expect.stringContaining(id)]);
    expect(firstText()).toBe('First text.');
  });

  it('tells all errors, and of warnings those of the files that changed and new ones', async () => {
    const dev = await startDev();
    dev.edit(ONE, 'First text.', 'Another text.');
    await dev.run();
    // Each article warns that nobody has reviewed it.
    expect(dev.said()).toMatch(/one\.mdx:2:1 {2}warning {2}stale\/never-reviewed/);
    expect(dev.said()).not.toContain('two.mdx');
    expect(dev.said()).toMatch(
      /\n1 warning\n\d+ warnings? that you saw before, in other files; npm run check/,
    );
    dev.edit(ONE, 'Another text.', 'Another one.\n\n[Nothing](nothing.mdx)');
    dev.edit(TWO, 'topic: network', 'topic: networc');
    await dev.run();
    expect(dev.said()).toMatch(/one\.mdx:\d+:\d+ {2}error[^]*two\.mdx:\d+:\d+ {2}error/);
  });

  it('takes an edit back that breaks another entry', async () => {
    const dev = await startDev();
    dev.edit(ONE, 'First text.', 'Another text.');
    dev.edit(ONE, '{#part}', '{#other}');
    expect(await dev.run()).toEqual([
      'show Another text.',
      'reload',
      'served',
      'checked',
      'show First text.',
      'report link/unknown-anchor',
    ]);
  });

  it('takes back that an entry is gone to which another leads', async () => {
    const dev = await startDev();
    dev.remove(ONE);
    expect(await dev.run()).toEqual([
      'show undefined',
      'reload',
      'served',
      'checked',
      'show First text.',
      'report link/unknown-entry',
    ]);
  });

  it('checks all before it shows what comes after an error, or after a change by which all is checked', async () => {
    const dev = await startDev();
    const afterChecks = ['checked', 'show Another text.', 'report no error', 'reload'];
    dev.edit(ONE, 'First text.', '[Nothing](nothing.mdx)');
    await dev.run();
    dev.edit(ONE, '[Nothing](nothing.mdx)', 'Another text.');
    expect(await dev.run()).toEqual(afterChecks);
    dev.edit('site.yaml', 'name: Test', 'name: Best');
    expect(await dev.run()).toEqual(afterChecks);
  });

  it('shows staff the state of reviews when all is checked', async () => {
    const dev = await startDev('agent');
    dev.edit(ONE, 'First text.', 'Another text.');
    expect(await dev.run()).toEqual([
      'show Another text.',
      'reload',
      'served',
      'checked',
      'show Another text.',
      'report no error',
    ]);
  });
});
