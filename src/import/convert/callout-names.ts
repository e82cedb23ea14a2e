/** The callouts that an import makes; those for staff are never guessed. */
export type CalloutName = 'NOTE' | 'TIP' | 'IMPORTANT' | 'WARNING' | 'CAUTION';

/** What vendors and writers call them, in lower case. */
const NAMES: Readonly<Record<CalloutName, readonly string[]>> = {
  NOTE: [
    'note',
    'notes',
    'info',
    'information',
    'notice',
    'primary',
    'secondary',
    'abstract',
    'nota',
    'información',
    'uwaga',
    'informacja',
    'hinweis',
  ],
  TIP: ['tip', 'tips', 'hint', 'success', 'check', 'consejo', 'sugerencia', 'wskazówka', 'porada', 'tipp'],
  IMPORTANT: ['important', 'importante', 'ważne', 'wichtig'],
  WARNING: ['warning', 'warn', 'attention', 'advertencia', 'atención', 'aviso', 'ostrzeżenie', 'warnung'],
  CAUTION: [
    'caution',
    'danger',
    'error',
    'critical',
    'alert',
    'failure',
    'bug',
    'precaución',
    'peligro',
    'przestroga',
    'niebezpieczeństwo',
    'vorsicht',
  ],
};

const BY_NAME: ReadonlyMap<string, CalloutName> = new Map(
  Object.entries(NAMES).flatMap(([callout, names]) => names.map((name) => [name, callout as CalloutName])),
);

/** The callout that a word names, whatever its case. */
export function calloutOf(word: string): CalloutName | undefined {
  return BY_NAME.get(word.toLowerCase());
}

/** Words that boxes of callouts have in their class beside its kind. */
const BOXES: ReadonlySet<string> = new Set(
  'callout alert admonition notice note panel box block message theme docutils wysiwyg banner hint custom container ui default colored'.split(
    ' ',
  ),
);

/**
 * The callout that classes name: `note`, `alert alert-info`, `callout--warning`. Only if all words of a class belong to
 * callouts, since `info-item` may be anything.
 */
export function calloutOfClasses(classes: readonly string[]): CalloutName | undefined {
  let box = false;
  let found: CalloutName | undefined;
  for (const name of classes) {
    const words = name
      .toLowerCase()
      .split(/[-_]+/)
      .filter((word) => word !== '');
    if (words.length === 0 || !words.every((word) => BOXES.has(word) || BY_NAME.has(word))) continue;
    box ||= words.some((word) => BOXES.has(word));
    found =
      words
        .map((word) => (word === 'alert' || word === 'notice' ? undefined : calloutOf(word)))
        .find(Boolean) ?? found;
  }
  return (
    found ??
    (box && classes.some((name) => /^(?:callout|admonition|alert)$/i.test(name)) ? 'NOTE' : undefined)
  );
}
