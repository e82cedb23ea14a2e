import { drawChart, type ChartUse } from './chart.ts';
import { shapeOf, type ChartLayout, type ChartShape } from './chart-layout.ts';
import { planChart } from './chart-plan.ts';
import type { GuideForm } from './guide-form.ts';

/**
 * Draws the charts of one guide in all its languages, which share a layout.
 *
 * @param forms of the guide, one a language
 * @param layOut gives the layout of a shape, `layOutChart` or one that keeps what it gave
 * @returns SVG documents, in the order of the forms
 */
export function drawCharts(
  forms: readonly GuideForm[],
  layOut: (shape: ChartShape) => ChartLayout,
  use: (form: GuideForm) => ChartUse,
): string[] {
  const plans = forms.map(planChart);
  const layout = layOut(shapeOf(plans));
  return forms.map((form, index) => drawChart(form, plans[index]!, layout, use(form)));
}

/** A chart as a file beside the page of its guide: what it refers to lies in the same place on every host. */
export function asFile({ id }: GuideForm): ChartUse {
  return {
    sheet: '../../../forms.css',
    address: (guide, step) => (guide === id ? `${step}/` : `../${guide}/${step}/`),
  };
}
