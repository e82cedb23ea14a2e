import type { Lists } from '../library/settings.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { TextRecord } from './record.ts';
import type { TextFile } from './texts.ts';

/** Countries whose telephone numbers are known without their code: those of contacts.yaml. */
export function countriesOf({ contacts }: Lists): string[] {
  const named = Object.values(contacts).flatMap(({ countries }) => Object.keys(countries));
  return [...new Set(named)].filter((country) => country !== 'default').sort();
}

/** What must not stand in a text: secrets in any, and what is private in those that people read. */
export function privateProblems(
  { file, prose }: TextFile,
  { secrets, private: people }: TextRecord,
  published: ReadonlySet<string>,
): Problem[] {
  const allow = new Set(prose?.allow);
  const used = new Set<string>();
  const isAllowed = (text: string): boolean => {
    if (!allow.has(text)) return false;
    used.add(text);
    return true;
  };
  const problems = secrets
    .filter(({ text }) => !isAllowed(text))
    .map(({ line, column, what }) => problem('private/secret', { file, line, column }, { what }));
  for (const { line, column, kind, text, value } of people) {
    if (isAllowed(text) || published.has(value)) continue;
    const id = prose?.reviewed === true ? 'private/found' : 'private/not-reviewed';
    problems.push(problem(id, { file, line, column }, { kind, shown: shorten(text) }));
  }
  const unused = [...allow].filter((text) => !used.has(text));
  return [
    ...problems,
    ...unused.map((text) =>
      problem('private/unused-allow', { file, line: 1, column: 1 }, { text: shorten(text) }),
    ),
  ];
}

/** Enough to find it, not enough to use it: logs are read by others. */
function shorten(text: string): string {
  return text.length <= 4 ? text : `${text.slice(0, 4)}…`;
}
