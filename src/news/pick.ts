import type { NewsItem } from './compare.ts';
import type { ContentVersion } from './version.ts';

/** For whom news are picked. */
export interface NewsFor {
  topic?: string | undefined;
  /** A support level: what hands over to it, and what else is about the topics of that. */
  tier?: number | undefined;
  before: ContentVersion;
  after: ContentVersion;
}

/** The news that some people need. New versions of products are for everyone. */
export function pickNews(items: readonly NewsItem[], { topic, tier, before, after }: NewsFor): NewsItem[] {
  const guides = tier === undefined ? new Set<string>() : handingOver(tier, [before, after]);
  const topics = new Set(
    [...before.shown.values(), ...after.shown.values()]
      .filter(({ id }) => guides.has(id))
      .map(({ matter }) => matter.topic),
  );
  return items.filter((item) => {
    if (item.kind === 'version') return true;
    const { id, type, matter } = item.entry;
    if (topic !== undefined && matter.topic !== topic) return false;
    return tier === undefined || (type === 'guide' ? guides.has(id) : topics.has(matter.topic));
  });
}

/** Guides that hand over to a tier, or did. */
function handingOver(tier: number, versions: readonly ContentVersion[]): Set<string> {
  const guides = versions.flatMap(({ trees }) => [...trees.values()]);
  return new Set(guides.filter(({ steps }) => steps.some((step) => step.tier === tier)).map(({ id }) => id));
}
