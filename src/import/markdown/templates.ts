import { calloutOf } from '../convert/callout-names.ts';

/** A mark of a template language in a text. */
const LIQUID = /\{%-?\s*(?<tag>[\w-]+)\s*(?<rest>[^%]*?)-?%\}|\{\{-?\s*(?<value>[^}]*?)-?\}\}/g;
const HUGO = /\{\{(?<open>[<%])\s*(?<close>\/?)\s*(?<tag>[\w-]+)\s*(?<rest>[^>%]*?)\s*\/?[>%]\}\}/g;
const FENCE = /^(?<sign>`{3,}|~{3,})[^\n]*\n[\s\S]*?^\k<sign>[ \t]*$/gm;

/**
 * Puts Markdown in the place of what Jekyll and Hugo put into a text before it is Markdown: links to pages, code,
 * pictures, films, notes. What else stands there goes, and is told. Code in fences stays as it is.
 */
export function fillTemplates(
  text: string,
  language: 'liquid' | 'hugo',
  tell: (mark: string) => void,
): string {
  let done = '';
  let at = 0;
  const fill = (part: string): string =>
    language === 'liquid' ? fillLiquid(part, tell) : fillHugo(part, tell);
  for (const { 0: fence, index } of text.matchAll(FENCE)) {
    done += fill(text.slice(at, index)) + fence;
    at = index + fence.length;
  }
  return done + fill(text.slice(at));
}

function fillLiquid(text: string, tell: (mark: string) => void): string {
  const raw = text.replace(/\{%-?\s*(?:raw|endraw)\s*-?%\}/g, '');
  const code = raw.replace(
    /\{%-?\s*highlight\s+([\w+#-]+)[^%]*%\}\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g,
    (_, lang: string, inner: string) => `\n\`\`\`${lang}\n${inner.replace(/\n$/, '')}\n\`\`\`\n`,
  );
  return code.replace(LIQUID, (mark, ...found) => {
    const { tag, rest = '', value } = found.at(-1) as Record<string, string | undefined>;
    if (value !== undefined) {
      if (/^site\.(?:baseurl|url)/.test(value)) return '';
      const quoted = /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url)/.exec(value)?.[1];
      if (quoted !== undefined) return quoted;
    }
    if (tag === 'link' || tag === 'post_url') return `/${rest.trim()}`;
    // Left for the reader of callouts.
    if (tag === 'hint' || tag === 'endhint' || tag === 'callout' || tag === 'endcallout') return mark;
    if (tag === 'include') return includedNote(rest) ?? gone(mark, tell);
    if (tag === 'comment' || tag === 'endcomment') return '';
    return gone(mark, tell);
  });
}

/** `include note.html content="..."`, as themes for documentation have it. */
function includedNote(rest: string): string | undefined {
  const kind = /^([\w-]+)\.html\b/.exec(rest)?.[1] ?? '';
  const content = /\bcontent=(?:"([^"]*)"|'([^']*)')/.exec(rest);
  const name = calloutOf(kind);
  const words = content?.[1] ?? content?.[2];
  return name === undefined || words === undefined ? undefined : `\n> [!${name}]\n> ${words}\n`;
}

function fillHugo(text: string, tell: (mark: string) => void): string {
  const code = text.replace(
    /\{\{<\s*highlight\s+"?([\w+#-]+)"?[^>]*>\}\}\n?([\s\S]*?)\{\{<\s*\/\s*highlight\s*>\}\}/g,
    (_, lang: string, inner: string) => `\n\`\`\`${lang}\n${inner.replace(/\n$/, '')}\n\`\`\`\n`,
  );
  return code.replace(HUGO, (mark, ...found) => {
    const { tag = '', rest = '', close } = found.at(-1) as Record<string, string | undefined>;
    const first = /^"([^"]*)"|^(\S+)/.exec(rest);
    const value = first?.[1] ?? first?.[2] ?? '';
    const named = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(rest)?.[1];
    if (tag === 'ref' || tag === 'relref') return value;
    if (tag === 'youtube') return `<https://www.youtube.com/watch?v=${named('id') ?? value}>`;
    if (tag === 'vimeo') return `<https://vimeo.com/${named('id') ?? value}>`;
    if (tag === 'figure') return `![${named('alt') ?? named('caption') ?? ''}](<${named('src') ?? ''}>)`;
    // Left for the reader of callouts.
    if (/^(?:notice|callout|alert|hint|admonition)$/.test(tag)) return mark;
    return close === '/' ? '' : gone(mark, tell);
  });
}

function gone(mark: string, tell: (mark: string) => void): string {
  tell(mark);
  return '';
}
