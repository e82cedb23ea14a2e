import { ID_PATTERN, isDay } from '../schema/common.ts';
import { nearest } from '../problem/nearest.ts';
import type { Place } from '../problem/problem.ts';
import type { WrittenAttribute } from './heading.ts';
import { suggestId } from './ids.ts';
import { CUTS, ENDINGS, RISKS, type Step } from './model.ts';
import { report, type Reading } from './reading.ts';
import { readTarget } from './targets.ts';

/** The part of a step that its attributes say. */
export type StepAttributes = Pick<
  Step,
  | 'account'
  | 'consent'
  | 'private'
  | 'again'
  | 'formerly'
  | 'ending'
  | 'minutes'
  | 'cuts'
  | 'risk'
  | 'tier'
  | 'to'
  | 'include'
  | 'otherwise'
  | 'urgent'
> & { id?: string };

const FLAGS = ['.account', '.consent', '.private', 'again'] as const;

/** An attribute with a value: what is expected, and how it is put into the step. `set` gives false for a bad value. */
interface ValueKind {
  expected: string;
  set: (step: StepAttributes, value: string, reading: Reading) => boolean;
}

const VALUES: Record<string, ValueKind> = {
  minutes: {
    expected: 'a whole number of minutes, 1 to 999',
    set: (step, value) => /^[1-9]\d{0,2}$/.test(value) && assign(step, { minutes: Number(value) }),
  },
  cuts: oneValue(CUTS, (cuts) => ({ cuts })),
  risk: oneValue(RISKS, (risk) => ({ risk })),
  tier: {
    expected: 'a tier from 1 to 5',
    set: (step, value) => /^[1-5]$/.test(value) && assign(step, { tier: Number(value) }),
  },
  to: {
    expected: 'a contact of contacts.yaml, such as to=bank',
    set: (step, value) => ID_PATTERN.test(value) && assign(step, { to: value }),
  },
  include: {
    expected: '<guide>.md#<step>',
    set: (step, value, reading) => setInclude(step, value, reading),
  },
  otherwise: {
    expected: '#<step> or <guide>.md#<step>',
    set: (step, value, reading) => {
      const target = readTarget(value, reading.file);
      return target !== undefined && assign(step, { otherwise: target });
    },
  },
  urgent: {
    expected: 'a day, such as 2026-11-20',
    set: (step, value) => isDay(value) && assign(step, { urgent: value }),
  },
  formerly: {
    expected: 'old ids joined by commas: formerly=first-id,second-id',
    set: (step, value) =>
      value.split(',').every((id) => ID_PATTERN.test(id)) && assign(step, { formerly: value.split(',') }),
  },
};

/** All attributes of a step, as a writer writes them. */
export const KNOWN_ATTRIBUTES: readonly string[] = [
  '#id',
  ...ENDINGS.map((ending) => `.${ending}`),
  ...FLAGS,
  ...Object.keys(VALUES).map((name) => `${name}=`),
];

/**
 * Reads the attributes of a step heading and reports each bad one at its own place.
 * @returns what they say; without `id` if there is none
 */
export function readStepAttributes(reading: Reading, written: readonly WrittenAttribute[]): StepAttributes {
  const step: StepAttributes = { account: false, consent: false, private: false, again: false, formerly: [] };
  const seen = new Map<string, Place>();
  for (const attribute of written) {
    const key = attribute.name.startsWith('#') ? '#' : attribute.name;
    const shown = showAttribute(attribute);
    if (seen.has(key)) report(reading, 'guide/repeated-attribute', attribute.place, { name: shown });
    else if (reading.role === 'translation' && key !== '#') {
      report(reading, 'translation/attributes', attribute.place, { name: shown });
    } else if (readOne(reading, step, attribute)) seen.set(key, attribute.place);
  }
  reportConflicts(reading, step, seen);
  return step;
}

/** @returns true if the attribute is one that steps have */
function readOne(reading: Reading, step: StepAttributes, attribute: WrittenAttribute): boolean {
  const { name, value, place } = attribute;
  if (name.startsWith('#')) {
    step.id = attribute.value === undefined ? name.slice(1) : `${name.slice(1)}=${attribute.value}`;
    if (!ID_PATTERN.test(step.id)) {
      report(reading, 'guide/invalid-id', place, { id: step.id, suggestion: suggestId(step.id) });
    }
    return true;
  }
  if (isFlag(name)) {
    if (value !== undefined) reportValue(reading, attribute, `it without a value: ${name}`);
    setFlag(step, name);
    return true;
  }
  const kind = Object.hasOwn(VALUES, name) ? VALUES[name] : undefined;
  if (kind === undefined) {
    report(reading, 'guide/unknown-attribute', place, {
      name: showAttribute(attribute),
      nearest: nearestAttribute(attribute, step.id === undefined),
      known: KNOWN_ATTRIBUTES,
    });
    return false;
  }
  if (!kind.set(step, value ?? '', reading)) reportValue(reading, attribute, kind.expected);
  return true;
}

function reportValue(reading: Reading, { name, value, place }: WrittenAttribute, expected: string): void {
  report(reading, 'guide/invalid-attribute', place, { name, value: value ?? '', expected });
}

function isFlag(name: string): name is (typeof FLAGS)[number] | `.${(typeof ENDINGS)[number]}` {
  return (FLAGS as readonly string[]).includes(name) || ENDINGS.some((ending) => name === `.${ending}`);
}

function setFlag(step: StepAttributes, name: string): void {
  const word = name.replace('.', '');
  const ending = ENDINGS.find((kind) => kind === word);
  if (ending) step.ending ??= ending;
  else Object.assign(step, { [word]: true });
}

/** What was meant: an attribute with a slip, or an id without its sign. */
function nearestAttribute({ name, value }: WrittenAttribute, lacksId: boolean): string | undefined {
  const names = KNOWN_ATTRIBUTES.filter((known) => known !== '#id').map((known) => known.replace('=', ''));
  const found = nearest(name, names);
  if (found !== undefined) return found in VALUES ? `${found}=` : found;
  return lacksId && value === undefined && ID_PATTERN.test(name) ? `#${name}` : undefined;
}

function showAttribute({ name, value }: WrittenAttribute): string {
  return value === undefined ? name : `${name}=${value}`;
}

function setInclude(step: StepAttributes, value: string, reading: Reading): boolean {
  const target = readTarget(value, reading.file);
  if (target?.step === undefined) return false;
  const own = reading.file.replace(/^.*\/|\.md$/g, '');
  return assign(step, { include: { guide: target.guide ?? own, step: target.step } });
}

function oneValue<Value extends string>(
  values: readonly Value[],
  part: (value: Value) => Partial<StepAttributes>,
): ValueKind {
  return {
    expected: values.map((value) => `"${value}"`).join(' or '),
    set: (step, written) => {
      const value = values.find((known) => known === written);
      return value !== undefined && assign(step, part(value));
    },
  };
}

function assign(step: StepAttributes, part: Partial<StepAttributes>): true {
  Object.assign(step, part);
  return true;
}

const END = 'an ending has no answers';

/** Pairs that contradict each other, by their names in `seen`. */
function reportConflicts(reading: Reading, step: StepAttributes, seen: ReadonlyMap<string, Place>): void {
  const endings = ENDINGS.map((ending) => `.${ending}`).filter((name) => seen.has(name));
  const conflict = (first: string | undefined, second: string, reason: string): void => {
    const place = seen.get(second);
    if (first === undefined || place === undefined) return;
    report(reading, 'guide/conflicting-attributes', place, { first, second, reason });
  };
  const [first, ...others] = [...seen.keys()].filter((name) => endings.includes(name));
  for (const other of others) conflict(first, other, 'a step ends in one way');
  for (const name of ['.consent', '.private', 'again', 'otherwise']) conflict(first, name, END);
  if (first !== '.escalate') conflict(first ?? 'no .escalate', 'tier', 'only a handover goes to a tier');
  if (first !== '.refer') conflict(first ?? 'no .refer', 'to', 'only a referral names a contact');
  if (step.consent)
    conflict('.consent', '.account', 'the question stands before the step that touches the account');
}
