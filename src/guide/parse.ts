import type { Heading, Nodes, Root } from 'mdast';
import {
  checkMarkdown,
  definitionsOf,
  isAgentsOnly,
  type FoundBold,
  type FoundImage,
  type FoundLink,
} from '../markdown/checks.ts';
import { planCuts } from '../markdown/cuts.ts';
import { walkNodes } from '../markdown/nodes.ts';
import { DEPTH_LIMIT, parseShallow, placeOf, spanOf } from '../markdown/places.ts';
import { byPlace, problem, type Problem } from '../problem/problem.ts';
import { PLATFORMS, type Platform } from '../schema/common.ts';
import { findAnswers, type FoundAnswers } from './answers.ts';
import { readStepAttributes } from './attributes.ts';
import { gatherFacts } from './body.ts';
import { readHeading, type HeadingParts } from './heading.ts';
import { suggestId } from './ids.ts';
import type { GuideTree, Spot, Step, Variant } from './model.ts';
import { report, sliceText, type Edition, type Reading, type Role } from './reading.ts';

export interface ParsedGuide {
  tree: GuideTree;
  /** In the order of the file. */
  problems: Problem[];
  /** Links in the text; answers are not among them, `checkGuides` looks after those. */
  links: FoundLink[];
  images: FoundImage[];
  /** In a variant, with its device. */
  bolds: FoundBold[];
}

/** A heading of level 2 with what stands under it. Definitions are left out: they are no part of a step. */
interface Section {
  heading: Heading;
  blocks: Nodes[];
  /** Where the next section begins. */
  end: number;
}

/** Ids that steps above have: on which line, and how many numbered ones were made of it. */
type TakenIds = Map<string, { line: number; uses: number }>;

/** A heading of level 3 with a device, and what stands under it. */
interface VariantSection {
  heading: Heading;
  parts: HeadingParts;
  platform: Platform;
  blocks: Nodes[];
}

/**
 * Reads a guide file: front matter is skipped, level-2 headings begin steps. Never throws, whatever the text; what
 * cannot be used is reported, and the rest is read on.
 *
 * @param source the whole file
 * @param file its path, relative to the content folder; `#step` and `guide.md` are read as from there
 * @param options whether it owns the structure or translates it, and for which edition it is read
 */
export function parseGuide(
  source: string,
  file: string,
  options: { role: Role; edition: Edition },
): ParsedGuide {
  // Lines and columns stay the same; callouts are recognised by "\n".
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const root = parseShallow(text);
  if (root === undefined) {
    const tooDeep = problem('markdown/too-deep', { file, line: 1, column: 1 }, { limit: DEPTH_LIMIT });
    return { tree: { intro: '', steps: [] }, problems: [tooDeep], links: [], images: [], bolds: [] };
  }
  const reading = beginReading(text, file, root, options);
  const answerLinks = new Set<Nodes>();
  const tree = readTree(reading, root, answerLinks);
  const finds = checkMarkdown(root, file, { source: text, except: answerLinks });
  const problems = [...reading.problems, ...finds.problems].sort(byPlace);
  const bolds = finds.bolds.map((bold) => withDevice(bold, tree));
  return { tree, problems, links: finds.links, images: finds.images, bolds };
}

/** The device of the variant in which a bold text stands. */
function withDevice(bold: FoundBold, { steps }: GuideTree): FoundBold {
  const isAbove = ({ spot }: { spot: Spot }): boolean => spot.line <= bold.place.line;
  const variant = steps.findLast(isAbove)?.variants.findLast(isAbove);
  return variant === undefined ? bold : { ...bold, platform: variant.platform };
}

function beginReading(
  source: string,
  file: string,
  root: Root,
  { role, edition }: { role: Role; edition: Edition },
): Reading {
  const isHidden = (node: Nodes): boolean => edition === 'public' && isAgentsOnly(node);
  const cuts = planCuts(source, root, (node) => node.type === 'definition' || isHidden(node));
  return { source, file, role, edition, cuts, definitions: definitionsOf(root, isHidden), problems: [] };
}

function readTree(reading: Reading, root: Root, answerLinks: Set<Nodes>): GuideTree {
  reportNestedHeadings(reading, root);
  const blocks: Nodes[] = root.children.filter((node) => node.type !== 'yaml');
  const first = blocks.findIndex(isStepHeading);
  const introBlocks = first < 0 ? blocks : blocks.slice(0, first);
  const introEnd = first < 0 ? reading.source.length : spanOf(blocks[first]!).start;
  for (const block of introBlocks) reportHeading(reading, block, true);
  const intro = introBlocks[0] ? sliceText(reading, spanOf(introBlocks[0]).start, introEnd, introBlocks) : '';
  const taken: TakenIds = new Map();
  const sections = splitSections(reading, first < 0 ? [] : blocks.slice(first));
  const steps = sections.map((section) => readStep(reading, section, taken, answerLinks));
  if (steps.length === 0 && reading.role === 'source') {
    report(reading, 'guide/no-steps', { file: reading.file, line: 1, column: 1 }, {});
  }
  return { intro, steps };
}

function isStepHeading(node: Nodes): node is Heading {
  return node.type === 'heading' && node.depth === 2;
}

function splitSections(reading: Reading, blocks: readonly Nodes[]): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    const current = sections.at(-1);
    if (isStepHeading(block)) {
      if (current) current.end = spanOf(block).start;
      sections.push({ heading: block, blocks: [], end: reading.source.length });
    } else if (block.type !== 'definition') current?.blocks.push(block);
  }
  return sections;
}

function readStep(reading: Reading, section: Section, taken: TakenIds, answerLinks: Set<Nodes>): Step {
  const parts = readHeading(reading, section.heading);
  const { id: writtenId, ...attributes } = readStepAttributes(reading, parts.attributes);
  const { id, nameless } = chooseId(reading, section, parts, writtenId, taken);
  if (parts.plain === '') report(reading, 'guide/step-without-question', section.heading, { id });
  if (attributes.formerly.includes(id)) report(reading, 'address/itself', section.heading, { id });
  const owner = { id, heading: section.heading, ...(attributes.ending ? { ending: attributes.ending } : {}) };
  const found = findAnswers(reading, owner, section.blocks);
  for (const link of found.links) answerLinks.add(link);
  const { line, column } = placeOf(section.heading, reading.file);
  const text = readText(reading, section, found, id);
  if (attributes.include && (text.body !== '' || text.variants.length > 0)) {
    report(reading, 'guide/include-text', section.blocks[0]!, { step: id });
  }
  return {
    id,
    ...(nameless ? { nameless: true as const } : {}),
    title: parts.plain,
    heading: parts.markdown,
    answers: found.answers,
    ...attributes,
    ...text,
    spot: { line, column },
  };
}

/** A step without an id of its own gets one from its heading, so that the rest can be read and checked. */
function chooseId(
  reading: Reading,
  { heading }: Section,
  parts: HeadingParts,
  written: string | undefined,
  taken: TakenIds,
): { id: string; nameless: boolean } {
  if (parts.broken)
    report(reading, 'guide/broken-attributes', parts.broken.place, { text: parts.broken.text });
  const id = written ?? (parts.broken && /\{\s*#([\w-]+)/.exec(parts.broken.text)?.[1]);
  const line = placeOf(heading, reading.file).line;
  if (id === undefined) {
    const made = takeId(taken, suggestId(parts.plain), line);
    // Which step of the source it translates, only its writer knows.
    const suggestion = reading.role === 'source' ? made : 'id-in-the-source';
    if (!parts.broken) report(reading, 'guide/step-without-id', heading, { title: parts.plain, suggestion });
    return { id: made, nameless: true };
  }
  const first = taken.get(id);
  if (first) report(reading, 'guide/duplicate-step', heading, { id, line: first.line });
  return { id: takeId(taken, id, line), nameless: first !== undefined };
}

/** @returns the id, with a number if it is taken */
function takeId(taken: TakenIds, id: string, line: number): string {
  const first = taken.get(id);
  let free = id;
  if (first) {
    while (taken.has(free)) free = `${id}-${++first.uses}`;
  }
  taken.set(free, { line, uses: 1 });
  return free;
}

function readText(
  reading: Reading,
  section: Section,
  found: FoundAnswers,
  step: string,
): Pick<Step, 'body' | 'variants' | 'facts'> {
  const blocks = section.blocks.slice(0, found.from);
  const answers = section.blocks[found.from];
  const end = answers ? spanOf(answers).start : section.end;
  for (const block of section.blocks) reportHeading(reading, block);
  const { body, sections } = splitVariants(reading, blocks, step);
  const starts = sections.map((variant) => spanOf(variant.heading).start);
  const variants = sections.map((variant, index): Variant => {
    const { line, column } = placeOf(variant.heading, reading.file);
    return {
      platform: variant.platform,
      title: variant.parts.plain,
      heading: variant.parts.markdown,
      body: sliceText(reading, spanOf(variant.heading).end, starts[index + 1] ?? end, variant.blocks),
      spot: { line, column },
    };
  });
  const facts = gatherFacts(
    reading,
    body,
    sections.map((variant) => variant.blocks),
  );
  return { body: sliceText(reading, spanOf(section.heading).end, starts[0] ?? end, body), variants, facts };
}

function splitVariants(
  reading: Reading,
  blocks: readonly Nodes[],
  step: string,
): { body: Nodes[]; sections: VariantSection[] } {
  const body: Nodes[] = [];
  const sections: VariantSection[] = [];
  for (const block of blocks) {
    const variant =
      block.type === 'heading' && block.depth === 3 ? readVariant(reading, block, step) : undefined;
    if (variant === undefined) (sections.at(-1)?.blocks ?? body).push(block);
    else {
      if (sections.some((other) => other.platform === variant.platform)) {
        report(reading, 'guide/duplicate-variant', block, { platform: variant.platform, step });
      }
      sections.push(variant);
    }
  }
  return { body, sections };
}

/** @returns undefined if it names no device, which is reported */
function readVariant(reading: Reading, heading: Heading, step: string): VariantSection | undefined {
  const parts = readHeading(reading, heading);
  if (parts.broken)
    report(reading, 'guide/broken-attributes', parts.broken.place, { text: parts.broken.text });
  const [written, ...repeated] = parts.attributes.filter(({ name }) => name === 'platform');
  const others = parts.attributes.filter(({ name }) => name !== 'platform');
  for (const { place } of others) report(reading, 'guide/variant-attributes', place, { step });
  for (const { name, place } of repeated) report(reading, 'guide/repeated-attribute', place, { name });
  if (written === undefined) {
    if (!parts.broken) report(reading, 'guide/variant-platform', heading, { title: parts.plain });
    return undefined;
  }
  const platform = PLATFORMS.find((known) => known === written.value);
  if (platform === undefined) {
    const expected = PLATFORMS.map((known) => `"${known}"`).join(' or ');
    report(reading, 'guide/invalid-attribute', written.place, {
      name: 'platform',
      value: written.value ?? '',
      expected,
    });
    return undefined;
  }
  return { heading, parts, platform, blocks: [] };
}

/** Level 2 and 3 are read elsewhere, except above the first step, where there is no step to have variants. */
function reportHeading(reading: Reading, block: Nodes, isIntro = false): void {
  if (block.type !== 'heading' || block.depth === 2 || (block.depth === 3 && !isIntro)) return;
  report(reading, 'guide/heading-level', block, { level: block.depth });
}

function reportNestedHeadings(reading: Reading, root: Root): void {
  walkNodes(root, (node, parents) => {
    if (node.type === 'heading' && parents.length > 1) {
      report(reading, 'guide/heading-level', node, { level: node.depth, nested: true });
    }
  });
}
