/**
 * Makes a function that gives each text once, and by itself. A piece that is cut out of a page points into it (V8's
 * sliced strings), so the page stays in memory as long as the piece: a large site has hundreds of megabytes of pages.
 */
export function makeOwnTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let own = known.get(text);
    if (own === undefined) {
      own = Buffer.from(text).toString();
      known.set(own, own);
    }
    return own;
  };
}
