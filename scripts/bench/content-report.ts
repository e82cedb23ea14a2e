import { ENDINGS, type EndingKind } from '../../src/guide/model.ts';
import { countOf, percent } from '../../src/library/guide-report.ts';
import { measureOf, showWanted } from '../../src/prose/style/measures.ts';
import type { ContentMeasure, GuideCounts, LanguageMeasure } from './measure-content.ts';

/** What the figures of guides mean; stands below them. */
const MEANING = [
  'A way is a row of answers from the start of a guide to an ending, without "None of these, or I cannot do this"; it goes on where an answer leads into another guide.',
  'A guide that is a door to others has all their ways too, and the sum counts those more than once; so the shares are the mean of the guides, each counting the same.',
  'They say where ways lead, not how often people take them.',
  '`escalate` hands over to the team, `refer` to someone else, and `stop` says what to do instead.',
].join(' ');

/** Words are told in hundreds: a slip that is corrected does not change the table. */
const WORDS_STEP = 100;

/** The tables of the README, as Markdown. */
export function showContent({ languages, guides }: ContentMeasure): string {
  return [
    languagesTable(languages),
    guidesTable(guides),
    MEANING,
    `<details><summary>Each guide</summary>`,
    eachGuideTable(guides),
    '</details>',
  ].join('\n\n');
}

function languagesTable(languages: readonly LanguageMeasure[]): string {
  const head = [
    'Language',
    'Guides',
    'Articles',
    'Words in guides',
    'Words in articles',
    'Reading level (wanted)',
    'Hardest text',
  ];
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const rows = languages.map(({ language, guides, articles, staffArticles, words, level, hardest }) => {
    const measure = measureOf(language);
    return [
      names.of(language) ?? language,
      whole(guides),
      staffArticles === 0 ? whole(articles) : `${whole(articles)} (${whole(staffArticles)} for staff only)`,
      ...[words.guides, words.articles].map((count) => whole(Math.round(count / WORDS_STEP) * WORDS_STEP)),
      level === undefined || measure === undefined
        ? '-'
        : `${measure.name} ${level.value.toFixed(1)} (${showWanted(measure)})`,
      hardest?.value.toFixed(1) ?? '-',
    ];
  });
  return markdownTable(head, rows);
}

function guidesTable(guides: readonly GuideCounts[]): string {
  const questions = sum(guides.map((guide) => guide.questions));
  const endings = ENDINGS.map((kind) => sum(guides.map((guide) => guide.endings[kind])));
  const none = ENDINGS.map(() => '');
  return markdownTable(
    ['All guides', 'Sum', ...ENDINGS],
    [
      ['Guides', whole(guides.length), ...none],
      ['Steps', whole(questions + sum(endings)), ...none],
      ['of these, questions', whole(questions), ...none],
      ['of these, endings', whole(sum(endings)), ...endings.map(whole)],
      ['Ways to an ending', sumOfWays(guides), ...none],
      ['Share of ways, mean of the guides', '', ...ENDINGS.map((kind) => meanShare(guides, kind))],
    ],
  );
}

function sumOfWays(guides: readonly GuideCounts[]): string {
  const ways = whole(sum(guides.map(({ paths }) => paths.count)));
  return guides.every(({ paths }) => paths.complete) ? ways : `more than ${ways}`;
}

/** A guide without any way to an ending has no shares. */
function meanShare(guides: readonly GuideCounts[], kind: EndingKind): string {
  const shares = guides.flatMap(({ paths }) => (paths.count === 0 ? [] : paths.endings[kind] / paths.count));
  return percent(sum(shares), shares.length);
}

function eachGuideTable(guides: readonly GuideCounts[]): string {
  const rows = guides.map(({ id, questions, endings, paths, longest }) => [
    `\`${id}\``,
    whole(questions + sum(ENDINGS.map((kind) => endings[kind]))),
    paths.complete ? whole(paths.count) : countOf(paths),
    ...ENDINGS.map((kind) => percent(paths.endings[kind], paths.count)),
    whole(longest),
  ]);
  return markdownTable(['Guide', 'Steps', 'Ways', ...ENDINGS, 'Questions on the longest way'], rows);
}

/** The first column is words, the others are figures mostly. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' ')).join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function whole(number: number): string {
  return number.toLocaleString('en');
}
