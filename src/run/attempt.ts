/**
 * Does what a browser may refuse: its storage can be blocked, and what lies there damaged.
 *
 * @returns undefined if it was refused: nothing is kept then, and the page works without
 */
export function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
