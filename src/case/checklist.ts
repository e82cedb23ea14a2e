/** Something that the next tier must be given. */
export interface Item {
  /** Unique on its ending, and the same as long as its text is. */
  id: string;
  text: string;
  done: boolean;
}

/**
 * What a handover must bring: what the tier needs every time, then what the ending asks for. What both name stands once.
 *
 * @param needs of the tier, from site.yaml
 * @param tasks of the ending
 * @param ticked ids of what is there
 */
export function makeChecklist(
  needs: readonly string[],
  tasks: readonly string[],
  ticked: ReadonlySet<string>,
): Item[] {
  const texts = [...needs, ...tasks].map((text) => text.trim());
  const seen = new Set<string>();
  return texts.flatMap((text) => {
    const key = keyOf(text);
    if (text === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ id: key, text, done: ticked.has(key) }];
  });
}

/** What still lacks. */
export function missingOf(items: readonly Item[]): string[] {
  return items.filter(({ done }) => !done).map(({ text }) => text);
}

function keyOf(text: string): string {
  return text
    .replace(/[\s.]+/g, ' ')
    .trim()
    .toLowerCase();
}
