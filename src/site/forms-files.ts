import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asFile, drawCharts } from '../forms/guide-chart.ts';
import { describeGuide, type GuideForm } from '../forms/guide-form.ts';
import { writeSheet } from '../forms/sheet.ts';
import { writeOfflineFile, writePrintPage, type InlineStyles } from '../forms/sheet-files.ts';
import { makeTree } from '../forms/tree.ts';
import type { GuideFormFile } from '../i18n/addresses.ts';
import type { Handed } from '../library/handover.ts';
import type { Trace } from '../library/traced.ts';
import { makeModel, type Model } from '../pages/_make-model.ts';
import { TREE_SCHEMA_FILE } from '../schema/tree.ts';
import { openChartLayouts, type ChartLayouts } from './chart-layouts.ts';
import { readFormsSheet } from './forms-sheet.ts';
import type { Keeper } from './kept/units.ts';
import { makePictureBox, type PictureBox } from './picture-box.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Where forms are written, and from what. */
export interface FormsPlaces {
  /** The content folder, with the pictures. */
  contentDir: string;
  /** The folder of the site. */
  out: string;
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
 * @param keeper keeps the forms of guides of which nothing changed
 */
export async function writeForms(
  content: Handed,
  { contentDir, out, layouts }: FormsPlaces,
  keeper: Keeper,
): Promise<void> {
  const kit = await openFormsKit(content, contentDir, { layouts, trace: keeper.trace });
  for (const { id } of kit.model.library.guides)
    await keeper.make(`forms of ${id}`, () =>
      makeForms(kit, id).flatMap(({ form, files }) => {
        const folder = `${form.language}/guides/${id}`;
        mkdirSync(join(out, folder), { recursive: true });
        for (const [name, text] of Object.entries(files)) writeFileSync(join(out, folder, name), text);
        return Object.keys(files).map((name) => `${folder}/${name}`);
      }),
    );
  await kit.charts.save();
  writeShared(kit, out);
}

/**
 * Gathers what forms are made with.
 *
 * @param kept `layouts`: the file of layouts that earlier builds kept; it need not exist, and absent nothing is kept.
 *   `trace` is told what forms ask of the content
 */
export async function openFormsKit(
  content: Handed,
  contentDir: string,
  { layouts, trace }: { layouts?: string; trace?: Trace } = {},
): Promise<FormsKit> {
  const css = await readFormsSheet(content.settings.site.accent);
  const digest = `sha256-${createHash('sha256').update(css).digest('base64')}`;
  const model = makeModel(content, { ...content, trace });
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
function writeShared({ styles }: FormsKit, folder: string): void {
  const schema = join(folder, TREE_SCHEMA_FILE);
  mkdirSync(dirname(schema), { recursive: true });
  copyFileSync(join(ROOT, 'docs/schemas/tree.schema.json'), schema);
  writeFileSync(join(folder, 'forms.css'), styles.css);
}
