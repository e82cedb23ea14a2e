import { Parser } from 'htmlparser2';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { findLoose } from '../../src/site/check-alone.ts';
import { makeForms, openFormsKit } from '../../src/site/forms-files.ts';
import { readPage } from '../../src/site/page-facts.ts';
import { treeSchema } from '../../src/schema/tree.ts';
import { hostileStrings } from '../hostile-strings.ts';
import { readFolder } from '../library/content-folder.ts';
import { escapeMarkdown, guideFile } from '../pages/hostile-entries.ts';

/** A guide in which a text stands as typed: in its title and summary, a step, an answer. */
function guideWith(text: string, number: number): string {
  const escaped = escapeMarkdown(text);
  const file = guideFile({ intro: escaped, title: escaped, body: escaped, answer: escaped }, number);
  const typed = stringify({ title: `A title ${text}`, summary: `What it says ${text}` });
  return file.replace(/^title: .*\nsummary: .*\n/m, () => typed);
}

/** Tags of a drawing that do something, and what XML does not allow. */
function faultsOfDrawing(svg: string): string[] {
  const faults: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (!/^(?:svg|title|defs|marker|path|g|a|rect|text|tspan)$/.test(name)) faults.push(`<${name}>`);
        for (const key of Object.keys(attributes)) if (/^on|^style$/.test(key)) faults.push(key);
        if (name === 'a' && !/^(?:\.\.\/entry-\d+\/)?[a-z]+\/$/.test(attributes['href'] ?? ''))
          faults.push('href');
      },
    },
    { xmlMode: true },
  );
  parser.end(svg.replace(/^<\?xml-stylesheet[^>]*\?>/, ''));
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is meant
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(svg)) faults.push('a control character');
  if (/&(?!(?:amp|lt|gt|quot);)/.test(svg)) faults.push('a bare &');
  return faults;
}

it('every hostile text does nothing in the forms of a guide, or is refused', async () => {
  const all = Object.fromEntries(
    hostileStrings.map((text, number) => [`guides/en/entry-${number}.md`, guideWith(text, number)]),
  );
  const { problems } = readFolder(all);
  const refused = new Set(problems.filter(({ level }) => level === 'error').map(({ file }) => file));
  const accepted = Object.fromEntries(Object.entries(all).filter(([file]) => !refused.has(file)));
  expect(Object.keys(accepted).length).toBeGreaterThan(hostileStrings.length / 2);
  const { content } = readFolder(accepted);
  const kit = await openFormsKit(
    { ...content!, edition: 'public', today: '2026-11-21' },
    join('/', 'nowhere'),
  );
  const found: string[] = [];
  for (const { id } of kit.model.library.guides) {
    const { files } = makeForms(kit, id)[0]!;
    const { scripts, styles, references } = readPage(files['print.html']);
    const faults = [
      ...[...scripts, ...styles, ...findLoose(files['offline.html'])].map(({ what }) => what),
      ...references.filter(({ kind, url }) => kind === 'load' && !url.startsWith('/')).map(({ url }) => url),
      ...faultsOfDrawing(files['flowchart.svg']),
      ...(treeSchema.safeParse(JSON.parse(files['tree.json'])).error?.issues ?? []).map(
        ({ message }) => message,
      ),
    ];
    found.push(...faults.map((fault) => `${JSON.stringify(hostileStrings[Number(id.slice(6))])}: ${fault}`));
  }
  expect(found).toEqual([]);
}, 240_000);
