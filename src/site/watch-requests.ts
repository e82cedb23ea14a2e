import type { ViteDevServer } from 'vite';

/** In milliseconds: how long a browser takes to ask for a page that it was told to load again. */
const REACTION = 150;
/** In milliseconds. A page that takes longer, or a browser that asks without end, keeps nothing waiting. */
const PATIENCE = 1000;

/**
 * Watches the requests to a server.
 * @returns waits until those that follow a reload are answered, so that a page need not wait for longer work
 */
export function watchRequests(server: ViteDevServer): () => Promise<void> {
  let open = 0;
  server.middlewares.use((_request, response, next) => {
    open++;
    response.once('close', () => open--);
    next();
  });
  return async () => {
    const end = Date.now() + PATIENCE;
    for (;;) {
      await sleep(REACTION);
      if (open === 0 || Date.now() >= end) return;
    }
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
