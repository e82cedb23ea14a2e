import type { StaffWordsIn } from '../../staff-words.ts';

export const staff: StaffWordsIn<'one' | 'other'> = {
  internal: 'For staff only',

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
};
