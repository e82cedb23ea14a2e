import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { readAstroEnvironment } from './astro-environment.ts';
import { ownCopies } from './own-copies.ts';
import { addStaffParts } from './staff-parts.ts';

/** Shows the chart of a guide beside its pages. */
const DEV_CHART = join(import.meta.dirname, '../run/dev-chart.ts');

/** What Handrail adds to Astro's own ways, in builds and in `dev`. */
export function handrail(): AstroIntegration {
  const { edition } = readAstroEnvironment();
  return {
    name: 'handrail',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript, updateConfig }) => {
        updateConfig({ vite: { plugins: [ownCopies()] } });
        if (edition === 'agent') addStaffParts({ injectRoute, injectScript });
        // Nothing of it is in builds.
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(DEV_CHART)};`);
      },
    },
  };
}
