import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Keeper } from './kept/units.ts';

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

export interface RenderOrder {
  /** The folder of the new site. */
  folder: string;
  base: string;
  /** The address of the site. */
  address: string | undefined;
  keeper: Keeper;
}

/**
 * Has pages rendered by Astro, but kept and written by us: only those are rendered for which something changed, and each
 * is written at once. Astro itself writes a page by four asynchronous calls, which cost as much as rendering it.
 * What is no page of ours (feeds, "not found", old addresses) is left to Astro.
 */
export function renderPages(order: RenderOrder): AstroIntegration {
  return {
    name: 'handrail:pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astro) => ({
          ...astro,
          name: 'handrail',
          // Methods of the given one, which may look for itself by `this`.
          setup: () => astro.setup?.() ?? Promise.resolve(),
          render: (request, options) => astro.render(request, options),
          async getStaticPaths() {
            const all = await astro.getStaticPaths();
            const own = all.filter(isOwn);
            for (const path of own) await makePage(path, astro, order);
            return all.filter((path) => !isOwn(path));
          },
        })),
    },
  };
}

/** Pages of which each has a folder, and which no other route makes, too. */
function isOwn({ pathname, route }: Paths[number]): boolean {
  return route.type === 'page' && !route.component.includes('[...old]') && !/(?:^|\/)404\/?$/.test(pathname);
}

async function makePage(
  { pathname, route }: Paths[number],
  astro: AstroPrerenderer,
  { folder, base, address, keeper }: RenderOrder,
): Promise<void> {
  const path = pathname.replace(/^\/|\/$/g, '');
  const file = `${path === '' ? '' : `${path}/`}index.html`;
  await keeper.make(file, async () => {
    const url = new URL(base + (path === '' ? '' : `${path}/`), address ?? 'http://localhost');
    const html = await render(new Request(url), route, astro);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), html);
    return [file];
  });
}

/** @throws naming the page, since hundreds of pages may have the same line of code */
async function render(
  request: Request,
  route: Paths[number]['route'],
  astro: AstroPrerenderer,
): Promise<string> {
  const { pathname } = new URL(request.url);
  try {
    const result = await astro.render(request, { routeData: route });
    const response = result instanceof Response ? result : result.response;
    if (response.status === 200) return await response.text();
    throw new Error(`It answers with ${response.status}.`);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The page ${pathname} cannot be made. ${why}`, { cause });
  }
}
