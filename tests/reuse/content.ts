import { article } from '../library/content-folder.ts';

const guide = (title: string, code: string, tier: number): string => `---
title: ${title}
summary: Finds out what is wrong.
topic: network
owner: team
code: ${code}
otherwise: "#ask"
---

What you need.

## Does it work now? {#works}

Open a web page.

- [Yes, it works](#fixed)
- [No, it does not](#ask)

## It works again {#fixed .solved}

Good.

## We take over {#ask .escalate tier=${tier}}

Only our team can test the line.

- [ ] The number on the label
`;

/** Entries of which the fixtures in tests/fixtures/reuse speak. */
export const CONTENT: Readonly<Record<string, string>> = {
  'site.yaml': `format: 1
name: Test
address: https://help.example.com
languages: [en]
sourceLanguage: en
tiers:
  - { tier: 1, name: support, handles: everything, channels: [phone, mail], promiseHours: 24 }
  - { tier: 2, name: network team, handles: lines, channels: [phone, mail], promiseHours: 24 }
channels:
  - id: phone
    kind: phone
    medium: spoken
    name: Phone
    address: "tel:+100"
    label: "100"
    needs: [phone]
    promiseHours: 1
  - id: mail
    kind: email
    medium: written
    name: Mail
    address: "mailto:help@example.com"
    label: help@example.com
    needs: [internet, email]
    hours: { timeZone: Europe/Madrid, week: { mon: ["08:00-20:00"], tue: ["08:00-20:00"], wed: ["08:00-20:00"] } }
    promiseHours: 24
holidays: []
`,
  'articles/en/restart.mdx': article('Text.'),
  'articles/en/cable.mdx': article('Text.', 'formerly: [old-cable]\n').replace(
    'An article',
    'Check the cable',
  ),
  'guides/en/no-internet.md': guide('No internet', 'MR', 2),
  'guides/en/slow.md': guide('Slow pages', 'LU', 1),
  'searches.json': JSON.stringify({
    format: 1,
    searches: [
      { language: 'en', query: 'fax from the tv', searches: 9, weak: 8, none: 9, chosen: {}, results: 0 },
      { language: 'en', query: 'restart', searches: 40, weak: 0, none: 2, chosen: {}, results: 3 },
      { language: 'es', query: 'antena', searches: 4, weak: 4, none: 4, chosen: {}, results: 0 },
    ],
  }),
};
