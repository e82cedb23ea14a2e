import { count, type PluralForms } from '../i18n/plural.ts';
import type { DeepLink, SearchAnswer, SearchResult, TextPart } from '../search/answer.ts';

/** What the search page hands over: where the site lies, and the sentences with their slots. */
interface Handed {
  base: string;
  count: PluralForms;
  first: PluralForms;
  title: string;
  results: string;
  none: string;
  loading: string;
  failed: string;
  types: Readonly<Record<string, string>>;
  topics: Readonly<Record<string, string>>;
}

const FILTERS = ['type', 'topic', 'product'] as const;
const STEP = 10;

const form = need<HTMLFormElement>('#search');
const heading = need('h1');
const status = need('#status');
const list = need('#results');
const more = need<HTMLButtonElement>('#more');
const everything = need('#everything');
const filterFields = need('#filters');
filterFields.hidden = false;
const handed = JSON.parse(form.dataset['say'] ?? '') as Handed;
const language = document.documentElement.lang;
/** How all titles of the site end: with its name. */
const titleEnd = document.title.slice(handed.title.length);

let running = new AbortController();

/** Searches for what the address asks for, and shows it. */
async function showResults(limit: number): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const wanted = new URLSearchParams(location.search);
  const query = wanted.get('q')?.trim() ?? '';
  fillForm(wanted);
  heading.textContent = query === '' ? handed.title : fill(handed.results, query);
  document.title = heading.textContent + titleEnd;
  if (query === '') return showNothing('');
  if (limit === STEP) showNothing(handed.loading);
  const { search } = await import('../search/client.ts');
  const filters = Object.fromEntries(
    FILTERS.map((name) => [name, wanted.getAll(name).filter((value) => value !== '')]),
  );
  const answer = await search(query, { base: handed.base, language, filters, limit, signal });
  if (!signal.aborted) show(answer, limit);
}

function show(answer: SearchAnswer, limit: number): void {
  if (answer.state === 'superseded') return;
  if (answer.state === 'unavailable') return showNothing(handed.failed);
  if (answer.results.length === 0) return showNothing(fill(handed.none, answer.query));
  const forms = answer.complete ? handed.count : handed.first;
  status.textContent = count(language, forms, answer.complete ? answer.total : answer.results.length);
  list.replaceChildren(...answer.results.map(resultItem));
  more.hidden = answer.complete || answer.results.length < limit;
  everything.hidden = true;
}

function showNothing(text: string): void {
  status.textContent = text;
  list.replaceChildren();
  more.hidden = true;
  everything.hidden = false;
}

function resultItem(result: SearchResult): Node {
  const template = need<HTMLTemplateElement>(result.type === 'guide' ? '#result-guide' : '#result-article');
  const item = template.content.cloneNode(true) as DocumentFragment;
  const kind = [handed.types[result.type], handed.topics[result.topic ?? '']].filter(
    (word) => word !== undefined,
  );
  item.querySelector('.kind')!.textContent = kind.join(' · ');
  item.querySelector('h2')!.append(link(result));
  item.querySelector('.excerpt')!.append(...result.excerpt.map(marked));
  item.querySelector('ul')!.append(...result.within.map(within));
  return item;
}

function within(deep: DeepLink): HTMLElement {
  const item = document.createElement('li');
  item.append(link(deep));
  return item;
}

function link({ url, title }: DeepLink): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = title;
  return anchor;
}

function marked({ text, marked: hit }: TextPart): Node {
  if (!hit) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

/** The form shows what the address asks for, so that both can be changed and kept. */
function fillForm(wanted: URLSearchParams): void {
  for (const name of ['q', ...FILTERS]) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = wanted.get(name) ?? '';
  }
}

/** Puts what the form says into the address; empty fields stay out of it. */
function askForm(): void {
  const wanted = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') wanted.append(name, value);
  history.pushState(null, '', `${location.pathname}?${wanted.toString()}`);
  void showResults(STEP);
}

/** Puts the query into its slot; by a function, because a text would have `$&` and the like replaced. */
function fill(sentence: string, query: string): string {
  return sentence.replaceAll('{query}', () => query);
}

function need<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  askForm();
});
filterFields.addEventListener('change', askForm);
more.addEventListener('click', () => void showResults(list.children.length + STEP));
addEventListener('popstate', () => void showResults(STEP));
need('#q').addEventListener(
  'focus',
  () => void import('../search/client.ts').then(({ search }) => search('', { base: handed.base, language })),
  { once: true },
);
if (new URLSearchParams(location.search).has('q')) void showResults(STEP);
