import type { Lists } from '../../library/settings.ts';
import { readPhone } from './phone.ts';

/** Mail addresses and telephone numbers that the site itself gives out: in site.yaml and contacts.yaml. */
export function publishedContacts({ site, contacts }: Lists, countries: readonly string[]): Set<string> {
  const channels = (site?.channels ?? []).flatMap(({ address, label }) => [
    decodeURIComponent(address.replace(/^[a-z]+:/, '')),
    label,
  ]);
  const others = Object.values(contacts).flatMap((contact) =>
    Object.values(contact.countries).flatMap(({ phone }) => (phone === undefined ? [] : [phone])),
  );
  const legal = (site?.legal ?? []).map(({ address }) => address.replace(/^mailto:/, ''));
  const all = [...channels, ...others, ...legal, site?.reportMistakes ?? ''];
  return new Set(all.flatMap((one) => [one.toLowerCase(), readPhone(one, countries) ?? '']));
}
