import { createHash } from 'node:crypto';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asFile, drawCharts } from '../forms/guide-chart.ts';
import { describeGuide, type GuideForm } from '../forms/guide-form.ts';
import { writeSheet } from '../forms/sheet.ts';
import { writeOfflineFile, writePrintPage, type InlineStyles } from '../forms/sheet-files.ts';
import { makeTree } from '../forms/tree.ts';
import type { GuideFormFile } from '../i18n/addresses.ts';
import type { Handed } from '../library/handover.ts';
import { makeModel, type Model } from '../pages/_make-model.ts';
import { TREE_SCHEMA_FILE } from '../schema/tree.ts';
import { openChartLayouts, type ChartLayouts } from './chart-layouts.ts';
import { readFormsSheet } from './forms-sheet.ts';
import { makePictureBox, type PictureBox } from './picture-box.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Where forms are written, and from what. */
export interface FormsPlaces {
  /** The content folder, with the pictures. */
  contentDir: string;
  /** For what lies among the pages. */
  among: string;
  /** For what all forms need. */
  shared: string;
  /** The file of layouts that earlier builds kept. */
  layouts: string;
}

/** What the forms of all guides are made with. */
export interface FormsKit {
  model: Model;
  charts: ChartLayouts;
  styles: InlineStyles;
  pictures: PictureBox;
}

/**
 * Writes the forms of each guide beside its page, in each language.
 *
 * @param content of the edition being built
 */
export async function writeForms(
  content: Handed,
  { contentDir, among, shared, layouts }: FormsPlaces,
): Promise<void> {
  const kit = await openFormsKit(content, contentDir, layouts);
  for (const { id } of kit.model.library.guides) {
    for (const { form, files } of makeForms(kit, id)) {
      const folder = join(among, form.language, 'guides', id);
      await mkdir(folder, { recursive: true });
      for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    }
  }
  await kit.charts.save();
  await writeShared(kit, shared);
}

/**
 * Gathers what forms are made with.
 *
 * @param layouts the file of layouts that earlier builds kept; it need not exist. Absent: nothing is kept
 */
export async function openFormsKit(content: Handed, contentDir: string, layouts?: string): Promise<FormsKit> {
  const css = await readFormsSheet(content.settings.site.accent);
  const digest = `sha256-${createHash('sha256').update(css).digest('base64')}`;
  const model = makeModel(content, content);
  return {
    model,
    charts: await openChartLayouts(layouts),
    styles: { css, digest },
    pictures: makePictureBox(content.settings.images, contentDir, model.addresses),
  };
}

/** Makes all forms of one guide, in each language. A retired one has none. */
export function makeForms(
  { model, charts, styles, pictures }: FormsKit,
  id: string,
): { form: GuideForm; files: Record<GuideFormFile, string> }[] {
  const forms = model.languages.flatMap((language) => describeGuide(model, language, id) ?? []);
  const drawn = drawCharts(forms, charts.of, asFile);
  return forms.map((form, index) => {
    const sheet = writeSheet(model, form);
    const files = {
      'tree.json': `${JSON.stringify(makeTree(model, form))}\n`,
      'flowchart.svg': drawn[index]!,
      'print.html': writePrintPage(model, form, sheet),
      'offline.html': writeOfflineFile(model, form, sheet, { styles, pictures }),
    };
    return { form, files };
  });
}

/** The style sheet of forms, and the schema of their data. */
async function writeShared({ styles }: FormsKit, folder: string): Promise<void> {
  const schema = join(folder, TREE_SCHEMA_FILE);
  await mkdir(dirname(schema), { recursive: true });
  await copyFile(join(ROOT, 'docs/schemas/tree.schema.json'), schema);
  await writeFile(join(folder, 'forms.css'), styles.css);
}
