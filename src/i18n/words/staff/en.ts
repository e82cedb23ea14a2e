import type { StaffWordsIn } from '../../staff-words.ts';
import { desk } from './desk/en.ts';
import { caseWords } from './case/en.ts';

export const staff: StaffWordsIn<'one' | 'other'> = {
  internal: 'For staff only',
  desk,

  tiers: {
    title: 'Support tiers',
    lead: 'What each tier does, what it must be given, and which endings of our guides lead to it. Only staff see this page.',
    byTopic: 'Who takes over, by topic',
    topic: 'Topic',
    tier: (tier) => `Tier ${tier}`,
    heading: (tier, team) => `Tier ${tier}: ${team}`,
    needs: 'What it must be given',
    answers: 'When it answers',
    reach: 'How to reach it',
    endings: 'What our guides hand over to it',
    endingsCount: { one: '{n} ending', other: '{n} endings' },
    collect: 'Collect first',
    nothing: 'No guide hands over to this tier.',
    none: 'none',
  },

  work: {
    title: 'My work',
    lead: 'How often you used which entry, counted on this device. Nothing is sent, and nobody else sees it unless you export a week and pass it on.',
    counted:
      'Counted a day: addresses copied, replies, entries opened, guides run and how they ended, with their minutes; and the words for which you said that no entry fits.',
    never:
      'Never counted: who you are, who the customer is, times of day, and what any of you wrote. Mail addresses and long numbers are taken out of the words.',
    kept: 'Kept for 13 weeks in this browser. You can erase a week or everything at any time.',
    noScript: 'This page needs JavaScript: what it shows is kept in this browser.',
    nothing: 'Nothing is counted on this device yet.',
    weeks: 'By week',
    entries: 'Entries',
    gaps: 'No entry fits',
    week: 'Week',
    entry: 'Entry',
    asked: 'Words',
    language: 'Language',
    times: 'Times',
    act: 'Actions',
    columns: {
      copy: 'Copied',
      reply: 'Replies',
      open: 'Opened',
      run: 'Guides run',
      ending: 'Endings',
      gap: 'No entry fits',
    },
    thisWeek: 'this week',
    left: (n) => `The week was full. Not counted: ${n}`,
    withoutEntry: 'Without an entry',
    export: 'Export my week',
    exportShort: 'Export',
    preview: 'This is everything that the file holds',
    save: 'Save the file',
    close: 'Close',
    saved: 'Saved on this device. Nothing was sent: pass the file on yourself.',
    erase: 'Erase',
    eraseAll: 'Erase everything',
    really: 'Press again to erase for good',
    erased: 'Erased.',
  },

  case: caseWords,
};
