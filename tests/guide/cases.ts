import type { guideProblems } from '../../src/problem/catalogue/guide.ts';
import { withEndings, type GuideFiles } from './guides.ts';

/** One guide: what is given, and the endings `fixed` (solved) and `help` (escalate). */
export const guide = (text: string): GuideFiles => ({ 'en/wifi.md': withEndings(text) });

/** A question without problems that leads to `step`. */
export const startTo = (step: string): string => `## Does it work? {#start}

Look at it.

- [Yes, it works](#fixed)
- [No, it does not](#${step})
`;

export const ANSWERS = `
- [Yes, it works](#fixed)
- [No, it does not](#help)
`;

export const frontMatter = (lines: string): string => `---
title: Wi-Fi has no internet
summary: Finds out what is at fault.
topic: network
owner: network-team
${lines}
---
`;

/** Found by those who know more: the ledger. */
type FoundElsewhere = 'guide/answer-moved';
type GuideProblemId = Exclude<keyof typeof guideProblems, FoundElsewhere>;

/** For each problem of guides a guide that has it, marked where it is, and no other. */
export const cases: Record<GuideProblemId, GuideFiles> = {
  'guide/no-steps': {
    'en/wifi.md': `«guide/no-steps»${frontMatter('code: AF\notherwise: "fix.md"')}Text only.`,
    'en/fix.md': withEndings(startTo('help')),
  },
  'guide/heading-level': guide(`${startTo('restart')}
## Restart it {#restart}

Text.

«guide/heading-level»#### Small print

- «guide/heading-level»## A step in a list {#no-step}
${ANSWERS.replace(/^- /gm, '* ')}`),
  'guide/step-without-id': guide(`${startTo('help')}
«guide/step-without-id»## Is the light on?
${ANSWERS}`),
  'guide/step-without-question': guide(`${startTo('restart')}
«guide/step-without-question»## {#restart}
${ANSWERS}`),
  'guide/invalid-id': guide(`## Does it work? {«guide/invalid-id»#Start_Here}
${ANSWERS}`),
  'guide/duplicate-step': guide(`${startTo('help')}
«guide/duplicate-step»## Is the light on? {#start}
${ANSWERS}`),
  'guide/unknown-attribute':
    guide(`## Does it work? {#start «guide/unknown-attribute»minute=3 «guide/unknown-attribute».shiny}
${ANSWERS}`),
  'guide/repeated-attribute':
    guide(`## Does it work? {#start minutes=3 «guide/repeated-attribute»minutes=4 «guide/repeated-attribute»#b}
${ANSWERS}`),
  'guide/invalid-attribute':
    guide(`## Does it work? {#start «guide/invalid-attribute»minutes=three «guide/invalid-attribute»cuts="tv" «guide/invalid-attribute»urgent=2026-02-30}
${ANSWERS}`),
  'guide/conflicting-attributes': guide(`${startTo('end')}
## We stop {#end .stop «guide/conflicting-attributes».consent «guide/conflicting-attributes»tier=1}

We cannot. [Read this](https://example.com/) instead.
`),
  'guide/broken-attributes': guide(`## Does it work «guide/broken-attributes»{#start} or not?
${ANSWERS}`),
  'guide/no-answers': guide(`${startTo('restart')}
«guide/no-answers»## Restart it {#restart}

Turn it off and on.
`),
  'guide/answers-not-last': guide(`## Does it work? {#start}
${ANSWERS}
«guide/answers-not-last»Call us if you are in doubt.
`),
  'guide/answer-not-a-link': guide(`## Does it work? {#start}

«guide/answer-not-a-link»- Look at the lights.

- [Yes, it works](#fixed)
«guide/answer-not-a-link»- [No](#help) and call us
`),
  'guide/empty-answer': guide(`## Does it work? {#start}

- [Yes, it works](#fixed)
- «guide/empty-answer»[](#help)
`),
  'guide/one-answer': guide(`«guide/one-answer»## Does it work? {#start}

- [Yes, it works](#fixed)
`),
  'guide/ending-has-answers': guide(`${startTo('end')}
## All is well {#end .solved}

«guide/ending-has-answers»- [Go on](#help)
`),
  'guide/unknown-step': guide(`## Does it work? {#start}

- [Yes, it works](#fixed)
- «guide/unknown-step»[No, it does not](#halp)
`),
  'guide/unknown-guide': guide(`## Does it work? {#start}

- [Yes, it works](#fixed)
- [No, it does not](#help)
- «guide/unknown-guide»[The printer is at fault](printer.md)
`),
  'guide/answer-target': guide(`## Does it work? {#start}

- [Yes, it works](#fixed)
- [No, it does not](#help)
- «guide/answer-target»[Tell me more](../../articles/en/wifi.mdx)
`),
  'guide/agents-only-target': {
    ...guide(`## Does it work? {#start}

- [Yes, it works](#fixed)
- [No, it does not](#help)
- «guide/agents-only-target»[Something else](staff.md)
`),
    'en/staff.md':
      frontMatter('code: FF\naudience: agent\notherwise: "#help"') + withEndings(startTo('help')),
  },
  'guide/invalid-answer-id': guide(`## Does it work? {#start}

- [Yes, it works](#fixed "works")
- «guide/invalid-answer-id»[No, it does not](#help "Not Working")
`),
  'guide/duplicate-answer': guide(`## Does it work? {#start}

- [Yes, it works](#fixed)
- [No, it does not](#help)
- «guide/duplicate-answer»[I cannot look](#help)
- «guide/duplicate-answer»[I do not know](#help "otherwise")
`),
  'guide/unpublished-target': {
    ...guide(`## Does it work? {#start}

- [Yes, it works](#fixed)
- [No, it does not](#help)
- «guide/unpublished-target»[Something else](new.md#start)
`),
    'en/new.md': frontMatter('code: FF\ndraft: true\notherwise: "#help"') + withEndings(startTo('help')),
  },
  'guide/no-otherwise': {
    'en/wifi.md': `«guide/no-otherwise»${frontMatter('code: AF')}${withEndings(startTo('help'))}`,
  },
  'guide/unknown-otherwise': {
    'en/wifi.md': `${frontMatter('code: AF\n«guide/unknown-otherwise»otherwise: "#halp"')}${withEndings(`${startTo('more')}
«guide/unknown-otherwise»## Does it work now? {#more otherwise=other.md#help}
${ANSWERS}`)}`,
  },
  'guide/unreachable': guide(`${startTo('help')}
«guide/unreachable»## Is the light on? {#light}

- [Yes, it works](#fixed)
- [No, it does not](#cable)

## Is the cable in? {#cable}
${ANSWERS}`),
  'guide/cycle': guide(`${startTo('light')}
## Is the light on? {#light}

- [Yes, it works](#fixed)
- «guide/cycle»[No, it does not](#start)
`),
  'guide/remedy-ends-solved': guide(`## Restart it {#start}

1. Turn it off.

- [It did not help](#help)
- «guide/remedy-ends-solved»[It works](#fixed)
`),
  'guide/risk-without-warning': guide(`«guide/risk-without-warning»## Restart it {#start risk=power}

1. Turn it off.

> [!WARNING]
> You lose what is not saved.
${ANSWERS}`),
  'guide/escalate-tier': guide(`${startTo('end')}
«guide/escalate-tier»## We take over {#end .escalate}

Only we can test it.

- [ ] The label
`),
  'guide/escalate-reason': guide(`${startTo('end')}
«guide/escalate-reason»## We take over {#end .escalate tier=1}

- [ ] The label
`),
  'guide/escalate-tasks': guide(`${startTo('end')}
«guide/escalate-tasks»## We take over {#end .escalate tier=1}

Only we can test it.

- The label
`),
  'guide/escalate-channel': {
    'en/wifi.md': `${frontMatter('code: AF\notherwise: "#end"\nbreaks: [internet]')}${startTo('end').replace('#fixed', '#end "yes"')}
«guide/escalate-channel»## We take over {#end .escalate tier=1}

Only we can test it.

- [ ] The label
`,
  },
  'guide/refer-to': guide(`${startTo('end')}
«guide/refer-to»## Ask your bank {#end .refer}

Only your bank can stop it.

> My card is gone.

- [ ] The number of the card
`),
  'guide/refer-incomplete': guide(`${startTo('end')}
«guide/refer-incomplete»«guide/refer-incomplete»## Ask your bank {#end .refer to=bank}

Only your bank can stop it.
`),
  'guide/stop-reason': guide(`${startTo('end')}
«guide/stop-reason»## We cannot help {#end .stop}

- [Read this](https://example.com/)
`),
  'guide/stop-link': guide(`${startTo('end')}
«guide/stop-link»## We cannot help {#end .stop}

It is not ours.
`),
  'guide/consent-answers': guide(`«guide/consent-answers»## Is it your account? {#start .consent}

- [Yes, it is mine](#fixed "yes")
- [No, it is not](#help)
`),
  'guide/account-without-consent': guide(`${startTo('ask')}
## Is it your account? {#ask .consent}

- [Yes, it is mine](#change "yes")
- [No, it is not](#skip "no")

## Do you go on? {#skip}

- [I do](#change)
- [I do not](#help)

«guide/account-without-consent»## Change the password {#change .account}
${ANSWERS}`),
  'guide/private-shows': guide(`## Is someone near you? {#start .private}

- «guide/private-shows»[Yes, someone is](#partner)
- [No, nobody is](#next-a)

## Use another device {#partner}
${ANSWERS}
## Use your device {#next-a}
${ANSWERS}`),
  'guide/variant-platform': guide(`## Restart it {#start}

«guide/variant-platform»### Windows

1. Turn it off.
${ANSWERS}`),
  'guide/duplicate-variant': guide(`## Restart it {#start}

### Windows {platform=windows}

1. Turn it off.

«guide/duplicate-variant»### Windows 10 {platform=windows}

1. Turn it off.
${ANSWERS}`),
  'guide/variant-attributes': guide(`## Restart it {#start}

### Windows {«guide/variant-attributes»#windows platform=windows}

1. Turn it off.
${ANSWERS}`),
  'guide/include-unknown': guide(`«guide/include-unknown»## Restart it {#start include=wifi.md#restart}
${ANSWERS}`),
  'guide/include-chain': guide(`«guide/include-chain»## Restart it {#start include=wifi.md#middle}

- [Yes, it works](#fixed)
- [No, it does not](#middle)

## Restart it again {#middle include=wifi.md#end}

- [Yes, it works](#fixed)
- [No, it does not](#end)

## Restart it at last {#end}

1. Turn it off.
${ANSWERS}`),
  'guide/include-text': guide(`## Restart it {#start include=wifi.md#end}

«guide/include-text»Turn it off.

- [Yes, it works](#fixed)
- [No, it does not](#end)

## Restart it at last {#end}

1. Turn it off.
${ANSWERS}`),
  'guide/duplicate-code': {
    'en/mail.md': frontMatter('code: MR\notherwise: "#help"') + withEndings(startTo('help')),
    'en/wifi.md':
      frontMatter('«guide/duplicate-code»code: MR\notherwise: "#help"') + withEndings(startTo('help')),
  },
};
