const WIDTH = 24;
const INTERVAL = 100;

/** Shows how far an import is, on one line; nothing where the output is no terminal. */
export function showProgress(
  output: { isTTY?: boolean; write(text: string): unknown },
  now: () => number,
): { tell(what: string, done: number, total: number): void; end(): void } {
  let last = -INTERVAL;
  const live = output.isTTY === true;
  return {
    tell: (what, done, total) => {
      const time = now();
      if (!live || (time - last < INTERVAL && done < total)) return;
      last = time;
      const full = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
      const bar = '#'.repeat(full) + '-'.repeat(WIDTH - full);
      output.write(`\r[${bar}] ${what} ${done} of ${total}`.padEnd(78).slice(0, 78));
    },
    end: () => void (live && output.write(`\r${' '.repeat(78)}\r`)),
  };
}
