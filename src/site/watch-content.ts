import { watch, type FSWatcher } from 'chokidar';

/**
 * Calls `run` when it has looked through a folder, and again after each change in it: one run at a time, and one for
 * changes that come together. Editors that replace a file instead of writing it are noticed too.
 *
 * @param run never rejects
 */
export function watchContent(folder: string, run: () => Promise<void>): FSWatcher {
  const refresh = debounce(150, run);
  return watch(folder, { ignoreInitial: true }).on('all', refresh).on('ready', refresh);
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
