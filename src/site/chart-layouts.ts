import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { layOutChart, type ChartLayout, type ChartShape } from '../forms/chart-layout.ts';

/** Layouts of charts, kept from one build to the next by their shapes. */
export interface ChartLayouts {
  /** The layout of a shape: the one kept, or a new one. */
  of(shape: ChartShape): ChartLayout;
  /** Keeps what was asked for, and nothing else. */
  save(): Promise<void>;
}

/**
 * Opens the layouts that an earlier build kept.
 *
 * @param file absent: nothing is kept. It need not exist; whether it is what the last build wrote is for the cache to
 *   know (`cache.ts`)
 */
export async function openChartLayouts(file?: string): Promise<ChartLayouts> {
  const kept = file === undefined ? {} : await readKept(file);
  const used = new Map<string, ChartLayout>();
  return {
    of(shape) {
      const key = createHash('sha256').update(JSON.stringify(shape)).digest('hex');
      const layout = used.get(key) ?? kept[key] ?? layOutChart(shape);
      used.set(key, layout);
      return layout;
    },
    async save() {
      if (file === undefined) return;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(Object.fromEntries(used)));
    },
  };
}

async function readKept(file: string): Promise<Record<string, ChartLayout>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, ChartLayout>;
  } catch {
    return {};
  }
}
