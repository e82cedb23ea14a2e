import type { Bodies } from '../bodies.ts';

export const en: Bodies = {
  summary: {
    article: 'What the reader gets here, in one or two sentences.',
    guide: 'Finds out what is at fault, and helps you fix it.',
  },
  guide: ({ tier }) => `What you need: the device with the problem.

## What do you see? {#what-you-see}

Look at the screen and at the lights of the device.

- [It shows a message that something is wrong](#restart)
- [Everything looks as usual, but it does not work](#restart "looks-usual")
- [Nothing lights up at all](#support-team)

## Turn the device off and on again {#restart minutes=2}

1. Save what is open, and turn the device off.
2. Wait 30 seconds.
3. Turn the device on again.

**You should see:** the device starts as usual.

- [It works again](#works-again)
- [The problem is still there](#support-team)

## It works again {#works-again .solved}

**What was wrong:** the device needed a fresh start.

**What fixed it:** you turned it off and on again.

**How to keep it away:** install updates when the device offers them.

## Our team goes on with you {#support-team .escalate tier=${tier}}

Only our team can find out what is wrong from here.

- [ ] The kind of device
- [ ] What the screen says, word for word
`,
  article: {
    'how-to': `Begin with the answer, in two lines. Then show each action.

## What to do {#what-to-do}

<Steps>

1. Write one action in each line.
2. Use five lines or fewer.

</Steps>

**You should see:** what shows that it worked.
`,
    'known-issue': `Begin with what helps most often.

## What you see {#what-you-see}

<Condition>

Say what the reader sees, word for word as on the screen.

</Condition>

## What causes it {#causes}

<Cause title="The cause in plain words" share="common">

Say how the reader knows that this cause fits.

<Remedy>

Say what helps, and what the reader should see then.

</Remedy>

</Cause>
`,
    question: `Begin with the answer, in two lines. Then give the reason.

## Why it is so {#why}

Give the reason in a few short sentences.
`,
    policy: `Begin with what holds, in two lines.

## What we do {#what-we-do}

- Write one promise in each line.

## What we do not do {#limits}

Say what we cannot do, why, and what helps instead.
`,
  },
  notice: 'We know about this and are working on it. You do not have to report it.\n',
  reply: {
    formal: 'Thank you for writing to us. Begin with what helps, then say what comes next and by when.',
    familiar: 'Thanks for writing. Begin with what helps, then say what comes next and by when.',
    slots: {
      entry: 'This page helps: {entry}',
      promise: 'We will answer by {promise}.',
      team: 'From here on, this is for our {team}.',
      reason: 'The reason: {reason}.',
      instead: 'What we can do: {instead}.',
      details: 'What we need to know: {details}.',
      time: 'This takes about {time}.',
    },
  },
};
