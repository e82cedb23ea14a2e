import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import type { Reference } from './references.ts';
import type { Destination } from './resolve-address.ts';

/** What a browser loads to show a page for the first time, in bytes after gzip. */
export interface Weight {
  page: number;
  styles: number;
  scripts: number;
  pictures: number;
}

type Part = keyof Weight;

/** Which limit a page falls under; the others, such as lists of everything, have none. */
export type Weighed = 'home' | 'entry';

const PLACES: readonly [RegExp, Weighed][] = [
  [/^[a-z]{2,3}\/index\.html$/, 'home'],
  [/^[a-z]{2,3}\/articles\/[^/]+\/index\.html$/, 'entry'],
  [/^[a-z]{2,3}\/guides\/[^/]+\/[^/]+\/index\.html$/, 'entry'],
];

/** The limit that a page falls under. @param file of the output @returns undefined if there is none */
export function limitFor(file: string): Weighed | undefined {
  return PLACES.find(([pattern]) => pattern.test(file))?.[1];
}

/** A page with what it refers to, as readPage gives it. */
interface Load {
  file: string;
  references: readonly Reference[];
}

/** Weighs pages of one site; what many pages load is weighed once. */
export interface Scale {
  /** @param html the page itself */
  weigh(page: Load, html: string): Weight;
  /**
   * True if the page is within the limit, in bytes, for sure: the quick way, for the many that are.
   * @param packed what it weighs alone, by `packFast`
   */
  isLight(page: Load, packed: number, limit: number): boolean;
}

/**
 * @param pathOf tells where a file of the site lies
 * @param resolve finds the files of the output that pages refer to
 */
export function makeScale(
  pathOf: (file: string) => string,
  resolve: (url: string, from: string) => Destination,
): Scale {
  const known = new Map<string, number>();
  const sizeOf = (file: string): number => {
    const size = known.get(file) ?? gzipSync(readFileSync(pathOf(file))).length;
    known.set(file, size);
    return size;
  };
  const imports = new Map<string, string[]>();
  const importsOf = (file: string): string[] => {
    const found = imports.get(file) ?? readImports(pathOf(file), file);
    imports.set(file, found);
    return found;
  };
  const weighWith = ({ file, references }: Load, page: number): Weight => {
    const weight = { page, styles: 0, scripts: 0, pictures: 0 };
    const loads = references.flatMap(({ kind, url, later }) => {
      const target = kind === 'load' && later !== true ? resolve(url, file) : undefined;
      return target?.kind === 'file' ? [target.file] : [];
    });
    for (const loaded of withImports(loads, importsOf)) weight[partOf(loaded)] += sizeOf(loaded);
    return weight;
  };
  return {
    weigh: (page, html) => weighWith(page, gzipSync(html).length),
    isLight: (page, packed, limit) => total(weighWith(page, packed)) <= limit,
  };
}

/** Bytes after gzip at the fastest level, which never packs better than the one that counts. */
export function packFast(html: string): number {
  return gzipSync(html, { level: constants.Z_BEST_SPEED }).length;
}

export function total({ page, styles, scripts, pictures }: Weight): number {
  return page + styles + scripts + pictures;
}

function partOf(file: string): Part {
  if (file.endsWith('.css')) return 'styles';
  return file.endsWith('.js') ? 'scripts' : 'pictures';
}

/** Every file once, with the modules that scripts import by themselves. */
function withImports(loads: readonly string[], importsOf: (file: string) => string[]): Set<string> {
  const all = new Set<string>();
  const visit = (file: string): void => {
    if (all.has(file)) return;
    all.add(file);
    if (file.endsWith('.js')) importsOf(file).forEach(visit);
  };
  loads.forEach(visit);
  return all;
}

/** Static imports as the bundler writes them: `import"./x.js"`, `import{a}from"./x.js"`. Dynamic ones come later. */
function readImports(path: string, file: string): string[] {
  const code = readFileSync(path, 'utf8');
  const paths = [...code.matchAll(/(?:^|[;\n}])\s*(?:import|export)[^;()]*?["'](\.[^"']+)["']/g)];
  return paths.map(([, path]) => posix.join(posix.dirname(file), path!));
}
