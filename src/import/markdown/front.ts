import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/** A file taken apart. */
export interface FrontText {
  matter: Readonly<Record<string, unknown>>;
  body: string;
}

const YAML = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML = /^\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/;

/**
 * Takes front matter off a text: YAML between `---`, TOML between `+++`; a text may have none.
 *
 * @param text with LF line ends
 * @throws {Error} with a message for people, if it cannot be read
 */
export function takeFront(text: string): FrontText {
  const yaml = YAML.exec(text);
  const toml = yaml === null ? TOML.exec(text) : null;
  const match = yaml ?? toml;
  if (match === null) return { matter: {}, body: text };
  const body = text.slice(match[0].length);
  const written = match[1]!;
  const value: unknown = yaml === null ? parseToml(written) : parseYaml(written, { logLevel: 'error' });
  return { matter: isRecord(value) ? value : {}, body };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of several keys that has a text. */
export function firstText({ matter }: FrontText, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const [found] = textsOf(matter[key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Texts of a value: of a list each, of a text one. */
export function textsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => {
    const text = typeof one === 'string' || typeof one === 'number' ? String(one).trim() : '';
    return text === '' ? [] : [text];
  });
}
