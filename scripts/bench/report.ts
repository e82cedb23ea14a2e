import type { Measure } from '../bench.ts';

/** Measures as a table: one line a figure, one column a size, and how the largest size compares with the smallest. */
export function showMeasures(measures: readonly Measure[]): string {
  const rows: [name: string, valueOf: (measure: Measure) => number | undefined][] = [
    ['build, s', (m) => m.build],
    ...Object.keys(measures[0]?.phases ?? {}).map((phase): (typeof rows)[number] => [
      `  ${phase}`,
      (m) => m.phases[phase],
    ]),
    ['after one edit, s', (m) => m.edited],
    ...Object.keys(measures[0]?.editedPhases ?? {}).map((phase): (typeof rows)[number] => [
      `  ${phase}`,
      (m) => m.editedPhases[phase],
    ]),
    ['check, s', (m) => m.check],
    ['peak memory, MB', (m) => m.peakMegabytes],
    ['pages', (m) => m.pages],
    ['files', (m) => m.site.files],
    ['output, MB', (m) => m.site.outputMegabytes],
    ['search index, MB', (m) => m.site.indexMegabytes],
    ['entry, median, kB', (m) => m.site.entryKilobytes.median],
    ['entry, heaviest, kB', (m) => m.site.entryKilobytes.most],
    ['home, kB', (m) => m.site.homeKilobytes],
    ['forms, a step, ms', (m) => m.forms.step],
    ['chart layout, ms', (m) => m.forms.layout],
    ['dev start, s', (m) => m.dev.start],
    ['edit to screen, s', (m) => m.dev.edit],
  ];
  const heads = measures.map(({ articles, guides }) => `${articles} + ${guides}`);
  const ratio = measures.length > 1;
  const lines = rows.map(([name, valueOf]) => {
    const values = measures.map(valueOf);
    const last = values.at(-1);
    const grown =
      last !== undefined && values[0] !== undefined && values[0] > 0 ? last / values[0] : undefined;
    return line(name, [
      ...values.map((value) => (value === undefined ? '-' : String(value))),
      ...(ratio ? [grown === undefined ? '' : `x ${grown.toFixed(1)}`] : []),
    ]);
  });
  return [line('articles + guides', [...heads, ...(ratio ? ['growth'] : [])]), ...lines, ''].join('\n');
}

function line(name: string, values: readonly string[]): string {
  return name.padEnd(22) + values.map((value) => value.padStart(14)).join('');
}
