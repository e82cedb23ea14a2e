import { existsSync, readdirSync, watch, type Dirent, type FSWatcher } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** A folder that is watched until it is closed. */
export interface FolderWatch {
  close(): void;
}

/**
 * Tells of each change below a folder, whichever way a file is written: folders are watched, not files, so that one
 * that is replaced is not lost, and 11,000 files take no more than their few folders do. The folder itself may go and
 * come back.
 *
 * @param changed is told nothing of what changed, and may be called more than once for one change
 * @throws if the system refuses to watch a folder that is there
 */
export function watchFolder(folder: string, changed: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const close = (path: string): void => {
    for (const [other, watcher] of watchers) {
      if (other !== path && !other.startsWith(path + sep)) continue;
      watcher.close();
      watchers.delete(other);
    }
  };
  const open = (path: string): void => {
    const found = listFolder(path);
    if (found === undefined) return;
    const watcher = watch(path, (event, name) => {
      if (isPassedOver(name ?? '')) return;
      // A folder may have come, or gone, or taken the place of another.
      if (event === 'rename') reopen(join(path, name ?? ''));
      changed();
    });
    // Windows says so of a folder that goes; the one above tells of that.
    watcher.on('error', () => close(path));
    watchers.set(path, watcher);
    for (const entry of found)
      if (entry.isDirectory() && !isPassedOver(entry.name)) open(join(path, entry.name));
  };
  const reopen = (path: string): void => {
    close(path);
    open(path);
  };
  const above = watch(dirname(folder), (_event, name) => {
    if (name !== basename(folder)) return;
    reopen(folder);
    changed();
  });
  open(folder);
  return {
    close() {
      above.close();
      close(folder);
    },
  };
}

/** @returns undefined if there is no such folder, or none any more */
function listFolder(path: string): Dirent[] | undefined {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (existsSync(path) && !isNoFolder(error)) throw error;
    return undefined;
  }
}

function isNoFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
}

/** As when files are listed (`src/library/files.ts`). */
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
