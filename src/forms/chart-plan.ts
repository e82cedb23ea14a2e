import { wrapText } from './chart-text.ts';
import type { FormAnswer, FormStep, GuideForm } from './guide-form.ts';

/** What the boxes of a chart measure, in pixels. */
export const CHART = {
  box: 272,
  padding: 12,
  /** Between the parts of a box. */
  gap: 6,
  title: { size: 15, line: 20 },
  small: { size: 13, line: 17 },
} as const;

/** A box: a step of the guide, or the place in another guide that an answer leads to. */
export interface ChartBox {
  /** `step`, or `guide/step`. */
  key: string;
  step?: FormStep;
  /** What it is, if that is not a question. */
  kind: string[];
  title: string[];
  /** Answers, each with the number of the box that it leads to. */
  rows: { answer: FormAnswer; lines: string[] }[];
}

/** A chart in one language, before it is known where its parts stand. */
export interface ChartPlan {
  boxes: ChartBox[];
  /** Lines between boxes, by their keys. */
  lines: { from: string; to: string }[];
}

/**
 * What a chart has in its boxes. Answers stand in the box, not at its lines: dozens of labels would make a chart of
 * twenty steps five metres wide. The exit, which each question has, gets no line of its own.
 */
export function planChart(form: GuideForm): ChartPlan {
  const others = form.steps.flatMap(({ answers }) => answers.filter(({ number }) => number === undefined));
  const elsewhere = new Map(others.map((answer) => [keyOf(form.id, answer.to), answer]));
  return {
    boxes: [
      ...form.steps.map((step) => planStep(form, step)),
      ...[...elsewhere].map(([key, answer]) => planElsewhere(form, key, answer)),
    ],
    lines: form.steps.flatMap(({ step, answers }) => {
      const drawn = answers.filter(({ exit, number }) => !exit || number === undefined);
      const targets = new Set(drawn.map(({ to }) => keyOf(form.id, to)));
      return [...targets].map((to) => ({ from: step.id, to }));
    }),
  };
}

function planStep({ words }: GuideForm, step: FormStep): ChartBox {
  const { ending } = step.step;
  return {
    key: step.step.id,
    step,
    kind: ending === undefined ? [] : inBox(words.forms.kinds[ending], 'small'),
    title: inBox(`${step.number}. ${step.title.plain}`, 'title'),
    rows: step.answers.map((answer) => ({ answer, lines: inBox(rowOf(words.forms, answer), 'small') })),
  };
}

function rowOf(
  words: GuideForm['words']['forms'],
  { exit, number, plain, elsewhere = '' }: FormAnswer,
): string {
  if (number === undefined) return exit ? words.ifNotGuide(elsewhere) : `${plain}\u00a0→`;
  return exit ? words.ifNot(String(number)) : `${plain} →\u00a0${number}`;
}

function planElsewhere({ words }: GuideForm, key: string, { elsewhere = '' }: FormAnswer): ChartBox {
  return {
    key,
    kind: inBox(words.forms.otherGuide, 'small'),
    title: inBox(elsewhere, 'title'),
    rows: [],
  };
}

function inBox(text: string, font: 'title' | 'small'): string[] {
  return wrapText(text, CHART.box - 2 * CHART.padding, CHART[font].size);
}

/** The key of the box that a target stands for. */
export function keyOf(own: string, { guide, step }: { guide: string; step: string }): string {
  return guide === own ? step : `${guide}/${step}`;
}
