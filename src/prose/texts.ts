import { createHash } from 'node:crypto';
import { classify, listFiles, readText } from '../library/files.ts';
import { readFrontMatter } from '../library/front-matter.ts';
import type { ReadResult } from '../library/read.ts';

/** A text of the content folder that is looked at. */
export interface TextFile {
  /** Relative to the content folder. */
  file: string;
  digest: string;
  /** Absent for settings and code. */
  prose?: {
    language: string;
    kind: 'article' | 'guide' | 'notice' | 'reply';
    /** False until someone has checked it; notices are never reviewed, and shown at once. */
    reviewed: boolean;
    /** Texts that may stand in it. */
    allow: readonly string[];
  };
  /** The text with LF line ends. */
  read(): string;
}

const SETTINGS = new Set([
  'site',
  'topics',
  'products',
  'owners',
  'contacts',
  'glossary',
  'synonyms',
  'words',
  'readme',
  'code',
]);

/** All texts of a content folder that can be read. Entries whose digest is known are not read again. */
export function listTexts(folder: string, { entries, lists }: ReadResult): TextFile[] {
  const known = new Map(entries.map((entry) => [entry.file, entry]));
  return listFiles(folder).flatMap((path): TextFile[] => {
    const file = classify(path, new Set(lists?.codeArticles));
    const read = (): string => readOrEmpty(folder, path);
    const entry = known.get(path);
    if (entry !== undefined) {
      const { reviewed, allow } = entry.matter;
      const kind = entry.type.startsWith('guide') ? 'guide' : 'article';
      const texts = allow.map(({ text }) => text);
      const prose = {
        language: entry.language,
        kind,
        reviewed: reviewed !== undefined,
        allow: texts,
      } as const;
      return [{ file: path, digest: entry.digest, prose, read }];
    }
    const text = read();
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
    if (file.kind === 'notice' || file.kind === 'reply' || file.kind === 'article' || file.kind === 'guide') {
      const matter = matterOf(text, path);
      const reviewed = file.kind === 'notice' || matter.reviewed;
      const { language, kind } = file;
      return [{ file: path, digest, prose: { language, kind, reviewed, allow: matter.allow }, read }];
    }
    return SETTINGS.has(file.kind) ? [{ file: path, digest, read }] : [];
  });
}

function readOrEmpty(folder: string, path: string): string {
  const read = readText(folder, path);
  return 'problem' in read ? '' : read.text;
}

/** What of front matter matters here, as far as it can be read: its faults are told elsewhere. */
function matterOf(text: string, file: string): { reviewed: boolean; allow: string[] } {
  const front = readFrontMatter(text, file);
  const value = 'problem' in front ? undefined : front.yaml.value;
  const { reviewed, allow } = Object(value) as { reviewed?: unknown; allow?: unknown };
  const texts = Array.isArray(allow)
    ? allow.map((one: unknown) => (Object(one) as { text?: unknown }).text)
    : [];
  return { reviewed: reviewed !== undefined, allow: texts.filter((one) => typeof one === 'string') };
}
