import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readText } from '../../library/files.ts';
import type { Problem } from '../../problem/problem.ts';
import { validate } from '../../problem/validate.ts';
import { readYaml } from '../../problem/yaml-source.ts';
import { importMapSchema, type ImportMap } from '../../schema/import-map.ts';
import { ImportError } from '../error.ts';

const READY = join(import.meta.dirname, 'maps');

/** The names of the maps that come along. */
export function readyMaps(): string[] {
  return readdirSync(READY)
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort();
}

/**
 * Reads a map: one of those that come along, by name, or a file.
 *
 * @param named as typed; undefined: the plain one
 * @returns the problems instead, if there are any
 * @throws {ImportError} if there is no such map
 */
export function readMap(named = 'plain'): { map: ImportMap } | { problems: Problem[] } {
  const ready = readyMaps().includes(named);
  const path = ready ? join(READY, `${named}.yaml`) : named;
  if (!existsSync(path))
    throw new ImportError(
      `There is no map "${named}": write ${readyMaps().join(', ')}, or the path of a YAML file.`,
    );
  const text = readText(dirname(path), basename(path));
  if ('problem' in text) return { problems: [{ ...text.problem, file: named }] };
  const { data, problems } = validate(importMapSchema, readYaml(text.text, named));
  return data === undefined || problems.length > 0 ? { problems } : { map: data };
}
