import type { ElementContent } from 'hast';
import type { Nodes as MdastNodes } from 'mdast';
import type { RenderContext } from './context.ts';

/**
 * How a text becomes HTML: an article as data, an article as a module of the bundler, or Markdown without
 * components.
 */
export type Lane = 'data' | 'module' | 'markdown';

/** What is known at a place of the tree while it is transformed. */
export interface Scope {
  readonly context: RenderContext;
  readonly lane: Lane;
  /** Level of the nearest heading above. */
  readonly level: number;
  /** Inside bold text, where `›` is read aloud as a word. */
  readonly strong: boolean;
  /** Inside code or keys, whose text stays as it is. */
  readonly verbatim: boolean;
  /** Directly in the text, not within another block. */
  readonly top: boolean;
  /** Inside a line of text, where no block can stand. */
  readonly inline: boolean;
  /** How often each name was given to a region of this text; names of regions must differ. */
  readonly regions: Map<string, number>;
}

export interface PropRule {
  required: boolean;
  /** All values there are; absent: any text. */
  values?: readonly string[];
}

/** A component as written: its properties, and its content as HTML already. */
export interface Use {
  props: Readonly<Record<string, string>>;
  children: ElementContent[];
}

/** What a component must contain: the words for the message, and the test. Comments are left out before. */
export interface ContentRule {
  expected: string;
  fits(children: readonly MdastNodes[]): boolean;
}

/**
 * A built-in component: its rules, which `parseArticle` holds, and its HTML. Add one to the map in
 * `components.ts`.
 */
export interface Component {
  name: string;
  /** `block`: on lines of its own. `inline`: within a line of text. */
  form: 'block' | 'inline';
  props: Readonly<Record<string, PropRule>>;
  /** The component that must be somewhere around it. */
  inside?: string;
  /** Components that must not be around it. */
  outside?: readonly string[];
  content: ContentRule;
  /** True if it brings a heading, so that headings in it are one level deeper. */
  heading: boolean;
  render(use: Use, scope: Scope): ElementContent[];
}
