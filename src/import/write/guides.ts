import type { List, Paragraph, RootContent } from 'mdast';
import { markdownTree } from '../../article/render.ts';
import { parseGuide } from '../../guide/parse.ts';
import { plainText } from '../../markdown/nodes.ts';
import { pageContext } from '../convert/check.ts';
import { convertBlocks } from '../convert/convert.ts';
import type { Conversion } from '../convert/context.ts';
import { writeMdx } from '../convert/stringify.ts';
import { oneLine, visibleText } from '../convert/tree.ts';
import { shareKept, wordsOf } from '../convert/words.ts';
import type { Note, NoteKind, Source, SourceGuide, SourceVersion } from '../model.ts';
import type { ComposedFile } from './compose.ts';
import { writeFrontMatter } from './front-matter.ts';
import { stepHeading, stepIds, writeStep } from './guide-steps.ts';
import { freeName } from './names.ts';
import { digestOf } from './record.ts';
import { webLink } from './web-link.ts';

/** What a guide needs to know of the site. */
export interface GuideSite {
  language: string;
  topic: string;
  owner: string;
  /** The tier that takes over where no answer fits. */
  tier: number;
  /** Letters for its codes, which no other guide has. */
  code: string;
  siteHost: string | undefined;
}

/** What stands at the end where no answer fits, until someone writes it for this guide. */
const HANDOVER: Readonly<
  Record<string, readonly [title: string, reason: string, first: string, second: string]>
> = {
  en: [
    'Our team goes on with you',
    'None of the answers fits, so a person has to look at it.',
    'The question at which you stopped',
    'What is different in your case',
  ],
  es: [
    'Nuestro equipo sigue contigo',
    'Ninguna respuesta encaja, así que tiene que mirarlo una persona.',
    'La pregunta en la que te has quedado',
    'Qué es distinto en tu caso',
  ],
  pl: [
    'Dalej pomoże nasz zespół',
    'Żadna odpowiedź nie pasuje, więc musi to sprawdzić człowiek.',
    'Pytanie, przy którym kończysz',
    'Co jest inaczej w Twoim przypadku',
  ],
};

/** Makes the file of a guide from a decision tree: questions with their answers, and an ending for each outcome. */
export function composeGuide(guide: SourceGuide, id: string, source: Source, site: GuideSite): ComposedFile {
  const file = `guides/${site.language}/${id}.md`;
  const notes: Note[] = [];
  const note = (kind: NoteKind, text: string): void =>
    void notes.push({ kind, text, place: guide.place, file });
  const conversion = conversionOf(guide, source, site, note);
  const ids = stepIds(guide.steps);
  const words: string[] = [];
  const convert = (text: string): RootContent[] => {
    const read = convertBlocks(text, conversion);
    words.push(...read.words);
    return read.blocks.map(asStepBlock);
  };
  const intro = convert(guide.intro);
  const steps = guide.steps.flatMap((step) => {
    words.push(...wordsOf(step.title ?? ''));
    const blocks = convert(step.text);
    words.push(...step.answers.flatMap(({ text }) => wordsOf(text)));
    return writeStep(step, blocks, ids, guide, note);
  });
  const handover = handoverOf(
    site,
    freeName('support-team', (name) => [...ids.values()].includes(name)),
  );
  const summary = fitSummary(guide, intro);
  const matter = {
    title: guide.title,
    summary,
    topic: site.topic,
    owner: site.owner,
    code: site.code,
    otherwise: `#${handover.id}`,
  };
  const body = writeMdx({ type: 'root', children: [...intro, ...steps, ...handover.blocks] });
  note('to-do', 'the last ending, for those whom no answer fits: what it says, and which tier takes over');
  const text = writeFrontMatter(matter) + body;
  return {
    key: guide.key,
    id,
    language: site.language,
    file,
    text,
    audience: 'public',
    source: digestOf(JSON.stringify({ ...guide, place: undefined })),
    share: shareKept(words, wordsIn(text, file)),
    words: words.length,
    links: [],
    notes,
  };
}

function conversionOf(
  guide: SourceGuide,
  source: Source,
  { siteHost }: GuideSite,
  note: Conversion['note'],
): Conversion {
  const version = {
    locale: '',
    title: guide.title,
    place: guide.place,
    addresses: [],
  } as unknown as SourceVersion;
  return {
    title: guide.title,
    note,
    link: (url, text) => {
      const link = url.startsWith('#') ? undefined : source.resolveLink(url, version);
      const end = link?.kind === 'web' ? webLink(link.url, siteHost) : undefined;
      if (end === undefined)
        note('dead-link', `“${text}” to ${url}: ${link?.kind === 'lost' ? link.why : 'it leads nowhere'}`);
      return end;
    },
    image: (url, alt) => {
      note('image', `${url}${alt === '' ? '' : ` (“${alt}”)`}`);
      return undefined;
    },
  };
}

/** In a step there are no headings but that of the step, and no components. */
function asStepBlock(block: RootContent): RootContent {
  if (block.type === 'heading')
    return { type: 'paragraph', children: [{ type: 'strong', children: block.children }] };
  return block;
}

function handoverOf({ language, tier }: GuideSite, id: string): { id: string; blocks: RootContent[] } {
  const [title, reason, ...ready] = HANDOVER[language] ?? HANDOVER['en']!;
  const items = ready.map((value): List['children'][number] => ({
    type: 'listItem',
    checked: false,
    spread: false,
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  }));
  const list: List = { type: 'list', ordered: false, spread: false, children: items };
  const text: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: reason }] };
  return { id, blocks: [stepHeading(title, `#${id} .escalate tier=${tier}`), text, list] };
}

const SHORTEST = 10;
const LONGEST = 300;

function fitSummary({ title, summary }: SourceGuide, intro: readonly RootContent[]): string {
  const first = intro.find((block) => block.type === 'paragraph');
  const wanted = oneLine(summary ?? (first === undefined ? '' : plainText(first)));
  const fit = wanted.length > LONGEST ? `${wanted.slice(0, wanted.lastIndexOf(' ', LONGEST - 1))}…` : wanted;
  return fit.length >= SHORTEST ? fit : `${title}.`.padEnd(SHORTEST, '.');
}

/** The words that the pages of a guide show, in the order of its file. */
function wordsIn(text: string, file: string): string[] {
  const { tree } = parseGuide(text, file, { role: 'source', edition: 'public' });
  const shown = (markdown: string): string[] =>
    wordsOf(visibleText(markdownTree(markdown, pageContext(file))));
  const steps = tree.steps.flatMap(({ title, body, answers }) => [
    ...wordsOf(title),
    ...shown(body),
    ...answers.flatMap(({ plain }) => wordsOf(plain)),
  ]);
  return [...shown(tree.intro), ...steps];
}
