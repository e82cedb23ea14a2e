import { count } from '../plural.ts';
import type { WordsIn } from '../words.ts';

const questions = { one: '{n} question', other: '{n} questions' };

export const en: WordsIn<'one' | 'other'> = {
  languageName: 'English',

  page: {
    skip: 'Skip to the main part',
    help: 'Help',
    search: 'Search',
    contact: 'Contact',
    language: (name) => `Language: ${name}`,
    path: 'Where you are',
    topics: 'Topics',
    guides: 'Guides',
    articles: 'Articles',
    privacy: 'No cookies, no tracking. Nothing that you write is sent to us until you send it yourself.',
    complaints: 'Complaints',
    notTranslated: (shown) => `This page is not in English yet. Its text is in ${shown}.`,
    partlyTranslated: (shown) => `Parts of this page are not in English yet. They are in ${shown}.`,
    notice: 'Notice',
    copyLink: 'Copy the link',
    copied: 'The link is copied.',
    shortLink: 'Short link',
    print: 'Print this page',
    checked: (day, who) => `Checked on ${day} by ${who}`,
    neverChecked: 'Nobody has checked this page yet.',
    report: 'Report a mistake on this page',
    reportSubject: (title) => `Mistake on the page “${title}”`,
    more: (name) => `Everything in “${name}”`,
    entries: { one: '{n} entry', other: '{n} entries' },
  },

  home: {
    title: 'What has stopped working?',
    lead: 'Say it in your own words, or pick what you see. We will go through it with you, one question at a time.',
    description: (site) =>
      `${site}: step-by-step help for technical problems, and people who go on where you are stuck.`,
    urgent: 'Urgent',
    unsure: 'Not sure what is wrong?',
    pick: 'Pick what you see',
    byTopic: 'Everything, by topic',
  },

  search: {
    title: 'Search',
    label: 'What is the problem?',
    hint: 'For example: no internet, printer does not print',
    button: 'Search',
    resultsFor: (query) => `Results for “${query}”`,
    count: { one: '{n} result', other: '{n} results' },
    first: { one: 'The best {n} result', other: 'The best {n} results' },
    more: 'Show more results',
    loading: 'Searching …',
    failed: 'The search does not work right now. Below is everything, by topic.',
    none: (query) => `Nothing fits “${query}”. Try other words, or ask a person.`,
    weak: (query) =>
      `Nothing clearly fits “${query}”. These guides come closest. If none fits, a person can help: your words come with you.`,
    filters: 'Narrow down the results',
    type: 'Kind',
    topic: 'Topic',
    product: 'Device or product',
    all: 'All',
    types: { guide: 'Guide', article: 'Article', step: 'Step' },
    everything: 'Everything, by topic',
    person: 'Nothing fits? Talk to a person',
  },

  topic: {
    description: (topic) => `Guides, instructions and answers about: ${topic}.`,
    guides: 'Fix a problem',
    howTo: 'How to',
    questions: 'Questions',
    knownIssues: 'Known problems',
    policies: 'What we do and do not do',
    elsewhere: 'Is it not here?',
  },

  text: {
    // oxlint-disable-next-line unicorn/no-thenable -- a word of the page; nothing awaits these
    then: 'then',
    youSee: 'You should see',
    internal: 'Internal',
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Careful',
    caution: 'Danger',
    cause: 'Cause',
    remedy: 'Remedy',
    condition: 'Is this what you see?',
    device: 'Your device',
    platformNames: {
      windows: 'Windows',
      macos: 'Mac',
      android: 'Android',
      ios: 'iPhone and iPad',
      router: 'Router',
    },
  },

  article: {
    kinds: { 'how-to': 'How to', 'known-issue': 'Known problem', question: 'Question', policy: 'Our rules' },
    contents: 'On this page',
    solved: 'Did this solve your problem?',
    yes: 'Yes, it is solved',
    no: 'No, I still need help',
    thanks: 'Good. That is all, and nothing was sent to us.',
    goOn: 'Here is what helps next:',
    related: 'Read next',
  },

  guide: {
    start: 'Start with the first question',
    questions: (min, max) =>
      min === max ? count('en', questions, max) : `${min} to ${count('en', questions, max)}`,
    minutes: { one: 'about {n} minute', other: 'about {n} minutes' },
    allSteps: 'All steps on one page',
    answers: 'Your answer',
    exit: 'None of these, or I cannot do this',
    back: 'Back to the start of the guide',
    stop: 'Stop and talk to a person',
    midGuide: (guide) => ({
      before: `You are in the middle of “${guide}”. If someone sent you here, carry on. If not,`,
      link: 'start from the beginning',
    }),
    cutStored:
      'Your connection will drop in this step. That is expected. This page keeps working: do the step, then come back here and answer.',
    cut: {
      internet: 'Your connection will drop in this step. That is expected.',
      device: 'This device will be off for a while in this step. That is expected.',
      call: 'A call through this line will end in this step. That is expected.',
    },
    openAllFirst: 'Open all steps on one page first',
    consent: 'Is this your own account, or do you have its owner’s permission?',
    consentElse: 'If neither is so, do not go on.',
    stepMinutes: { one: 'Takes about {n} minute.', other: 'Takes about {n} minutes.' },
    question: (n) => `Question ${n}.`,
    questionAhead: (n, min, max) => `Question ${n}. Usually ${min} to ${max} more.`,
    yourAnswers: { one: 'Your {n} answer', other: 'Your {n} answers' },
    change: (question) => `Change answer: ${question}`,
    changeShort: 'Change',
    answersSoFar: 'Your answers so far',
    noLongerFits: 'This answer no longer fits.',
    erase: 'Erase my answers and start again',
    alreadyDid: 'I already did this',
    triedBefore: (answer) => `Tried before: ${answer}`,
    again: {
      one: 'Please do it once more. It takes {n} minute and often works.',
      other: 'Please do it once more. It takes {n} minutes and often works.',
    },
    againSoon: 'Please do it once more. It often works.',
    allWays: 'All ways to reach us',
    backTo: (question) => `Back to your guide: ${question}`,
    later: 'Keep for later',
    laterKept: 'Kept on this device for 7 days. Open the first page of this guide to go on.',
    goOn: (question) => `Go on where you stopped: ${question}`,
    eraseKept: 'Erase what was kept',
    code: (code) =>
      `Your place in this guide: ${code}. Read it to our agent if you called us. It opens nothing of yours. We never ask for passwords or for codes sent to your phone.`,
  },

  keep: {
    keep: 'Keep this guide on this device',
    keepPhone: 'Keep this guide on this phone',
    kept: 'It is kept. It opens here without a connection too.',
    drop: 'Remove the guide from this device',
    dropped: 'It is removed.',
    failed: 'It could not be kept. Check your connection and the free space, and try again.',
  },

  code: {
    title: 'I have a code',
    lead: 'A code leads to a place in one of our guides, with the answers given so far. It stands in your notes, and under “Stop and talk to a person”.',
    label: 'Code',
    hint: 'For example: MR 41-726',
    button: 'Go there',
    without:
      'To read a code, this page needs JavaScript. Without it, open the guide and answer its questions again.',
    wrong:
      'This code is not right. A letter or a digit is wrong, missing or in another place. Please check it.',
    unknown: 'No guide has these letters. Please check the code.',
    changed: {
      before: 'This guide has changed since the code was made, so your place in it is gone. We are sorry.',
      link: 'Start the guide again',
    },
    failed: 'The code could not be looked up. Check your connection, and try again.',
  },

  ending: {
    solved: 'Good, it works again.',
    cameBack: { before: 'It came back?', link: 'Continue from here' },
    takeOver: (team) => `Our ${team} will take it from here.`,
    checkNotes: 'Check your notes below and send them, so you do not have to explain twice.',
    answerBy: (when) => `We will answer by ${when}.`,
    nothingSent: 'Nothing is sent until you send it.',
    who: 'Who',
    how: 'How',
    answer: 'Answer',
    ready: 'What to have ready',
    otherCountries: 'Other countries',
    checkedNumbers: (day) => `Checked on ${day}`,
    refer: 'Who can help you',
    stop: 'You can also talk to us',
  },

  contact: {
    title: 'Talk to a person',
    lead: 'A person answers, not a machine. Pick the way that suits you.',
    openUntil: (time) => `Open now until ${time} your time. A person answers.`,
    openAlways: 'Open now, at any time. A person answers.',
    closed: (opens, answer) =>
      `Closed now. Opens ${opens}. Write to us and you will hear from us by ${answer}.`,
    channelUntil: (time) => `Open until ${time} your time`,
    channelOpens: (when) => `Closed, opens ${when} your time`,
    noHoursSoon: 'Closed until further notice.',
    promise: {
      one: 'We answer within {n} hour, counted in opening hours.',
      other: 'We answer within {n} hours, counted in opening hours.',
    },
    promiseAnyTime: {
      one: 'We answer within {n} hour, at any time.',
      other: 'We answer within {n} hours, at any time.',
    },
    hours: 'Opening hours',
    allDay: 'the whole day',
    anyTime: 'At any time, on every day',
    closedDay: 'closed',
    days: (first, last) => `${first} to ${last}`,
    clock: (from, to) => `${from}\u00a0to\u00a0${to}`,
    timesAre: (zone) => `All times: ${zone}.`,
    closedOn: 'Nobody answers on these days',
    cost: 'Cost',
    languages: 'Languages',
    actions: {
      phone: (label) => `Call ${label}`,
      chat: (label) => `Start the chat: ${label}`,
      email: (label) => `Write to ${label}`,
      form: (label) => `Fill in the form: ${label}`,
      relay: (label, name) => `${name}: ${label}`,
      visit: (label) => `Visit us: ${label}`,
    },
    never: 'What we never ask',
    neverText: 'We never ask for passwords or for codes sent to your phone.',
    unhappy: 'Not happy with our help?',
    unhappyText:
      'Tell us in writing what went wrong and what you expected. A person reads it and answers you.',
    unhappyNext:
      'Add the day, what was agreed, and how we can reach you. You get the same help as before. If our answer is not enough, ask us which independent office you can turn to in your country.',
    access: 'Accessibility of our support',
    accessText:
      'You can write instead of speaking, and speak instead of writing. Tell us what you need, for example more time or someone who reads with you.',
  },

  notFound: {
    title: 'This page is not here',
    lead: 'The address may have a slip in it, or the page never existed. Search, or pick one of these ways.',
    everything: 'All topics and guides',
  },

  moved: {
    title: 'This page has a new address',
    text: 'The page is now here:',
    retired: 'This page is no longer kept up to date, so we do not show it any more.',
    successor: 'Read this instead:',
  },
};
