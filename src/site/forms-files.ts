import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asFile, drawCharts } from '../forms/guide-chart.ts';
import { describeGuide } from '../forms/guide-form.ts';
import { makeTree } from '../forms/tree.ts';
import type { Handed } from '../library/handover.ts';
import { makeModel } from '../pages/_make-model.ts';
import { TREE_SCHEMA_FILE } from '../schema/tree.ts';
import { openChartLayouts } from './chart-layouts.ts';
import { readFormsSheet } from './forms-sheet.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Where forms are written. */
export interface FormsPlaces {
  /** For what lies among the pages. */
  among: string;
  /** For what all forms need. */
  shared: string;
  /** The file of layouts that earlier builds kept. */
  layouts: string;
}

/**
 * Writes the forms of each guide beside its page, in each language: `tree.json` and `flowchart.svg`.
 *
 * @param content of the edition being built
 */
export async function writeForms(content: Handed, { among, shared, layouts }: FormsPlaces): Promise<void> {
  const model = makeModel(content, content);
  const charts = await openChartLayouts(layouts);
  for (const { id } of model.library.guides) {
    const forms = model.languages.flatMap((language) => describeGuide(model, language, id) ?? []);
    const drawn = drawCharts(forms, charts.of, asFile);
    for (const [index, form] of forms.entries()) {
      const folder = join(among, form.language, 'guides', id);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'tree.json'), `${JSON.stringify(makeTree(model, form))}\n`);
      await writeFile(join(folder, 'flowchart.svg'), drawn[index]!);
    }
  }
  await charts.save();
  await writeShared(content, shared);
}

/** The style sheet of forms, and the schema of their data. */
async function writeShared(content: Handed, folder: string): Promise<void> {
  const schema = join(folder, TREE_SCHEMA_FILE);
  await mkdir(dirname(schema), { recursive: true });
  await copyFile(join(ROOT, 'docs/schemas/tree.schema.json'), schema);
  await writeFile(join(folder, 'forms.css'), await readFormsSheet(content.settings.site.accent));
}
