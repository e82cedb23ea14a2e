import { nearest } from '../../problem/nearest.ts';
import { report, type RuleContext, type RuleNode } from './context.ts';

/** What each kind of ending owes its reader. */
export function checkEnding(context: RuleContext, node: RuleNode): void {
  if (node.ending === 'escalate') checkEscalate(context, node);
  if (node.ending === 'refer') checkRefer(context, node);
  if (node.ending === 'stop') checkStop(context, node);
}

/** A reason, what to have ready, and a written and a spoken channel that still work. */
function checkEscalate(context: RuleContext, { owner, written, text, step }: RuleNode): void {
  const { tier, spot } = written;
  if (!text.facts.text) report(context, 'guide/escalate-reason', owner, spot, { step });
  if (!text.facts.tasks) report(context, 'guide/escalate-tasks', owner, spot, { step });
  if (tier === undefined) return report(context, 'guide/escalate-tier', owner, spot, { step });
  const found = context.tiers.find((candidate) => candidate.tier === tier);
  if (found === undefined) {
    const known = context.tiers.map((candidate) => candidate.tier);
    return report(context, 'reference/unknown-tier', owner, spot, { tier, known });
  }
  const broken = owner.matter.breaks;
  const usable = context.channels.filter(
    ({ id, needs }) => found.channels.includes(id) && !needs.some((need) => broken.includes(need)),
  );
  for (const medium of ['written', 'spoken'] as const) {
    if (usable.some((channel) => channel.medium === medium)) continue;
    report(context, 'guide/escalate-channel', owner, spot, { step, tier, medium, broken });
  }
}

/** To whom, why, what to say, what to bring. */
function checkRefer(context: RuleContext, { owner, written, text, step }: RuleNode): void {
  const { to, spot } = written;
  const { facts } = text;
  if (to === undefined) report(context, 'guide/refer-to', owner, spot, { step });
  else if (!context.contacts.has(to)) {
    const known = [...context.contacts];
    report(context, 'reference/unknown-contact', owner, spot, {
      name: to,
      nearest: nearest(to, known),
      known,
    });
  }
  if (!facts.text) report(context, 'guide/refer-incomplete', owner, spot, { step, lacks: 'why' });
  if (!facts.quote) report(context, 'guide/refer-incomplete', owner, spot, { step, lacks: 'what to say' });
  if (!facts.tasks) report(context, 'guide/refer-incomplete', owner, spot, { step, lacks: 'what to bring' });
}

/** Why not, and what helps instead. */
function checkStop(context: RuleContext, { owner, written, text, step }: RuleNode): void {
  if (!text.facts.text) report(context, 'guide/stop-reason', owner, written.spot, { step });
  if (!text.facts.link) report(context, 'guide/stop-link', owner, written.spot, { step });
}
