import type { LinkFinding, LinkFindings } from '../library/review/findings.ts';

/** What asking for one address gave. */
export type Answer =
  | { state: 'fine' }
  /** Gone for good, by what its host says. */
  | { state: 'gone'; status: string }
  /** No use today; perhaps tomorrow. */
  | { state: 'down'; status: string }
  | { state: 'moved'; status: string; to: string }
  /** Hosts that turn programs away say nothing about the page. */
  | { state: 'unknown' };

/** A slow host is not a dead one. */
const TIMEOUT = 20_000;
const AT_ONCE = 8;
const LONGEST_CHAIN = 10;
const GONE = new Set([404, 410, 451]);
const TURNED_AWAY = new Set([401, 403, 405, 407, 429, 999]);
const FOR_GOOD = new Set([301, 308]);

/**
 * Asks for pages of others on which entries rely, each host for one page at a time.
 *
 * @param ask given by tests; else the network
 */
export async function askForSources(
  addresses: Iterable<string>,
  ask: (address: string) => Promise<Answer> = askOnce,
): Promise<Map<string, Answer>> {
  const hosts = [...Map.groupBy(new Set(addresses), (address) => URL.parse(address)?.host ?? '').values()];
  const answers = new Map<string, Answer>();
  const work = async (): Promise<void> => {
    for (let host = hosts.pop(); host !== undefined; host = hosts.pop()) {
      for (const address of host) {
        const first = await ask(address);
        answers.set(address, first.state === 'down' ? await ask(address) : first);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers;
}

/**
 * What is known of links now. What is gone is broken at once; what is only down is broken if it was so on an earlier
 * day too, because a host may rest for a night. Where a host says nothing, what was known before stays.
 *
 * @param today `YYYY-MM-DD`
 */
export function updateFindings(
  before: LinkFindings | undefined,
  answers: ReadonlyMap<string, Answer>,
  today: string,
): LinkFindings {
  const links: Record<string, LinkFinding> = {};
  for (const [address, answer] of [...answers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = before?.links[address];
    const finding = findingOf(answer, known, today);
    if (finding !== undefined) links[address] = finding;
  }
  return { checked: today, links };
}

function findingOf(answer: Answer, known: LinkFinding | undefined, today: string): LinkFinding | undefined {
  const first = (...states: LinkFinding['state'][]): string =>
    known !== undefined && states.includes(known.state) ? known.first : today;
  switch (answer.state) {
    case 'fine':
      return undefined;
    case 'unknown':
      return known;
    case 'gone':
      return { state: 'broken', status: answer.status, first: first('broken', 'failing') };
    case 'moved':
      return { state: 'moved', status: answer.status, first: first('moved'), to: answer.to };
    case 'down': {
      const since = first('broken', 'failing');
      return { state: since < today ? 'broken' : 'failing', status: answer.status, first: since };
    }
  }
}

/** Asks for an address and follows where it leads; only moves for good count as moved. */
export async function askOnce(address: string): Promise<Answer> {
  let at = address;
  let moved: string | undefined;
  let forGood = true;
  for (let i = 0; i < LONGEST_CHAIN; i++) {
    let response: Response;
    try {
      response = await fetch(at, {
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT),
        headers: { 'user-agent': 'Mozilla/5.0 (compatible; link check)', accept: 'text/html,*/*' },
      });
      await response.body?.cancel();
    } catch {
      return { state: 'down', status: 'no answer' };
    }
    const { status } = response;
    const target = response.headers.get('location');
    if (status >= 300 && status < 400 && target !== null && URL.canParse(target, at)) {
      at = new URL(target, at).href;
      forGood &&= FOR_GOOD.has(status);
      if (forGood) moved = at;
      continue;
    }
    if (GONE.has(status)) return { state: 'gone', status: `status ${status}` };
    if (TURNED_AWAY.has(status)) return { state: 'unknown' };
    if (status >= 400) return { state: 'down', status: `status ${status}` };
    if (moved === undefined || isSamePage(address, moved)) return { state: 'fine' };
    return { state: 'moved', status: 'moved for good', to: moved };
  }
  return { state: 'down', status: 'leads round in circles' };
}

/** Another scheme, a slash at the end or "www." is no other place. */
function isSamePage(a: string, b: string): boolean {
  const bare = (address: string): string =>
    address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/?(?:#.*)?$/, '');
  return bare(a) === bare(b);
}
