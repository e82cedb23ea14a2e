import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import exportReplies from '../../scripts/replies.ts';
import { writeCsv } from '../../src/library/csv.ts';
import { contentFolder } from '../library/content-folder.ts';
import { guide, runCommand } from './run-command.ts';

const GOLDEN = join(import.meta.dirname, '../fixtures/replies');

const FILES = {
  'guides/en/net.md': guide(),
  'replies/en/try-again.md': `---
title: "Say: try again"
owner: team
use: answer
---

## formal

Hello {customer}, ticket **{ticket}** & "more".

{entry}

Or [begin here](../../guides/en/net.md#works), by {promise}.\\
{agent}

### chat

Try it, {customer}: {entry}

### phone

Try {entry}.

## familiar

- {step}
- {entry}
`,
  'replies/es/hold.md': `---
title: Un momento
owner: team
use: hold
channels: [chat]
---

## formal

={time} para {usted|usted}.

## familiar

Un momento: {time}.
`,
  'replies/en/call.md':
    '---\ntitle: On the phone\nowner: team\nuse: calm\nchannels: [phone]\n---\n\n## formal\n\nTake your time.\n\n## familiar\n\nNo hurry.\n',
};

async function exported(...words: string[]): Promise<string> {
  const to = join(mkdtempSync(join(tmpdir(), 'handrail-replies-')), 'out');
  onTestFinished(() => rmSync(join(to, '..'), { recursive: true }));
  const { code, out } = await runCommand(exportReplies, contentFolder(FILES), ...words, '--to', to);
  expect([code, out]).toEqual([0, '']);
  return readFileSync(to, 'utf8');
}

describe('npm run replies', () => {
  test.each([
    ['zendesk.json', ['zendesk', '--base', '/help/']],
    ['freshdesk.json', ['freshdesk', '--folder', '42']],
    ['freshdesk.csv', ['freshdesk', '--csv']],
  ])('writes %s', async (name, words) => {
    const text = await exported(...words);
    expect(text.endsWith('\n')).toBe(true);
    // Git keeps the file with LF line ends.
    await expect(text.replaceAll('\r\n', '\n')).toMatchFileSnapshot(join(GOLDEN, name));
  });

  it('prints what has no file to go to', async () => {
    const { out, err } = await runCommand(exportReplies, contentFolder(FILES), 'freshdesk');
    const { canned_responses: all } = JSON.parse(out) as { canned_responses: { visibility: number }[] };
    expect(all).toHaveLength(4);
    expect(new Set(all.map(({ visibility }) => visibility))).toEqual(new Set([1]));
    expect(err).toContain('Without --folder <number>, only the person who imports them will see them.');
  });

  it('writes nothing of a folder that is wrong', async () => {
    const files = {
      ...FILES,
      'replies/en/call.md': FILES['replies/en/call.md'].replace('No hurry', 'No {hury}'),
    };
    const { code, out, err } = await runCommand(exportReplies, contentFolder(files), 'zendesk');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('reply/unknown-slot');
  });

  test.each([
    [[], 'Write: npm run replies -- zendesk'],
    [['zendsk'], 'Write: npm run replies -- zendesk'],
    [['zendesk', 'now'], 'Write: npm run replies -- zendesk'],
    [['freshdesk', '--folder', 'x'], '--folder cannot be "x"'],
  ])('refuses %j', async (words, message) => {
    await expect(runCommand(exportReplies, contentFolder(FILES), ...words)).rejects.toThrow(message);
  });
});

describe('writeCsv', () => {
  it('quotes what has commas, quotes or lines, and disarms formulas', () => {
    const rows = [
      ['a', 'b,c', 'say "x"', 'two\nlines'],
      ['=1+1', '+1', '-1', '@x'],
      ['\t=1', ' =1', '\r', 7],
    ];
    const lines = ['a,"b,c","say ""x""","two\nlines"', "'=1+1,'+1,'-1,'@x", `'\t=1,' =1,"'\r",7`];
    expect(writeCsv(rows)).toBe(lines.join('\r\n'));
  });
});
