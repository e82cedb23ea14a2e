import { isMap, parseDocument, stringify } from 'yaml';
import type { PlannedOwner, PlannedTopic } from './sorting.ts';

/** Our reader takes no aliases. */
const STYLE = { lineWidth: 0, aliasDuplicateObjects: false } as const;

/**
 * Adds what is missing to a YAML file of ids; what is there stays as it is, remarks included.
 *
 * @param text of the file; undefined: it begins with `heading`
 * @returns undefined if nothing is missing
 */
function addKeys(
  text: string | undefined,
  heading: string,
  additions: Readonly<Record<string, unknown>>,
): string | undefined {
  if (Object.keys(additions).length === 0) return text === undefined ? `${heading}{}\n` : undefined;
  const added = stringify(additions, STYLE);
  if (text === undefined) return heading + added;
  const document = parseDocument(text);
  if (!isMap(document.contents))
    return `${text.replace(/\{\}\s*$/, '').trimEnd()}\n${added}`.replace(/^\n/, '');
  if (document.contents.flow === true) {
    if (document.contents.items.length === 0)
      return `${text.replace(/\{\s*\}\s*$/, '').trimEnd()}\n${added}`.replace(/^\n/, '');
    for (const [id, value] of Object.entries(additions)) document.set(id, value);
    return document.toString(STYLE);
  }
  return `${text.trimEnd()}\n${added}`;
}

const TOPICS = `# The topics, in the order of the home page. They are the sections of the old help centre: join those that are too
# small, and give each a summary and an icon.
`;

/**
 * topics.yaml with the topics that entries need. A topic for staff that now has an article for everybody is for everybody.
 *
 * @returns undefined if it stays as it is
 */
export function withTopics(text: string | undefined, topics: readonly PlannedTopic[]): string | undefined {
  const document = parseDocument(text ?? '');
  const known = (id: string): boolean => isMap(document.contents) && document.contents.has(id);
  const additions = topics
    .filter(({ id }) => !known(id))
    .map(({ id, name, audience }) => [id, { name, ...(audience === 'agent' ? { audience } : {}) }] as const);
  const opened = topics.filter(
    ({ id, audience }) => audience === 'public' && known(id) && document.getIn([id, 'audience']) === 'agent',
  );
  for (const { id } of opened) document.deleteIn([id, 'audience']);
  const before = opened.length === 0 ? text : document.toString(STYLE);
  return addKeys(before, TOPICS, Object.fromEntries(additions)) ?? (opened.length === 0 ? undefined : before);
}

const OWNERS = `# Who keeps which texts true. They are the authors of the old help centre: write the team as readers know it, since the
# name stands after "Checked by", and its mail address, which is never published.
`;

/** owners.yaml with the owners that entries need. @returns undefined if it stays as it is */
export function withOwners(text: string | undefined, owners: readonly PlannedOwner[]): string | undefined {
  const document = parseDocument(text ?? '');
  const known = (id: string): boolean => isMap(document.contents) && document.contents.has(id);
  const additions = owners.filter(({ id }) => !known(id)).map(({ id, name }) => [id, { name }] as const);
  return addKeys(text, OWNERS, Object.fromEntries(additions));
}

const PRODUCTS = `# The products that articles and guides are about, with what customers call them. None yet:
#
# router-x:
#   name: Router X
#   nicknames: { en: [the white box] }
`;

/** products.yaml, if there is none. */
export function firstProducts(): string {
  return `${PRODUCTS}{}\n`;
}
