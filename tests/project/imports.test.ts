import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Who may import whom (docs/decisions/0001-house-plan.md). A module is a folder of src, or `scripts`. `packages` lists
 * what may come from npm and Node; absent means anything.
 */
const RULES: Readonly<Record<string, { modules: readonly string[]; packages?: readonly RegExp[] }>> = {
  schema: { modules: [], packages: [/^zod$/] },
  problem: { modules: [], packages: [/^zod$/, /^yaml$/] },
  markdown: { modules: ['problem'], packages: [/^satteri$/, /^unified$/, /^mdast/, /^hast/, /^unist/] },
  guide: { modules: ['schema', 'problem', 'markdown'], packages: [/^mdast/, /^hast/] },
  article: {
    modules: ['schema', 'problem', 'markdown'],
    packages: [
      /^satteri$/,
      /^mdast/,
      /^hast/,
      /^hast-util-to-html$/,
      /^unified$/,
      /^rehype-remark$/,
      /^remark-(?:gfm|stringify)$/,
    ],
  },
  // What fills and composes runs in browsers; tests/replies/browser-part.test.ts holds what that part may import.
  replies: { modules: ['schema', 'library', 'problem', 'markdown', 'i18n'], packages: [/^mdast/] },
  history: { modules: ['schema', 'problem'], packages: [/^node:/] },
  library: {
    modules: ['schema', 'problem', 'markdown', 'guide', 'article', 'replies', 'history'],
    packages: [/^node:/, /^zod$/, /^yaml$/, /^image-size$/, /^htmlparser2$/, /^mdast/],
  },
  prose: {
    modules: ['schema', 'problem', 'markdown', 'guide', 'article', 'library'],
    packages: [
      /^node:/,
      /^mdast/,
      /^@secretlint\//,
      /^ibantools$/,
      /^libphonenumber-js/,
      /^cspell-trie-lib$/,
      /^syllable$/,
    ],
  },
  news: {
    modules: ['schema', 'problem', 'guide', 'history', 'library', 'i18n'],
    packages: [/^node:/],
  },
  // Puts together what agents counted; only scripts import it.
  reuse: { modules: ['schema', 'problem', 'guide', 'library', 'i18n', 'search'], packages: [/^node:/] },
  writing: {
    modules: ['schema', 'problem', 'markdown', 'guide', 'article', 'replies', 'history', 'library'],
    packages: [/^node:/, /^yaml$/, /^mdast/],
  },
  // Only scripts import it. Of prose it takes the finder of secrets.
  import: {
    modules: ['schema', 'problem', 'markdown', 'guide', 'article', 'library', 'prose', 'i18n'],
    packages: [
      /^node:/,
      /^zod$/,
      /^yaml$/,
      /^smol-toml$/,
      /^image-size$/,
      /^unified$/,
      /^(?:rehype|remark)-/,
    ],
  },
  i18n: { modules: ['schema', 'library'], packages: [] },
  // What makes the index runs in Node; a browser test runs the client.
  search: { modules: ['schema', 'library'], packages: [/^node:(?:crypto|zlib)$/] },
  run: { modules: ['schema', 'guide', 'library', 'i18n', 'search'], packages: [] },
  // Of schema only what loads no zod; tests/work/browser-part.test.ts holds that.
  work: {
    modules: ['schema', 'library', 'i18n', 'search', 'run', 'components', 'layouts', 'pages'],
    packages: [/^astro$/],
  },
  // Its one page is an endpoint; all else runs in browsers.
  case: { modules: ['i18n', 'run', 'pages', 'work'], packages: [/^astro$/] },
  components: { modules: ['i18n', 'components', 'schema', 'library', 'guide', 'run'], packages: [] },
  layouts: { modules: ['i18n', 'components', 'pages', 'styles', 'library', 'article', 'run'], packages: [] },
  // Scripts of the agent edition; its pages, beside them, may import what other pages may.
  desk: { modules: ['schema', 'guide', 'library', 'i18n', 'search', 'run', 'replies', 'work'], packages: [] },
  'desk/pages': {
    modules: [
      'i18n',
      'components',
      'layouts',
      'library',
      'guide',
      'schema',
      'pages',
      'markdown',
      'search',
      'replies',
      'desk',
    ],
    packages: [/^astro$/],
  },
  forms: {
    modules: ['schema', 'markdown', 'guide', 'article', 'library', 'i18n', 'pages', 'layouts'],
    packages: [/^hast/, /^@dagrejs\/dagre$/, /^uqr$/],
  },
  pages: {
    modules: [
      'i18n',
      'components',
      'layouts',
      'article',
      'library',
      'guide',
      'schema',
      'run',
      'pages',
      'styles',
      'markdown',
      'case',
    ],
    packages: [/^astro:content$/, /^astro$/],
  },
};

/** Modules of which others may import types only. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  i18n: ['library', 'schema'],
  replies: ['library', 'schema'],
  search: ['library', 'schema'],
  run: ['library', 'schema', 'guide'],
  work: ['library'],
  desk: ['library', 'schema', 'guide'],
  components: ['library', 'schema', 'guide'],
  pages: ['case'],
};

interface ImportLine {
  file: string;
  from: string;
  target: string;
  typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|astro)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function importLines(file: string): ImportLine[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const from = moduleAt(file);
  const pattern =
    /^\s*(?:import\s+(type\s)?(?:[^'";]*?\sfrom\s+)?|export\s+(type\s)?(?:\*|\{[^}]*\})[^'";]*?from\s+)['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm;
  return [...text.matchAll(pattern)].map((m) => ({
    file,
    from,
    target: m[3] ?? m[4] ?? '',
    typeOnly: (m[1] ?? m[2]) !== undefined,
  }));
}

const lines = [...sourceFiles(join(ROOT, 'src')), ...sourceFiles(join(ROOT, 'scripts'))].flatMap(importLines);

/** The module that an import leads to, or undefined for packages. */
function moduleOf(line: ImportLine): string | undefined {
  if (!line.target.startsWith('.')) return undefined;
  const path = posix.normalize(posix.join(dirname(line.file).split(sep).join('/'), line.target));
  return moduleAt(path);
}

/** The module of a file below the root. */
function moduleAt(path: string): string {
  if (!path.startsWith('src/')) return path.split('/')[0] ?? '';
  if (path.startsWith('src/desk/pages/')) return 'desk/pages';
  return path.split('/')[1] ?? '';
}

describe('the import lines of src and scripts', () => {
  it('are found at all', () => {
    expect(lines.length).toBeGreaterThan(100);
  });

  it('lead only where the house plan allows', () => {
    const broken = lines.filter((line) => {
      const rule = RULES[line.from];
      if (rule === undefined) return false;
      const target = moduleOf(line);
      if (target === undefined) {
        return (
          rule.packages !== undefined && !line.typeOnly && !rule.packages.some((p) => p.test(line.target))
        );
      }
      if (target === line.from) return false;
      if (line.typeOnly && (TYPES_ONLY[line.from] ?? []).includes(target)) return false;
      return !rule.modules.includes(target) || (TYPES_ONLY[line.from] ?? []).includes(target);
    });
    expect(broken.map((l) => `${l.file} imports ${l.target}`)).toEqual([]);
  });

  it('reach astro:content from one page file and the configuration only', () => {
    const users = new Set(lines.filter((l) => l.target === 'astro:content').map((l) => l.file));
    expect([...users].sort()).toEqual(['src/content.config.ts', 'src/pages/_model.ts']);
  });

  it('never lead from a script to another script', () => {
    const crossing = lines.filter(
      (l) => l.from === 'scripts' && l.target.startsWith('./') && !l.target.includes('${'),
    );
    expect(
      crossing
        .filter((l) => l.file !== 'scripts/handrail.mjs')
        .filter((l) => !l.target.startsWith('./bench/') && !l.file.startsWith('scripts/bench/')),
    ).toEqual([]);
  });
});
