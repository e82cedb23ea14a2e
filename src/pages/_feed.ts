import type { NewsEntry, NewsPaper } from '../library/news-paper.ts';
import { escapeXml } from './_sitemap.ts';

/** What a feed says of itself. */
export interface FeedAbout {
  language: string;
  title: string;
  author: string;
  /** Where the site is, without path. */
  origin: string;
  /** Paths of the page that shows the same, and of the feed. */
  page: string;
  feed: string;
  /** `YYYY-MM-DD`, for a feed without entries. */
  today: string;
}

/**
 * News as an Atom feed (RFC 4287), newest first. Times are the days of the changes, so two builds of the same version
 * give the same bytes. An entry is another one for readers when it changes on another day (RFC 4151 for its name).
 */
export function writeFeed(paper: NewsPaper | undefined, about: FeedAbout): string {
  const { language, title, author, origin, page, feed, today } = about;
  const items = (paper?.sections ?? []).flatMap((section) => section.items).toSorted(byDay);
  const updated = items[0]?.day ?? today;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(origin + feed)}</id>`,
    `<link rel="self" href="${escapeXml(origin + feed)}"/>`,
    `<link href="${escapeXml(origin + page)}"/>`,
    `<updated>${timeOf(updated)}</updated>`,
    `<author><name>${escapeXml(author)}</name></author>`,
    ...items.map((item) => writeEntry(item, about)),
    '</feed>',
    '',
  ].join('\n');
}

function writeEntry(
  { id, label, title, address, day, lines }: NewsEntry,
  { language, origin, page }: FeedAbout,
): string {
  const host = origin.replace(/^https?:\/\//, '').replace(/:.*/, '');
  return [
    '<entry>',
    `<title>${escapeXml(`${label}: ${title}`)}</title>`,
    `<id>tag:${escapeXml(host)},${day}:${language}/${escapeXml(id)}</id>`,
    `<link href="${escapeXml(address ?? origin + page)}"/>`,
    `<updated>${timeOf(day)}</updated>`,
    `<content>${escapeXml(lines.length === 0 ? label : lines.join('\n'))}</content>`,
    '</entry>',
  ].join('\n');
}

function timeOf(day: string): string {
  return `${day}T00:00:00Z`;
}

function byDay(a: NewsEntry, b: NewsEntry): number {
  return a.day === b.day ? 0 : a.day > b.day ? -1 : 1;
}
