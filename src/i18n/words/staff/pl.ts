import type { StaffWordsIn } from '../../staff-words.ts';

export const staff: StaffWordsIn<'one' | 'few' | 'many' | 'other'> = {
  internal: 'Tylko dla zespołu',

  tiers: {
    title: 'Poziomy wsparcia',
    lead: 'Co robi każdy poziom, co musi dostać i które zakończenia naszych poradników do niego prowadzą. Tę stronę widzi tylko zespół.',
    byTopic: 'Kto przejmuje sprawę, według tematu',
    topic: 'Temat',
    tier: (tier) => `Poziom ${tier}`,
    heading: (tier, team) => `Poziom ${tier}: ${team}`,
    needs: 'Co musi dostać',
    answers: 'Kiedy odpowiada',
    reach: 'Jak się skontaktować',
    endings: 'Co przekazują mu nasze poradniki',
    endingsCount: {
      one: '{n} zakończenie',
      few: '{n} zakończenia',
      many: '{n} zakończeń',
      other: '{n} zakończenia',
    },
    collect: 'Zbierz najpierw',
    nothing: 'Żaden poradnik nie przekazuje spraw na ten poziom.',
    none: 'brak',
  },
};
