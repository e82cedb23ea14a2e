import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layOutChart, type ChartShape } from '../../src/forms/chart-layout.ts';
import { openChartLayouts } from '../../src/site/chart-layouts.ts';
import { tempFolder } from './temp-site.ts';

const SHAPE: ChartShape = { boxes: [80, 60, 60], lines: [[0, 1]], below: [[2, 0]] };
const OTHER: ChartShape = { ...SHAPE, boxes: [80, 60, 77] };

describe('kept layouts of charts', () => {
  it('are used again for the same shape only', async () => {
    const file = join(tempFolder(), 'cache', 'charts.json');
    const first = await openChartLayouts(file);
    const made = first.of(SHAPE);
    expect(first.of(structuredClone(SHAPE))).toBe(made);
    await first.save();
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(`"width":${made.width}`, '"width":12345'));
    const second = await openChartLayouts(file);
    expect(second.of(SHAPE)).toEqual({ ...made, width: 12_345 });
    expect(second.of(OTHER)).toEqual(layOutChart(OTHER));
  });

  it('are only those that were asked for', async () => {
    const file = join(tempFolder(), 'charts.json');
    for (const shapes of [[SHAPE, OTHER], [OTHER]]) {
      const layouts = await openChartLayouts(file);
      shapes.forEach((shape) => layouts.of(shape));
      await layouts.save();
    }
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).toHaveLength(1);
  });

  it('are made anew where there is nothing to read', async () => {
    const file = join(tempFolder(), 'charts.json');
    writeFileSync(file, '{"broken');
    expect((await openChartLayouts(file)).of(SHAPE)).toEqual(layOutChart(SHAPE));
  });
});

describe('a layout', () => {
  it('has room for all boxes and lines, and no box upon another', () => {
    const { width, height, boxes, lines } = layOutChart({
      boxes: [120, 80, 90, 70, 60],
      lines: [
        [0, 1],
        [0, 2],
        [0, 4],
        [1, 3],
        [2, 4],
        [3, 4],
      ],
      below: [],
    });
    for (const [x, y, tall] of boxes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + 272).toBeLessThanOrEqual(width);
      expect(y + tall).toBeLessThanOrEqual(height);
      const others = boxes.filter((box) => box[0] !== x || box[1] !== y);
      for (const [otherX, otherY, otherTall] of others)
        expect(Math.abs(otherX - x) >= 272 || otherY >= y + tall || otherY + otherTall <= y).toBe(true);
    }
    for (const [x, y] of lines.flat()) {
      expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
    }
  });
});
