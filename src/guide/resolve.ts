import type { LocalAnswer, LocalGuideTree, LocalStep, LocalText, LocalVariant } from './local.ts';
import { OTHERWISE, type GuideTree, type Step, type Target, type Variant } from './model.ts';
import { readTarget } from './targets.ts';

/** A guide in the source language, which owns the structure. */
export interface GuideSource {
  tree: GuideTree;
  /** The content file, relative to the content folder. */
  file: string;
  /** `otherwise` of its front matter. */
  otherwise?: string | undefined;
}

/** The words of a guide in another language. */
export interface GuideWords {
  tree: GuideTree;
  file: string;
  /** True if the step was translated from the text that the source has now. Asked for urgent steps only. */
  isCurrent: (step: string) => boolean;
}

export interface ResolveInput {
  /** The guide to resolve. */
  id: string;
  /** The reader's language. */
  language: string;
  sourceLanguage: string;
  /** All guides that answers and includes may name, by id; the guide itself is among them. */
  guides: ReadonlyMap<string, GuideSource>;
  /** Translations into the reader's language, by guide id. */
  translations: ReadonlyMap<string, GuideWords>;
}

/** A step of the source with its translation, if there is one that may be shown. */
interface StepPair {
  source: Step;
  sourceFile: string;
  words: Step | undefined;
  wordsFile: string;
}

/**
 * Makes a guide as one reader gets it: structure of the source, words of the translation where it has them, texts of
 * included steps, and the exit as last answer of each question that is not where the exit leads. An included text
 * brings its own risk, cut, minutes and account along, unless the step says otherwise.
 *
 * Answers that lead to nothing are left out; `checkGuides` reports them.
 *
 * @throws {Error} if `guides` does not have the guide
 */
export function resolveGuide(input: ResolveInput): LocalGuideTree {
  const guide = input.guides.get(input.id);
  if (guide === undefined) throw new Error(`There is no guide "${input.id}" to resolve.`);
  const words = input.translations.get(input.id);
  const translated = new Map(words?.tree.steps.map((step) => [step.id, step]));
  return {
    id: input.id,
    language: input.language,
    intro: chooseText(
      input,
      { markdown: guide.tree.intro, file: guide.file },
      { markdown: words?.tree.intro, file: words?.file ?? '' },
    ),
    steps: guide.tree.steps.map((step) =>
      resolveStep(input, guide, pairUp(step, guide, words, translated.get(step.id))),
    ),
  };
}

/**
 * All guides as readers of the source language get them, by id.
 * @param guides all that answers and includes may name
 */
export function resolveSources(
  guides: ReadonlyMap<string, GuideSource>,
  sourceLanguage: string,
): Map<string, LocalGuideTree> {
  const shared = { language: sourceLanguage, sourceLanguage, guides, translations: new Map() };
  return new Map([...guides.keys()].map((id) => [id, resolveGuide({ id, ...shared })]));
}

/**
 * Where "None of these, or I cannot do this" leads from the steps of a guide that do not say otherwise.
 * @returns undefined if the guide does not say, or names no step that there is
 */
export function findExit(guides: ReadonlyMap<string, GuideSource>, id: string): Required<Target> | undefined {
  const guide = guides.get(id);
  const target = guide?.otherwise === undefined ? undefined : readTarget(guide.otherwise, guide.file);
  return target && completeTarget({ id, guides }, target);
}

function pairUp(
  source: Step,
  guide: GuideSource,
  words: GuideWords | undefined,
  translated: Step | undefined,
): StepPair {
  const isHidden = source.urgent !== undefined && words?.isCurrent(source.id) !== true;
  return {
    source,
    sourceFile: guide.file,
    words: isHidden ? undefined : translated,
    wordsFile: words?.file ?? '',
  };
}

function resolveStep(input: ResolveInput, guide: GuideSource, own: StepPair): LocalStep {
  const { source, words } = own;
  const text = source.include ? (findIncluded(input, source.include) ?? own) : own;
  return {
    id: source.id,
    title: chooseText(
      input,
      { markdown: source.heading, plain: source.title, file: own.sourceFile },
      { markdown: words?.heading, plain: words?.title, file: own.wordsFile },
    ),
    body: resolveBody(input, text, text.source.body, text.words?.body),
    variants: text.source.variants.map((variant) => resolveVariant(input, text, variant)),
    answers: source.ending === undefined ? resolveAnswers(input, guide, own) : [],
    ...readStructure(source, text.source),
  };
}

/** What a step is, whatever its words. `text` is the included step, or the step itself. */
function readStructure(
  step: Step,
  text: Step,
): Omit<LocalStep, 'id' | 'title' | 'body' | 'variants' | 'answers'> {
  const minutes = step.minutes ?? text.minutes;
  const cuts = step.cuts ?? text.cuts;
  const risk = step.risk ?? text.risk;
  return {
    account: step.account || text.account,
    consent: step.consent,
    private: step.private,
    again: step.again,
    formerly: step.formerly,
    ...(step.ending === undefined ? {} : { ending: step.ending }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(cuts === undefined ? {} : { cuts }),
    ...(risk === undefined ? {} : { risk }),
    ...(step.tier === undefined ? {} : { tier: step.tier }),
    ...(step.to === undefined ? {} : { to: step.to }),
  };
}

function findIncluded(input: ResolveInput, { guide: id, step }: Required<Target>): StepPair | undefined {
  const guide = input.guides.get(id);
  const source = guide?.tree.steps.find((candidate) => candidate.id === step);
  if (guide === undefined || source === undefined) return undefined;
  const words = input.translations.get(id);
  return pairUp(
    source,
    guide,
    words,
    words?.tree.steps.find((candidate) => candidate.id === step),
  );
}

function resolveBody(
  input: ResolveInput,
  pair: StepPair,
  source: string,
  words: string | undefined,
): LocalText {
  return chooseText(
    input,
    { markdown: source, file: pair.sourceFile },
    { markdown: words, file: pair.wordsFile },
  );
}

function resolveVariant(input: ResolveInput, pair: StepPair, variant: Variant): LocalVariant {
  const words = pair.words?.variants.find(({ platform }) => platform === variant.platform);
  return {
    platform: variant.platform,
    title: chooseText(
      input,
      { markdown: variant.heading, plain: variant.title, file: pair.sourceFile },
      { markdown: words?.heading, plain: words?.title, file: pair.wordsFile },
    ),
    body: resolveBody(input, pair, variant.body, words?.body),
  };
}

function resolveAnswers(input: ResolveInput, guide: GuideSource, own: StepPair): LocalAnswer[] {
  const answers = own.source.answers.flatMap((answer): LocalAnswer[] => {
    const to = completeTarget(input, answer.to);
    if (to === undefined) return [];
    const words = own.words?.answers.find(({ id }) => id === answer.id);
    const text = chooseText(
      input,
      { markdown: answer.text, plain: answer.plain, file: own.sourceFile },
      { markdown: words?.text, plain: words?.plain, file: own.wordsFile },
    );
    return [{ id: answer.id, text, to, exit: false }];
  });
  const to = own.source.otherwise
    ? completeTarget(input, own.source.otherwise)
    : findExit(input.guides, input.id);
  if (to === undefined || (to.guide === input.id && to.step === own.source.id)) return answers;
  const text = { markdown: '', plain: '', language: input.language, file: guide.file };
  return [...answers, { id: OTHERWISE, text, to, exit: true }];
}

/** @returns undefined if there is no such step */
function completeTarget(
  input: Pick<ResolveInput, 'id' | 'guides'>,
  target: Target,
): Required<Target> | undefined {
  if (target.guide === undefined && target.step === undefined) return undefined;
  const guide = target.guide ?? input.id;
  const steps = input.guides.get(guide)?.tree.steps ?? [];
  const step = target.step === undefined ? steps[0] : steps.find(({ id }) => id === target.step);
  return step && { guide, step: step.id };
}

interface Words {
  markdown: string | undefined;
  plain?: string | undefined;
  file: string;
}

/** The translated text, or the source's where the translation has none. */
function chooseText(input: ResolveInput, source: Words, words: Words): LocalText {
  const isTranslated = words.markdown !== undefined && words.markdown !== '';
  const { markdown = '', plain = '', file } = isTranslated ? words : source;
  return { markdown, plain, language: isTranslated ? input.language : input.sourceLanguage, file };
}
