import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import check from '../../scripts/check.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { runCommand } from './run-command.ts';

const FINE = article('Text.', 'draft: true\n');
const BROKEN = article('[Gone](gone.mdx)', 'draft: true\n');

describe('npm run check', () => {
  test('says what is wrong, with exit code 1 for errors', async () => {
    const folder = contentFolder({ 'articles/en/a.mdx': BROKEN });
    const { code, out } = await runCommand(check, folder);
    expect(code).toBe(1);
    expect(out).toContain(`${folder}/articles/en/a.mdx:10:1  error  link/unknown-entry`);
  });

  test('with --watch checks again after each change, also of editors that replace files', async () => {
    const folder = contentFolder({ 'articles/en/a.mdx': FINE });
    const path = join(folder, 'articles/en/a.mdx');
    const seen = vi.fn<(text: string) => void>();
    const last = (): string => String(seen.mock.lastCall?.[0]);
    const steps = async (): Promise<void> => {
      const wait = { timeout: 20_000, interval: 20 };
      await vi.waitFor(() => expect(last()).toMatch(/^No problems\./), wait);
      writeFileSync(path, BROKEN);
      await vi.waitFor(() => expect(last()).toContain('link/unknown-entry'), wait);
      writeFileSync(`${path}~`, FINE);
      renameSync(`${path}~`, path);
      await vi.waitFor(() => expect(last()).toMatch(/^No problems\./), wait);
      writeFileSync(join(folder, 'articles/en/b.mdx'), 'Nothing');
      await vi.waitFor(() => expect(last()).toContain('b.mdx:1:1  error  yaml/no-front-matter'), wait);
      rmSync(join(folder, 'site.yaml'));
      await vi.waitFor(() => expect(last()).toContain('content/no-site'), wait);
    };
    const { code } = await runCommand(
      async (options) => {
        // oxlint-disable-next-line no-console -- what the command prints is what is tested
        vi.mocked(console.log).mockImplementation((text: string) => {
          if (!text.startsWith('\nWatching')) seen(text);
        });
        return check(options, steps);
      },
      folder,
      '--watch',
    );
    expect(code).toBe(1);
  });
});
