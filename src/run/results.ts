import { count, type PluralForms } from '../i18n/plural.ts';
import type { SearchAnswer } from '../search/answer.ts';
import { keepSearch } from './kept-searches.ts';
import { makeResult, type ResultWords } from './result-item.ts';
import { beginSearch, endSearch } from './search-event.ts';
import { offerSettings } from './search-settings.ts';

/** What the search page hands over: where the site lies, and the sentences with their slots. */
interface Handed extends ResultWords {
  base: string;
  count: PluralForms;
  title: string;
  results: string;
  none: string;
  weak: string;
  closest: string;
  corrected: string;
  instead: string;
  loading: string;
  failed: string;
}

type Found = SearchAnswer & { state: 'found' };

const FILTERS = ['type', 'topic', 'product'] as const;
/** In the address, if slips are not to be corrected. */
const EXACT = 'exact';
const STEP = 10;
/** How many are shown if nothing clearly fits. */
const CLOSEST = 5;

const form = need<HTMLFormElement>('#search');
const heading = need('h1');
const correction = need('#correction');
const status = need('#status');
const list = need('#results');
const more = need<HTMLButtonElement>('#more');
const everything = need('#everything');
const person = need<HTMLAnchorElement>('#person a');
const filterFields = need('#filters');
const handed = JSON.parse(form.dataset['say'] ?? '') as Handed;
const language = document.documentElement.lang;
/** How all titles of the site end: with its name. */
const titleEnd = document.title.slice(handed.title.length);
const contact = person.href;

let running = new AbortController();

/** Searches for what the address asks for, and shows it. */
async function showResults(limit: number): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const wanted = new URLSearchParams(location.search);
  const query = wanted.get('q')?.trim() ?? '';
  fillForm(wanted);
  if (limit === STEP) endSearch(null);
  setHeading(query === '' ? handed.title : fill(handed.results, query));
  person.href = query === '' ? contact : `${contact}#words=${encodeURIComponent(query)}`;
  if (query === '') return showNothing('');
  if (limit === STEP) showNothing(handed.loading);
  const { search } = await import('../search/client.ts');
  const filters = Object.fromEntries(
    FILTERS.map((name) => [name, wanted.getAll(name).filter((value) => value !== '')]),
  );
  const { base } = handed;
  const exact = wanted.has(EXACT);
  const onFirst = (first: Found): void => show(first, limit, 0);
  const options = { base, language, filters, limit, signal, exact };
  const answer = await search(query, limit === STEP ? { ...options, onFirst } : options);
  if (signal.aborted || answer.state === 'superseded') return;
  if (answer.state === 'unavailable') return showNothing(handed.failed);
  if (limit === STEP) {
    beginSearch({ query, language, count: answer.weak ? 0 : answer.total, weak: answer.weak });
    keepSearch(query);
  }
  // What is shown already stays, with the focus that may be in it.
  show(answer, limit, limit === STEP ? list.children.length : 0);
}

/** @param from how many of the results are shown already */
function show(answer: Found, limit: number, from: number): void {
  const { query, results, total, weak, corrected } = answer;
  const shown = weak ? results.slice(0, CLOSEST) : results;
  const items = shown.slice(from).map((result, at) => makeResult(result, handed, from + at === 0 && !weak));
  more.hidden = weak || results.length >= total || results.length < limit;
  if (from > 0) return list.append(...items);
  list.replaceChildren(...items);
  showCorrection(query, corrected);
  everything.hidden = !weak;
  if (!weak) status.textContent = count(language, handed.count, total);
  else if (results.length === 0) status.textContent = fill(handed.none, query);
  else {
    setHeading(fill(handed.weak, query));
    status.textContent = handed.closest;
  }
}

/** Says what was searched for instead, with the way to what was typed. */
function showCorrection(query: string, corrected: string | undefined): void {
  correction.hidden = corrected === undefined;
  if (corrected === undefined) return;
  const link = document.createElement('a');
  const address = new URLSearchParams(location.search);
  address.set(EXACT, '1');
  link.href = `?${address.toString()}`;
  link.textContent = fill(handed.instead, query);
  correction.replaceChildren(`${fill(handed.corrected, corrected)} `, link);
}

function showNothing(text: string): void {
  status.textContent = text;
  correction.hidden = true;
  list.replaceChildren();
  more.hidden = true;
  everything.hidden = false;
}

function setHeading(text: string): void {
  heading.textContent = text;
  document.title = text + titleEnd;
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
list.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link !== null) endSearch(link.pathname + link.hash);
});
addEventListener('pagehide', () => endSearch(null));
addEventListener('popstate', () => void showResults(STEP));
filterFields.hidden = false;
offerSettings(need('#settings'));
const collector = form.dataset['collect'];
if (collector !== undefined)
  void import('./collect-searches.ts').then(({ collectSearches }) => collectSearches(collector));
if (new URLSearchParams(location.search).has('q')) void showResults(STEP);
