import { evaluate, htmlToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { articlePlugin } from '../../src/article/mdx-plugin.ts';
import { renderArticle } from '../../src/article/render.ts';
import type { RenderContext } from '../../src/article/context.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { features } from '../../src/markdown/parse.ts';
import { fixtures, pageContext } from './articles.ts';

const fileURL = new URL('file:///content/articles/en/example.mdx');

type Props = Record<string, unknown> & { children?: unknown };

/** Markup that needs no escaping any more. */
class Html {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

function write(value: unknown): string {
  if (value instanceof Html) return value.html;
  if (Array.isArray(value)) return value.map(write).join('');
  if (value === undefined || value === null || typeof value === 'boolean') return '';
  return String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function writeAttribute([name, value]: [string, unknown]): string {
  if (value === false || value === undefined) return '';
  return ` ${name}="${value === true ? '' : write(String(value)).replaceAll('"', '&quot;')}"`;
}

/** The smallest JSX runtime that writes HTML. */
function jsx(type: unknown, props: unknown): unknown {
  const { children, ...attributes } = props as Props;
  if (typeof type === 'function') return (type as (props: Props) => unknown)({ children, ...attributes });
  if (type === 'fragment') return new Html(write(children));
  const tag = String(type);
  const start = `<${tag}${Object.entries(attributes).map(writeAttribute).join('')}>`;
  return new Html(['br', 'hr', 'img', 'input'].includes(tag) ? start : `${start}${write(children)}</${tag}>`);
}

/** Renders an article as @astrojs/mdx does: the same engine and options, the plug-in, and another JSX runtime. */
function renderAsModule(source: string, context: RenderContext): string {
  const plugin = articlePlugin(() => context);
  const options = {
    features,
    fileURL,
    hastPlugins: [plugin],
    elementAttributeNameCase: 'html',
    Fragment: 'fragment',
    jsx,
    jsxs: jsx,
  };
  const article = evaluate(source, options as Parameters<typeof evaluate>[1]) as {
    default: (props: Props) => unknown;
  };
  return write(article.default({}));
}

function tree(html: string): unknown {
  return htmlToHast(html, { fragment: true });
}

describe('the two lanes of articles', () => {
  it.each(fixtures)('give the same HTML: $name', ({ input, context }) => {
    const { body } = parseArticle(input, context.file, { edition: context.edition, code: false });
    expect(tree(renderAsModule(input, context))).toEqual(tree(renderArticle(body, context)));
  });

  it('differ in code only, which the module lane keeps', () => {
    const source =
      'export const seconds = 30\n\n<Steps>\n\n1. Wait {seconds} seconds. {/* why */}\n\n</Steps>\n';
    expect(renderAsModule(source, pageContext())).toBe(
      '<ol role="list" class="steps"><li>Wait 30 seconds. </li></ol>',
    );
  });

  it("puts the article's own components into the text, with Markdown in them", () => {
    const source =
      'export const Box = ({ children }) => children\n\n<Box>\n\n**Settings › Wi-Fi**\n\n</Box>\n';
    expect(renderAsModule(source, pageContext())).toContain('<span class="vh">then</span> Wi-Fi</strong>');
  });

  it('refuses to work on a file whose address it does not know', () => {
    const plugin = articlePlugin(() => pageContext());
    expect(() =>
      evaluate('text', { features, hastPlugins: [plugin], Fragment: 'fragment', jsx, jsxs: jsx }),
    ).toThrow(/which file/);
  });
});
