import type { InjectedRoute, InjectedScriptStage } from 'astro';
import { join } from 'node:path';

const DESK = join(import.meta.dirname, '../desk');
const WORK = join(import.meta.dirname, '../work');
const CASE = join(import.meta.dirname, '../case');

/** What every page of the agent edition loads beside what the public one has: styles, by path. */
const STYLES: readonly string[] = [join(DESK, 'staff.css'), join(DESK, 'desk.css')];
/** Scripts of every page, by path. */
const SCRIPTS: readonly string[] = [join(DESK, 'palette-key.ts'), join(CASE, 'case.ts')];
/** Pages that are of the agent edition alone and have scripts of their own, and the files that these read. */
const PAGES: readonly InjectedRoute[] = [
  { pattern: '/[lang]/work/', entrypoint: join(WORK, 'pages/work.astro') },
  { pattern: '/[lang]/work/entries.json', entrypoint: join(WORK, 'pages/entries.json.ts') },
  { pattern: '/[lang]/desk/', entrypoint: join(DESK, 'pages/desk.astro') },
  { pattern: '/[lang]/desk/settings.json', entrypoint: join(DESK, 'pages/settings.json.ts') },
  { pattern: '/[lang]/desk/entries.json', entrypoint: join(DESK, 'pages/entries.json.ts') },
  { pattern: '/[lang]/desk/practice.json', entrypoint: join(DESK, 'pages/practice.json.ts') },
  { pattern: '/[lang]/desk/replies.json', entrypoint: join(DESK, 'pages/replies.json.ts') },
  { pattern: '/[lang]/guides/[id]/case.json', entrypoint: join(CASE, 'pages/case.json.ts') },
];

/**
 * Adds to Astro what only the agent edition has. It is added here and imported by nothing that the public edition
 * builds, so that not even the name of a class of it stands in a public file.
 */
export function addStaffParts(add: {
  injectRoute: (route: InjectedRoute) => void;
  injectScript: (stage: InjectedScriptStage, content: string) => void;
}): void {
  for (const page of PAGES) add.injectRoute(page);
  for (const style of STYLES) add.injectScript('page-ssr', `import ${JSON.stringify(style)};`);
  for (const script of SCRIPTS) add.injectScript('page', `import ${JSON.stringify(script)};`);
}
