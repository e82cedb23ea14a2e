import { describe, expect, it } from 'vitest';
import type { Graph, GraphNode } from '../../src/guide/graph.ts';
import { indexNodes } from '../../src/guide/graph.ts';
import { usualWay } from '../../src/guide/usual.ts';

/** `a>b,c` is a step with two answers; `end!` a solved ending, `end.` another one; `a=5` takes five minutes. */
function graph(...lines: string[]): Graph {
  const names = lines.map((line) => line.split(/[>!.=]/)[0]!);
  return indexNodes(
    lines.map((line, index): GraphNode => {
      const minutes = /=(\d+)/.exec(line)?.[1];
      const targets = line.includes('>') ? line.split('>')[1]!.split(',') : [];
      return {
        guide: 'g',
        step: names[index]!,
        edges: targets.map((target) => ({
          answer: target,
          exit: target === 'exit',
          to: names.indexOf(target),
        })),
        ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
        ...(line.endsWith('!')
          ? { ending: 'solved' as const }
          : line.endsWith('.')
            ? { ending: 'stop' as const }
            : {}),
      };
    }),
  );
}

describe('usualWay', () => {
  it('counts the ways that solve it, not those that stop at once', () => {
    expect(usualWay(graph('a>stop,b', 'b=5>fixed,c', 'c=10>fixed,stop', 'fixed!', 'stop.'), 0)).toEqual({
      min: 2,
      max: 3,
      minutes: 15,
    });
  });

  it('leaves exits out', () => {
    expect(usualWay(graph('a>fixed,exit', 'fixed!', 'exit!'), 0)).toMatchObject({ min: 1, max: 1 });
  });

  it('counts all ways of a guide that never ends solved', () => {
    expect(usualWay(graph('a>b,stop', 'b>stop,other', 'stop.', 'other.'), 0)).toEqual({
      min: 1,
      max: 2,
      minutes: 1,
    });
  });
});
