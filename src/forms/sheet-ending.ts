import type { LocalStep } from '../guide/local.ts';
import { showEscalation, showOutside } from '../pages/_ending.ts';
import type { Model } from '../pages/_make-model.ts';
import type { FormStep, GuideForm } from './guide-form.ts';
import { escapeAttribute, escapeText, inLanguage, writeProse } from './html.ts';
import { MARKS } from './marks.ts';

/** What an ending says: what it is, who helps and how to reach them, and what to have ready. */
export function writeEnding(model: Model, form: GuideForm, { step, body }: FormStep): string {
  const { ending } = step;
  if (ending === undefined) return '';
  const kind = `<p class="kind"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${MARKS[ending]}"/></svg>${escapeText(form.words.forms.kinds[ending])}</p>`;
  if (ending === 'escalate') return kind + writeEscalation(model, form, step);
  const outside = ending === 'refer' ? writeOutside(model, form, step) : '';
  return kind + outside + writeProse(body.html);
}

function writeEscalation(model: Model, { guide, language, words }: GuideForm, step: LocalStep): string {
  const { reason, tasks, team, promise, channels } = showEscalation(model, language, guide, step);
  const ways = channels.map(({ address, action }) => linkTo(address, action));
  const ready = tasks === '' ? '' : writeProse(`<h3>${escapeText(words.ending.ready)}</h3>${tasks}`);
  const facts = [
    [words.ending.who, inLanguage('b', team)],
    [words.ending.answer, escapeText(promise)],
    [words.ending.how, ways.join('<br>')],
  ] as const;
  return writeProse(reason) + writeFacts(facts) + ready;
}

function writeOutside(model: Model, { language, words }: GuideForm, step: LocalStep): string {
  const contact = showOutside(model, language, step);
  if (contact === undefined) return '';
  const places = contact.places.map(({ country, phone, url, lines }) => {
    const ways = [
      ...(phone === undefined ? [] : [linkTo(`tel:${phone.replace(/[^+\d]/g, '')}`, phone)]),
      ...(url === undefined ? [] : [linkTo(url, url.replace(/^https?:\/\//, ''))]),
      ...lines.map((line) => inLanguage('span', line)),
    ];
    return [country ?? words.ending.how, ways.join('<br>')] as const;
  });
  return writeFacts([[words.ending.refer, inLanguage('b', contact.name)], ...places]);
}

function writeFacts(facts: readonly (readonly [name: string, html: string])[]): string {
  const lines = facts.map(([name, html]) => `<dt>${escapeText(name)}</dt><dd>${html}</dd>`);
  return `<dl class="facts">${lines.join('')}</dl>`;
}

function linkTo(address: string, text: string): string {
  return `<a href="${escapeAttribute(address)}">${escapeText(text)}</a>`;
}
