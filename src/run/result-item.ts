import type { DeepLink, SearchResult, TextPart } from '../search/answer.ts';

/** What a result is called, by its kind, topic and language. */
export interface ResultWords {
  types: Readonly<Record<string, string>>;
  topics: Readonly<Record<string, string>>;
  languages: Readonly<Record<string, string>>;
  begins: string;
}

/**
 * A result as the list shows it.
 *
 * @param begin true to show how a guide begins, so that one can answer at once
 */
export function makeResult(result: SearchResult, words: ResultWords, begin: boolean): Node {
  const template = document.querySelector<HTMLTemplateElement>(
    result.type === 'guide' ? '#result-guide' : '#result-article',
  )!;
  const item = template.content.cloneNode(true) as DocumentFragment;
  const part = (selector: string): HTMLElement => item.querySelector<HTMLElement>(selector)!;
  const { language } = result;
  const kind = [
    words.types[result.type],
    words.topics[result.topic ?? ''],
    language === undefined ? undefined : words.languages[language],
  ];
  part('.kind').textContent = kind.filter((word) => word !== undefined).join(' · ');
  part('h2').append(makeLink(result));
  part('.excerpt').append(...result.excerpt.map(mark));
  const deep = part('ul');
  if (begin && result.first !== undefined && result.first.answers.length > 0) {
    const { question, answers } = result.first;
    deep.before(paragraph(`${words.begins} ${question}`));
    deep.append(...answers.map(({ text, url }) => row(makeLink({ title: text, url }))));
  } else deep.append(...result.within.map((link) => row(makeLink(link))));
  if (deep.children.length === 0) deep.remove();
  if (language !== undefined)
    for (const text of item.querySelectorAll('h2, .excerpt, ul')) text.setAttribute('lang', language);
  return item;
}

function makeLink({ url, title }: Pick<DeepLink, 'url' | 'title'>): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = title;
  return anchor;
}

function row(link: HTMLElement): HTMLElement {
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function paragraph(text: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'begins';
  line.textContent = text;
  return line;
}

function mark({ text, marked }: TextPart): Node {
  if (!marked) return document.createTextNode(text);
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}
