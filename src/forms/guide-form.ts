import type { ElementContent } from 'hast';
import { writeHtml } from '../article/render.ts';
import type { LocalAnswer, LocalStep, LocalText } from '../guide/local.ts';
import { tieShortWords } from '../i18n/typography.ts';
import type { Words } from '../i18n/words.ts';
import type { LocalGuide } from '../library/library.ts';
import type { Model } from '../pages/_make-model.ts';
import { otherLanguage } from '../pages/_texts.ts';
import { escapeText } from './html.ts';
import { writePlainText } from './plain-text.ts';

/** A text in the two ways in which forms show it. */
export interface FormText {
  html: string;
  plain: string;
  /** Its language, if it is not that of the form. */
  lang: string | undefined;
}

/** An answer of a step, with the place on the same form that it leads to. */
export interface FormAnswer extends FormText {
  id: string;
  exit: boolean;
  to: { guide: string; step: string };
  /** The number of the step; absent if it is one of another guide. */
  number?: number;
  /** The title of the other guide. */
  elsewhere?: string;
}

/** A step with its number on the sheet and the chart, and its words. */
export interface FormStep {
  number: number;
  step: LocalStep;
  title: FormText;
  body: FormText;
  variants: { title: FormText; body: FormText }[];
  answers: FormAnswer[];
}

/** A guide in one language, as all its forms show it. */
export interface GuideForm {
  guide: LocalGuide;
  id: string;
  language: string;
  words: Words;
  title: FormText;
  summary: string;
  intro: FormText;
  steps: FormStep[];
}

/** Headings of variants stand below that of their step. */
const STEP_LEVEL = 2;

/**
 * Renders a guide once for all its forms.
 *
 * @param model of the edition; addresses in texts are its addresses
 * @returns undefined if there is no such guide, or if it is retired: then it has no forms
 */
export function describeGuide(model: Model, language: string, id: string): GuideForm | undefined {
  const guide = model.library.guide(language, id);
  if (guide === undefined || guide.source.matter.status === 'retired') return undefined;
  const { title, summary, textLanguage, tree } = guide;
  const numbers = new Map(tree.steps.map((step, index) => [step.id, index + 1]));
  return {
    guide,
    id,
    language,
    words: model.words(language),
    title: lineOf(tieShortWords(textLanguage, title), otherLanguage(language, textLanguage)),
    summary: tieShortWords(textLanguage, summary),
    intro: blockOf(model, language, tree.intro, 1),
    steps: tree.steps.map((step, index) => ({
      number: index + 1,
      step,
      title: inlineOf(model, language, step.title),
      body: blockOf(model, language, step.body, STEP_LEVEL),
      variants: step.variants.map(({ title: name, body }) => ({
        title: inlineOf(model, language, name),
        body: blockOf(model, language, body, STEP_LEVEL + 1),
      })),
      answers: step.answers.map((answer) => describeAnswer(model, language, answer, { id, numbers })),
    })),
  };
}

function describeAnswer(
  model: Model,
  language: string,
  answer: LocalAnswer,
  own: { id: string; numbers: ReadonlyMap<string, number> },
): FormAnswer {
  const { id, exit, to } = answer;
  const said = exit
    ? lineOf(model.words(language).guide.exit, undefined)
    : inlineOf(model, language, answer.text);
  const number = to.guide === own.id ? own.numbers.get(to.step) : undefined;
  if (number !== undefined) return { ...said, id, exit, to, number };
  const card = model.library.card(language, to.guide);
  return {
    ...said,
    id,
    exit,
    to,
    elsewhere: card === undefined ? to.guide : tieShortWords(card.textLanguage, card.title),
  };
}

/** Plain text as a line of HTML. */
function lineOf(plain: string, lang: string | undefined): FormText {
  return { html: escapeText(plain), plain, lang };
}

function inlineOf(model: Model, language: string, text: LocalText): FormText {
  const { plain, language: textLanguage } = text;
  return {
    html: model.render.inline(text, { language }),
    plain: tieShortWords(textLanguage, plain),
    lang: otherLanguage(language, textLanguage),
  };
}

function blockOf(model: Model, language: string, text: LocalText, headingLevel: number): FormText {
  const tree: ElementContent[] = model.render.tree(text, { language, headingLevel, step: true });
  return {
    html: writeHtml(tree),
    plain: writePlainText(tree),
    lang: otherLanguage(language, text.language),
  };
}
