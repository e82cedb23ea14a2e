import type { NewsEntry, NewsPaper } from '../library/news-paper.ts';

/** News for a terminal. */
export function newsText({ title, range, top, nothing, sections }: NewsPaper): string {
  if (nothing !== undefined) return `${title}\n${range}\n\n${nothing}`;
  const item = ({ label, title: name, address, lines }: NewsEntry): string =>
    [
      `  ${label}: ${name}`,
      ...(address === undefined ? [] : [`    ${address}`]),
      ...lines.map((line) => `    - ${line}`),
    ].join('\n');
  return [
    `${title}\n${range}`,
    [top.title, ...top.items.map((one, i) => `  ${i + 1}. ${inOneLine(one)}`)].join('\n'),
    ...sections.map((section) => [section.title, ...section.items.map(item)].join('\n')),
  ].join('\n\n');
}

/** News for a chat or a wiki. */
export function newsMarkdown({ title, range, top, nothing, sections }: NewsPaper): string {
  const head = `# ${escape(title)}\n\n${escape(range)}`;
  if (nothing !== undefined) return `${head}\n\n${nothing}`;
  const item = ({ label, title: name, address, lines }: NewsEntry): string => {
    const link = address === undefined ? escape(name) : `[${escape(name)}](${address})`;
    return [`- **${escape(label)}:** ${link}`, ...lines.map((line) => `  - ${escape(line)}`)].join('\n');
  };
  return [
    head,
    `## ${escape(top.title)}`,
    top.items.map((one, i) => `${i + 1}. ${escape(inOneLine(one))}`).join('\n'),
    ...sections.flatMap((section) => [`## ${escape(section.title)}`, section.items.map(item).join('\n')]),
  ].join('\n\n');
}

/** News as a page without scripts and styles, for a mail or an intranet. */
export function newsHtml({ language, title, range, top, nothing, sections }: NewsPaper): string {
  const item = ({ label, title: name, address, lines }: NewsEntry): string => {
    const link = address === undefined ? html(name) : `<a href="${html(address)}">${html(name)}</a>`;
    const list =
      lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${html(line)}</li>`).join('')}</ul>`;
    return `<li><strong>${html(label)}:</strong> ${link}${list}</li>`;
  };
  const body =
    nothing === undefined
      ? [
          `<h2>${html(top.title)}</h2>`,
          `<ol>${top.items.map((one) => `<li>${html(inOneLine(one))}</li>`).join('')}</ol>`,
          ...sections.flatMap((section) => [
            `<h2>${html(section.title)}</h2>`,
            `<ul>\n${section.items.map(item).join('\n')}\n</ul>`,
          ]),
        ]
      : [`<p>${html(nothing)}</p>`];
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(title)}</title></head>`,
    '<body>',
    `<h1>${html(title)}</h1>`,
    `<p>${html(range)}</p>`,
    ...body,
    '</body>',
    '</html>',
  ].join('\n');
}

/** `Changed: No internet. “No” now leads to “Restart”` */
function inOneLine({ label, title, lines: [first] }: NewsEntry): string {
  return `${label}: ${title}${first === undefined ? '' : `. ${first}`}`;
}

/** Signs that Markdown would read (CommonMark, "Backslash escapes"), where they can do something. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#&|~]/g, '\\$&');
}

function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
