import type { Step, Target } from '../model.ts';
import { showTarget } from '../targets.ts';
import { nearestStep, report, type RuleContext, type RuleNode, type SourceGuide } from './context.ts';

/** A step that risks something warns before it instructs. */
export function checkRisk(context: RuleContext, { owner, written, text, step }: RuleNode): void {
  const risk = written.risk ?? text.risk;
  if (risk === undefined || text.facts.warningFirst) return;
  report(context, 'guide/risk-without-warning', owner, written.spot, { step, risk });
}

/** A text can be taken from any step that has one of its own, and that all readers may see. */
export function checkInclude(context: RuleContext, { owner, written }: RuleNode): void {
  const { include, spot } = written;
  if (include === undefined || context.unread?.has(include.guide)) return;
  const target = showTarget(include);
  const guide = context.guidesById.get(include.guide);
  const step = guide?.tree.steps.find(({ id }) => id === include.step);
  if (guide === undefined || step === undefined) {
    return report(context, 'guide/include-unknown', owner, spot, {
      target,
      nearest: nearestIncluded(context, include),
    });
  }
  if (step.include !== undefined) report(context, 'guide/include-chain', owner, spot, { target });
  if (owner.matter.audience === 'public' && guide.matter.audience === 'agent') {
    report(context, 'reference/agents-only', owner, spot, { key: 'include', name: target });
  } else if (guide.hidden !== undefined && owner.hidden === undefined) {
    report(context, 'guide/unpublished-target', owner, spot, {
      what: '"include"',
      target,
      reason: guide.hidden,
    });
  }
}

function nearestIncluded(context: RuleContext, { guide: id, step }: Required<Target>): string | undefined {
  const guide = context.guidesById.get(id) ?? context.guidesById.get(context.nearestGuide(id) ?? '');
  const near = guide && nearestStep(guide.tree.steps, step);
  return near && showTarget({ guide: guide.id, step: near.id });
}

/** Old ids of steps lead to one place only. */
export function checkOldIds(context: RuleContext, guide: SourceGuide): void {
  const owners = new Map<string, Step>(guide.tree.steps.map((step) => [step.id, step]));
  for (const step of guide.tree.steps) {
    for (const old of step.formerly) {
      const other = owners.get(old);
      // The step's own id has been reported when it was read.
      if (other && other !== step) {
        const where = `the step "${other.id}" (line ${other.spot.line})`;
        report(context, 'address/taken', guide, step.spot, { address: `#${old}`, other: where });
      }
      if (other === undefined) owners.set(old, step);
    }
  }
}

/** Position codes begin with letters that no other guide has. */
export function checkCodes(context: RuleContext): void {
  const owners = new Map<string, SourceGuide>();
  for (const guide of context.guides) {
    const { code } = guide.matter;
    const other = owners.get(code);
    // A front matter that cannot be read has none.
    if (code === '') continue;
    if (other) report(context, 'guide/duplicate-code', guide, guide.spots?.code, { code, other: other.file });
    else owners.set(code, guide);
  }
}
