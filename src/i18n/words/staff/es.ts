import type { StaffWordsIn } from '../../staff-words.ts';

export const staff: StaffWordsIn<'one' | 'many' | 'other'> = {
  internal: 'Solo para el equipo',

  tiers: {
    title: 'Niveles de asistencia',
    lead: 'Qué hace cada nivel, qué hay que darle y qué finales de nuestras guías llevan a él. Esta página es solo para el equipo.',
    byTopic: 'Quién se encarga, por tema',
    topic: 'Tema',
    tier: (tier) => `Nivel ${tier}`,
    heading: (tier, team) => `Nivel ${tier}: ${team}`,
    needs: 'Qué hay que darle',
    answers: 'Cuándo responde',
    reach: 'Cómo contactar',
    endings: 'Qué le pasan nuestras guías',
    endingsCount: { one: '{n} final', many: '{n} finales', other: '{n} finales' },
    collect: 'Reúne antes',
    nothing: 'Ninguna guía pasa casos a este nivel.',
    none: 'ninguno',
  },
};
