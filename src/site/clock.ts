/** Is told what is done, a line at a time. */
export type Log = (line: string) => void;

/** How long a part of the build took. */
export interface Phase {
  name: string;
  milliseconds: number;
}

/** Times the parts of a build, and tells each when it is done. */
export interface Clock {
  phases: Phase[];
  log: Log;
  time<T>(name: string, run: () => Promise<T>): Promise<T>;
}

/** @param log is told the name of each part and its seconds */
export function makeClock(log: Log): Clock {
  const phases: Phase[] = [];
  return {
    phases,
    log,
    async time(name, run) {
      const start = performance.now();
      const result = await run();
      const milliseconds = Math.round(performance.now() - start);
      phases.push({ name, milliseconds });
      log(`${name.padEnd(8)} ${(milliseconds / 1000).toFixed(1).padStart(6)} s`);
      return result;
    },
  };
}
