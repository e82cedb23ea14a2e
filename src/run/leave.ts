import { attempt } from './attempt.ts';
import { dropKept } from './later.ts';
import type { Guide } from './stored-guide.ts';
import type { Answers } from './trail.ts';
import { writeTrail } from './write-trail.ts';
import type { WayBack, WayBackKey } from './way-back.ts';

const KEY: WayBackKey = 'handrail.back';

/** Before a link leads out of the run: an article gets a way back, and erasing takes what is kept too. */
export function leave(
  link: HTMLAnchorElement,
  guide: Guide,
  run: Answers & { at: string | undefined },
): void {
  const { at } = run;
  if (link.dataset['erase'] !== undefined) {
    forgetWayBack();
    dropKept(guide, run);
  } else if (at !== undefined && link.origin === location.origin && /\/articles\/./.test(link.pathname)) {
    const label = guide.words.back.replace('{question}', () => guide.question(at));
    const way: WayBack = { label, address: `${guide.home}${at}/${writeTrail(run)}` };
    attempt(() => sessionStorage.setItem(KEY, JSON.stringify(way)));
  }
}

/** Who is back in a guide needs no way there. */
export function forgetWayBack(): void {
  attempt(() => sessionStorage.removeItem(KEY));
}
