import type { Element, ElementContent } from 'hast';
import type { Alert } from '../markdown/alerts.ts';
import type { AlertTree } from '../markdown/alert-tree.ts';
import { element, isBlank, isElement, text } from '../markdown/hast.ts';
import type { Scope } from './component.ts';
import type { ArticleWords } from './context.ts';
import { icon, type Icon } from './icons.ts';
import { pageLanguage, saying } from './phrases.ts';

interface Look {
  word: keyof ArticleWords & string;
  icon: Icon;
  warns: boolean;
}

const LOOKS: Readonly<Record<Exclude<Alert, 'AGENT'>, Look>> = {
  NOTE: { word: 'note', icon: 'info', warns: false },
  TIP: { word: 'tip', icon: 'tip', warns: false },
  IMPORTANT: { word: 'important', icon: 'important', warns: false },
  WARNING: { word: 'warning', icon: 'warning', warns: true },
  CAUTION: { word: 'caution', icon: 'warning', warns: true },
};

/** A callout. The public edition has nothing of one for staff. */
export function callout({ alert, children }: AlertTree, scope: Scope): ElementContent[] {
  if (alert === 'AGENT') return scope.context.edition === 'public' ? [] : [staffNote(children, scope)];
  const look = LOOKS[alert];
  const word = scope.context.words[look.word] as string;
  const classes = look.warns ? ['note', 'warn'] : ['note'];
  return [
    element('div', { className: classes }, [
      icon(look.icon),
      ...withLead(children, (p) => leadIn(p, word, scope)),
    ]),
  ];
}

/** A part for staff, marked with a tag. */
export function staffNote(children: readonly ElementContent[], scope: Scope): Element {
  const tag = saying(scope, 'span', scope.context.words.internal, 'tag');
  const tagged = withLead(children, (paragraph) => [tag, ...afterSpace(paragraph)]);
  return element('div', { className: ['note', 'staff'] }, [icon('lock'), ...tagged]);
}

/** Puts a lead-in into the first paragraph, or into one of its own if the callout begins with something else. */
function withLead(
  children: readonly ElementContent[],
  lead: (paragraph: ElementContent[]) => ElementContent[],
): ElementContent[] {
  const index = children.findIndex((child) => !isBlank(child));
  const first = children[index];
  if (!isElement(first, 'p')) return [element('p', {}, lead([])), ...children];
  return [{ ...first, children: lead(first.children) }, ...children.slice(index + 1)];
}

/** A writer's own bold beginning is the lead-in, and the kind of callout is only read aloud before it. */
function leadIn(paragraph: readonly ElementContent[], word: string, scope: Scope): ElementContent[] {
  const [first, ...rest] = paragraph;
  if (isElement(first, 'strong')) {
    return [element('b', {}, [saying(scope, 'span', `${word}: `, 'vh'), ...first.children]), ...rest];
  }
  return [element('b', pageLanguage(scope), [text(`${word}:`)]), ...afterSpace(paragraph)];
}

function afterSpace(paragraph: readonly ElementContent[]): ElementContent[] {
  return paragraph.length === 0 ? [] : [text(' '), ...paragraph];
}
