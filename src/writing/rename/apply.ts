import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import type { RenamePlan } from './plan.ts';

/** A copy of a content folder, to try changes on; without dotfiles. The caller takes it away with `remove`. */
export function copyFolder(folder: string): { folder: string; remove: () => void } {
  const top = mkdtempSync(join(tmpdir(), 'handrail-rename-'));
  const copy = join(top, basename(folder));
  cpSync(folder, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) =>
      !path
        .slice(folder.length)
        .split(sep)
        .some((part) => part.startsWith('.')),
  });
  return { folder: copy, remove: () => rmSync(top, { recursive: true, force: true }) };
}

/**
 * Moves and writes the files of a plan: all of them, or none. If anything fails, what was done is undone.
 * @throws what failed
 */
export function applyPlan(folder: string, { moves, texts }: Pick<RenamePlan, 'moves' | 'texts'>): void {
  const undo: (() => void)[] = [];
  try {
    for (const [from, to] of moves) {
      const [old, now] = [join(folder, from), join(folder, to)];
      if (existsSync(now)) throw new Error(`${to} is there already.`);
      mkdirSync(dirname(now), { recursive: true });
      renameSync(old, now);
      undo.push(() => {
        mkdirSync(dirname(old), { recursive: true });
        renameSync(now, old);
      });
    }
    for (const [file, text] of texts) {
      const path = join(folder, file);
      const before = existsSync(path) ? readFileSync(path) : undefined;
      mkdirSync(dirname(path), { recursive: true });
      undo.push(() => (before === undefined ? rmSync(path, { force: true }) : writeFileSync(path, before)));
      writeFileSync(path, text);
    }
  } catch (error) {
    for (const step of undo.toReversed()) step();
    removeEmpty(folder, [...moves.values()]);
    throw error;
  }
  removeEmpty(folder, [...moves.keys()]);
}

/** Folders that have lost their last file go too. */
function removeEmpty(folder: string, files: readonly string[]): void {
  const folders = new Set(files.map((file) => dirname(file)));
  for (const path of [...folders].sort().toReversed()) {
    for (let part = path; part !== '.' && part.split('/').length > 2; part = dirname(part)) {
      try {
        rmdirSync(join(folder, part));
      } catch {
        break;
      }
    }
  }
}
