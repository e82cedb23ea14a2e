import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeGuide } from '../forms/guide-form.ts';
import { makeTree } from '../forms/tree.ts';
import type { Handed } from '../library/handover.ts';
import { makeModel } from '../pages/_make-model.ts';
import { TREE_SCHEMA_FILE } from '../schema/tree.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Writes the forms of each guide beside its page, in each language: `tree.json`.
 *
 * @param content of the edition being built
 * @param folders `among` for what lies among the pages, `shared` for what all forms need
 */
export async function writeForms(
  content: Handed,
  { among, shared }: { among: string; shared: string },
): Promise<void> {
  const model = makeModel(content, content);
  const schema = join(shared, TREE_SCHEMA_FILE);
  await mkdir(dirname(schema), { recursive: true });
  await copyFile(join(ROOT, 'docs/schemas/tree.schema.json'), schema);
  for (const { id } of model.library.guides) {
    for (const language of model.languages) {
      const form = describeGuide(model, language, id);
      if (form === undefined) continue;
      const folder = join(among, language, 'guides', id);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'tree.json'), `${JSON.stringify(makeTree(model, form))}\n`);
    }
  }
}
