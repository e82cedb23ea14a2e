import { z } from 'zod';
import { breakable, day, id, language, text } from './common.ts';

/** The content format this version reads. Another number stops everything, with what to do. */
export const CONTENT_FORMAT = 1;

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'write hours as 08:00-18:00')
  .meta({ description: 'Opening hours of a day, such as 08:00-18:00.' });

/** Where a channel leads. No other scheme, because some run code in the page. */
const address = z
  .string()
  .regex(
    /^(?:https?:\/\/|mailto:|tel:|sms:|\/(?![/\\]))\S+$/,
    'begin with https://, mailto:, tel: or sms:, or with / for a page of this site',
  );

const week = z
  .strictObject({
    mon: z.array(clock).default([]),
    tue: z.array(clock).default([]),
    wed: z.array(clock).default([]),
    thu: z.array(clock).default([]),
    fri: z.array(clock).default([]),
    sat: z.array(clock).default([]),
    sun: z.array(clock).default([]),
  })
  .meta({ description: 'Opening hours per weekday. A day that is left out is closed.' });

export const channel = z
  .strictObject({
    id,
    kind: z
      .enum(['phone', 'chat', 'email', 'form', 'relay', 'visit'])
      .meta({ description: 'How people reach you. "relay" is a text or sign-language relay service.' }),
    medium: z
      .enum(['written', 'spoken'])
      .meta({ description: 'Whether people write or speak. Every handover must offer one of each.' }),
    name: text.meta({ description: 'What it is called: "Phone".' }),
    address: address.meta({
      description: 'Where it leads: tel:+34910000000, mailto:help@example.com or https://... .',
    }),
    label: z
      .string()
      .min(1)
      .meta({ description: 'What is shown: the number or mail address as people write it.' }),
    needs: z
      .array(breakable)
      .default([])
      .meta({ description: 'What must work to use it: internet, email, phone, device.' }),
    hours: z
      .strictObject({
        timeZone: z.string().meta({ description: 'An IANA time zone: Europe/Madrid.' }),
        week,
      })
      .optional()
      .meta({ description: 'When a person answers. Absent: at any time.' }),
    promiseHours: z
      .number()
      .positive()
      .max(24)
      .meta({ description: 'Within how many hours a person answers, counted in opening hours. At most 24.' }),
    cost: text.optional().meta({ description: 'What it costs: "Free from any phone in Spain".' }),
    languages: z
      .array(language)
      .optional()
      .meta({ description: 'Languages spoken. Absent: all of the site.' }),
    note: text.optional().meta({ description: 'One more line, such as how to reach it by text relay.' }),
  })
  .meta({ description: 'A way to reach a person.' });

export type Channel = z.infer<typeof channel>;

export const tier = z
  .strictObject({
    tier: z.int().min(1).max(5).meta({ description: 'The number of the tier, 1 to 5.' }),
    name: text.meta({ description: 'The team as readers know it: "network team".' }),
    handles: text.meta({ description: 'What this tier does, in a sentence.' }),
    needs: z
      .array(text)
      .default([])
      .meta({ description: 'What this tier must be given with every handover.' }),
    channels: z.array(id).min(1).meta({ description: 'The channels that reach this tier, by id.' }),
    promiseHours: z.number().positive().meta({ description: 'Within how many hours this tier answers.' }),
  })
  .meta({ description: 'A support level.' });

export type Tier = z.infer<typeof tier>;

const days = z.int().min(1).max(3650);

/** A guide by its id, or one of its steps under a name of its own: the way in must fit whoever is in trouble. */
const urgent = z.union([
  id,
  z.strictObject({
    guide: id,
    step: id.meta({ description: 'A step of that guide.' }),
    name: text.meta({ description: 'What has happened, in the reader’s words: "My phone was stolen".' }),
  }),
]);

export const siteSchema = z
  .strictObject({
    format: z.int().meta({ description: 'The version of the content format: 1.' }),
    name: text.meta({ description: 'The name of the site, shown at the top of each page.' }),
    logo: z
      .string()
      .regex(/^(?![./]).+\.svg$/i, 'write the path of an SVG in the content folder: images/logo.svg')
      .optional()
      .meta({
        description:
          'An SVG in the content folder that replaces the mark, also in icons and share images. Its letters must be outlines.',
      }),
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'write the colour as #rrggbb')
      .default('#0b6648')
      .meta({ description: 'The one colour of the site, as #rrggbb.' }),
    staffAccent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'write the colour as #rrggbb')
      .default('#6b3fa0')
      .meta({ description: 'The colour of the agent edition, so that nobody takes one for the other.' }),
    address: z.url({ protocol: /^https?$/ }).meta({
      description: 'Where the site will be published, without path: https://help.example.com.',
    }),
    base: z
      .string()
      .regex(/^\/(?:[\w.~-]+\/)*$/, 'begin and end the path with a slash: /help/')
      .default('/')
      .meta({ description: 'The path below which the site lies, with slashes: / or /help/.' }),
    languages: z.array(language).min(1).meta({ description: 'All languages, in the order of the switch.' }),
    sourceLanguage: language.meta({ description: 'The language that content is written in first.' }),
    home: z
      .strictObject({
        urgent: z.array(urgent).default([]).meta({ description: 'Ways out of emergencies, shown first.' }),
        unsure: id.optional().meta({ description: 'The guide for "Not sure what is wrong?".' }),
      })
      .prefault({})
      .meta({ description: 'What stands on the home page beside featured guides.' }),
    tiers: z.array(tier).min(1).meta({ description: 'The support levels.' }),
    channels: z.array(channel).min(1).meta({ description: 'The ways to reach a person.' }),
    holidays: z
      .array(z.strictObject({ on: day, name: text }))
      .default([])
      .meta({ description: 'Days on which nobody answers.' }),
    review: z
      .strictObject({
        intervals: z
          .strictObject({
            guide: days.default(180),
            'how-to': days.default(365),
            'known-issue': days.default(180),
            question: days.default(365),
            policy: days.default(365),
          })
          .prefault({})
          .meta({ description: 'After how many days each kind is due for review.' }),
        risks: z
          .strictObject({
            data: days.default(120),
            power: days.default(120),
            account: days.default(120),
            money: days.default(120),
          })
          .prefault({})
          .meta({ description: 'The same for guides with a step of that risk, if that is sooner.' }),
        tiers: z
          .partialRecord(z.enum(['1', '2', '3', '4', '5']), days)
          .default({})
          .meta({ description: 'The same for guides that hand over to that tier, if that is sooner.' }),
        perWeek: z.int().min(1).default(5).meta({ description: 'How many reviews a week one owner can do.' }),
        failure: z
          .strictObject({
            share: z.number().min(0).max(1).default(0.4).meta({
              description: 'The share of readers whom it did not help from which an entry counts as failing.',
            }),
            least: z.int().min(1).default(20).meta({
              description: 'How many readers must have said whether it helped; fewer prove nothing.',
            }),
          })
          .prefault({})
          .meta({ description: 'When figures.json says that an entry fails.' }),
        tracker: z
          .url({ protocol: /^https$/ })
          .optional()
          .meta({
            description:
              'Where staff file an issue about a page: https://github.com/acme/help/issues/new?title={title}&body={page}. Links stand in the agent edition only.',
          }),
      })
      .prefault({})
      .meta({ description: 'How often content is checked against reality.' }),
    limits: z
      .strictObject({
        fileKilobytes: z.int().min(1).default(256),
        noticeDays: z.int().min(1).default(60),
        longestPath: z
          .int()
          .min(1)
          .default(12)
          .meta({ description: 'The most questions that one way through a guide may have.' }),
        escalateShare: z.number().min(0).max(1).default(0.5).meta({
          description: 'The share of ways through a guide that may end with a handover: 0.5 is half.',
        }),
        // Measured in Chromium at 390x844, the variant with the most text chosen: of 246 steps in three languages all
        // 72 up to this length end on the first screen, and of the 174 longer ones 1 does.
        screenCharacters: z.int().min(1).default(400).meta({
          description: 'How long the text of a step may be, so that a phone shows it without scrolling.',
        }),
        firstViewKilobytes: z
          .number()
          .positive()
          .default(12)
          .meta({ description: 'What an article or a step may load at first, in kB after gzip.' }),
        homeViewKilobytes: z
          .number()
          .positive()
          .default(15)
          .meta({ description: 'The same for the home page.' }),
      })
      .prefault({})
      .meta({ description: 'Limits beyond which a warning is shown.' }),
    prose: z
      .strictObject({
        spelling: z.boolean().default(true).meta({ description: 'Words that no dictionary has.' }),
        level: z
          .boolean()
          .default(true)
          .meta({ description: 'Texts that are hard to read, by the measure of their language.' }),
        cannot: z
          .boolean()
          .default(true)
          .meta({ description: '"I cannot" without a reason or another way.' }),
        clickHere: z.boolean().default(true).meta({ description: 'Links that say "click here".' }),
      })
      .prefault({})
      .meta({ description: 'Which warnings npm run check gives about how texts read: true or false.' }),
    codeArticles: z.array(id).default([]).meta({
      description: 'Articles that may import code and use expressions. Their code runs in the build.',
    }),
    ticketForm: z
      .strictObject({
        address: z.url({ protocol: /^https$/ }).meta({
          description: 'Where the form is sent, the only address that pages may send one to.',
        }),
        method: z.enum(['post', 'get']).default('post').meta({
          description:
            'How it is sent: "get" opens an address with the fields in it, up to 6,000 characters.',
        }),
        fields: z.record(z.string(), z.enum(['note', 'words', 'code', 'guide', 'language'])).meta({
          description:
            'By the name of the field: the whole note, the person’s own words, the position code, the id of the guide, the language.',
        }),
      })
      .optional()
      .meta({
        description: 'A form that takes the note of a run. Nothing is sent until the reader sends it.',
      }),
    collectSearches: z
      .string()
      .regex(/^\/(?![/\\])[\w./-]*$/, 'write a path of the site, such as /searches')
      .optional()
      .meta({
        description:
          'A path of this site’s own origin that counts searches (docs/collector). Absent: nothing is sent.',
      }),
    reportMistakes: z
      .union([z.email(), z.url({ protocol: /^https$/ })])
      .optional()
      .meta({
        description:
          'Where readers report mistakes: a mail address, or that of a form, in which {page} and {title} are filled in.',
      }),
    legal: z
      .array(
        z.strictObject({
          name: text,
          address: z
            .string()
            .regex(
              /^(?:[a-z][a-z0-9-]*|https?:\/\/\S+|mailto:\S+|\/(?![/\\])\S*)$/,
              'write the id of an entry, or an address',
            )
            .meta({
              description: 'The id of an entry, such as privacy, or an address that begins with https://.',
            }),
        }),
      )
      .default([])
      .meta({ description: 'Links at the foot of each page: privacy, accessibility, imprint.' }),
  })
  .meta({ title: 'site.yaml', description: 'What the whole site shares.' });

export type Site = z.infer<typeof siteSchema>;
