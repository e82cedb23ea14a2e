import type { ShownChannel } from '../components/channel.ts';
import { formatLanguage, formatList, formatTimeZone } from '../i18n/format.ts';
import { weekInWords } from '../i18n/hours-text.ts';
import { count } from '../i18n/plural.ts';
import type { Breakable } from '../schema/common.ts';
import type { Channel, Tier } from '../schema/site.ts';
import type { Model } from './_model.ts';
import { textFor } from './_texts.ts';

/** Which of the ways to a person are wanted. */
interface Wanted {
  tier?: Tier | undefined;
  /** What may be down for the reader: channels that need it are left out, unless no other is left. */
  breaks?: readonly Breakable[];
}

/**
 * The ways to a person, soonest promised answer first; those in the reader's language come before others.
 *
 * @param wanted the tier that must be reached, and what may be down
 */
export function listChannels(model: Model, language: string, wanted: Wanted = {}): ShownChannel[] {
  const { channels } = model.library.settings.site;
  const reaching = channels.filter((channel) => wanted.tier?.channels.includes(channel.id) ?? true);
  const usable = reaching.filter((channel) => !channel.needs.some((need) => wanted.breaks?.includes(need)));
  const speaks = (channel: Channel): number => ((channel.languages ?? [language]).includes(language) ? 0 : 1);
  return (usable.length > 0 ? usable : reaching)
    .toSorted((a, b) => speaks(a) - speaks(b) || a.promiseHours - b.promiseHours)
    .map((channel) => showChannel(model, language, channel));
}

function showChannel(model: Model, language: string, channel: Channel): ShownChannel {
  const { library, sourceLanguage } = model;
  const { site } = library.settings;
  const words = model.words(language);
  const { hours, promiseHours, kind, cost, note } = channel;
  const name = textFor(channel.name, language, sourceLanguage);
  const spoken = channel.languages ?? site.languages;
  return {
    kind,
    name: name.text,
    lang: name.lang,
    address: channel.address,
    action: words.contact.actions[kind](channel.label.replaceAll(' ', '\u00a0'), name.text),
    written: channel.medium === 'written',
    promise: count(
      language,
      hours === undefined ? words.contact.promiseAnyTime : words.contact.promise,
      promiseHours,
    ),
    week: hours === undefined ? [] : weekInWords(language, words, hours.week),
    zone:
      hours === undefined
        ? words.contact.anyTime
        : words.contact.timesAre(formatTimeZone(language, hours.timeZone)),
    cost: cost === undefined ? undefined : textFor(cost, language, sourceLanguage),
    note: note === undefined ? undefined : textFor(note, language, sourceLanguage),
    languages: formatList(
      language,
      spoken.map((each) => formatLanguage(language, each)),
    ),
    ...(hours === undefined ? {} : { hours }),
    promiseHours,
    holidays: site.holidays.map(({ on }) => ({ on })),
  };
}
