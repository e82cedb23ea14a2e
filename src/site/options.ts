import { resolve } from 'node:path';
import { nearest } from '../problem/nearest.ts';
import type { Edition } from '../library/model.ts';
import { isDay } from '../schema/common.ts';

/** What every command is told: by flags, else by the environment, else by default. */
export interface Options {
  /** The checkout: where the program lies. */
  root: string;
  /** Absolute path of the content folder. */
  contentDir: string;
  /** The content folder as typed, with a slash at the end: stands before files in messages. */
  contentPrefix: string;
  /** Absolute path of the site to be written. */
  outDir: string;
  edition: Edition;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Replaces `base` of site.yaml; undefined: as there. */
  base: string | undefined;
  /** Replaces `address` of site.yaml; undefined: as there. */
  address: string | undefined;
  json: boolean;
  strict: boolean;
  /** Flags of single commands: `--port 5000` is `port: '5000'`, `--markdown` is `markdown: ''`. */
  flags: ReadonlyMap<string, string>;
  /** Words that are not flags. */
  words: readonly string[];
}

/** A flag or variable that cannot be understood; its message is for the person who typed it. */
export class OptionError extends Error {
  override name = 'OptionError';
}

const COMMON_VALUES = ['content', 'out', 'edition', 'today', 'base', 'address'] as const;
const COMMON_SWITCHES = ['json', 'strict'] as const;
/** Flags of single commands, and whether they take a value. */
const OWN_FLAGS: Readonly<Record<string, boolean>> = {
  port: true,
  host: true,
  fresh: false,
  markdown: false,
  csv: false,
  'fail-on': true,
  owner: true,
  lang: true,
  check: false,
  external: false,
  github: false,
  title: true,
  diff: true,
  all: false,
  chromium: false,
  engine: true,
  summary: true,
  topic: true,
  topics: true,
  kind: true,
  code: true,
  breaks: true,
  products: true,
  level: true,
  until: true,
  use: true,
  id: true,
  of: true,
  publish: false,
  'dry-run': false,
  watch: false,
  since: true,
  tier: true,
  text: false,
  html: false,
  simulate: true,
  issues: true,
  links: true,
  phrases: true,
  sources: false,
  checked: true,
  by: true,
  typo: false,
  to: true,
  folder: true,
  tickets: true,
  articles: true,
  images: true,
  map: true,
  report: true,
};

/**
 * Reads flags and environment (design: `CONTENT_DIR` / `--content`, `OUT_DIR` / `--out`, `EDITION` / `--edition`,
 * `--today`, `--json`, `--strict`, `--base`).
 *
 * @param words the command line after the command's name
 * @param env the environment
 * @param now the present moment, for the default of `today` (the day in UTC)
 * @throws {OptionError} naming the flag, what is wrong, and what would be right
 */
export function readOptions(words: readonly string[], env: NodeJS.ProcessEnv, now: Date): Options {
  const { flags, rest } = splitWords(words);
  const root = resolve(import.meta.dirname, '../..');
  const edition = readEdition(flags.get('edition') ?? env['EDITION'] ?? 'public');
  const content = flags.get('content') ?? env['CONTENT_DIR'] ?? 'content';
  const out = flags.get('out') ?? env['OUT_DIR'] ?? (edition === 'agent' ? 'dist-agent' : 'dist');
  return {
    root,
    contentDir: resolve(root, content),
    contentPrefix: `${content.replace(/[/\\]+$/, '')}/`,
    outDir: resolve(root, out),
    edition,
    today: readToday(flags.get('today') ?? env['HANDRAIL_TODAY'], now),
    base: readBase(flags.get('base') ?? env['BASE_PATH']),
    address: flags.get('address') ?? env['SITE_ADDRESS'],
    json: flags.has('json'),
    strict: flags.has('strict'),
    flags,
    words: rest,
  };
}

function splitWords(words: readonly string[]): { flags: Map<string, string>; rest: string[] } {
  const flags = new Map<string, string>();
  const rest: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!word.startsWith('--')) {
      rest.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s, 2);
    const takesValue = (COMMON_VALUES as readonly string[]).includes(name) || OWN_FLAGS[name] === true;
    if (!takesValue) {
      requireKnown(name);
      flags.set(name, inline ?? '');
      continue;
    }
    const value = inline ?? words[++i];
    if (value === undefined || value.startsWith('--'))
      throw new OptionError(`--${name} needs a value: --${name} <value>.`);
    flags.set(name, value);
  }
  return { flags, rest };
}

function requireKnown(name: string): void {
  const known = [...COMMON_VALUES, ...COMMON_SWITCHES, ...Object.keys(OWN_FLAGS)];
  if (known.includes(name)) return;
  const near = nearest(name, known);
  throw new OptionError(`Unknown flag --${name}.${near === undefined ? '' : ` Did you mean --${near}?`}`);
}

function readEdition(value: string): Edition {
  if (value === 'public' || value === 'agent') return value;
  throw new OptionError(`There is no edition "${value}". Use --edition public or --edition agent.`);
}

function readToday(value: string | undefined, now: Date): string {
  if (value === undefined) return now.toISOString().slice(0, 10);
  if (isDay(value)) return value;
  throw new OptionError(`"${value}" is not a day. Write --today as 2026-11-20.`);
}

function readBase(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const inner = value.replace(/^\/+|\/+$/g, '');
  if (!/^(?:[\w.~-]+(?:\/[\w.~-]+)*)?$/.test(inner))
    throw new OptionError(`"${value}" is not a base path. Write --base /help/.`);
  return inner === '' ? '/' : `/${inner}/`;
}
