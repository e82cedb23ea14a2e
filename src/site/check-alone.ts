import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import type { Found } from './page-facts.ts';
import { readReferences, readStyleReferences } from './references.ts';

/** Files that people take along: they hold everything that they show, and must work without their site. */
const ALONE = /^[a-z]{2,3}\/guides\/[^/]+\/offline\.html$/;

/** True for a file that must stand alone. @param file of the output */
export function mustStandAlone(file: string): boolean {
  return ALONE.test(file);
}

/**
 * What a file that must stand alone needs from elsewhere, or what its own policy does not allow. Other than pages, it may
 * have styles and scripts within it, but only those whose digests its policy names.
 */
export function findLoose(html: string): Found[] {
  const reader = new AloneReader();
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  return reader.finish();
}

interface Inline {
  directive: 'style-src' | 'script-src';
  text: string;
  at: number;
}

class AloneReader {
  readonly #found: Found[] = [];
  readonly #inline: Inline[] = [];
  readonly #policies: Found[] = [];
  #open: Inline | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>, at: number): void {
    if (attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
      this.#policies.push({ what: attributes['content'] ?? '', at });
    if (name === 'style') this.#open = { directive: 'style-src', text: '', at };
    if (name === 'script' && attributes['src'] === undefined)
      this.#open = { directive: 'script-src', text: '', at };
    for (const key of Object.keys(attributes)) {
      if (key === 'style' || /^on[a-z]+$/.test(key))
        this.#found.push({ what: `the attribute ${key} on <${name}>, which no digest covers`, at });
    }
    for (const { kind, url } of readReferences(name, attributes, at))
      if (kind === 'load') this.#checkLoad(url, at);
  }

  text(text: string): void {
    if (this.#open !== undefined) this.#open.text += text;
  }

  close(name: string): void {
    if (this.#open === undefined || (name !== 'style' && name !== 'script')) return;
    this.#inline.push(this.#open);
    this.#open = undefined;
  }

  finish(): Found[] {
    const [policy, second] = this.#policies;
    const directives = readPolicy(policy?.what ?? '');
    if (directives.get('default-src') !== "'none'")
      this.#found.push({
        what: "no policy of its own that begins with default-src 'none'",
        at: policy?.at ?? 0,
      });
    if (second !== undefined) this.#found.push({ what: 'a second policy', at: second.at });
    for (const [name, sources] of directives) this.#checkSources(name, sources, policy?.at ?? 0);
    for (const { directive, text, at } of this.#inline) {
      const digest = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      if (!(directives.get(directive) ?? '').split(' ').includes(digest))
        this.#found.push({ what: `a part whose digest ${digest} is not in ${directive} of its policy`, at });
      if (directive === 'style-src')
        for (const { url } of readStyleReferences(text)) this.#checkLoad(url, at);
    }
    return this.#found.sort((a, b) => a.at - b.at);
  }

  /** Nothing but digests, and pictures that come along. */
  #checkSources(directive: string, sources: string, at: number): void {
    const loose = sources.split(' ').filter((source) => {
      if (source === 'data:') return directive !== 'img-src';
      return source !== "'none'" && !/^'sha256-[A-Za-z0-9+/]{43}='$/.test(source);
    });
    if (loose.length > 0)
      this.#found.push({ what: `a policy that allows ${loose.join(' ')} in ${directive}`, at });
  }

  #checkLoad(url: string, at: number): void {
    if (!/^data:/i.test(url)) this.#found.push({ what: `"${url}", which it would have to load`, at });
  }
}

/** Directives of a policy with their sources, the first of each name (CSP 3, section 2.2.1). */
function readPolicy(policy: string): Map<string, string> {
  const directives = new Map<string, string>();
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    if (name !== '' && !directives.has(name.toLowerCase()))
      directives.set(name.toLowerCase(), sources.join(' '));
  }
  return directives;
}
