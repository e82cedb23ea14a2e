import { isMap, parseDocument } from 'yaml';
import { readFrontMatter } from '../../library/front-matter.ts';
import { readEntryPath } from '../../library/links.ts';
import type { Note } from '../model.ts';
import { textOf, type ImportPlan } from './plan.ts';

/**
 * Closes topics of which everybody could read something that the source has for staff only now, and of which nothing
 * else is for everybody: the name of a topic may say what is restricted.
 *
 * @param topics the text of topics.yaml as it will be
 * @param writes texts of files that will be written
 * @returns the text, and a note for each topic that was closed
 */
export function closeTopics(
  topics: string | undefined,
  plan: ImportPlan,
  contentDir: string,
  writes: ReadonlyMap<string, unknown>,
): { text: string | undefined; notes: Note[] } {
  const document = parseDocument(topics ?? '');
  const isOpen = (id: string): boolean =>
    isMap(document.contents) && document.hasIn([id, 'name']) && document.getIn([id, 'audience']) !== 'agent';
  const closing = new Set(topicsOfClosed(plan).filter(isOpen));
  if (closing.size > 0) for (const id of topicsForAll(plan, contentDir, writes)) closing.delete(id);
  for (const id of closing) document.setIn([id, 'audience'], 'agent');
  const notes = [...closing].map((id): Note => ({
    kind: 'restricted',
    text: `the topic "${id}": nothing in it is for everybody now, so it got \`audience: agent\``,
    place: plan.source.name,
    file: 'topics.yaml',
  }));
  return { text: closing.size === 0 ? topics : document.toString({ lineWidth: 0 }), notes };
}

/** Topics of articles that were for everybody when they came last. */
function topicsOfClosed({ planned, record, sorting }: ImportPlan): string[] {
  return planned
    .filter(
      ({ audience, article }) => audience === 'agent' && record.articles[article.key]?.audience === 'public',
    )
    .map((one) => sorting.topicOf(one));
}

/** Topics that any entry for everybody will be in, whoever wrote it. */
function topicsForAll(
  { existing, files, languages }: ImportPlan,
  contentDir: string,
  writes: ReadonlyMap<string, unknown>,
): Set<string> {
  const all = new Set([...existing.files, ...files.map(({ file }) => file)]);
  const found = new Set<string>();
  for (const file of all) {
    if (readEntryPath(file, '')?.language !== languages.source) continue;
    const written = writes.get(file);
    const text = typeof written === 'string' ? written : textOf(contentDir, file);
    if (text === undefined) continue;
    const front = readFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), file);
    const { topic, audience } = Object('problem' in front ? undefined : front.yaml.value) as Record<
      string,
      unknown
    >;
    if (typeof topic === 'string' && audience !== 'agent') found.add(topic);
  }
  return found;
}
