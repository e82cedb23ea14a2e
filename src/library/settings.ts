import type { z } from 'zod';
import { nearest } from '../problem/nearest.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { nameOf, validate } from '../problem/validate.ts';
import { readJson, readYaml, type YamlSource } from '../problem/yaml-source.ts';
import { figuresSchema, type Figures } from '../schema/figures.ts';
import { messagesSchema, type Messages } from '../schema/messages.ts';
import { searchesSchema, type Searches } from '../schema/searches.ts';
import {
  contactsSchema,
  glossarySchema,
  ownersSchema,
  productsSchema,
  synonymsSchema,
  topicsSchema,
  type Contacts,
  type Glossary,
  type Owners,
  type Products,
  type Synonyms,
  type Topics,
} from '../schema/lists.ts';
import { CONTENT_FORMAT, siteSchema, type Site } from '../schema/site.ts';
import { weaknessOf } from './accent.ts';
import { FIGURES_FILE, SEARCHES_FILE, readText, type ContentFile } from './files.ts';

/** The YAML files of a content folder, read; a broken one leaves its part empty, so that the rest can be checked. */
export interface Lists {
  /** Undefined if site.yaml is missing or broken. */
  site: Site | undefined;
  /** Where things stand in site.yaml. */
  siteSource: YamlSource | undefined;
  /** Usable even if site.yaml is broken. */
  languages: string[];
  sourceLanguage: string;
  codeArticles: string[];
  topics: Topics;
  products: Products;
  owners: Owners;
  contacts: Contacts;
  glossaries: Record<string, Glossary>;
  synonyms: Record<string, Synonyms>;
  /** What customers write, by language. */
  messages: Record<string, Messages>;
  /** Words that are spelt right though no dictionary has them, by language. */
  spellings: Record<string, string[]>;
  /** Undefined if there is no figures.json, or a broken one. */
  figures: Figures | undefined;
  /** Undefined if there is no searches.json, or a broken one. */
  searches: Searches | undefined;
  /** Where things stand in each list that could be read, by file. */
  sources: ReadonlyMap<string, YamlSource>;
  /** Lists that could not be read: names in them cannot be checked. */
  broken: Set<string>;
  problems: Problem[];
}

/**
 * Reads every YAML file of a content folder.
 * @param folder the content folder
 * @param files its files
 * @param knownLanguages languages with interface words
 */
export function readLists(
  folder: string,
  files: readonly ContentFile[],
  knownLanguages: readonly string[],
): Lists {
  const problems: Problem[] = [];
  const broken = new Set<string>();
  const sources = new Map<string, YamlSource>();
  const read = <S extends z.ZodType>(
    file: string,
    schema: S,
  ): { data: z.infer<S> | undefined; yaml: YamlSource | undefined } => {
    const text = readText(folder, file);
    if ('problem' in text) {
      problems.push(text.problem);
      return { data: undefined, yaml: undefined };
    }
    const yaml = (file.endsWith('.json') ? readJson : readYaml)(text.text, file);
    const result = validate(schema, yaml);
    problems.push(...result.problems);
    return { data: result.data, yaml };
  };
  const list = <S extends z.ZodType, E>(name: string, schema: S, empty: E): z.infer<S> | E => {
    if (!files.some((f) => f.file === name)) return empty;
    const { data, yaml } = read(name, schema);
    if (data === undefined) broken.add(name);
    else if (yaml !== undefined) sources.set(name, yaml);
    return data ?? empty;
  };
  const perLanguage = <S extends z.ZodType>(
    kind: 'glossary' | 'synonyms' | 'messages',
    schema: S,
  ): Record<string, z.infer<S>> => {
    const found: Record<string, z.infer<S>> = {};
    for (const file of files) {
      if (file.kind !== kind) continue;
      const { data, yaml } = read(file.file, schema);
      if (data === undefined || yaml === undefined) continue;
      found[file.language] = data;
      if (kind === 'messages') sources.set(file.file, yaml);
      else problems.push(...repetitions(kind, data, yaml));
    }
    return found;
  };

  const { site, source, problems: siteProblems } = readSite(folder, files, read, knownLanguages);
  // What else is wrong with a file of another format says nothing.
  if (siteProblems.some((p) => p.id === 'site/format')) problems.length = 0;
  problems.push(...siteProblems);
  const raw = rawSite(site ?? source?.value);
  const lists: Lists = {
    site,
    siteSource: source,
    ...raw,
    topics: list('topics.yaml', topicsSchema, {}),
    products: list('products.yaml', productsSchema, {}),
    owners: list('owners.yaml', ownersSchema, {}),
    contacts: list('contacts.yaml', contactsSchema, {}),
    glossaries: perLanguage('glossary', glossarySchema),
    synonyms: perLanguage('synonyms', synonymsSchema),
    messages: perLanguage('messages', messagesSchema),
    spellings: readSpellings(folder, files, problems),
    figures: list(FIGURES_FILE, figuresSchema, undefined),
    searches: list(SEARCHES_FILE, searchesSchema, undefined),
    sources,
    broken,
    problems,
  };
  if (site !== undefined && source !== undefined) sources.set('site.yaml', source);
  problems.push(...[...sources.values()].flatMap((yaml) => missingLanguages(yaml, lists.languages)));
  return lists;
}

/** Lists of words: one a line, and lines that begin with # say something about them. */
function readSpellings(
  folder: string,
  files: readonly ContentFile[],
  problems: Problem[],
): Record<string, string[]> {
  const spellings: Record<string, string[]> = {};
  for (const file of files) {
    if (file.kind !== 'spelling') continue;
    const read = readText(folder, file.file);
    if ('problem' in read) problems.push(read.problem);
    else
      spellings[file.language] = read.text
        .split('\n')
        .map((line) => line.replace(/#.*/, '').trim())
        .filter((line) => line !== '');
  }
  return spellings;
}

type ReadYamlFile = <S extends z.ZodType>(
  file: string,
  schema: S,
) => { data: z.infer<S> | undefined; yaml: YamlSource | undefined };

function readSite(
  folder: string,
  files: readonly ContentFile[],
  read: ReadYamlFile,
  knownLanguages: readonly string[],
): { site: Site | undefined; source: YamlSource | undefined; problems: Problem[] } {
  if (!files.some((f) => f.kind === 'site')) {
    const place = { file: 'site.yaml', line: 1, column: 1 };
    return { site: undefined, source: undefined, problems: [problem('content/no-site', place, { folder })] };
  }
  const { data: site, yaml: source } = read('site.yaml', siteSchema);
  const format = (source?.value as { format?: unknown } | undefined)?.format;
  if (source !== undefined && typeof format === 'number' && format !== CONTENT_FORMAT) {
    return {
      site: undefined,
      source,
      problems: [problem('site/format', source.place(['format']), { found: String(format) })],
    };
  }
  if (site === undefined || source === undefined) return { site, source, problems: [] };
  return { site, source, problems: checkSite(site, source, knownLanguages) };
}

function checkSite(site: Site, source: YamlSource, knownLanguages: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  if (!site.languages.includes(site.sourceLanguage)) {
    const data = { language: site.sourceLanguage, languages: site.languages };
    problems.push(problem('site/source-language', source.place(['sourceLanguage']), data));
  }
  for (const [i, language] of site.languages.entries()) {
    if (knownLanguages.includes(language)) continue;
    problems.push(
      problem('site/no-words', source.place(['languages', i]), { language, known: knownLanguages }),
    );
  }
  for (const key of ['accent', 'staffAccent'] as const) {
    const weak = weaknessOf(site[key]);
    if (weak === undefined) continue;
    const data = { accent: site[key], contrast: weak.contrast.toFixed(1), nearest: weak.nearest };
    problems.push(problem('site/weak-accent', source.place([key]), data));
  }
  problems.push(...duplicates('language', site.languages, (i) => source.place(['languages', i])));
  problems.push(
    ...duplicates(
      'channel',
      site.channels.map((c) => c.id),
      (i) => source.place(['channels', i, 'id']),
    ),
  );
  problems.push(
    ...duplicates(
      'tier',
      site.tiers.map((t) => String(t.tier)),
      (i) => source.place(['tiers', i, 'tier']),
    ),
  );
  const channels = site.channels.map((c) => c.id);
  for (const [i, tier] of site.tiers.entries()) {
    for (const [j, name] of tier.channels.entries()) {
      if (channels.includes(name)) continue;
      const data = { name, nearest: nearest(name, channels) };
      problems.push(problem('reference/unknown-channel', source.place(['tiers', i, 'channels', j]), data));
    }
  }
  for (const [i, channel] of site.channels.entries()) {
    const zone = channel.hours?.timeZone;
    if (zone === undefined || isTimeZone(zone)) continue;
    problems.push(
      problem('site/time-zone', source.place(['channels', i, 'hours', 'timeZone']), { value: zone }),
    );
  }
  return problems;
}

/** Every text of a YAML file that is written per language, and lacks one of the site's. */
function missingLanguages(source: YamlSource, languages: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const keys = Object.keys(value);
    const isText =
      keys.length > 0 &&
      keys.every((key) => /^[a-z]{2,3}$/.test(key)) &&
      keys.some((key) => languages.includes(key));
    if (isText && Object.values(value).every((text) => typeof text === 'string')) {
      for (const language of languages.filter((l) => !keys.includes(l))) {
        problems.push(
          problem('site/missing-language', source.place(path, 'key'), { key: nameOf(path), language }),
        );
      }
      return;
    }
    for (const [key, child] of Object.entries(value))
      visit(child, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(source.value, []);
  return problems;
}

function repetitions(kind: 'glossary' | 'synonyms', data: unknown, yaml: YamlSource): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  if (kind === 'glossary') {
    for (const [i, term] of (data as Glossary).terms.entries()) {
      if (seen.has(term.id))
        problems.push(problem('glossary/duplicate', yaml.place(['terms', i, 'id']), { id: term.id }));
      seen.add(term.id);
    }
    return problems;
  }
  for (const [i, group] of (data as Synonyms).entries()) {
    for (const [j, word] of group.entries()) {
      if (seen.has(word.toLowerCase()))
        problems.push(problem('synonyms/repeated', yaml.place([i, j]), { word }));
      seen.add(word.toLowerCase());
    }
  }
  return problems;
}

function duplicates(
  what: string,
  values: readonly string[],
  place: (i: number) => ReturnType<YamlSource['place']>,
): Problem[] {
  return values.flatMap((value, i) =>
    values.indexOf(value) < i ? [problem('site/duplicate', place(i), { what, value })] : [],
  );
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What a broken site.yaml still says, so that entries are checked against something. */
function rawSite(site: unknown): Pick<Lists, 'languages' | 'sourceLanguage' | 'codeArticles'> {
  const value = (site ?? {}) as Record<string, unknown>;
  const texts = (key: string): string[] =>
    Array.isArray(value[key]) ? (value[key] as unknown[]).filter((v) => typeof v === 'string') : [];
  const languages = texts('languages');
  const sourceLanguage = languages.find((l) => l === value['sourceLanguage']) ?? languages[0] ?? 'en';
  return { languages, sourceLanguage, codeArticles: texts('codeArticles') };
}
