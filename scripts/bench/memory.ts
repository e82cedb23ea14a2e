import { readdirSync, readFileSync } from 'node:fs';

const INTERVAL = 100;

/**
 * Watches the memory of a process and of all that it starts (the search index is a program of its own), as the system
 * counts it, every 100 ms.
 *
 * @param pid the process
 * @returns a function that ends the watch and gives the peak in megabytes; undefined where there is no /proc
 */
export function watchMemory(pid: number): () => number | undefined {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, kilobytesOf(pid));
  };
  const timer = setInterval(look, INTERVAL);
  return () => {
    clearInterval(timer);
    return peak === 0 ? undefined : Math.round(peak / 1024);
  };
}

function kilobytesOf(pid: number): number {
  const status = read(`/proc/${pid}/status`);
  const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  const children = threadsOf(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return children.reduce((sum, child) => sum + kilobytesOf(child), own);
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** A process may be gone before it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
