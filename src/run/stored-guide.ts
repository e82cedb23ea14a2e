import type { Structure } from '../guide/structure.ts';
import type { StoredGuide } from './stored.ts';
import type { Ways } from './trail.ts';

/** A stored guide, ready to be walked. */
export interface Guide extends StoredGuide, Ways {
  /** The address of its start, with a slash at its end. */
  home: string;
  /** Its first step. */
  first: string;
  /** The step whose page has this address; undefined if it is none of this guide. */
  stepAt(pathname: string): string | undefined;
  /** The question of a step, and the text of one of its answers. */
  question(step: string): string;
  answer(step: string, answer: string): string;
  /** The answer of a step that leads to another. */
  answerTo(step: string, to: string): string | undefined;
  /** The answer of a remedy that did not help: the last one that its writer gave. @returns undefined for other steps */
  didNotHelp(step: string): string | undefined;
  /** What the numbers of trails depend on. */
  structure(): Structure;
  /** A copy of the channels at the ending to which its exit leads; none if they are not known. */
  ways(): Element[];
  /** True for a step with things to do, in order. */
  isRemedy(step: string): boolean;
  /** True for an ending at which a team takes over. */
  handsOver(step: string): boolean;
  /** Addresses of the pictures in its steps. */
  pictures: string[];
}

/** The id of the answer that the site adds to every step: "None of these, or I cannot do this". */
export const EXIT = 'otherwise';

interface ReadStep {
  question: string;
  /** True for a step with things to do, in order. */
  remedy: boolean;
  /** True for an ending at which a team takes over. */
  handover: boolean;
  /** The channels at such an ending. */
  ways: Element | null;
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
    home,
    first: Object.keys(stored.steps)[0]!,
    stepAt,
    leads: (step, answer) => read(step).choices.get(answer)?.to,
    isPrivate: (step) => stored.steps[step]?.private === true,
    question: (step) => read(step).question,
    answer: (step, answer) => read(step).choices.get(answer)?.text ?? '',
    answerTo: (step, to) => [...read(step).choices].find(([, choice]) => choice.to === to)?.[0],
    didNotHelp: (step) => {
      const { remedy, choices } = read(step);
      return remedy ? [...choices.keys()].filter((answer) => answer !== EXIT).at(-1) : undefined;
    },
    structure: () => ({
      steps: Object.keys(stored.steps).map((id) => ({
        id,
        private: stored.steps[id]!.private === true,
        answers: [...read(id).choices].flatMap(([answer, { to }]) =>
          to === undefined ? [] : [{ id: answer, to }],
        ),
      })),
    }),
    ways: () => {
      const exit = Object.keys(stored.steps)
        .map((step) => read(step).choices.get(EXIT)?.to)
        .find((step) => step !== undefined);
      const ways = exit === undefined ? null : read(exit).ways;
      return ways === null ? [] : [document.importNode(ways, true)];
    },
    isRemedy: (step) => read(step).remedy,
    handsOver: (step) => read(step).handover,
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
    ways: page.querySelector('.frame .ways'),
    remedy: links.length > 0 && page.querySelector('.prose ol') !== null,
    handover: page.querySelector('.frame') !== null,
    choices: new Map(
      links.map((link) => [
        link.dataset['choice']!,
        { text: textOf(link), to: stepAt(new URL(link.getAttribute('href') ?? '', location.href).pathname) },
      ]),
    ),
  };
}

/** What an element says, on one line. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
