import type { Words } from '../i18n/words.ts';

/** How the caches of public/keep.js are named: by the address of their guide. */
const cacheOf = (scope: string): string => `handrail ${scope}`;

const button = document.querySelector<HTMLButtonElement>('[data-keep]');

/** Offers to keep this guide on the device: its pages open then without a connection. Nothing of the run is in them. */
async function offer(place: HTMLButtonElement, worker: string): Promise<void> {
  const words = JSON.parse(place.dataset['say'] ?? '') as Words['keep'];
  const scope = location.pathname;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  place.after(status);
  const show = (kept: boolean): void => {
    place.dataset['kept'] = kept ? 'yes' : '';
    const keep = matchMedia('(pointer: coarse)').matches ? words.keepPhone : words.keep;
    place.textContent = kept ? words.drop : keep;
  };
  show(await isKept(scope));
  place.hidden = false;
  place.addEventListener('click', () => {
    const keep = place.dataset['kept'] === '';
    place.disabled = true;
    void (keep ? keepGuide(worker, scope) : dropGuide(scope))
      .then(
        () => {
          show(keep);
          status.textContent = keep ? words.kept : words.dropped;
        },
        () => (status.textContent = words.failed),
      )
      .finally(() => (place.disabled = false));
  });
}

async function isKept(scope: string): Promise<boolean> {
  return (await ownRegistration(scope)) !== undefined && (await caches.has(cacheOf(scope)));
}

async function ownRegistration(scope: string): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  return registration !== undefined && new URL(registration.scope).pathname === scope
    ? registration
    : undefined;
}

/** @throws if something could not be loaded: what came already is dropped again */
async function keepGuide(worker: string, scope: string): Promise<void> {
  const registration = await navigator.serviceWorker.register(worker, { scope });
  const installing = registration.installing ?? registration.waiting;
  if (installing === null) return;
  const done = await new Promise<boolean>((settle) => {
    installing.addEventListener('statechange', () => {
      if (installing.state === 'activated' || installing.state === 'redundant')
        settle(installing.state === 'activated');
    });
  });
  if (done) return;
  await dropGuide(scope);
  throw new Error('The guide was not kept.');
}

async function dropGuide(scope: string): Promise<void> {
  await (await ownRegistration(scope))?.unregister();
  await caches.delete(cacheOf(scope));
}

if (button !== null && 'serviceWorker' in navigator && 'caches' in window)
  void offer(button, button.dataset['keep'] ?? '');
