/* oxlint-disable unicorn/require-post-message-target-origin -- a channel is of one origin, and takes no other argument */

const CHANNEL = 'handrail:desk:cases';

interface Message {
  kind: 'here' | 'taken';
  id: string;
  /** Of the document that is asking. */
  from: string;
}

/**
 * Tells copied tabs apart: a browser copies the storage of a tab with it, and then two tabs have one case. The one that
 * was opened last hears so from the other.
 *
 * @param open the id of the case that is open here
 * @param copied called in the tab that is the copy
 */
export function tellTabsApart(open: () => string, copied: (id: string) => void): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const own = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'here' && data.from !== own && data.id === open())
      channel.postMessage({ ...data, kind: 'taken' });
    if (data.kind === 'taken' && data.from === own && data.id === open()) copied(data.id);
  });
  channel.postMessage({ kind: 'here', id: open(), from: own } satisfies Message);
}
