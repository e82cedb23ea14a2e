import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openKeptFacts, type KnownPage } from '../../../src/site/kept/facts.ts';
import { readPage } from '../../../src/site/page-facts.ts';
import { page, tempFolder } from '../temp-site.ts';

const FILE = { file: 'en/guides/a/b/index.html', size: 10, time: 1.5 };

/** A page with something of everything that is read from pages. */
const HTML = page(
  `<div data-run="b"><h2 id="über">Wörter</h2><a href="/en/">Home</a><a href="/en/" data-choice="yes">Yes</a>
  <template><script src="/later.js"></script></template><img src="/x.png"><p style="color: red" id="über">Two</p></div>`,
  { main: `data-search='{"type":"step","topic":"t","products":[],"guide":"/g/"}'` },
);

const known = (): KnownPage => ({
  facts: readPage(HTML),
  loose: [{ what: 'a script', at: 3 }],
  packed: 321,
});

it('gives back what was read from a page, in the next build and the one after it', () => {
  const file = join(tempFolder(), 'facts.bin');
  const first = openKeptFacts(file);
  expect(first.find(FILE)).toBeUndefined();
  first.keep(FILE, known());
  first.save();
  for (let build = 0; build < 2; build++) {
    const next = openKeptFacts(file);
    const other = { ...FILE, file: `en/${build}/index.html` };
    next.keep(other, known());
    expect(next.find(FILE)).toEqual(known());
    next.save();
  }
});

it('knows nothing of a page that has another size or time, and forgets what nobody asked for', () => {
  const file = join(tempFolder(), 'facts.bin');
  const first = openKeptFacts(file);
  first.keep(FILE, known());
  first.save();
  const next = openKeptFacts(file);
  expect(next.find({ ...FILE, size: 11 })).toBeUndefined();
  expect(next.find({ ...FILE, time: 1.6 })).toBeUndefined();
  next.save();
  expect(openKeptFacts(file).find(FILE)).toBeUndefined();
});
