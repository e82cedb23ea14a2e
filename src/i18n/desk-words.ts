/** Texts of the desk, all for its scripts, which fill the slots in. Forms are as in {@link WordsIn} of words.ts. */
export interface DeskWordsIn<Form extends Intl.LDMLPluralRule> {
  title: string;
  lead: string;
  /** Without script. */
  without: string;
  pinned: string;
  /** Names the list of pins without a label. */
  noLabel: string;
  noPins: string;
  usedLast: string;
  label: (title: string) => string;
  unpin: (title: string) => string;
  forgetAll: string;

  /** The field and list in which entries are found. */
  find: {
    title: string;
    label: string;
    hint: string;
    list: string;
    found: Record<Form, string>;
    loading: string;
    failed: string;
    nothing: string;
    close: string;
    customerReads: string;
    guide: string;
    article: string;
    step: (guide: string) => string;
    code: (code: string) => string;
    actions: string;
    open: string;
    copy: string;
    reply: string;
    run: string;
    flag: string;
    pin: string;
    basket: string;
    copied: (address: string) => string;
    copyFailed: string;
    internal: string;
    onlyGuides: string;
    pickFirst: string;
    pinned: string;
    unpinned: string;
    inBasket: string;
    fromBasket: string;
    /** What stands in a flag until someone writes more. */
    wrong: string;
    flagged: (line: string) => string;
    openIssue: string;
    noneFits: string;
    gapLine: (language: string, words: string, day: string) => string;
    gapCopied: (line: string) => string;
    gapEmpty: string;
  };

  /** Where a reply is written. */
  compose: {
    title: string;
    reply: string;
    uses: Record<
      | 'greeting'
      | 'ask'
      | 'consent'
      | 'hold'
      | 'back'
      | 'transfer'
      | 'cannot'
      | 'delay'
      | 'fixed'
      | 'answer'
      | 'closing'
      | 'complaint'
      | 'calm',
      string
    >;
    channel: string;
    channels: Record<'email' | 'chat' | 'phone', string>;
    form: string;
    /** By form of address, in the words of the customer's language; {language} is not filled in. */
    forms: Record<'formal' | 'familiar', string>;
    gender: string;
    genders: Record<'man' | 'woman', string>;
    slots: Record<
      | 'customer'
      | 'agent'
      | 'entry'
      | 'step'
      | 'promise'
      | 'team'
      | 'reason'
      | 'instead'
      | 'problem'
      | 'details'
      | 'ticket'
      | 'time',
      string
    >;
    detailsHint: string;
    clauseHint: string;
    promiseOf: string;
    noEntry: string;
    choose: string;
    remove: (title: string) => string;
    around: string;
    greeting: string;
    closing: string;
    noReply: string;
    first: string;
    last: string;
    plain: string;
    preview: string;
    reading: string;
    say: string;
    missing: (names: string) => string;
    noNextStep: string;
    tooManySigns: (found: string, limit: string) => string;
    tooManyLines: (found: string, limit: string) => string;
    signs: Record<Form, string>;
    ready: string;
    copy: string;
    copied: string;
    copiedPlain: string;
    copyLink: string;
    back: string;
    fresh: string;
  };

  /** Several entries in one reply. */
  basket: {
    title: string;
    empty: string;
    write: string;
    print: string;
    clear: string;
    remove: (title: string) => string;
    up: (title: string) => string;
  };

  /** Where newcomers find what somebody asks for. */
  practice: {
    title: string;
    lead: string;
    next: string;
    right: (title: string) => string;
    wrong: string;
    show: string;
    answer: (title: string) => string;
    none: string;
  };
}
