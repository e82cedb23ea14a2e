/** What a guide with a customer says to the agent. Slots in braces are filled in by the browser. */
export interface CaseWords {
  /** The panel beside the step. */
  panel: {
    title: string;
    id: string;
    customer: string;
    customerHint: string;
    tier: string;
    keys: string;
    keysHint: string;
    fresh: string;
    freshSure: string;
    copyOf: string;
    waits: string;
    backTo: string;
  };

  /** At the step itself. */
  step: {
    say: string;
    sayConsent: string;
    do: string;
    copyChat: string;
    copied: string;
    notCopied: string;
    said: string;
    saidHint: string;
    masked: string;
    private: string;
  };

  /** The list of all steps. */
  jump: {
    open: string;
    filter: string;
    steps: string;
    none: string;
    reason: string;
    choose: string;
    reasons: { before: string; notHere: string; cannot: string; tools: string; other: string };
    own: string;
    ownNeeded: string;
    chooseStep: string;
    here: string;
    consent: string;
    toConsent: string;
    noConsent: string;
    go: string;
    cancel: string;
    ending: string;
  };

  /** What an ending asks of the agent. */
  end: {
    title: string;
    soFar: string;
    copy: string;
    followUp: string;
    followUpHint: string;
    ask: string;
    customersNote: string;
  };

  /** Giving a case to the next tier, and taking it. */
  handover: {
    title: string;
    link: string;
    copyLink: string;
    code: string;
    needs: string;
    missing: string;
    complete: string;
    whoAccepted: string;
    name: string;
    agrees: string;
    record: string;
    notYet: string;
    accepted: string;
    nameNeeded: string;
    agreeNeeded: string;
    accept: string;
    acceptLead: string;
    yourName: string;
    acceptCase: string;
  };

  /** Before the lines of the note. */
  note: {
    case: string;
    tier: string;
    tierTo: string;
    guide: string;
    code: string;
    language: string;
    done: string;
    skipped: string;
    reason: string;
    said: string;
    consent: string;
    before: string;
    now: string;
    result: string;
    why: string;
    who: string;
    promise: string;
    followUp: string;
    noFollowUp: string;
    again: string;
    notAsked: string;
    given: string;
    handover: string;
    taken: string;
    link: string;
  };
}
