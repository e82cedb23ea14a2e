import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { readContent } from '../library/read.ts';
import { hasErrors, type Problem } from '../problem/problem.ts';
import { reportText } from '../problem/reporters/text.ts';
import { interfaceWords } from '../i18n/own-words.ts';
import { readAstroEnvironment } from './astro-environment.ts';

/**
 * What `dev` needs beside Astro: it watches the content folder, checks it on each change, shows problems in the
 * terminal and over the page, and keeps the last good content until they are gone. Images come straight from content.
 */
export function handrail(): AstroIntegration {
  const folder = readAstroEnvironment().contentDir;
  return {
    name: 'handrail',
    hooks: {
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        server.middlewares.use(`${process.env['BASE_PATH'] ?? '/'}media/`, (request, response, next) => {
          const path = decodeURIComponent((request.url ?? '').split('?')[0]!);
          const file = join(folder, path);
          if (!file.startsWith(folder + sep) || !existsSync(file)) return next();
          if (path.endsWith('.svg')) response.setHeader('Content-Type', 'image/svg+xml');
          createReadStream(file).pipe(response);
        });
        server.watcher.add(folder);
        const refresh = debounce(150, async () => {
          const problems = checkFolder();
          logger.info(reportText(problems, { prefix: `${folder}/`, colour: true }));
          if (hasErrors(problems)) server.ws.send({ type: 'error', err: overlay(problems, folder) });
          else {
            await refreshContent?.({});
            server.ws.send({ type: 'full-reload' });
          }
        });
        server.watcher.on('all', (_event, path) => {
          if (resolve(path).startsWith(folder)) refresh();
        });
        setTimeout(refresh, 0);
      },
    },
  };
}

function checkFolder(): Problem[] {
  const { contentDir, edition, today, address, base } = readAstroEnvironment();
  return readContent({ folder: contentDir, edition, today, words: interfaceWords, address, base }).problems;
}

/** Vite's overlay shows one message; all errors stand in it, the first with its place. */
function overlay(
  problems: readonly Problem[],
  folder: string,
): { message: string; stack: string; id: string } {
  const errors = problems.filter((p) => p.level === 'error');
  const message = reportText(errors, { prefix: '', colour: false });
  return { message, stack: '', id: join(folder, errors[0]?.file ?? '') };
}

function debounce(milliseconds: number, run: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), milliseconds);
  };
}
