import type { CaseFile, CaseStep } from '../case/case-file.ts';
import type { LocalStep } from '../guide/local.ts';
import type { Model } from './_model.ts';
import { textFor } from './_texts.ts';

/** What the agent edition adds to the steps of a guide; undefined if the guide is retired. */
export function caseFile(model: Model, language: string, id: string): CaseFile | undefined {
  const { library } = model;
  const guide = library.guide(language, id);
  if (guide === undefined || guide.source.matter.status === 'retired') return undefined;
  const { site } = library.settings;
  const { staff } = model.words(language);
  const steps = guide.tree.steps.map((step): [string, CaseStep] => [
    step.id,
    describe(model, language, step),
  ]);
  return {
    words: staff.case,
    tiers: site.tiers
      .toSorted((a, b) => a.tier - b.tier)
      .map(({ tier }) => ({ tier, name: staff.tiers.tier(tier) })),
    holidays: site.holidays.map(({ on }) => on),
    steps: Object.fromEntries(steps.filter(([, step]) => Object.keys(step).length > 0)),
  };
}

function describe({ library, sourceLanguage }: Model, language: string, step: LocalStep): CaseStep {
  const say = (text: Parameters<typeof textFor>[0]): string => textFor(text, language, sourceLanguage).text;
  const tier = library.settings.site.tiers.find((candidate) => candidate.tier === step.tier);
  return {
    ...(step.account && { account: true as const }),
    ...(step.ending !== undefined && { ending: step.ending }),
    ...(step.ending === 'escalate' &&
      tier && { to: { tier: tier.tier, team: say(tier.name), needs: tier.needs.map(say) } }),
  };
}
