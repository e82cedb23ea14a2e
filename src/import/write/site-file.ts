import { stringify } from 'yaml';
import type { Languages } from './languages.ts';
import type { Note } from '../model.ts';

type Texts = Readonly<Record<string, string>>;

const TEAM: Texts = { en: 'support team', es: 'equipo de asistencia', pl: 'zespół wsparcia' };
const HANDLES: Texts = {
  en: 'All questions.',
  es: 'Todas las preguntas.',
  pl: 'Wszystkie pytania.',
};
const PHONE: Texts = { en: 'Phone', es: 'Teléfono', pl: 'Telefon' };
const MAIL: Texts = { en: 'Email', es: 'Correo', pl: 'E-mail' };
const SAMPLE: Texts = {
  en: 'A sample number that nobody answers.',
  es: 'Es un número de muestra que nadie atiende.',
  pl: 'To przykładowy numer, którego nikt nie odbiera.',
};

/**
 * A first site.yaml: one support team, a sample number and a sample mail address, which the report lists as things to
 * fill in. Numbers are those that belong to nobody (Ofcom, "Telephone numbers for use in TV and radio drama programmes").
 *
 * @param name of the site, in the words of the old one
 * @param fileKilobytes of the largest text
 */
export function firstSite(languages: Languages, name: string, fileKilobytes: number): string {
  const text = (texts: Texts): string | Record<string, string> => {
    const own = Object.fromEntries(
      languages.all.map((language) => [language, texts[language] ?? texts['en']!]),
    );
    return languages.all.length === 1 ? Object.values(own)[0]! : own;
  };
  const hours = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-17:00']] as const);
  const site = {
    format: 1,
    name,
    address: 'https://help.example.com',
    base: '/',
    languages: languages.all,
    sourceLanguage: languages.source,
    tiers: [
      { tier: 1, name: text(TEAM), handles: text(HANDLES), channels: ['phone', 'email'], promiseHours: 24 },
    ],
    channels: [
      {
        id: 'phone',
        kind: 'phone',
        medium: 'spoken',
        name: text(PHONE),
        address: 'tel:+442079460000',
        label: '+44 20 7946 0000',
        needs: ['phone'],
        hours: { timeZone: 'Europe/London', week: Object.fromEntries(hours) },
        promiseHours: 1,
        cost: text(SAMPLE),
      },
      {
        id: 'email',
        kind: 'email',
        medium: 'written',
        name: text(MAIL),
        address: 'mailto:help@example.com',
        label: 'help@example.com',
        needs: ['internet', 'email'],
        promiseHours: 24,
      },
    ],
    ...(fileKilobytes > STANDARD_KILOBYTES ? { limits: { fileKilobytes } } : {}),
  };
  return `# What the whole site shares. Numbers, addresses and hours are samples: put in your own.\n${stringify(site, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

const STANDARD_KILOBYTES = 256;

/** What nobody but the owner of the site can fill in. */
export const SITE_NOTES: readonly Note[] = [
  'the name of the site (`name`), and its address (`address`), now https://help.example.com',
  'the telephone number, now the sample +44 20 7946 0000, with its hours',
  'the mail address, now the sample help@example.com',
  'the support team (`tiers`): what it is called, what it does, when it answers',
  'links to your privacy page and accessibility statement (`legal`)',
].map((text): Note => ({ kind: 'to-do', text, place: 'site.yaml', file: 'site.yaml' }));
