import { join } from 'node:path';
import { listFiles } from './files.ts';

/** Files of a site, wherever they lie. */
export interface SiteFiles {
  /** All of them, as paths in the site, in one order on every machine. */
  list(): Promise<string[]>;
  /** Those that are not of the last site. */
  listMade(): Promise<string[]>;
  /** Where one of them lies. */
  pathOf: (file: string) => string;
}

/** The files of a site that lies in one folder. */
export function filesIn(folder: string): SiteFiles {
  const list = (): Promise<string[]> => listFiles(folder);
  return { list, listMade: list, pathOf: (file) => join(folder, file) };
}

/**
 * A site that is being built: what was made lies in a folder of its own, and what stays as it is lies in the last site
 * until the new one takes its place.
 */
export class NewSite implements SiteFiles {
  /** The folder for what is made. */
  readonly fresh: string;
  readonly #last: string;
  readonly #stays = new Set<string>();

  constructor(fresh: string, last: string) {
    this.fresh = fresh;
    this.#last = last;
  }

  /** Paths of the files that stay as they are in the last site. */
  get stays(): ReadonlySet<string> {
    return this.#stays;
  }

  /** Takes files of the last site over. */
  keep(files: Iterable<string>): void {
    for (const file of files) this.#stays.add(file);
  }

  async list(): Promise<string[]> {
    return [...(await this.listMade()), ...this.#stays].sort();
  }

  listMade(): Promise<string[]> {
    return listFiles(this.fresh);
  }

  /** Not a method: it is handed on alone. */
  readonly pathOf = (file: string): string => join(this.#stays.has(file) ? this.#last : this.fresh, file);
}
