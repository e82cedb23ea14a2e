import type { StoredGuide } from './stored.ts';
import type { Ways } from './trail.ts';

/** A stored guide, ready to be walked. */
export interface Guide extends StoredGuide, Ways {
  /** The step whose page has this address; undefined if it is none of this guide. */
  stepAt(pathname: string): string | undefined;
  /** The question of a step, and the text of one of its answers. */
  question(step: string): string;
  answer(step: string, answer: string): string;
  /** The answer of a step that leads to another. */
  answerTo(step: string, to: string): string | undefined;
  /** Addresses of the pictures in its steps. */
  pictures: string[];
}

interface ReadStep {
  question: string;
  /** By answer: its text, and where it leads. */
  choices: Map<string, { text: string; to: string | undefined }>;
}

/** @param home the address of the guide's start, with a slash at its end */
export function makeGuide(stored: StoredGuide, home: string): Guide {
  const stepAt = (pathname: string): string | undefined => {
    const step = pathname.startsWith(home) ? pathname.slice(home.length).replace(/\/$/, '') : '';
    return Object.hasOwn(stored.steps, step) ? step : undefined;
  };
  const known = new Map<string, ReadStep>();
  const read = (step: string): ReadStep => {
    const found = known.get(step) ?? readStep(stored.steps[step]?.html ?? '', stepAt);
    known.set(step, found);
    return found;
  };
  return {
    ...stored,
    stepAt,
    leads: (step, answer) => read(step).choices.get(answer)?.to,
    isPrivate: (step) => stored.steps[step]?.private === true,
    question: (step) => read(step).question,
    answer: (step, answer) => read(step).choices.get(answer)?.text ?? '',
    answerTo: (step, to) => [...read(step).choices].find(([, choice]) => choice.to === to)?.[0],
    pictures: Object.values(stored.steps).flatMap(({ html }) =>
      [...html.matchAll(/<img[^>]* src="([^"]+)"/g)].map(([, source]) => source!),
    ),
  };
}

/** A document of its own, so that nothing in it is loaded or run. */
function readStep(html: string, stepAt: (pathname: string) => string | undefined): ReadStep {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const links = [...page.querySelectorAll<HTMLAnchorElement>('a[data-choice]')];
  return {
    question: textOf(page.querySelector('h1')),
    choices: new Map(
      links.map((link) => [
        link.dataset['choice']!,
        { text: textOf(link), to: stepAt(new URL(link.getAttribute('href') ?? '', location.href).pathname) },
      ]),
    ),
  };
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
