import { record } from '../work/record.ts';
import { withPinTurned, withUsed } from './kept.ts';
import { copy } from './clipboard.ts';
import { basketKeys, keepBasket, keepPins, keepRecent, keptPins, recentKeys } from './device.ts';
import { keyOf, type Target } from './entry.ts';
import { customerAddress, fillText, flagLine, issueAddress, pathOf } from './lines.ts';
import type { Line } from './listing.ts';
import type { Desk } from './load.ts';

/** What can be done with a line of the list, in the order of its buttons, with the letter that Alt takes. */
export const ACTIONS = {
  open: undefined,
  copy: 'C',
  reply: 'R',
  run: 'N',
  flag: 'F',
  pin: 'P',
  basket: 'B',
} as const;

export type Action = keyof typeof ACTIONS;

/** What is said after an action, and where it leads on. */
export interface Said {
  text: string;
  link?: { text: string; address: string };
}

/** What an action is done with. */
export interface Doing {
  desk: Desk;
  /** Of the customer. */
  customer: string;
  /** What was typed. */
  query: string;
  /** Opens the composer. */
  reply: (line: Line) => void;
  /** Is told when what is kept has changed. */
  changed: () => void;
  /** Is told what was opened, sent or begun. */
  used?: (line: Line) => void;
}

/** Does an action. @returns what to say; undefined if the page shows it */
export async function act(action: Action, line: Line, doing: Doing): Promise<Said | undefined> {
  const { desk } = doing;
  const { find } = desk.words;
  const { base, language } = desk.settings;
  const { target } = line;
  switch (action) {
    case 'open':
      use(line, doing);
      record({ what: 'open', language, ...counted(target) });
      location.assign(pathOf(base, language, target));
      return undefined;
    case 'copy':
      return line.internal ? { text: find.internal } : copyAddress(line, doing);
    case 'reply':
      if (line.internal) return { text: find.internal };
      use(line, doing);
      doing.reply(line);
      return undefined;
    case 'run':
      if (target.type === 'article') return { text: find.onlyGuides };
      use(line, doing);
      location.assign(pathOf(base, language, target));
      return undefined;
    case 'flag':
      return flag(line, doing);
    case 'pin': {
      const pins = withPinTurned(keptPins(), keyOf(target));
      keepPins(pins);
      doing.changed();
      return { text: pins.some(({ key }) => key === keyOf(target)) ? find.pinned : find.unpinned };
    }
    case 'basket':
      return line.internal ? { text: find.internal } : turnInBasket(line, doing);
  }
}

function use(line: Line, { changed, used }: Doing): void {
  keepRecent(withUsed(recentKeys(), keyOf(line.target)));
  changed();
  used?.(line);
}

/** An entry as it is counted, on this device only (src/work/record.ts). */
export function counted({ id, step }: Target): { entry: string; step?: string } {
  return { entry: id, ...(step === undefined ? {} : { step }) };
}

async function copyAddress(line: Line, doing: Doing): Promise<Said> {
  const { desk, customer } = doing;
  const address = customerAddress(desk.settings, customer, line.target);
  if (!(await copy(address))) return { text: desk.words.find.copyFailed };
  use(line, doing);
  record({ what: 'copy', language: customer, ...counted(line.target) });
  return { text: fillText(desk.words.find.copied, { address }) };
}

async function flag({ target, title }: Line, { desk, query }: Doing): Promise<Said> {
  const { words, settings } = desk;
  const { language, sourceLanguage, tracker } = settings;
  const what = query.trim() === '' ? words.find.wrong : query;
  const line = flagLine(target, { language, sourceLanguage, what });
  const text = (await copy(line)) ? fillText(words.find.flagged, { line }) : words.find.copyFailed;
  if (tracker === undefined) return { text };
  const page = customerAddress(settings, language, target);
  return { text, link: { text: words.find.openIssue, address: issueAddress(tracker, { title, page }) } };
}

function turnInBasket({ target }: Line, { desk, changed }: Doing): Said {
  const key = keyOf(target);
  const before = basketKeys();
  const isIn = before.includes(key);
  keepBasket(isIn ? before.filter((other) => other !== key) : [...before, key]);
  changed();
  return { text: isIn ? desk.words.find.fromBasket : desk.words.find.inBasket };
}

/** Files the customer's words as what no article fits: a line for the writers, and a link where issues are filed. */
export async function fileGap({ desk, customer, query }: Doing): Promise<Said> {
  const { words, settings } = desk;
  const asked = query.replace(/\s+/g, ' ').trim().slice(0, 200);
  if (asked === '') return { text: words.find.gapEmpty };
  record({ what: 'gap', language: customer, words: asked });
  const day = new Intl.DateTimeFormat('en-CA').format(new Date());
  const line = fillText(words.find.gapLine, { language: customer, words: asked, day });
  const text = (await copy(line)) ? fillText(words.find.gapCopied, { line }) : words.find.copyFailed;
  if (settings.tracker === undefined) return { text };
  const title = `${words.find.noneFits}: ${asked}`;
  const address = issueAddress(settings.tracker, { title, page: settings.published });
  return { text, link: { text: words.find.openIssue, address } };
}
