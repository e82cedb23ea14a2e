/** A rule of a `_headers` file. */
export interface HeaderRule {
  pattern: string;
  headers: Record<string, string>;
}

/** A line of a `_redirects` file. */
export interface RedirectRule {
  from: string;
  to: string;
  status: string;
}

/**
 * Reads a `_headers` file by what both hosts document: a path, and below it indented `Name: value` lines.
 * (https://developers.cloudflare.com/pages/configuration/headers/, https://docs.netlify.com/manage/routing/headers/)
 *
 * @throws at a line that is neither
 */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const [, name, value] = /^ {2}([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
    if (/^\/\S*$/.test(line)) rules.push({ pattern: line, headers: {} });
    else if (name !== undefined && value !== undefined && rules.length > 0)
      rules.at(-1)!.headers[name] = value;
    else throw new Error(`No path and no header: "${line}"`);
  }
  return rules;
}

/** The headers that a path gets; where two rules give one, Cloudflare joins the values with a comma. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of rules.filter(({ pattern }) => matches(pattern, path))) {
    for (const [name, value] of Object.entries(rule.headers)) {
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
    }
  }
  return headers;
}

/**
 * Reads a `_redirects` file: three words a line.
 * (https://developers.cloudflare.com/pages/configuration/redirects/,
 * https://docs.netlify.com/manage/routing/redirects/overview/)
 */
export function readRedirectRules(text: string): RedirectRule[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [from = '', to = '', status = '', ...more] = line.split(' ');
      if (!from.startsWith('/') || !to.startsWith('/') || more.length > 0)
        throw new Error(`No redirect: "${line}"`);
      return { from, to, status };
    });
}

/** What Cloudflare Pages makes of it: it always redirects, and knows neither `!` nor other statuses. */
export function onCloudflare(rules: readonly RedirectRule[], path: string): RedirectRule | undefined {
  const known = rules.filter(({ status }) => ['301', '302', '303', '307', '308'].includes(status));
  return known.find(({ from }) => matches(from, path));
}

/** What Netlify makes of it: the first rule counts, but a file comes before a rule without `!`. */
export function onNetlify(
  rules: readonly RedirectRule[],
  path: string,
  exists: boolean,
): RedirectRule | undefined {
  const first = rules.find(({ from }) => matches(from, path));
  return exists && first?.status.endsWith('!') !== true ? undefined : first;
}

function matches(pattern: string, path: string): boolean {
  const [start = '', end] = pattern.split('*');
  return end === undefined ? path === pattern : path.startsWith(start) && path.endsWith(end);
}
