import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LockedError, withLock } from '../../src/site/lock.ts';
import { tempFolder, writeFiles } from './temp-site.ts';

const RIVAL = join(import.meta.dirname, 'lock-rival.ts');

/** Starts a process that takes the lock of `root` until it is killed. @returns what it says: `got`, `busy: ...` */
function startRival(root: string): { pid: number; said: Promise<string>; kill: () => void } {
  const child = spawn(process.execPath, [RIVAL, root], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = new Promise<string>((done) =>
    child.stdout.once('data', (data: Buffer) => done(data.toString().trim())),
  );
  return { pid: child.pid!, said, kill: () => child.kill('SIGKILL') };
}

function lockFiles(root: string): string[] {
  return readdirSync(join(root, '.handrail'));
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((done) => child.once('exit', done));
  return child.pid!;
}

describe('the lock of a checkout', () => {
  it('is held while something runs, and gone afterwards', async () => {
    const root = tempFolder();
    const result = await withLock(root, 'build', async () => {
      expect(lockFiles(root)).toEqual(['lock']);
      return 'done';
    });
    expect(result).toBe('done');
    expect(lockFiles(root)).toEqual([]);
  });

  it('is gone after a failure too', async () => {
    const root = tempFolder();
    await expect(withLock(root, 'build', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(withLock(root, 'build', async () => 'again')).resolves.toBe('again');
  });

  it('names the holder to whoever comes second', async () => {
    const root = tempFolder();
    const rival = startRival(root);
    expect(await rival.said).toBe('got');
    const second = withLock(root, 'build', async () => 'never');
    await expect(second).rejects.toThrow(LockedError);
    await expect(second).rejects.toThrow(
      new RegExp(`"rival" .*process ${rival.pid}, since 20\\d\\d-.* UTC.*${root}`),
    );
  });

  it('is taken over from a process that was killed', async () => {
    const root = tempFolder();
    const rival = startRival(root);
    await rival.said;
    rival.kill();
    await expect.poll(() => withLock(root, 'build', async () => 'mine').catch(() => 'busy')).toBe('mine');
    expect(lockFiles(root)).toEqual([]);
  });

  it('is taken over from a process whose number was given to another one', async () => {
    const root = tempFolder();
    const holder = {
      id: 'old',
      pid: process.pid,
      born: '1',
      what: 'build',
      since: '2026-01-01T00:00:00.000Z',
    };
    writeFiles(root, { '.handrail/lock': JSON.stringify(holder) });
    const taking = withLock(root, 'build', async () => 'mine');
    if (existsSync('/proc/self/stat')) await expect(taking).resolves.toBe('mine');
    else await expect(taking).rejects.toThrow(LockedError);
  });

  it('is taken over if its file is damaged', async () => {
    for (const text of ['', '{"id":', 'x']) {
      const root = tempFolder();
      writeFiles(root, { '.handrail/lock': text });
      await expect(withLock(root, 'build', async () => 'mine')).resolves.toBe('mine');
    }
  });

  it('passes over a claim whose maker died, and clears up', async () => {
    const root = tempFolder();
    const pid = await deadPid();
    const holder = { id: 'first', pid, what: 'build', since: '2026-01-01T00:00:00.000Z' };
    writeFiles(root, {
      '.handrail/lock': JSON.stringify(holder),
      '.handrail/lock.first.0': JSON.stringify({ ...holder, id: 'second' }),
      '.handrail/lock.second': JSON.stringify({ ...holder, id: 'second' }),
    });
    await withLock(root, 'build', async () => expect(lockFiles(root)).toEqual(['lock']));
    expect(lockFiles(root)).toEqual([]);
  });

  it('leaves the draft of a rival alone that is just being written', async () => {
    const root = tempFolder();
    writeFiles(root, { '.handrail/lock.draft': '{"id":"ri' });
    await withLock(root, 'build', async () => expect(lockFiles(root)).toEqual(['lock', 'lock.draft']));
    expect(lockFiles(root)).toEqual(['lock.draft']);
  });

  it('is won by exactly one of many who find it stale or free', async () => {
    const pid = await deadPid();
    for (const stale of [true, false, true]) {
      const root = tempFolder();
      const holder = { id: 'dead', pid, what: 'build', since: '2026-01-01T00:00:00.000Z' };
      writeFiles(root, { '.handrail/x': '' });
      if (stale) writeFileSync(join(root, '.handrail/lock'), JSON.stringify(holder));
      const rivals = Array.from({ length: 6 }, () => startRival(root));
      const said = await Promise.all(rivals.map((rival) => rival.said));
      expect(said.filter((word) => word === 'got')).toHaveLength(1);
      expect(said.filter((word) => word.startsWith('busy: Another "rival"'))).toHaveLength(5);
    }
  });
});
