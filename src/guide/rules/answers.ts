import { OTHERWISE, type Answer, type Spot } from '../model.ts';
import { showTarget } from '../targets.ts';
import { nearestStep, report, type RuleContext, type RuleNode, type SourceGuide } from './context.ts';

/** Answers of a step: how many, where they lead, and that their ids differ. */
export function checkAnswers(context: RuleContext, node: RuleNode): void {
  const { owner, written, text } = node;
  const { answers, spot } = written;
  const ids = answers.map(({ id }) => id);
  for (const answer of answers) checkTarget(context, node, answer);
  checkDuplicates(context, owner, answers);
  if (node.ending !== undefined) return;
  if (written.consent) {
    const isYesNo = ids.length === 2 && ids.includes('yes') && ids.includes('no');
    if (!isYesNo) report(context, 'guide/consent-answers', owner, spot, { step: written.id });
  } else if (answers.length === 1) report(context, 'guide/one-answer', owner, spot, { step: written.id });
  if (text.facts.actions) checkLastAnswer(context, node);
  if (written.private) checkPrivate(context, node);
}

function checkTarget(
  context: RuleContext,
  { owner, guide }: RuleNode,
  { plain: answer, to, spot }: Answer,
): void {
  const target = showTarget(to);
  // Has been reported when it was read.
  if (target === '') return;
  const aim = context.guidesById.get(to.guide ?? guide);
  if (context.unread?.has(to.guide ?? guide)) return;
  if (aim === undefined) {
    const near = context.nearestGuide(to.guide ?? guide);
    return report(context, 'guide/unknown-guide', owner, spot, {
      answer,
      target: to.guide ?? guide,
      nearest: near,
    });
  }
  checkAudience(context, owner, aim, { spot: () => spot, answer, target });
  if (to.step === undefined || context.graph.find(aim.id, to.step) !== undefined) return;
  const near = nearestStep(aim.tree.steps, to.step);
  const line = aim === owner ? near?.spot.line : undefined;
  const other = aim === owner ? undefined : aim.id;
  report(context, 'guide/unknown-step', owner, spot, {
    answer,
    target: to.step,
    guide: other,
    nearest: near?.id,
    line,
  });
}

/** Whoever gets the one guide must get the other. */
export function checkAudience(
  context: RuleContext,
  from: SourceGuide,
  aim: SourceGuide,
  { spot, answer, target }: { spot: () => Spot | undefined; answer: string; target: string },
): void {
  if (from === aim) return;
  const { successor } = aim.matter;
  if (from.matter.audience === 'public' && aim.matter.audience === 'agent') {
    report(context, 'guide/agents-only-target', from, spot(), { answer, target });
  } else if (aim.hidden !== undefined && from.hidden === undefined) {
    report(context, 'guide/unpublished-target', from, spot(), {
      what: `Answer "${answer}"`,
      target,
      reason: aim.hidden,
    });
  } else if (aim.matter.status === 'retired' && from.matter.status !== 'retired') {
    report(context, 'link/retired', from, spot(), { target, successor });
  }
}

/** The ids of answers tell them apart in trails and codes; the id of the exit is taken. */
export function checkDuplicates(
  context: RuleContext,
  file: { file: string },
  answers: readonly Answer[],
): void {
  const firsts = new Map<string, Answer>();
  for (const answer of answers) {
    const { id, spot } = answer;
    const first = firsts.get(id);
    if (first || id === OTHERWISE)
      report(context, 'guide/duplicate-answer', file, spot, { id, first: first?.plain });
    else firsts.set(id, answer);
  }
}

/** The last answer of a remedy is the way on when it did not help. */
function checkLastAnswer(context: RuleContext, { owner, written, edges }: RuleNode): void {
  const answer = written.answers.at(-1);
  const edge = edges.find((candidate) => candidate.written === answer);
  if (answer === undefined || edge === undefined || context.graph.nodes[edge.to]!.ending !== 'solved') return;
  report(context, 'guide/remedy-ends-solved', owner, answer.spot, { step: written.id, answer: answer.plain });
}

/** Words of step ids that tell nothing about the reader. */
const NEUTRAL_WORD = /^(?:[a-z0-9]{1,2}|\d+|step|part|next|way|page|more|on|go|continue|safe|safety|help)$/;

/** Where the answers lead to different steps, the address of the step reached tells which was given. */
function checkPrivate(context: RuleContext, { owner, written }: RuleNode): void {
  const targets = written.answers.map(({ to }) => showTarget(to));
  if (new Set(targets).size < 2) return;
  written.answers.forEach(({ plain, to, spot }, index) => {
    const words = (to.step ?? to.guide ?? '').split('-');
    if (words.every((word) => NEUTRAL_WORD.test(word))) return;
    report(context, 'guide/private-shows', owner, spot, {
      step: written.id,
      answer: plain,
      target: targets[index]!,
    });
  });
}
