import { didYouMean, error, oneOf } from '../define.ts';

/** What can be wrong with YAML as such, and with values against their schema. */
export const yamlProblems = {
  'yaml/syntax': error<{ detail: string }>(
    'The YAML cannot be read',
    (d) => `This is not valid YAML: ${d.detail}`,
    () => 'Put quotes around texts that contain ": ", " #", or begin with one of [ ] { } & * ! | > % @ `.',
  ),
  'yaml/duplicate-key': error<{ key: string }>(
    'A key is written twice',
    (d) => `The key "${d.key}" is written twice at the same level; one of the two would be lost.`,
    () => 'Keep one of them.',
  ),
  'yaml/alias': error(
    'Anchors and aliases are not used',
    () => 'Anchors (&name), aliases (*name), merge keys and custom tags are not allowed.',
    () => 'Write the value out.',
  ),
  'yaml/not-a-map': error<{ found: string }>(
    'Keys with values were expected',
    (d) => `Expected keys with values ("title: ..."), found ${d.found}.`,
  ),
  'yaml/no-front-matter': error(
    'The file does not begin with front matter',
    () => 'The file must begin with front matter: a line "---", the keys, and a line "---".',
    () => 'Add at least title and summary; content/README.md shows the whole list.',
  ),
  'schema/unknown-key': error<{
    key: string;
    within: string;
    nearest?: string | undefined;
    known: readonly string[];
  }>(
    'A key that is not known here',
    (d) => `Unknown key "${d.key}"${d.within ? ` in "${d.within}"` : ''}.${didYouMean(d.nearest)}`,
    (d) => `Known here: ${d.known.join(', ')}.`,
  ),
  'schema/missing-key': error<{ key: string; within: string; about?: string | undefined }>(
    'A required key is missing',
    (d) => `The key "${d.key}" is missing${d.within ? ` in "${d.within}"` : ''}.`,
    (d) => d.about,
  ),
  'schema/wrong-type': error<{ key: string; expected: string; found: string; about?: string | undefined }>(
    'A value of the wrong type',
    (d) => `"${d.key}" must be ${d.expected}, but is ${d.found}.`,
    (d) => d.about,
  ),
  'schema/unknown-value': error<{
    key: string;
    value: string;
    allowed: readonly string[];
    nearest?: string | undefined;
  }>(
    'A value that is not in the list',
    (d) => `"${d.key}" cannot be "${d.value}".${didYouMean(d.nearest)}`,
    (d) => `Use ${oneOf(d.allowed)}.`,
  ),
  'schema/invalid-value': error<{ key: string; detail: string; about?: string | undefined }>(
    'A value that breaks a rule',
    (d) => `"${d.key}": ${d.detail}`,
    (d) => d.about,
  ),
  'schema/invalid-date': error<{ key: string; value: string }>(
    'Not a date',
    (d) => `"${d.key}" is "${d.value}", which is not a day of the calendar.`,
    () => 'Write dates as year-month-day: 2026-11-20.',
  ),
  'schema/future-date': error<{ key: string; value: string; today: string }>(
    'A date that has not come yet',
    (d) => `"${d.key}" is ${d.value}, but today is ${d.today}. Nobody can have done this yet.`,
    () => 'Write the day on which it was really done.',
  ),
} as const;
