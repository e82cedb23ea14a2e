/** An address of the ledger, taken apart. */
export interface LedgerAddress {
  type: 'article' | 'guide';
  id: string;
  /** Of a guide. */
  step?: string;
  /** Of a step. */
  answer?: string;
  /** Of an article: a heading's id. */
  anchor?: string;
}

/** A line of a ledger that is meant as an address. */
export interface LedgerLine {
  text: string;
  /** From 1. */
  line: number;
  /** Undefined if the text is no address. */
  address: LedgerAddress | undefined;
}

const ID = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const ARTICLE = new RegExp(`^articles/(${ID})/(?:#(\\S+))?$`);
const GUIDE = new RegExp(`^guides/(${ID})/(?:(${ID})/(?:=(\\S+))?)?$`);

/**
 * Takes an address of the ledger apart: `articles/restart-router/#hold-button`, `guides/no-internet/other-device/`,
 * `guides/no-internet/other-device/=only-device`.
 *
 * @returns undefined if it is none
 */
export function parseAddress(text: string): LedgerAddress | undefined {
  const article = ARTICLE.exec(text);
  if (article !== null) {
    const [, name = '', anchor] = article;
    return { type: 'article', id: name, ...(anchor === undefined ? {} : { anchor }) };
  }
  const guide = GUIDE.exec(text);
  if (guide === null) return undefined;
  const [, name = '', step, answer] = guide;
  return {
    type: 'guide',
    id: name,
    ...(step === undefined ? {} : { step }),
    ...(answer === undefined ? {} : { answer }),
  };
}

/** The page that an address is on, without language: `articles/restart-router/`, `guides/no-internet/other-device/`. */
export function pageOf({ type, id, step }: LedgerAddress): string {
  return `${type}s/${id}/${step === undefined ? '' : `${step}/`}`;
}

/** All lines of a ledger but comments (`# ...`) and empty ones. */
export function readLedger(text: string): LedgerLine[] {
  return text.split(/\r?\n/).flatMap((raw, i) => {
    const line = raw.trim();
    return line === '' || line.startsWith('#')
      ? []
      : [{ text: line, line: i + 1, address: parseAddress(line) }];
  });
}
