import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { listFiles } from '../../src/library/files.ts';

type Map = Record<string, unknown>;

/** Takes everything out of a content folder that only staff see, by the plain look of the files. */
export function stripStaffParts(folder: string, today: string): void {
  const hidden = new Set<string>();
  const files = listFiles(folder);
  for (const file of files.filter((name) => /^(?:articles|guides|notices)\/en\//.test(name))) {
    if (!/\.mdx?$/.test(file)) continue;
    const matter = parse(frontMatter(file)) as Map;
    const later = String(matter['publicFrom'] ?? '') > today;
    if (matter['audience'] === 'agent' || matter['draft'] === true || later) hidden.add(nameOf(file));
  }
  for (const file of files) {
    const path = join(folder, file);
    if (/^(?:replies|messages)\/|^(?:figures|searches)\.json$/.test(file) || hidden.has(nameOf(file)))
      rmSync(path);
    else if (/\.mdx?$/.test(file)) edit(path, stripText);
  }
  edit(join(folder, 'topics.yaml'), (text) =>
    stringify(
      Object.fromEntries(
        Object.entries(parse(text) as Record<string, Map>).filter(
          ([, topic]) => topic['audience'] !== 'agent',
        ),
      ),
    ),
  );
  edit(join(folder, 'owners.yaml'), (text) => text.replace(/^ +(?:mail|members):.*\n/gm, ''));
  edit(join(folder, 'site.yaml'), (text) => text.replace(/^review:.*tracker.*\n/m, ''));
  for (const picture of listFiles(folder).filter((name) => name.endsWith('staff.svg')))
    rmSync(join(folder, picture));

  function frontMatter(file: string): string {
    return /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(join(folder, file), 'utf8'))![1]!;
  }
}

/** `articles/x`, whatever its language; of an article with a folder of its own, for all files in that. */
function nameOf(file: string): string {
  const [kind, , third = ''] = file.split('/');
  return `${kind}/${third.replace(/\.mdx?$/, '')}`;
}

function stripText(text: string): string {
  return text
    .replace(/^flags:.*\n(?: .*\n|- .*\n)*/m, '')
    .replace(/^> \[!AGENT\]\n(?:>.*\n)*\n?/gm, '')
    .replace(/<Agent>[\s\S]*?<\/Agent>\n*/g, '');
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
