import type { APIRoute } from 'astro';
import { SLOTS } from '../../i18n/slots.ts';
import { getModel, type Model } from '../../pages/_model.ts';
import { everyLanguage } from '../../pages/_paths.ts';
import { textFor } from '../../pages/_texts.ts';
import type { DeskSettings, DeskWords } from '../settings.ts';

export const getStaticPaths = everyLanguage;

export const GET: APIRoute = ({ params }) => Response.json(settingsOf(getModel(), params['lang']!));

function settingsOf({ library, addresses, ...model }: Model, language: string): DeskSettings {
  const { site, published = site.address } = library.settings;
  const { languages, sourceLanguage, words } = model;
  const { desk, internal } = words(language).staff;
  const { tracker } = site.review;
  return {
    language,
    sourceLanguage,
    languages: languages.map((other) => ({ language: other, name: words(other).languageName })),
    base: addresses.base,
    published,
    ...(tracker === undefined ? {} : { tracker }),
    channels: site.channels.map(({ name, kind, hours, promiseHours }) => ({
      name: textFor(name, language, sourceLanguage).text,
      kind,
      ...(hours === undefined ? {} : { hours }),
      promiseHours,
    })),
    holidays: site.holidays.map(({ on }) => ({ on })),
    teams: Object.fromEntries(
      languages.map((other) => [
        other,
        site.tiers.map(({ name }) => textFor(name, other, sourceLanguage).text),
      ]),
    ),
    words: handOver(desk, 'staff.desk') as DeskWords,
    internal,
  };
}

/** Words as plain data, with `{slots}` that scripts fill in. */
function handOver(words: unknown, path: string): unknown {
  if (typeof words === 'function') {
    const slots = SLOTS[path]?.slots ?? [];
    return (words as (...values: string[]) => unknown)(...slots.map((slot) => `{${slot}}`));
  }
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, handOver(value, `${path}.${key}`)]),
  );
}
