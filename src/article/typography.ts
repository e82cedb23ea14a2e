import type { ElementContent } from 'hast';
import { element, text } from '../markdown/hast.ts';
import type { Scope } from './component.ts';
import { saying } from './phrases.ts';

/** A piece of text as it is shown: words tied that no line may part, signs of a path in bold text spoken. */
export function transformText(value: string, scope: Scope): ElementContent[] {
  if (scope.verbatim) return [text(value)];
  const tied = scope.context.tie(value, scope.context.textLanguage);
  return scope.strong && tied.includes('›') ? spokenPath(tied, scope) : [text(tied)];
}

/** `A › B`: the sign is only seen, and a word is only heard. */
function spokenPath(value: string, scope: Scope): ElementContent[] {
  const [first = '', ...others] = value.split(/\s*›\s*/);
  return [
    text(first),
    ...others.flatMap((name) => [
      text(' '),
      element('span', { ariaHidden: 'true' }, [text('›')]),
      saying(scope, 'span', scope.context.words.then, 'vh'),
      text(` ${name}`),
    ]),
  ];
}
