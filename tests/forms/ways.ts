import { Parser } from 'htmlparser2';
import type { LocalGuideTree } from '../../src/guide/local.ts';
import type { Tree } from '../../src/schema/tree.ts';

/**
 * A guide as one of its forms has it, as lines: `step: kind` for each step, in order, and `step, answer -> guide/step`
 * for each answer, in order.
 */
export type Ways = string[];

/** What every form must have: the guide itself. */
export function waysOfGuide({ steps }: LocalGuideTree): Ways {
  return steps.flatMap(({ id, ending, answers }) => [
    stepLine(id, ending ?? 'question'),
    ...answers.map((answer) => answerLine(id, answer.id, `${answer.to.guide}/${answer.to.step}`)),
  ]);
}

/** The ways of `tree.json`. */
export function waysOfTree(json: string): Ways {
  const { steps } = JSON.parse(json) as Tree;
  return steps.flatMap(({ id, kind, answers }) => [
    stepLine(id, kind),
    ...answers.map((answer) => answerLine(id, answer.id, `${answer.to.guide}/${answer.to.step}`)),
  ]);
}

export function stepLine(step: string, kind: string): string {
  return `${step}: ${kind}`;
}

export function answerLine(step: string, answer: string, to: string): string {
  return `${step}, ${answer} -> ${to}`;
}

/**
 * The ways of `flowchart.svg`. Each answer must also have a line of its own to the box that it leads to, except exits
 * within the guide, which are said in words.
 *
 * @throws if a line is missing, or leads to where no box is
 */
export function waysOfChart(svg: string, guide: string): Ways {
  const reader = new ChartReader(guide);
  const parser = new Parser(
    { onopentag: (name, attributes) => reader.open(name, attributes) },
    { xmlMode: true },
  );
  parser.end(svg);
  reader.checkLines();
  return reader.ways;
}

type Attributes = Readonly<Record<string, string>>;

class ChartReader {
  readonly ways: Ways = [];
  readonly #guide: string;
  readonly #lines: string[] = [];
  readonly #wanted: string[] = [];
  readonly #boxes = new Set<string>();
  #step = '';

  constructor(guide: string) {
    this.#guide = guide;
  }

  open(name: string, attributes: Attributes): void {
    const {
      'data-line': line,
      'data-step': step,
      'data-elsewhere': elsewhere,
      'data-kind': kind,
    } = attributes;
    if (line !== undefined) this.#lines.push(line);
    if (step !== undefined) this.ways.push(stepLine((this.#step = step), kind ?? ''));
    if (step !== undefined || elsewhere !== undefined) this.#boxes.add(step ?? elsewhere ?? '');
    if (name === 'text' && attributes['data-answer'] !== undefined) this.#readAnswer(attributes);
    if (name === 'a') this.#checkLink(attributes['href'] ?? '');
  }

  checkLines(): void {
    if (this.#lines.join() !== this.#wanted.join())
      throw new Error(`Lines ${this.#lines.join()}, but answers ${this.#wanted.join()}.`);
    const targets = this.#lines.map((line) => line.split(' ')[2] ?? '');
    const lost = targets.filter((target) => !this.#boxes.has(target));
    if (lost.length > 0) throw new Error(`Lines lead to ${lost.join()}, where no box is.`);
  }

  #readAnswer({ 'data-answer': answer = '', 'data-to': to = '', class: kind }: Attributes): void {
    const full = to.includes('/') ? to : `${this.#guide}/${to}`;
    this.ways.push(answerLine(this.#step, answer, full));
    if (kind !== 'exit' || to.includes('/')) this.#wanted.push(`${this.#step} ${answer} ${to}`);
  }

  /** A box links to the page of its step. */
  #checkLink(href: string): void {
    const key = [...this.#boxes].at(-1) ?? '';
    const expected = key.includes('/') ? `../${key}/` : `${key}/`;
    if (href !== expected) throw new Error(`The box of ${key} links to ${href}.`);
  }
}

/** Where a sheet lies, and in which language it is. */
export interface SheetPlace {
  guide: string;
  /** What stands before the path of a page: the base path, or a full address with it. */
  below: string;
  language: string;
}

/**
 * The ways of `print.html` or `offline.html`: what its answers say to people, not what they say to programs. Each answer
 * links to the step on the same sheet, and names its number; or it links to the page of a step of another guide.
 *
 * @throws if a link leads elsewhere than the answer says, if a number is not that of the step, or if numbers are not in
 *   order
 */
export function waysOfSheet(html: string, place: SheetPlace): Ways {
  const reader = new SheetReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  const numbers = new Map(reader.steps.map(({ id }, index) => [id, index + 1]));
  return reader.steps.flatMap(({ id, kind, heading, answers }, index) => {
    if (!heading.startsWith(`${index + 1} `)) throw new Error(`Step ${index + 1} is headed "${heading}".`);
    return [
      stepLine(id, kind),
      ...answers.map((answer) => answerLine(id, answer.id, targetOf(answer, place, numbers))),
    ];
  });
}

interface SheetAnswer {
  id: string;
  href: string;
  text: string;
}

interface SheetStep {
  id: string;
  kind: string;
  heading: string;
  answers: SheetAnswer[];
}

function targetOf(
  { href, text }: SheetAnswer,
  place: SheetPlace,
  numbers: ReadonlyMap<string, number>,
): string {
  if (!href.startsWith('#')) {
    const start = `${place.below}${place.language}/guides/`;
    const [, guide, step] = /^([^/]+)\/([^/]+)\/$/.exec(href.slice(start.length)) ?? [];
    if (!href.startsWith(start) || guide === undefined || guide === place.guide)
      throw new Error(`"${text}" links to ${href}.`);
    return `${guide}/${step}`;
  }
  const step = href.slice(1);
  const said = /(\d+)$/.exec(text.trim())?.[1];
  if (said !== String(numbers.get(step))) throw new Error(`"${text}" links to ${href}.`);
  return `${place.guide}/${step}`;
}

class SheetReader {
  readonly steps: SheetStep[] = [];
  #inHeading = false;
  #answer: SheetAnswer | undefined;

  open(name: string, attributes: Attributes): void {
    const { 'data-step': id, 'data-kind': kind = '', 'data-answer': answer } = attributes;
    if (id !== undefined) {
      if (attributes['id'] !== id) throw new Error(`The step ${id} has the anchor ${attributes['id']}.`);
      this.steps.push({ id, kind, heading: '', answers: [] });
    }
    if (answer !== undefined) {
      this.#answer = { id: answer, href: '', text: '' };
      this.steps.at(-1)!.answers.push(this.#answer);
    }
    if (name === 'h2' && this.steps.length > 0) this.#inHeading = true;
    if (name === 'a' && this.#answer !== undefined) this.#answer.href = attributes['href'] ?? '';
  }

  text(text: string): void {
    if (this.#inHeading) this.steps.at(-1)!.heading += text;
    if (this.#answer !== undefined) this.#answer.text += text;
  }

  close(name: string): void {
    if (name === 'h2') this.#inHeading = false;
    if (name === 'a') this.#answer = undefined;
  }
}
