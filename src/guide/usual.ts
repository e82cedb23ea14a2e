import type { Graph } from './graph.ts';
import { pathsFrom, roundMinutes } from './walk.ts';

/** What a reader may expect of a guide before starting it. */
export interface UsualWay {
  /** Fewest and most questions. */
  min: number;
  max: number;
  /** Rounded as people say it; `roundMinutes` tells how. */
  minutes: number;
}

/** Reading a question and answering it, where the step does not say: half a minute. */
const READING_MINUTES = 0.5;

/** More ways than this do not change what is usual, and cost time in a build. */
const WAYS = 2000;

/**
 * How long a guide usually takes: the ways from its start to a solved ending, exits left out. The time is the median of
 * these ways. A guide that cannot end solved (a scam, say) counts all its ways.
 *
 * @param start the node of the guide's first step
 */
export function usualWay(graph: Graph, start: number): UsualWay {
  const ways = [...pathsFrom(graph, start, { limit: WAYS })].map(({ nodes, answers }) => ({
    questions: answers.length,
    minutes: nodes
      .slice(0, -1)
      .reduce((sum, node) => sum + (graph.nodes[node]?.minutes ?? READING_MINUTES), 0),
    solved: graph.nodes[nodes.at(-1)!]?.ending === 'solved',
  }));
  const solved = ways.filter((way) => way.solved);
  const counted = solved.length > 0 ? solved : ways;
  const questions = counted.map((way) => way.questions);
  const minutes = counted.map((way) => way.minutes).sort((a, b) => a - b);
  return {
    min: questions.reduce((least, count) => Math.min(least, count), questions[0] ?? 1),
    max: questions.reduce((most, count) => Math.max(most, count), 1),
    minutes: roundMinutes(minutes[Math.floor(minutes.length / 2)] ?? 0),
  };
}
