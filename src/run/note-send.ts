import type { NoteLine } from './note.ts';

/**
 * The longest address that every mail program is given: Windows cuts or refuses those of more than 2,083 characters
 * (INTERNET_MAX_URL_LENGTH in wininet.h).
 */
const MAIL_LIMIT = 2000;

/** How many characters a form takes after encoding: servers refuse addresses of 8 kB (nginx, Apache), but not bodies. */
const FORM_LIMIT = { get: 6000, post: 60_000 } as const;

/** What a field of a form may take. */
export type FormValue = 'note' | 'words' | 'code' | 'guide' | 'language';

/** `ticketForm` of site.yaml. */
export interface TicketForm {
  address: string;
  method: 'post' | 'get';
  /** By the name of the field. */
  fields: Readonly<Record<string, FormValue>>;
}

/**
 * A link that opens the reader's mail program with the note in it.
 *
 * @param to a `mailto:` address; `mailto:` alone lets the reader choose
 * @param cut what is said if not all of the note fits
 */
export function mailLink(to: string, subject: string, note: string, cut: string): string {
  const [address = '', query] = to.split('?', 2);
  const given = query === undefined ? '' : `${query}&`;
  const start = `${address}?${given}subject=${encodeURIComponent(subject)}&body=`;
  // RFC 6068: line breaks in the body are CR and LF.
  const encode = (text: string): string => encodeURIComponent(text.replaceAll('\n', '\r\n'));
  return start + encode(shorten(note, MAIL_LIMIT - start.length, cut, encode));
}

/**
 * The fields of a form with what goes into them, within the limit of its method: what is left of it after the short
 * ones is for the note.
 *
 * @param lines of the note, without those left out
 */
export function formFields(
  form: TicketForm,
  lines: readonly NoteLine[],
  values: Readonly<Record<'note' | 'guide' | 'language', string>>,
  cut: string,
): [name: string, value: string][] {
  const textOf = (id: string): string => lines.find((line) => line.id === id)?.text ?? '';
  const all = { ...values, words: textOf('own'), code: textOf('code') };
  const encode = (text: string): string =>
    new URLSearchParams({ '': text.replaceAll('\n', '\r\n') }).toString().slice(1);
  const fields = Object.entries(form.fields);
  const isNote = (value: FormValue): boolean => value === 'note';
  let left = FORM_LIMIT[form.method] - form.address.length;
  const filled = new Map<string, string>();
  for (const [name, value] of fields.toSorted((a, b) => Number(isNote(a[1])) - Number(isNote(b[1])))) {
    left -= encode(name).length + '&='.length;
    const text = shorten(all[value], isNote(value) ? left : Math.floor(left / 2), cut, encode);
    left -= encode(text).length;
    filled.set(name, text);
  }
  return fields.map(([name]) => [name, filled.get(name) ?? '']);
}

/**
 * A text within a limit that counts after encoding: whole lines, as many as fit, and then what says that there was more.
 *
 * @returns part of a line where not even the first one fits, or nothing
 */
function shorten(text: string, limit: number, cut: string, encode: (text: string) => string): string {
  if (encode(text).length <= limit) return text;
  const end = `\n${cut}`;
  let left = limit - encode(end).length;
  let kept = '';
  for (const sign of text) {
    left -= encode(sign).length;
    if (left < 0) break;
    kept += sign;
  }
  const line = kept.lastIndexOf('\n');
  return kept === '' ? '' : kept.slice(0, line > 0 ? line : undefined) + end;
}
