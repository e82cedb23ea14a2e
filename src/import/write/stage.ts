import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A copy of the content folder as it would be, which costs little: what does not change is linked. */
export interface Stage {
  folder: string;
  write(file: string, content: string | Uint8Array): void;
  /** Puts all that was written into the content folder; if that fails, it is as before. */
  apply(): void;
  remove(): void;
}

const NAME = '.import-stage';

/**
 * Lays a stage in the content folder itself, so that moving from it is one step of the file system. The reader of
 * content passes over it.
 *
 * @param files of the content folder
 */
export function layStage(content: string, files: Iterable<string>): Stage {
  const root = join(content, NAME);
  const isNew = !existsSync(content);
  rmSync(root, { recursive: true, force: true });
  const folder = join(root, 'next');
  const old = join(root, 'old');
  mkdirSync(folder, { recursive: true });
  for (const file of files) bring(join(content, file), join(folder, file));
  const written = new Set<string>();
  return {
    folder,
    write: (file, content_) => {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      // A link is cut first, or the file in the content folder would change with it.
      rmSync(path, { force: true });
      writeFileSync(path, content_);
      written.add(file);
    },
    apply: () => {
      const done: string[] = [];
      try {
        for (const file of written) {
          done.push(file);
          moveAside(join(content, file), join(old, file));
          move(join(folder, file), join(content, file));
        }
      } catch (error) {
        for (const file of done) putBack(join(content, file), join(old, file));
        throw error;
      }
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
      if (isNew && existsSync(content) && readdirSync(content).length === 0)
        rmSync(content, { recursive: true });
    },
  };
}

function bring(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // Some file systems have no links.
    copyFileSync(from, to);
  }
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

function moveAside(file: string, aside: string): void {
  if (existsSync(file)) move(file, aside);
}

function putBack(file: string, aside: string): void {
  rmSync(file, { force: true });
  if (existsSync(aside)) move(aside, file);
}
