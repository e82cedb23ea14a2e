import type { Bodies } from '../bodies.ts';

export const es: Bodies = {
  summary: {
    article: 'Qué encuentra aquí quien lee, en una o dos frases.',
    guide: 'Averigua qué falla y te ayuda a arreglarlo.',
  },
  guide: ({ tier }) => `Qué necesitas: el equipo o teléfono que falla.

## ¿Qué ves? {#what-you-see}

Mira la pantalla y las luces.

- [Sale un mensaje de que algo va mal](#restart)
- [Todo parece normal, pero no funciona](#restart "looks-usual")
- [No se enciende ninguna luz](#support-team)

## Apaga y vuelve a encender {#restart minutes=2}

1. Guarda lo que tengas abierto y apaga el equipo.
2. Espera 30 segundos.
3. Vuelve a encenderlo.

**Deberías ver:** todo arranca como siempre.

- [Ya funciona](#works-again)
- [El problema sigue igual](#support-team)

## Ya funciona {#works-again .solved}

**Qué fallaba:** el equipo necesitaba empezar de cero.

**Qué lo arregló:** lo apagaste y lo volviste a encender.

**Cómo evitarlo:** instala las actualizaciones cuando te las ofrezca.

## Nuestro equipo sigue contigo {#support-team .escalate tier=${tier}}

Desde aquí solo nuestro equipo puede averiguar qué pasa.

- [ ] El tipo de equipo o teléfono
- [ ] Qué dice la pantalla, palabra por palabra
`,
  article: {
    'how-to': `Empieza por la respuesta, en dos líneas. Después muestra cada acción.

## Qué hacer {#what-to-do}

<Steps>

1. Escribe una acción en cada línea.
2. No uses más de cinco líneas.

</Steps>

**Deberías ver:** lo que muestra que ha funcionado.
`,
    'known-issue': `Empieza por lo que más ayuda.

## Qué se ve {#what-you-see}

<Condition>

Di qué ve quien lee, palabra por palabra, como en la pantalla.

</Condition>

## A qué se debe {#causes}

<Cause title="La causa, en palabras sencillas" share="common">

Di cómo se sabe que es esta la causa.

<Remedy>

Di qué ayuda y qué se debería ver después.

</Remedy>

</Cause>
`,
    question: `Empieza por la respuesta, en dos líneas. Después da la razón.

## Por qué es así {#why}

Da la razón en pocas frases cortas.
`,
    policy: `Empieza por lo que vale siempre, en dos líneas.

## Qué hacemos {#what-we-do}

- Escribe una promesa en cada línea.

## Qué no hacemos {#limits}

Di qué no podemos hacer, por qué y qué ayuda en su lugar.
`,
  },
  notice: 'Ya lo sabemos y estamos en ello. No hace falta que nos avises.\n',
  reply: {
    formal: 'Gracias por escribirnos. Empiece por lo que ayuda; después diga qué viene ahora y para cuándo.',
    familiar: 'Gracias por escribirnos. Empieza por lo que ayuda; después di qué viene ahora y para cuándo.',
    slots: {
      entry: 'Esta página ayuda: {entry}',
      promise: 'Responderemos antes del {promise}.',
      team: 'Desde ahora se encarga el {team}.',
      reason: 'El motivo: {reason}.',
      instead: 'Lo que sí podemos hacer: {instead}.',
      details: 'Lo que necesitamos saber: {details}.',
      time: 'Tardaremos unos {time}.',
    },
  },
};
