import type { StaffWordsIn } from '../../staff-words.ts';
import { desk } from './desk/es.ts';
import { caseWords } from './case/es.ts';

export const staff: StaffWordsIn<'one' | 'many' | 'other'> = {
  internal: 'Solo para el equipo',
  desk,

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

  work: {
    title: 'Mi trabajo',
    lead: 'Cuántas veces has usado cada entrada, contado en este equipo. No se envía nada y nadie más lo ve, salvo que exportes una semana y la entregues.',
    counted:
      'Se cuenta por día: direcciones copiadas, respuestas, entradas abiertas, guías recorridas y cómo terminaron, con sus minutos; y las palabras para las que indicaste que no hay ninguna entrada.',
    never:
      'Nunca se cuenta: quién eres, quién es el cliente, a qué hora fue ni lo que escribió nadie. De las palabras se quitan los correos y los números largos.',
    kept: 'Se guarda 13 semanas en este navegador. Puedes borrar una semana, o todo, cuando quieras.',
    noScript: 'Esta página necesita JavaScript: lo que muestra está guardado en este navegador.',
    nothing: 'En este equipo todavía no hay nada contado.',
    weeks: 'Por semana',
    entries: 'Entradas',
    gaps: 'Ninguna entrada encaja',
    week: 'Semana',
    entry: 'Entrada',
    asked: 'Palabras',
    language: 'Idioma',
    times: 'Veces',
    act: 'Acciones',
    columns: {
      copy: 'Copiadas',
      reply: 'Respuestas',
      open: 'Abiertas',
      run: 'Guías recorridas',
      ending: 'Finales',
      gap: 'Ninguna encaja',
    },
    thisWeek: 'esta semana',
    left: (n) => `La semana estaba llena. Sin contar: ${n}`,
    withoutEntry: 'Sin entrada',
    export: 'Exportar mi semana',
    exportShort: 'Exportar',
    preview: 'Esto es todo lo que contiene el archivo',
    save: 'Guardar el archivo',
    close: 'Cerrar',
    saved: 'Guardado en este equipo. No se ha enviado nada: entrega tú el archivo.',
    erase: 'Borrar',
    eraseAll: 'Borrar todo',
    really: 'Pulsa otra vez para borrar del todo',
    erased: 'Borrado.',
  },

  case: caseWords,
};
