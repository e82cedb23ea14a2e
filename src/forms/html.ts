/** Text for HTML and SVG, outside of tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** What an attribute says, as `writeHtml` and `escapeAttribute` write it. */
export function readAttribute(written: string): string {
  return written
    .replace(/&(?:#x22|quot);/g, '"')
    .replace(/&(?:#x3c|lt);/gi, '<')
    .replace(/&(?:#x26|amp);/g, '&');
}

/** A `lang` attribute, where the language is not that of the page. */
export function langAttribute(lang: string | undefined): string {
  return lang === undefined ? '' : ` lang="${lang}"`;
}

/** An element with a text that may be in another language. */
export function inLanguage(tag: string, { text, lang }: { text: string; lang?: string | undefined }): string {
  return `<${tag}${langAttribute(lang)}>${escapeText(text)}</${tag}>`;
}

/** A block of a writer's text; nothing, if there is none. */
export function writeProse(html: string): string {
  return html === '' ? '' : `<div class="prose">${html}</div>`;
}

/** A whole tag: the value of an attribute may hold `<` and `>`. */
const TAG = /<[a-z](?:"[^"]*"|[^">])*>/g;

/** Changes the tags of HTML as we write it, with double quotes; texts stay as they are. */
export function changeTags(html: string, change: (tag: string) => string): string {
  return html.replace(TAG, change);
}
