import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ImportError } from '../error.ts';

/**
 * What imports wrote, in the content folder and in git: a second run on another machine must know it too. The reader of
 * content passes over files that begin with a dot.
 */
export const RECORD_FILE = '.import.json';

const digest = z.string();

const importSchema = z.strictObject({
  /** By the key of an article in the source. */
  articles: z.record(
    z.string(),
    z.strictObject({
      id: z.string(),
      audience: z.enum(['public', 'agent']),
      /** By file: the digest of what was written, and of what the source said. */
      files: z.record(z.string(), z.tuple([digest, digest])),
    }),
  ),
  /** The topic of a section, and the owner that an author became. */
  topics: z.record(z.string(), z.string()),
  owners: z.record(z.string(), z.string()),
  /** Images by file. */
  images: z.record(z.string(), digest),
  /** Of the counts in figures.json that were written. */
  figures: digest.optional(),
});

const recordSchema = z.strictObject({ format: z.literal(1), imports: z.record(z.string(), importSchema) });

export type ImportRecord = z.infer<typeof recordSchema>;
export type SourceRecord = z.infer<typeof importSchema>;

/** A digest that tells whether a text changed. */
export function digestOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The record of a source of which nothing came yet. */
export function emptyRecord(): SourceRecord {
  return { articles: {}, topics: {}, owners: {}, images: {} };
}

/**
 * Reads what earlier imports wrote into a content folder.
 *
 * @throws {ImportError} if the file is broken: without it nothing tells what writers changed
 */
export function readRecord(folder: string): ImportRecord {
  const file = join(folder, RECORD_FILE);
  if (!existsSync(file)) return { format: 1, imports: {} };
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new ImportError(
      `${RECORD_FILE} in the content folder cannot be read. It says what earlier imports wrote; take it back from git (git checkout ${RECORD_FILE}), or delete it together with the imported files.`,
    );
  }
}

/** The record as text: one article a line, so that git can merge it and people can read what changed. */
export function writeRecord({ imports }: ImportRecord): string {
  const lines = (map: Readonly<Record<string, unknown>>): string =>
    Object.keys(map)
      .sort()
      .map((key) => `\n        ${JSON.stringify(key)}: ${JSON.stringify(map[key])}`)
      .join(',');
  const one = ({ figures, ...maps }: SourceRecord): string =>
    [
      ...Object.entries(maps).map(([name, map]) => `\n      "${name}": {${lines(map)}\n      }`),
      ...(figures === undefined ? [] : [`\n      "figures": "${figures}"`]),
    ].join(',');
  const all = Object.keys(imports)
    .sort()
    .map((name) => `\n    ${JSON.stringify(name)}: {${one(imports[name]!)}\n    }`);
  return `{\n  "format": 1,\n  "imports": {${all.join(',')}\n  }\n}\n`;
}
