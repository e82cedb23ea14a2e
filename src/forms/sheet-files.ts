import { contentPolicy } from '../layouts/policy.ts';
import type { Model } from '../pages/_make-model.ts';
import type { GuideForm } from './guide-form.ts';
import { changeTags, escapeAttribute, escapeText, readAttribute } from './html.ts';

/** The style sheet within the file for technicians, and its digest as policies write it: `sha256-...`. */
export interface InlineStyles {
  css: string;
  digest: string;
}

/**
 * The sheet to print: a page of the site, in its style.
 *
 * @param sheet what `writeSheet` gives for the form
 */
export function writePrintPage(model: Model, form: GuideForm, sheet: string): string {
  const { addresses, library } = model;
  const { logo } = library.settings.site;
  const icon = logo === undefined ? addresses.file('favicon.svg') : addresses.image(logo);
  const back = `<p class="screen"><a href="${addresses.guide(form.language, form.id)}">${escapeText(form.words.guide.back)}</a></p>`;
  return writePage(form, {
    policy: contentPolicy(),
    head: `<link rel="icon" href="${escapeAttribute(icon)}">\n<link rel="stylesheet" href="${addresses.file('forms.css')}">`,
    body: `${back}\n${sheet}`,
  });
}

/**
 * The file for technicians: all of the guide in one file, which loads nothing and works when it is opened from a disk.
 *
 * @param sheet what `writeSheet` gives for the form
 * @param pictures gives the data address of a picture by its address on the site
 */
export function writeOfflineFile(
  model: Model,
  form: GuideForm,
  sheet: string,
  { styles, pictures }: { styles: InlineStyles; pictures: (address: string) => string },
): string {
  const { address: site } = model.library.settings.site;
  const newest = `${site}${model.addresses.guide(form.language, form.id)}`;
  const { offline, newest: label } = form.words.forms;
  const note = `<p class="s soft screen">${escapeText(offline)} <a href="${escapeAttribute(newest)}">${escapeText(label)}</a></p>`;
  return writePage(form, {
    policy: `default-src 'none'; style-src '${styles.digest}'; img-src data:; base-uri 'none'; form-action 'none'`,
    head: `<style>${styles.css}</style>`,
    body: `${note}\n${takeAlong(sheet, site, pictures)}`,
  });
}

function writePage(
  { language, title, summary, words }: GuideForm,
  { policy, head, body }: { policy: string; head: string; body: string },
): string {
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="color-scheme" content="light dark">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeText(`${title.plain} - ${words.forms.steps}`)}</title>`,
    `<meta name="description" content="${escapeAttribute(summary)}">`,
    `<meta name="robots" content="noindex, follow">\n${head}\n</head>`,
    `<body>\n<main class="sheet">\n${body}\n</main>\n</body>\n</html>\n`,
  ].join('\n');
}

/** Links lead to the site, pictures come along, and nothing waits to be seen. */
function takeAlong(html: string, site: string, pictures: (address: string) => string): string {
  return changeTags(html, (tag) =>
    tag
      .replace(/ href="(\/[^"]*)"/, (_, path: string) => ` href="${escapeAttribute(site)}${path}"`)
      .replace(/ src="(\/[^"]*)"/, (_, path: string) => ` src="${pictures(readAttribute(path))}"`),
  );
}
