import { dropKept } from './later.ts';
import type { Guide } from './stored-guide.ts';
import { writeTrail, type Given } from './trail.ts';
import type { WayBack, WayBackKey } from './way-back.ts';

const KEY: WayBackKey = 'handrail.back';

/** Before a link leads out of the run: an article gets a way back, and erasing takes what is kept too. */
export function leave(
  event: MouseEvent,
  guide: Guide,
  { at, trail }: { at: string | undefined; trail: readonly Given[] },
): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null) return;
  if (link.dataset['erase'] !== undefined) {
    forgetWayBack();
    dropKept(guide.home);
  } else if (at !== undefined && link.origin === location.origin && /\/articles\/./.test(link.pathname)) {
    const label = guide.words.back.replace('{question}', guide.question(at));
    rememberWayBack({ label, address: `${guide.home}${at}/${writeTrail(trail)}` });
  }
}

function rememberWayBack(way: WayBack): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(way));
  } catch {
    // Blocked: the browser's own way back works.
  }
}

/** Who is back in a guide needs no way there. */
export function forgetWayBack(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Blocked: nothing was kept.
  }
}
