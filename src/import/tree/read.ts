import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readText } from '../../library/files.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { nearest } from '../../problem/nearest.ts';
import { nameOf, validate } from '../../problem/validate.ts';
import { readJson, type YamlSource } from '../../problem/yaml-source.ts';
import { importTreeSchema, type ImportTree } from '../../schema/import-tree.ts';
import { ImportError } from '../error.ts';
import type { Note, Source, SourceGuide, SourceStep } from '../model.ts';
import { fromGovspeak } from './govspeak.ts';

/**
 * Reads a decision tree as a guide.
 *
 * @param path of the JSON file, as typed
 * @returns the source; undefined if the file is broken, with its problems
 * @throws {ImportError} if there is no such file
 */
export function readTreeFile(path: string): { source: Source | undefined; problems: Problem[] } {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    throw new ImportError(`There is no file "${path}".`);
  const text = readText(dirname(path), basename(path));
  if ('problem' in text) return { source: undefined, problems: [{ ...text.problem, file: path }] };
  const json = readJson(text.text, path);
  const { data: tree, problems } = validate(importTreeSchema, json);
  if (tree === undefined) return { source: undefined, problems };
  const wrong = checkTargets(tree, json);
  if (wrong.length > 0) return { source: undefined, problems: wrong };
  const { steps, notes } = stepsOf(tree, path);
  const guide: SourceGuide = {
    key: tree.id,
    title: tree.start.title,
    ...(tree.start.meta_description === undefined ? {} : { summary: tree.start.meta_description }),
    intro: textOf(tree.start.body),
    place: path,
    steps,
  };
  const { base } = tree;
  return {
    source: {
      name: `tree ${tree.id}`,
      articles: [],
      guides: [guide],
      sections: [],
      authors: new Map(),
      ...(tree.language === undefined ? {} : { sourceLocale: tree.language }),
      hosts: [],
      resolveLink: (url) => {
        if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return { kind: 'web', url };
        if (base === undefined)
          return { kind: 'lost', why: 'it begins with /; give its site as "base" in the tree' };
        return { kind: 'web', url: new URL(url, base).href };
      },
      resolveImage: () => undefined,
      resolveInclude: () => undefined,
      notes,
    },
    problems: [],
  };
}

/** Every option, and the beginning, must lead to a node. */
function checkTargets(tree: ImportTree, json: YamlSource): Problem[] {
  const keys = Object.keys(tree.nodes);
  const check = (target: string, path: (string | number)[]): Problem[] => {
    if (Object.hasOwn(tree.nodes, target)) return [];
    const near = nearest(target, keys);
    const detail = `leads to "${target}", which is no node.${near === undefined ? '' : ` Did you mean "${near}"?`}`;
    return [
      problem('schema/invalid-value', json.place(path), { key: nameOf(path), detail, about: undefined }),
    ];
  };
  const options = Object.entries(tree.nodes).flatMap(([key, node]) =>
    node.type === 'question'
      ? node.options.flatMap(({ next }, i) => check(next, ['nodes', key, 'options', i, 'next']))
      : [],
  );
  return [...check(tree.first, ['first']), ...options];
}

/** The nodes that can be reached, the first one first, else in the order of the file. */
function stepsOf(tree: ImportTree, place: string): { steps: SourceStep[]; notes: Note[] } {
  const reached = new Set([tree.first]);
  for (const key of reached) {
    const node = tree.nodes[key]!;
    if (node.type === 'question') for (const { next } of node.options) reached.add(next);
  }
  const keys = Object.keys(tree.nodes);
  const lost = keys.filter((key) => !reached.has(key));
  const order = [tree.first, ...keys.filter((key) => key !== tree.first && reached.has(key))];
  return {
    steps: order.map((key) => stepOf(key, tree)),
    notes: lost.map((key): Note => ({
      kind: 'not-arrived',
      text: `the node "${key}": no option leads to it`,
      place,
    })),
  };
}

function stepOf(key: string, { nodes }: ImportTree): SourceStep {
  const node = nodes[key]!;
  if (node.type === 'question') {
    const texts = [node.hint, node.body].map(textOf).filter(Boolean);
    return {
      key,
      title: node.title,
      text: texts.join('\n\n'),
      answers: node.options.map(({ id, label, next }) => ({ id: id ?? label, text: label, to: next })),
    };
  }
  const texts = [node.body, node.next_steps].map(textOf).filter(Boolean);
  return { key, title: node.title ?? undefined, text: texts.join('\n\n'), answers: [] };
}

function textOf(text: string | null | undefined): string {
  return fromGovspeak(text ?? '').trim();
}
