import type { LocalStep } from '../guide/local.ts';
import { TREE_FORMAT, TREE_SCHEMA_FILE, type Tree, type TreeStep } from '../schema/tree.ts';
import type { Model } from '../pages/_make-model.ts';
import type { FormAnswer, FormStep, GuideForm } from './guide-form.ts';

/**
 * A guide as data, for programs of others: everything that its pages say and where each answer leads.
 *
 * @param model the one that the form was made with
 */
export function makeTree({ addresses, library }: Model, form: GuideForm): Tree {
  const { id, language, title, summary, intro, steps } = form;
  const full = (address: string): string => `${library.settings.site.address}${address}`;
  return {
    $schema: full(addresses.file(TREE_SCHEMA_FILE)),
    format: TREE_FORMAT,
    guide: id,
    language,
    url: full(addresses.guide(language, id)),
    shortUrl: full(addresses.shortGuide(id)),
    title: title.plain,
    summary,
    intro: intro.plain,
    start: steps[0]!.step.id,
    steps: steps.map((step) => makeStep(step, full(addresses.step(language, id, step.step.id)))),
  };
}

function makeStep({ number, step, title, body, variants, answers }: FormStep, url: string): TreeStep {
  return {
    id: step.id,
    number,
    kind: step.ending ?? 'question',
    url,
    title: title.plain,
    text: body.plain,
    ...inLanguage(title.lang),
    ...(variants.length === 0
      ? {}
      : {
          variants: step.variants.map(({ platform }, index) => ({
            platform,
            title: variants[index]!.title.plain,
            text: variants[index]!.body.plain,
          })),
        }),
    answers: answers.map(makeAnswer),
    ...structureOf(step),
  };
}

function makeAnswer({ id, plain, lang, exit, to }: FormAnswer): TreeStep['answers'][number] {
  return { id, text: plain, ...inLanguage(lang), ...(exit ? { exit } : {}), to };
}

/** What is the same in all languages; what does not apply is left out. */
function structureOf(step: LocalStep): Partial<TreeStep> {
  const { minutes, cuts, risk, tier, to: contact, formerly } = step;
  const flags = (['account', 'consent', 'private', 'again'] as const).filter((name) => step[name]);
  const values = Object.entries({ minutes, cuts, risk, tier, contact }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...Object.fromEntries([...values, ...flags.map((name) => [name, true])]),
    ...(formerly.length === 0 ? {} : { formerly }),
  };
}

function inLanguage(language: string | undefined): { language?: string } {
  return language === undefined ? {} : { language };
}
