import type { WayBack, WayBackKey } from './way-back.ts';

const KEY: WayBackKey = 'handrail.back';

/** On an article that a question of a guide led to: the way back, above everything else. */
function offerWayBack(): void {
  let kept: string | null = null;
  try {
    kept = sessionStorage.getItem(KEY);
  } catch {
    // Blocked: the browser's own way back works.
  }
  const article = document.querySelector('main > article');
  if (kept === null || article === null) return;
  const { label, address } = JSON.parse(kept) as WayBack;
  const link = document.createElement('a');
  link.href = address;
  link.textContent = label;
  const line = document.createElement('p');
  line.className = 'rail';
  line.append(link);
  article.prepend(line);
}

offerWayBack();
