import { checkGuides } from '../guide/rules.ts';
import type { SourceGuide, TranslatedGuide } from '../guide/rules/context.ts';
import type { Spot } from '../guide/model.ts';
import type { Problem } from '../problem/problem.ts';
import type { GuideMatter } from '../schema/entry.ts';
import { isUnread, type EntryFile } from './entry-files.ts';
import { whyHidden } from './publication.ts';
import type { Lists } from './settings.ts';

/** Checks all guides against each other, and against tiers, channels and contacts. */
export function checkGuideFiles(entries: readonly EntryFile[], lists: Lists, today: string): Problem[] {
  const guides: SourceGuide[] = [];
  const translations: TranslatedGuide[] = [];
  const unread = new Set<string>();
  const vague = new Set<string>();
  for (const entry of entries) {
    const { id, language, file } = entry;
    const { tree } = entry.public;
    if (entry.type !== 'guide') continue;
    if (tree === undefined || isUnread(entry)) {
      unread.add(id);
      continue;
    }
    if (saysNothingOf(entry, 'otherwise')) vague.add(file);
    if (entry.role === 'source') guides.push(toSourceGuide(entry, tree, today));
    else translations.push({ id, language, file, tree });
  }
  const { site } = lists;
  const known = { tiers: site?.tiers ?? [], channels: site?.channels ?? [] };
  const contacts = new Set(Object.keys(lists.contacts));
  const problems = checkGuides({ guides, translations, ...known, contacts, unread });
  // A list or key that is broken says nothing about what it would have said.
  return problems.filter(
    (p) =>
      !(p.id === 'guide/no-otherwise' && vague.has(p.file)) &&
      !(p.id === 'reference/unknown-contact' && lists.broken.has('contacts.yaml')) &&
      !(site === undefined && (p.id === 'reference/unknown-tier' || p.id === 'guide/escalate-channel')),
  );
}

/** True if a key is there, but wrong, or if nothing can be known of it. */
function saysNothingOf({ known, yaml }: EntryFile, key: 'otherwise'): boolean {
  if (known[key] !== undefined) return false;
  return yaml?.value === undefined || Object.hasOwn(Object(yaml.value) as object, key);
}

/** The steps of a guide are checked even if its front matter is broken; its code then is nobody's. */
function toSourceGuide(entry: EntryFile, tree: SourceGuide['tree'], today: string): SourceGuide {
  const { known, file } = entry;
  const { code = file, breaks = [], audience = 'public', status = 'current', otherwise, successor } = known;
  const optional = {
    ...(otherwise === undefined ? {} : { otherwise }),
    ...(successor === undefined ? {} : { successor }),
  };
  const matter: SourceGuide['matter'] = { code, breaks, audience, status, ...optional };
  const hidden =
    entry.matter === undefined ? undefined : whyHidden(entry.matter as GuideMatter, 'agent', today);
  // Asked only where something is wrong: to find a place, the front matter is read again.
  const spots: SourceGuide['spots'] = {
    get code() {
      return spotOf(entry, matter, 'code');
    },
    get otherwise() {
      return spotOf(entry, matter, 'otherwise');
    },
  };
  return { id: entry.id, file, tree, matter, spots, ...(hidden === undefined ? {} : { hidden }) };
}

function spotOf(
  entry: EntryFile,
  matter: SourceGuide['matter'],
  key: 'code' | 'otherwise',
): Spot | undefined {
  if (entry.yaml === undefined || !matter[key]) return undefined;
  const { line, column } = entry.yaml.place([key]);
  return { line, column };
}
