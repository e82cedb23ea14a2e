import type { ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import { drawCharts } from '../forms/guide-chart.ts';
import { describeGuide } from '../forms/guide-form.ts';
import type { GuideFormFile } from '../i18n/addresses.ts';
import { takeHanded, type Handed } from '../library/handover.ts';
import { makeForms, openFormsKit, type FormsKit } from './forms-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/**
 * Serves the forms of guides in `dev`, made when they are asked for: as a build makes them, and for the page of a guide
 * its chart with the current step marked (`flowchart.svg?here=<step>`, which `src/run/dev-chart.ts` asks for).
 *
 * @param base the path below which the site lies
 * @param contentDir the content folder
 */
export function serveForms(server: ViteDevServer, base: string, contentDir: string): void {
  const openKit = keepKit(contentDir);
  server.middlewares.use((request, response, next) => {
    // Vite takes the base path off `url`.
    const { pathname, searchParams } = new URL(request.originalUrl ?? '/', 'http://localhost');
    const form = pathname.startsWith(base) ? readPath(pathname.slice(base.length)) : undefined;
    if (form === undefined) return next();
    openKit()
      .then((kit) => {
        const text = kit && makeText(kit, form, searchParams.get('here') ?? undefined);
        if (text === undefined) next();
        else send(response, form.name, text);
      })
      .catch(next);
  });
}

interface Asked {
  /** `forms.css`, or a form of a guide. */
  name: string;
  language: string;
  guide: string;
}

function readPath(path: string): Asked | undefined {
  if (path === 'forms.css') return { name: path, language: '', guide: '' };
  const [, language, guide, name] =
    /^([a-z]{2,3})\/guides\/([^/]+)\/(print\.html|offline\.html|tree\.json|flowchart\.svg)$/.exec(path) ?? [];
  if (language === undefined || guide === undefined || name === undefined) return undefined;
  return { name, language, guide };
}

/** What forms are made with, anew after each change of the content. */
function keepKit(contentDir: string): () => Promise<FormsKit | undefined> {
  let current: { kit: Promise<FormsKit>; of: Handed } | undefined;
  return async () => {
    const content = takeHanded();
    if (content === undefined) return undefined;
    if (current?.of !== content) current = { kit: openFormsKit(content, contentDir), of: content };
    return current.kit;
  };
}

function makeText(kit: FormsKit, { name, language, guide }: Asked, here?: string): string | undefined {
  if (name === 'forms.css') return kit.styles.css;
  if (here !== undefined) return chartWithin(kit, language, guide, here);
  const made = makeForms(kit, guide).find(({ form }) => form.language === language);
  return made?.files[name as GuideFormFile];
}

function chartWithin(
  { model, charts }: FormsKit,
  language: string,
  guide: string,
  here: string,
): string | undefined {
  const form = describeGuide(model, language, guide);
  if (form === undefined) return undefined;
  const address = (id: string, step: string): string => model.addresses.step(language, id, step);
  return drawCharts([form], charts.of, () => ({ address, here }))[0];
}

function send(response: ServerResponse, name: string, text: string): void {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(text);
}
