import { z } from 'zod';
import { nearest } from './nearest.ts';
import { problem, type Place, type Problem } from './problem.ts';
import type { YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** The outcome of a check against a schema. */
export interface Validated<Data> {
  data: Data | undefined;
  known: Partial<Data>;
  problems: Problem[];
}

/**
 * Checks a YAML value against a schema; every fault becomes a problem at its key or value.
 *
 * @param schema a zod schema whose fields carry descriptions; these become hints
 * @param source the value with its places
 * @returns the data with defaults filled in, or undefined if anything is wrong; and, of keys with values, `known`: those
 * keys that are right, so that more can be checked before all is
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
): Validated<z.infer<Schema>> {
  if (source.problems.length > 0) return { data: undefined, known: {}, problems: source.problems };
  const shape = innermost(schema);
  const wantsMap = shape instanceof z.ZodObject || shape instanceof z.ZodRecord;
  if (wantsMap && !isRecord(source.value)) {
    const found = source.value === null ? 'nothing' : describe(source.value);
    return { data: undefined, known: {}, problems: [problem('yaml/not-a-map', source.place([]), { found })] };
  }
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success)
    return { data: result.data, known: result.data as Partial<z.infer<Schema>>, problems: [] };
  const issues = withoutConsequences(result.error.issues, schema);
  const known = shape instanceof z.ZodObject ? knownPart(shape, source.value, result.error.issues) : {};
  return {
    data: undefined,
    known: known as Partial<z.infer<Schema>>,
    problems: issues.flatMap((issue) => toProblems(issue, schema, source)),
  };
}

/** What stands under keys without any fault, defaults included. */
function knownPart(shape: z.ZodObject, value: unknown, issues: readonly Issue[]): unknown {
  const faulty = new Set(
    issues.flatMap((i) => (i.path.length > 0 ? [i.path[0]] : i.code === 'unrecognized_keys' ? i.keys : [])),
  );
  const sound = Object.entries(value as Record<string, unknown>).filter(([key]) => !faulty.has(key));
  const result = shape.partial().safeParse(Object.fromEntries(sound));
  if (!result.success) return {};
  return Object.fromEntries(Object.entries(result.data).filter(([key]) => !faulty.has(key)));
}

/** One fault, one problem: a key with a slip is not missing as well, and of a wrong kind of value nothing else counts. */
function withoutConsequences(issues: readonly Issue[], schema: z.ZodType): Issue[] {
  const misspelt = new Set<string>();
  const wrong = new Set<string>();
  for (const issue of issues) {
    if (issue.code === 'invalid_type') wrong.add(issue.path.join('/'));
    if (issue.code !== 'unrecognized_keys') continue;
    const known = knownKeys(schemaAt(schema, issue.path));
    for (const key of issue.keys) misspelt.add([...issue.path, nearest(key, known)].join('/'));
  }
  return issues.filter((issue) => {
    const path = issue.path.join('/');
    if (issue.input === undefined) return !misspelt.has(path);
    return issue.code === 'invalid_type' || !wrong.has(path);
  });
}

/** One zod issue as problems: unknown keys give one each, a union gives what its nearest branch says. */
function toProblems(issue: Issue, schema: z.ZodType, source: YamlSource): Problem[] {
  const path = issue.path;
  const key = nameOf(path) || 'the file';
  const place = source.place(path);
  const about = schemaAt(schema, path)?.description;
  if (issue.input === undefined && ABSENT.has(issue.code)) {
    const within = path.slice(0, -1);
    const data = { key: String(path.at(-1) ?? ''), within: nameOf(within), about };
    return [problem('schema/missing-key', source.place(within, 'key'), data)];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schemaAt(schema, path));
      return issue.keys.map((unknown) => {
        const data = { key: shorten(unknown), within: nameOf(path), nearest: nearest(unknown, known), known };
        return problem('schema/unknown-key', source.place([...path, unknown], 'key'), data);
      });
    }
    case 'invalid_type':
      return [wrongType(place, key, issue.input, [issue.expected], about)];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (typeof issue.input === 'object') return [wrongType(place, key, issue.input, ['string'], about)];
      const value = shorten(issue.input);
      return [
        problem('schema/unknown-value', place, { key, value, allowed, nearest: nearest(value, allowed) }),
      ];
    }
    case 'custom':
      if (issue.params?.['kind'] === 'day')
        return [problem('schema/invalid-date', place, { key, value: shorten(issue.input) })];
      return [problem('schema/invalid-value', place, { key, detail: issue.message, about })];
    case 'invalid_union': {
      const fitting = issue.errors.find((branch) => branch.every((inner) => !isWrongKind(inner)));
      if (fitting !== undefined)
        return fitting.flatMap((inner) =>
          toProblems({ ...inner, path: [...path, ...inner.path] }, schema, source),
        );
      const expected = issue.errors.flatMap((branch) =>
        branch.filter(isWrongKind).map((inner) => inner.expected),
      );
      return [wrongType(place, key, issue.input, expected, about)];
    }
    case 'invalid_key': {
      const detail = `${issue.issues[0]?.message ?? 'this key is not possible'}.`;
      return [problem('schema/invalid-value', source.place(path, 'key'), { key, detail, about })];
    }
    default:
      return [problem('schema/invalid-value', place, { key, detail: detailOf(issue), about })];
  }
}

/** Issues that a value which is not there at all can have. */
const ABSENT: ReadonlySet<Issue['code']> = new Set(['invalid_type', 'invalid_value', 'invalid_union']);

/** True if the value as a whole is of another kind than a branch of a union wants. */
function isWrongKind(issue: Issue): issue is z.core.$ZodIssueInvalidType {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function wrongType(
  place: Place,
  key: string,
  value: unknown,
  types: readonly string[],
  about: string | undefined,
): Problem {
  const expected = types.map(typeName).join(' or ');
  return problem('schema/wrong-type', place, { key, expected, found: describe(value), about });
}

function detailOf(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1
          ? 'must not be empty.'
          : `is too short: at least ${issue.minimum} characters.`;
      if (issue.origin === 'array')
        return `needs at least ${issue.minimum} ${issue.minimum === 1 ? 'item' : 'items'}.`;
      return `must be at least ${issue.minimum}.`;
    case 'too_big':
      if (issue.origin === 'string') return `is too long: at most ${issue.maximum} characters.`;
      if (issue.origin === 'array') return `has too many items: at most ${issue.maximum}.`;
      return `must be at most ${issue.maximum}.`;
    case 'invalid_format': {
      const value = shorten(issue.input);
      if (issue.format === 'url') return `"${value}" is not a full web address.`;
      if (issue.format === 'email') return `"${value}" is not a mail address.`;
      return `"${value}" does not fit: ${issue.message}.`;
    }
    default:
      return `${issue.message}.`;
  }
}

/** The schema of the value at a path, through wrappers, lists and records. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const part of path) {
    const inner = innermost(current);
    if (inner instanceof z.ZodObject) current = inner.shape[String(part)] as z.ZodType | undefined;
    else if (inner instanceof z.ZodArray) current = inner.element as z.ZodType;
    else if (inner instanceof z.ZodRecord) current = inner.valueType as z.ZodType;
    else if (inner instanceof z.ZodUnion) current = inner;
    else return undefined;
    if (current === undefined) return undefined;
  }
  return current;
}

function innermost(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  while (
    current instanceof z.ZodOptional ||
    current instanceof z.ZodDefault ||
    current instanceof z.ZodPrefault ||
    current instanceof z.ZodNullable
  ) {
    current = current.unwrap() as z.ZodType;
  }
  return current;
}

function knownKeys(schema: z.ZodType | undefined): string[] {
  const inner = innermost(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  const keys = inner instanceof z.ZodRecord ? inner.keyType : undefined;
  return keys instanceof z.ZodEnum ? keys.options.map(String) : [];
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeName(expected: string): string {
  const names: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'keys with values',
    record: 'keys with values',
  };
  return names[expected] ?? expected;
}

/** A path as people read it: `review.intervals.guide`, `tiers, item 2, name`. */
export function nameOf(path: readonly PropertyKey[]): string {
  let name = '';
  let before: PropertyKey = '';
  for (const part of path) {
    const joint = name === '' ? '' : typeof part === 'number' || typeof before === 'number' ? ', ' : '.';
    name += joint + (typeof part === 'number' ? `item ${part + 1}` : shorten(part));
    before = part;
  }
  return name;
}

/** A value as a message can show it. */
function shorten(value: unknown): string {
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  if (typeof value === 'string') return value.length > 40 ? 'a text' : `the text "${value}"`;
  return `the ${typeof value === 'boolean' ? 'value' : 'number'} ${String(value)}`;
}
