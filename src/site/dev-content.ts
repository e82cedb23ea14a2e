import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { createReadStream, existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { handOver } from '../library/handover.ts';
import type { Problem } from '../problem/problem.ts';
import { reportText } from '../problem/reporters/text.ts';
import { serveForms } from './dev-forms.ts';
import type { DevReader } from './dev-reader.ts';
import { watchContent } from './watch-content.ts';
import type { FolderWatch } from './watch-folder.ts';

/**
 * What `dev` needs beside Astro: it watches the content folder, checks it on each change, shows problems in the
 * terminal and over the page, and keeps the last good content until they are gone. Images come straight from content,
 * and forms of guides are made when they are asked for.
 *
 * @param reader that has read the content once
 * @param base the path below which the site lies
 */
export function devContent(reader: DevReader, base: string): AstroIntegration {
  let watcher: FolderWatch | undefined;
  return {
    name: 'handrail:dev',
    hooks: {
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        serveImages(server, reader.folder);
        serveForms(server, base, reader.folder);
        // Not Vite's watcher: it reports nothing of a folder until it has looked through all of it, and does not say when.
        watcher = watchContent(reader.folder, () =>
          showContent(server, logger, reader, refreshContent).catch((error: unknown) =>
            logger.error(String(error)),
          ),
        );
      },
      'astro:server:done': () => watcher?.close(),
    },
  };
}

function serveImages(server: ViteDevServer, folder: string): void {
  // Vite has taken the base path off.
  server.middlewares.use('/media/', (request, response, next) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0]!);
    const file = join(folder, path);
    if (!file.startsWith(folder + sep) || !existsSync(file)) return next();
    if (path.endsWith('.svg')) response.setHeader('Content-Type', 'image/svg+xml');
    createReadStream(file).pipe(response);
  });
}

async function showContent(
  server: ViteDevServer,
  logger: AstroIntegrationLogger,
  reader: DevReader,
  refreshContent: ((options: object) => Promise<void>) | undefined,
): Promise<void> {
  if (!reader.hasChanged()) return;
  const { folder } = reader;
  const { handed, problems } = await reader.read();
  logger.info(reportText(problems, { prefix: `${folder}/`, colour: true }));
  if (handed === undefined) {
    server.ws.send({ type: 'error', err: overlay(problems, folder) });
    return;
  }
  handOver(handed);
  // Code articles alone go through Astro's store. What pages there are is remembered until this event, which Astro
  // itself sends for changes in its store.
  await refreshContent?.({});
  for (const { name, hot } of Object.values(server.environments))
    if (name !== 'client') hot.send('astro:content-changed', {});
  server.ws.send({ type: 'full-reload' });
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
