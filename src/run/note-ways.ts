import { make } from './make.ts';
import { formFields, mailLink, type TicketForm } from './note-send.ts';
import { writeMarkdown, writeText, type NoteLine } from './note.ts';
import type { Guide } from './stored-guide.ts';

const QUIET = { className: 'btn quiet' };

/** Buttons and links that pass a note on. */
export interface Ways {
  part: HTMLElement;
  /** Takes the lines that are shown and not left out: these, and no others, are passed on. */
  take(lines: readonly NoteLine[]): void;
}

/** Only what works here is offered, and nothing happens before one of them is used. */
export function makeWays(main: HTMLElement, guide: Guide): Ways {
  const { words, form } = guide.note;
  let lines: readonly NoteLine[] = [];
  const text = (): string => writeText(lines, words);
  const said = make('p', { className: 'half', role: 'status' });
  const row = make('div', { className: 'row after' });
  const offer = (label: string, act: () => unknown): void => {
    row.append(make('button', { ...QUIET, type: 'button', onclick: act }, label));
  };
  const copy = async (note: string): Promise<void> => {
    said.textContent = await navigator.clipboard.writeText(note).then(
      () => words.copied,
      () => words.notCopied,
    );
  };
  // Who closes the share sheet has changed their mind: that is no fault.
  if ('share' in navigator)
    offer(words.share, () => navigator.share({ text: text() }).catch(() => undefined));
  if ('clipboard' in navigator) {
    offer(words.copyText, () => copy(text()));
    offer(words.copyMarkdown, () => copy(writeMarkdown(lines, words)));
  }
  const to = mailTo(main);
  const mail = make('a', QUIET, words.mail);
  if (to !== undefined) row.append(mail);
  offer(words.print, () => print());
  if (form !== undefined) row.append(makeForm(form, guide, () => lines));
  return {
    part: make('div', {}, to === undefined && form === undefined ? otherWays(words) : '', row, said),
    take(taken) {
      lines = taken;
      if (to !== undefined) mail.href = mailLink(to, titleOf(lines) ?? words.title, text(), words.cut);
    },
  };
}

/** A handover names the team's own addresses, of which none may be for mail; elsewhere the reader chooses. */
function mailTo(main: HTMLElement): string | undefined {
  if (main.querySelector('.frame') === null) return 'mailto:';
  return main.querySelector<HTMLAnchorElement>('.ways a[href^="mailto:"]')?.href;
}

/** Said where no button sends the note: the team's own channels, which work here, stand above it. */
function otherWays(words: Guide['note']['words']): HTMLElement {
  return make('p', { className: 's half' }, words.noMail);
}

function titleOf(lines: readonly NoteLine[]): string | undefined {
  return lines.find(({ id }) => id === 'guide')?.text;
}

/** The one form of the site, filled in when it is sent; it opens in a window of its own, so the run stays. */
function makeForm(ticket: TicketForm, { note }: Guide, lines: () => readonly NoteLine[]): HTMLElement {
  const send = make('button', QUIET, note.words.send);
  const { address: action, method } = ticket;
  const to = { action, method, target: '_blank', rel: 'noreferrer', acceptCharset: 'utf-8' };
  const form = make('form', to, send);
  form.addEventListener('submit', () => {
    const values = {
      note: writeText(lines(), note.words),
      guide: titleOf(lines()) === undefined ? '' : note.id,
      language: document.documentElement.lang,
    };
    // A form that is sent as an address loses what stood behind its `?`.
    const given = method === 'get' ? new URL(action).searchParams : [];
    const fields = [...given, ...formFields(ticket, lines(), values, note.words.cut)];
    form.replaceChildren(send, ...fields.map(hiddenField));
  });
  return form;
}

function hiddenField([name, value]: readonly [string, string]): HTMLElement {
  return make('input', { type: 'hidden', name, value });
}
