import { count } from '../i18n/plural.ts';
import type { Model } from '../pages/_make-model.ts';
import { languagesOf } from '../pages/_steps.ts';
import { checkedLine, fallbackLine } from '../pages/_texts.ts';
import { keyOf } from './chart-plan.ts';
import type { FormAnswer, FormStep, GuideForm } from './guide-form.ts';
import { changeTags, escapeAttribute, escapeText, langAttribute, writeProse } from './html.ts';
import { drawQr } from './qr.ts';
import { writeEnding } from './sheet-ending.ts';

/**
 * A whole guide on one sheet: steps with numbers, and answers that name the number to go to, which works on paper, and
 * as links within the sheet. What the sheet to print and the file for technicians have in common.
 *
 * @param model the one that the form was made with
 */
export function writeSheet(model: Model, form: GuideForm): string {
  const { title, summary, intro, steps, words, language, guide } = form;
  const lang = langAttribute(title.lang);
  const fallback = fallbackLine(model, language, guide.textLanguage !== language, [
    guide.textLanguage,
    ...languagesOf(guide.tree.steps),
  ]);
  const sheet = [
    `<header class="head"><div><h1${lang}>${title.html}</h1>`,
    `<p class="lead"${lang}>${escapeText(summary)}</p>`,
    fallback === undefined ? '' : `<p class="s soft">${escapeText(fallback)}</p>`,
    writeProse(intro.html),
    `<p class="s soft">${escapeText(checkedLine(model, language, guide.reviewed))}</p></div>`,
    `${writeShortLink(model, form)}</header>`,
    `<ol class="all" role="list" aria-label="${escapeAttribute(words.forms.steps)}">`,
    ...steps.map((step) => writeStep(model, form, step)),
    '</ol>',
  ].join('\n');
  // What is printed is not seen before.
  return changeTags(sheet, (tag) => tag.replace(' loading="lazy"', ''));
}

function writeShortLink({ library, addresses }: Model, { id, words }: GuideForm): string {
  const address = `${library.settings.site.address}${addresses.shortGuide(id)}`;
  return [
    `<figure>${drawQr(address, words.forms.scan)}`,
    `<figcaption>${escapeText(words.page.shortLink)}:<br><a href="${escapeAttribute(address)}">${shown(address)}</a></figcaption></figure>`,
  ].join('');
}

function writeStep(model: Model, form: GuideForm, formStep: FormStep): string {
  const { step, number, title, body, variants, answers } = formStep;
  const { words } = form;
  const text = [
    writeProse(body.html),
    ...variants.map((variant) => {
      return `<section class="prose variant"><h3>${variant.title.html}</h3>${variant.body.html}</section>`;
    }),
  ];
  return [
    `<li id="${step.id}" class="${step.ending ?? 'question'}" data-step="${step.id}" data-kind="${step.ending ?? 'question'}">`,
    `<h2><span class="no">${number}</span> ${title.html}</h2>`,
    ...noticesOf(form, formStep).map((notice) => `<p class="s">${escapeText(notice)}</p>`),
    ...(step.ending === undefined ? text : [writeEnding(model, form, formStep)]),
    answers.length === 0
      ? ''
      : `<ul class="ways" role="list" aria-label="${escapeAttribute(words.guide.answers)}">`,
    ...answers.map((answer) => writeAnswer(model, form, answer)),
    answers.length === 0 ? '</li>' : '</ul></li>',
  ].join('');
}

/** What to know before a step: whose account it is, what drops, and how long it takes. */
function noticesOf({ words, language }: GuideForm, { step }: FormStep): string[] {
  const { account, cuts, minutes } = step;
  return [
    ...(account ? [`${words.guide.consent} ${words.guide.consentElse}`] : []),
    ...(cuts === undefined ? [] : [words.guide.cut[cuts]]),
    ...(minutes === undefined ? [] : [count(language, words.guide.stepMinutes, minutes)]),
  ];
}

function writeAnswer({ library, addresses }: Model, form: GuideForm, answer: FormAnswer): string {
  const { id, to, exit, html, number, elsewhere = '' } = answer;
  const { goTo, goToGuide, ifNot, ifNotGuide } = form.words.forms;
  const own = number !== undefined;
  const href = own ? `#${to.step}` : addresses.step(form.language, to.guide, to.step);
  const way = escapeText(own ? goTo(String(number)) : goToGuide(elsewhere));
  const text = exit
    ? escapeText(own ? ifNot(String(number)) : ifNotGuide(elsewhere))
    : `<span>${html}</span> <b>→ ${way}</b>`;
  const full = `${library.settings.site.address}${addresses.shortGuide(to.guide, to.step)}`;
  const onPaper = own ? '' : `<small class="paper">${shown(full)}</small>`;
  return `<li data-answer="${id}" data-to="${keyOf(form.id, to)}"><a${exit ? ' class="soft"' : ''} href="${escapeAttribute(href)}">${text}</a>${onPaper}</li>`;
}

/** An address as people type it. */
function shown(address: string): string {
  return escapeText(address.replace(/^https?:\/\//, '').replace(/\/$/, ''));
}
