import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath, type ViteDevServer } from 'vite';
import { handOver } from '../library/handover.ts';
import { hasErrors, type Problem } from '../problem/problem.ts';
import { reportText } from '../problem/reporters/text.ts';
import { serveForms } from './dev-forms.ts';
import type { DevReader } from './dev-reader.ts';
import { showContent, type Stage } from './show-content.ts';
import { watchContent } from './watch-content.ts';
import type { FolderWatch } from './watch-folder.ts';
import { watchRequests } from './watch-requests.ts';

/** In milliseconds: when the first pages are probably open, and nobody waits for what is done for the next start. */
const SETTLED = 10_000;

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
  let whenServed: (() => Promise<void>) | undefined;
  let saving: NodeJS.Timeout | undefined;
  return {
    name: 'handrail:dev',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const ignored = isBesideProgram(fileURLToPath(config.root));
        updateConfig({ vite: { server: { watch: { ignored } } } });
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        const served = (whenServed = watchRequests(server));
        serveImages(server, reader.folder);
        serveForms(server, base, reader.folder);
        const stage = openStage(server, reader.folder, refreshContent);
        stage.report(reader.first.problems);
        watcher = watchContent(reader.folder, () =>
          showContent(reader, stage, {
            whenServed: served,
            log: (text) => logger.info(text),
          }).catch((error: unknown) => logger.error(String(error))),
        );
      },
      'astro:server:start': () => {
        saving = setTimeout(() => {
          saving = undefined;
          void whenServed?.().then(() => reader.save());
        }, SETTLED).unref();
      },
      'astro:server:done': () => {
        watcher?.close();
        if (saving === undefined) return;
        clearTimeout(saving);
        reader.save();
      },
    },
  };
}

/** The folders of a checkout of which Vite has to know each change. */
const PROGRAM_FOLDERS: readonly string[] = ['src', 'public', '.astro'];

/**
 * Says what Vite need not watch: content, which we watch, and sites that were built, which can have 60,000 files.
 * @param root the checkout
 */
function isBesideProgram(root: string): (path: string) => boolean {
  return (path) => {
    const [top = '', ...below] = relative(root, path).split(/[/\\]/);
    return below.length > 0 && top !== '..' && !PROGRAM_FOLDERS.includes(top);
  };
}

/** Code articles, and what they import, are modules. */
function tellOfModules(server: ViteDevServer, paths: readonly string[]): void {
  const graphs = Object.values(server.environments).map(({ moduleGraph }) => moduleGraph);
  for (const path of paths) {
    const isModule = graphs.some((graph) => graph.getModulesByFile(normalizePath(path)) !== undefined);
    if (isModule) server.watcher.emit(existsSync(path) ? 'change' : 'unlink', path);
  }
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

function openStage(
  server: ViteDevServer,
  folder: string,
  refreshContent: ((options: object) => Promise<void>) | undefined,
): Stage {
  let problems: readonly Problem[] = [];
  const sendErrors = (): void => {
    if (hasErrors(problems)) server.ws.send({ type: 'error', err: overlay(problems, folder) });
  };
  server.ws.on('connection', sendErrors);
  return {
    begin: (changed) =>
      tellOfModules(
        server,
        changed.map((file) => join(folder, file)),
      ),
    async show(content) {
      handOver(content);
      // Code articles alone go through Astro's store. What pages there are is remembered until this event, which Astro
      // itself sends for changes in its store.
      await refreshContent?.({});
      for (const { name, hot } of Object.values(server.environments))
        if (name !== 'client') hot.send('astro:content-changed', {});
    },
    reload: () => server.ws.send({ type: 'full-reload' }),
    report(found) {
      problems = found;
      sendErrors();
    },
  };
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
