import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify, listFiles, type ContentFile } from '../../library/files.ts';
import type { Article, Guide } from '../../library/model.ts';
import { applyEdits, plainText, type Edit } from '../text-edits.ts';
import { leadsTo, linkEdits, placeAfter, type Renaming } from './link-edits.ts';
import { frontMatterOf, listEdit, valueEdits, type YamlPart } from './yaml-edits.ts';

/** What a rename does to a content folder. */
export interface RenamePlan {
  renaming: Renaming;
  /** Files that get another place, by their place before; both relative to the content folder. */
  moves: Map<string, string>;
  /** New texts, by the place of the file after the moves. */
  texts: Map<string, string>;
}

export interface RenameInput {
  folder: string;
  /** The entry in the source language. */
  entry: Article | Guide;
  to: string;
  /** The entry keeps its old id as an address. */
  published: boolean;
  /** Ids of products: `dependsOn` may mean one of the same name. */
  products: ReadonlySet<string>;
  codeArticles: readonly string[];
}

/**
 * Works out everything that changes when an entry gets another id. Nothing is written.
 * @throws {UnfoundLink} for a link that cannot be changed
 */
export function planRename(input: RenameInput): RenamePlan {
  const { folder, entry, to } = input;
  const renaming: Renaming = { type: entry.type, from: entry.id, to };
  const plan: RenamePlan = { renaming, moves: new Map(), texts: new Map() };
  const code = new Set(input.codeArticles);
  for (const path of listFiles(folder)) {
    const file = classify(path, code);
    const place = placeAfter(path, renaming);
    if (place !== path) plan.moves.set(path, place);
    const edits = editsFor(file, input, renaming);
    if (edits === undefined) continue;
    const raw = readFileSync(join(folder, path), 'utf8');
    const text = applyEdits(raw, edits(plainText(raw)));
    if (text !== raw) plan.texts.set(place, text);
  }
  return plan;
}

type Edits = (text: string) => Edit[];

/** How the text of a file changes; undefined for files that name no entries. */
function editsFor(file: ContentFile, input: RenameInput, renaming: Renaming): Edits | undefined {
  switch (file.kind) {
    case 'site':
      return (text) => siteEdits({ text, offset: 0 }, renaming);
    case 'structures':
      return renaming.type === 'guide' ? (text) => structureEdits(text, renaming) : undefined;
    case 'article':
    case 'guide':
    case 'notice':
    case 'reply':
    case 'readme':
      return (text) => [
        ...linkEdits(text, file.file, renaming),
        ...matterEdits(text, file.file, input, renaming),
      ];
    default:
      return undefined;
  }
}

const IDS = /^(?:related|dependsOn)\.\d+$|^successor$/;

function matterEdits(text: string, file: string, input: RenameInput, renaming: Renaming): Edit[] {
  const part = frontMatterOf(text);
  if (part === undefined) return [];
  const { from, to } = renaming;
  const edits = valueEdits(part, (path, value) => {
    if (path === 'otherwise' && leadsTo(value, file, renaming))
      return value.replace(`${from}.md`, `${to}.md`);
    if (path.startsWith('dependsOn.')) {
      const inFolder = placeAfter(value, renaming);
      if (inFolder !== value) return inFolder;
      if (input.products.has(value)) return undefined;
    }
    return IDS.test(path) && value === from ? to : undefined;
  });
  return file === input.entry.file ? [...edits, ...formerEdits(part, input)] : edits;
}

/** The old id becomes an address of the entry; an id that it had before may become its own again. */
function formerEdits(part: YamlPart, { entry, to, published }: RenameInput): Edit[] {
  const { formerly } = entry.matter;
  const kept = formerly.filter((id) => id !== to && id !== entry.id);
  const next = published ? [...kept, entry.id] : kept;
  return next.join() === formerly.join() ? [] : listEdit(part, 'formerly', next);
}

const SITE_IDS = /^home\.urgent\.\d+(?:\.guide)?$|^home\.unsure$|^legal\.\d+\.address$|^codeArticles\.\d+$/;

function siteEdits(part: YamlPart, { from, to }: Renaming): Edit[] {
  return valueEdits(part, (path, value) => (SITE_IDS.test(path) && value === from ? to : undefined));
}

/** Codes that were read out before the rename keep their version, and lead to the guide as it is called now. */
function structureEdits(text: string, { from, to }: Renaming): Edit[] {
  return [...text.matchAll(new RegExp(`^([A-Z]{2,4} \\d )${from}(?= )`, 'gm'))].map((found) => {
    const start = found.index + found[1]!.length;
    return { start, end: start + from.length, text: to };
  });
}
