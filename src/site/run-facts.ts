/** What the page of a step says that a run must know without reading the page. */
export interface RunFacts {
  /** The title of the guide. */
  guide: string;
  question: string;
  /** In their order. */
  choices: { id: string; text: string; href: string }[];
  /** True if there are things to do, in order. */
  hasActions: boolean;
  /** True for an ending at which a team takes over. */
  handsOver: boolean;
  /** Offsets of the list of ways to that team. */
  waysAt?: readonly [start: number, end: number];
}

/** Reads them in the pass that reads the page: begun at the element with `data-run`, it ends with that element. */
export class RunReader {
  readonly #facts: RunFacts = { guide: '', question: '', choices: [], hasActions: false, handsOver: false };
  /** How many elements are open; and at which depth the text being taken, the prose and the ways began. */
  #depth = 0;
  #text = 0;
  #prose = 0;
  #ways = 0;
  #waysStart = 0;
  #take: (text: string) => void = () => undefined;
  #names = new Set<string>();

  open(name: string, attributes: Readonly<Record<string, string>>, at: number): void {
    const facts = this.#facts;
    this.#depth += 1;
    const classes = (attributes['class'] ?? '').split(' ');
    const id = attributes['data-choice'];
    if (classes.includes('frame')) facts.handsOver = true;
    if (classes.includes('prose') && this.#prose === 0) this.#prose = this.#depth;
    if (name === 'ol' && this.#prose > 0) facts.hasActions = true;
    if (classes.includes('ways') && facts.handsOver && this.#ways === 0)
      [this.#ways, this.#waysStart] = [this.#depth, at];
    if (id !== undefined) {
      const choice = { id, text: '', href: attributes['href'] ?? '' };
      facts.choices.push(choice);
      this.#begin((text) => (choice.text += text));
    } else if (this.#isFirst(name, 'h1')) this.#begin((text) => (facts.question += text));
    else if (this.#names.has('nav') && this.#isFirst(name, 'a')) this.#begin((text) => (facts.guide += text));
    this.#names.add(name);
  }

  text(text: string): void {
    if (this.#text > 0) this.#take(text);
  }

  /**
   * @param at where the tag ends
   * @returns what was read, once all is
   */
  close(at: number): RunFacts | undefined {
    if (this.#depth === this.#text) this.#text = 0;
    if (this.#depth === this.#prose) this.#prose = 0;
    if (this.#depth === this.#ways) this.#facts.waysAt ??= [this.#waysStart, at];
    this.#depth -= 1;
    return this.#depth === 0 ? this.#finish() : undefined;
  }

  /** Each text on one line. */
  #finish(): RunFacts {
    const { guide, question, choices } = this.#facts;
    return {
      ...this.#facts,
      guide: onOneLine(guide),
      question: onOneLine(question),
      choices: choices.map((choice) => ({ ...choice, text: onOneLine(choice.text) })),
    };
  }

  #isFirst(name: string, wanted: string): boolean {
    return name === wanted && !this.#names.has(name);
  }

  #begin(take: (text: string) => void): void {
    this.#text = this.#depth;
    this.#take = take;
  }
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
