import { formatCountry, formatDay } from '../i18n/format.ts';
import { count } from '../i18n/plural.ts';
import type { LocalStep } from '../guide/local.ts';
import type { LocalGuide } from '../library/library.ts';
import { listChannels } from './_channels.ts';
import type { Model } from './_model.ts';
import { textFor } from './_texts.ts';

/** What `EscalateEnding.astro` shows beside the title. */
export function showEscalation(model: Model, language: string, guide: LocalGuide, step: LocalStep) {
  const { library, render, sourceLanguage } = model;
  const { tiers } = library.settings.site;
  const tier = tiers.find((candidate) => candidate.tier === step.tier) ?? tiers[0]!;
  const [reason, tasks] = splitAtTasks(render.text(step.body, { language, headingLevel: 1 }));
  return {
    reason,
    tasks,
    team: textFor(tier.name, language, sourceLanguage),
    handles: textFor(tier.handles, language, sourceLanguage),
    promise: count(language, model.words(language).contact.promise, tier.promiseHours),
    promiseHours: tier.promiseHours,
    channels: listChannels(model, language, {
      tier,
      breaks: guide.source.type === 'guide' ? guide.source.matter.breaks : [],
    }),
  };
}

/** The list of what to have ready stands apart from the reason, below when an answer comes. */
function splitAtTasks(html: string): [reason: string, tasks: string] {
  const at = html.search(/<ul\b[^>]*class="checks"/);
  return at < 0 ? [html, ''] : [html.slice(0, at), html.slice(at)];
}

/** What `ReferEnding.astro` shows of the people outside; undefined if the step names none. */
export function showOutside(model: Model, language: string, step: LocalStep) {
  const { library, sourceLanguage } = model;
  const contact = step.to === undefined ? undefined : library.settings.contacts[step.to];
  if (contact === undefined) return undefined;
  const words = model.words(language);
  const countries = Object.entries(contact.countries).sort(
    ([a], [b]) => Number(a === 'default') - Number(b === 'default'),
  );
  const nameOf = (country: string): string =>
    country === 'default' ? words.ending.otherCountries : formatCountry(language, country);
  return {
    name: textFor(contact.name, language, sourceLanguage),
    checked: contact.reviewed && words.ending.checkedNumbers(formatDay(language, contact.reviewed.on)),
    places: countries.map(([country, details]) => ({
      country: countries.length > 1 ? nameOf(country) : undefined,
      phone: details.phone,
      url: details.url,
      lines: [details.hours, details.note].flatMap((line) =>
        line === undefined ? [] : [textFor(line, language, sourceLanguage)],
      ),
    })),
  };
}
