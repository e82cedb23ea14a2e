import { watchFolder, type FolderWatch } from './watch-folder.ts';

/** Changes come in bursts: an editor writes a file in several goes, git many files. */
const BURST = 80;

/**
 * Calls `run` at once, and again after each change in a folder: one run at a time, and one for changes that come
 * together.
 *
 * @param run never rejects
 */
export function watchContent(folder: string, run: () => Promise<void>): FolderWatch {
  const refresh = debounce(BURST, run);
  const watcher = watchFolder(folder, refresh);
  refresh();
  return watcher;
}

/** What happens during a run starts one more. */
function debounce(milliseconds: number, run: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => (last = last.then(run)), milliseconds);
  };
}
