import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSchemas } from '../src/site/json-schemas.ts';
import type { Options } from '../src/site/options.ts';

/** `npm run schemas`: writes the JSON Schemas that editors use (docs/schemas) from the zod schemas. */
export default async function run(options: Options): Promise<number> {
  const folder = join(options.root, 'docs', 'schemas');
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) rmSync(join(folder, old));
  const schemas = writeSchemas();
  for (const [name, text] of Object.entries(schemas)) writeFileSync(join(folder, name), text);
  console.log(`Wrote ${Object.keys(schemas).length} schemas to docs/schemas.`);
  return 0;
}
