// Counts searches of a Handrail site on your own server. One file, no packages: Node 20 or newer.
//
//   node collector.mjs --port 8787 --file searches.json
//
// Let your web server pass /searches of the site's own origin to it, and name that path in site.yaml: collectSearches.
// README.md beside this file says what is counted and what is not.
import { createServer } from 'node:http';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8787' }, file: { type: 'string', default: 'searches.json' } },
});
const MOST_BYTES = 2000;
const MOST_QUERIES = 20_000;
const SAVE_EVERY = 5000;

/** By language and query, so that adding is quick. */
const counts = new Map(
  (existsSync(values.file) ? JSON.parse(readFileSync(values.file, 'utf8')).searches : []).map((line) => [
    `${line.language} ${line.query}`,
    line,
  ]),
);
let changed = false;

/** A search as the page sends it; undefined if it is anything else. */
function readSearch(text) {
  try {
    const { query, language, count, weak, chosen } = JSON.parse(text);
    const right =
      typeof query === 'string' &&
      query.length > 0 &&
      query.length <= 200 &&
      /^[a-z]{2,3}(?:-[a-z0-9]+)*$/.test(language) &&
      Number.isInteger(count) &&
      typeof weak === 'boolean' &&
      (chosen === null || (typeof chosen === 'string' && /^\/[^\s?]{0,300}$/.test(chosen)));
    return right ? { query, language, count, weak, chosen } : undefined;
  } catch {
    return undefined;
  }
}

function add({ query, language, count, weak, chosen }) {
  const key = `${language} ${query}`;
  // A flood of new words must not fill the disk; what is known is counted on.
  if (!counts.has(key) && counts.size >= MOST_QUERIES) return;
  const line = counts.get(key) ?? { language, query, searches: 0, weak: 0, none: 0, chosen: {} };
  line.searches += 1;
  if (weak) line.weak += 1;
  if (chosen === null) line.none += 1;
  else line.chosen[chosen] = (line.chosen[chosen] ?? 0) + 1;
  // How many results there were the last time.
  line.results = count;
  counts.set(key, line);
  changed = true;
}

/** Whole or not at all: a reader of the file never sees half of it. */
function save() {
  if (!changed) return;
  changed = false;
  const searches = [...counts.values()].sort(
    (a, b) => b.searches - a.searches || (a.query < b.query ? -1 : 1),
  );
  writeFileSync(`${values.file}.new`, `${JSON.stringify({ format: 1, searches }, null, 1)}\n`);
  renameSync(`${values.file}.new`, values.file);
}

const server = createServer((request, response) => {
  if (request.method !== 'POST') return void response.writeHead(405, { Allow: 'POST' }).end();
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (part) => {
    text += part;
    if (text.length > MOST_BYTES) request.destroy();
  });
  request.on('end', () => {
    const search = readSearch(text);
    if (search !== undefined) add(search);
    response.writeHead(search === undefined ? 400 : 204).end();
  });
});
server.listen(Number(values.port), '127.0.0.1', () =>
  // oxlint-disable-next-line no-console -- a program for a terminal
  console.log(`Counting into ${values.file} at http://127.0.0.1:${server.address().port}`),
);
setInterval(save, SAVE_EVERY).unref();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    save();
    process.exit(0);
  });
}
