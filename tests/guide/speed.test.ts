import { expect, test } from 'vitest';
import type { BodyFacts, GuideTree, Step } from '../../src/guide/model.ts';
import { checkGuides, type SourceGuide } from '../../src/guide/rules.ts';
import { SETTINGS } from './guides.ts';

const GUIDES = 10_000;
const STEPS = 12;

const facts: BodyFacts = {
  text: true,
  actions: true,
  tasks: true,
  quote: true,
  link: true,
  warningFirst: true,
};

function makeStep(id: string, line: number): Step {
  const flags = { account: false, consent: false, private: false, again: false };
  const text = { title: id, heading: id, body: 'Text.', variants: [], facts };
  return { id, ...flags, ...text, answers: [], formerly: [], spot: { line, column: 1 } };
}

/** A guide whose steps lead to the next and to the end; the last question jumps to the next guide. */
function makeGuide(index: number): SourceGuide {
  const steps = Array.from({ length: STEPS }, (_, n) => makeStep(`s${n}`, n));
  steps.forEach((step, n) => {
    const answer = (id: string, to: Step['answers'][number]['to']): Step['answers'][number] => {
      return { id, text: id, plain: id, to, spot: { line: n, column: 3 } };
    };
    if (n === STEPS - 1) Object.assign(step, { ending: 'escalate', tier: 1 });
    else if (n === STEPS - 2 && index + 1 < GUIDES) {
      step.answers = [answer('a', { guide: `g${index + 1}` }), answer('b', { step: `s${STEPS - 1}` })];
    } else step.answers = [answer('a', { step: `s${n + 1}` }), answer('b', { step: `s${STEPS - 1}` })];
  });
  const tree: GuideTree = { intro: '', steps };
  const matter = {
    code: `C${index}`,
    otherwise: `#s${STEPS - 1}`,
    breaks: [],
    audience: 'public',
    status: 'current',
  };
  return { id: `g${index}`, file: `guides/en/g${index}.md`, tree, matter: matter as never };
}

test('10,000 guides of 12 steps, joined to one chain, are checked in a moment', () => {
  const guides = Array.from({ length: GUIDES }, (_, index) => makeGuide(index));
  const begin = process.threadCpuUsage();
  const problems = checkGuides({ guides, translations: [], ...SETTINGS });
  const { user } = process.threadCpuUsage(begin);
  expect(problems).toEqual([]);
  // Measured 0.7 s the first time. Processor time, because others may keep the machine busy.
  expect(user / 1e6).toBeLessThan(3);
});
