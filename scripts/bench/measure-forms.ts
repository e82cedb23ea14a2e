import { performance } from 'node:perf_hooks';
import type { ChartLayouts } from '../../src/site/chart-layouts.ts';
import type { Handed } from '../../src/library/handover.ts';
import { makeForms, openFormsKit } from '../../src/site/forms-files.ts';

/** What the forms of guides cost, in milliseconds. */
export interface FormsMeasure {
  /** All forms of one step in one language, with the layout kept from an earlier build. */
  step: number;
  /** The layout of one guide's chart, for all its languages. */
  layout: number;
}

/**
 * Makes the forms of all guides, first without and then with kept layouts, as the first and the next build do.
 *
 * @param content as a build reads it
 * @param contentDir the content folder
 */
export async function measureForms(content: Handed, contentDir: string): Promise<FormsMeasure> {
  const kit = await openFormsKit(content, contentDir);
  const ids = kit.model.library.guides.map(({ id }) => id);
  let spent = 0;
  let laidOut = 0;
  const charts: ChartLayouts = {
    ...kit.charts,
    of(shape) {
      const before = performance.now();
      const layout = kit.charts.of(shape);
      spent += performance.now() - before;
      laidOut += 1;
      return layout;
    },
  };
  for (const id of ids) makeForms({ ...kit, charts }, id);
  const layout = spent / Math.max(1, laidOut);
  let steps = 0;
  const before = performance.now();
  for (const id of ids) for (const { form } of makeForms(kit, id)) steps += form.steps.length;
  return { step: round((performance.now() - before) / Math.max(1, steps)), layout: round(layout) };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
