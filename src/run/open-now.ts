import {
  sayAnswer,
  sayChannel,
  saySupport,
  type HandedHours,
  type HandedPromise,
  type HandedSupport,
} from './say-open.ts';
import type { Decorated } from './shown.ts';

const DECORATED: Decorated = 'ready';
const MINUTE = 60_000;

/** Fills in what only the browser can know: what time it is, and where. */
function showAll(): void {
  const now = new Date();
  const { lang } = document.documentElement;
  fill<HandedSupport>('open', (handed) => saySupport(handed, lang, now));
  fill<HandedHours>('hours', (handed) => sayChannel(handed, lang, now));
  fill<HandedPromise>('answer', (handed) => sayAnswer(handed, lang, now));
}

/** @param name of the data attribute that carries what the page hands over */
function fill<Handed>(name: string, say: (handed: Handed) => string | undefined): void {
  for (const line of document.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
    const text = say(JSON.parse(line.dataset[name] ?? '') as Handed);
    if (text === undefined) continue;
    line.textContent = text;
    line.hidden = false;
  }
}

showAll();
addEventListener(DECORATED, showAll);
setInterval(showAll, MINUTE);
