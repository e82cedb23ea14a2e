import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OptionError } from './options.ts';

/** Who holds the lock of a checkout. */
export interface Holder {
  /** Unique to one taking of the lock, so that a later lock is never mistaken for this one. */
  id: string;
  pid: number;
  /** When the process itself began, as the system counts it; tells it from a later one with the same number. */
  born?: string;
  /** The command, as it was typed. */
  what: string;
  /** ISO time. */
  since: string;
}

/** Someone else is building in this checkout. The message names the holder. */
export class LockedError extends OptionError {
  override name = 'LockedError';
  readonly holder: Holder;

  constructor(holder: Holder, file: string) {
    super(
      `Another "${holder.what}" runs in this checkout (process ${holder.pid}, since ${clock(holder.since)}). ` +
        `Wait until it is done, or stop it. If there is no such process, delete ${file}.`,
    );
    this.holder = holder;
  }
}

/**
 * Runs one thing at a time in a checkout, because two builds in one checkout break each other.
 *
 * @param root the checkout; the lock is `.handrail/lock` in it
 * @param what the command, named to whoever comes second
 * @param run is called while the lock is held
 * @returns what `run` gives
 * @throws {LockedError} at once, if a living process holds the lock; the lock of a dead one is taken over
 */
export async function withLock<T>(root: string, what: string, run: () => Promise<T>): Promise<T> {
  const lock = join(root, '.handrail', 'lock');
  await mkdir(dirname(lock), { recursive: true });
  const me = await describeMe(what);
  await takeLock(lock, me);
  try {
    return await run();
  } finally {
    if ((await readHolder(lock))?.id === me.id) await rm(lock, { force: true });
  }
}

async function describeMe(what: string): Promise<Holder> {
  const born = await bornAt(process.pid);
  return {
    id: randomUUID(),
    pid: process.pid,
    ...(born === undefined ? {} : { born }),
    what,
    since: new Date().toISOString(),
  };
}

/** The draft is linked into place, so that the lock appears with its whole text or not at all. */
async function takeLock(lock: string, me: Holder): Promise<void> {
  const draft = `${lock}.${me.id}`;
  await writeFile(draft, JSON.stringify(me));
  try {
    while (!(await linkNew(draft, lock))) {
      const holder = await readHolder(lock);
      if (holder === undefined) continue;
      if (await isAlive(holder)) throw new LockedError(holder, lock);
      if (await takeOver(lock, draft, holder, me)) break;
      await sleep(5);
    }
    await sweep(lock, me);
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Takes the place of a dead holder. Of several who see it dead, the one that first makes a claim on this very lock may
 * replace it; a claim whose maker died too is passed over by the next number. Looking again after the claim keeps out
 * those who were slow: once the lock was replaced, it has another id.
 */
async function takeOver(lock: string, draft: string, dead: Holder, me: Holder): Promise<boolean> {
  for (let turn = 0; ; turn += 1) {
    const claim = `${lock}.${dead.id}.${turn}`;
    if (await linkNew(draft, claim)) {
      const mine = (await readHolder(lock))?.id === dead.id;
      if (mine) await rename(draft, lock);
      await rm(claim, { force: true });
      return mine;
    }
    const other = await readHolder(claim);
    if (other === undefined || other.id === me.id || (await isAlive(other))) return false;
  }
}

/**
 * Removes drafts and claims that dead processes left beside the lock. What cannot be read stays: it may be the draft of
 * a living process that is just being written.
 */
async function sweep(lock: string, me: Holder): Promise<void> {
  const folder = dirname(lock);
  const left = (await readdir(folder)).filter((name) => name.startsWith(`${basename(lock)}.`));
  for (const name of left) {
    const owner = await readHolder(join(folder, name));
    if (owner === undefined || owner === nobody || owner.id === me.id) continue;
    if (!(await isAlive(owner))) {
      await rm(join(folder, name), { force: true });
    }
  }
}

async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
}

/** @returns undefined if the file is gone; a text that is no holder counts as one who died */
async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    return text.startsWith('{') ? (JSON.parse(text) as Holder) : nobody;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    if (cause instanceof SyntaxError) return nobody;
    throw cause;
  }
}

const nobody: Holder = { id: 'unreadable', pid: 0, what: 'unknown', since: '' };

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.pid === 0) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (cause) {
    return codeOf(cause) === 'EPERM';
  }
  return holder.born === undefined || holder.born === (await bornAt(holder.pid));
}

/** Field 22 of /proc/<pid>/stat (proc(5)), in ticks since the machine started. @returns undefined outside Linux */
async function bornAt(pid: number): Promise<string | undefined> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function clock(iso: string): string {
  return iso.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
}
