import { readCode } from './read-code.ts';
import { findPlace, type CodeFile } from './place.ts';
import { writeTrail } from './write-trail.ts';

/** What the page hands over: where things lie, and what it says. */
interface Handed {
  /** Addresses with a slot: of what the letters of a guide mean, and of a guide. */
  file: string;
  guide: string;
  /** The letters of all codes: a request for others would be an error. */
  letters: readonly string[];
  wrong: string;
  unknown: string;
  changed: { before: string; link: string };
  failed: string;
}

const form = document.querySelector<HTMLFormElement>('#code')!;
const field = form.querySelector('input')!;
const status = document.querySelector<HTMLElement>('#status')!;
const handed = JSON.parse(form.dataset['say'] ?? '') as Handed;

/** Looks a code up, and goes where it leads. */
async function go(text: string): Promise<void> {
  const code = readCode(text);
  if (code === undefined) return refuse(handed.wrong);
  if (!handed.letters.includes(code.letters)) return refuse(handed.unknown);
  const response = await fetch(handed.file.replace('{letters}', code.letters.toLowerCase())).catch(
    () => undefined,
  );
  if (response?.ok !== true) return refuse(handed.failed);
  const place = findPlace(code, (await response.json()) as CodeFile);
  if (place.kind === 'nowhere') return refuse(handed.unknown);
  const start = handed.guide.replace('{guide}', place.guide);
  if (place.kind === 'place') location.assign(`${start}${place.at}/${writeTrail({ ...place, earlier: [] })}`);
  else sayChanged(start);
}

function refuse(sentence: string): void {
  field.setAttribute('aria-invalid', 'true');
  status.textContent = sentence;
  field.focus();
}

function sayChanged(start: string): void {
  const link = document.createElement('a');
  link.href = start;
  link.textContent = handed.changed.link;
  status.replaceChildren(`${handed.changed.before} `, link);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  field.removeAttribute('aria-invalid');
  status.textContent = '';
  void go(field.value);
});

const asked = new URLSearchParams(location.search).get('code');
if (asked !== null && asked.trim() !== '') {
  field.value = asked;
  void go(asked);
}
