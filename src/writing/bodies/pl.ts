import type { Bodies } from '../bodies.ts';

export const pl: Bodies = {
  summary: {
    article: 'Co daje ten artykuł, w jednym lub dwóch zdaniach.',
    guide: 'Ustala, co nie działa, i pomaga to naprawić.',
  },
  guide: ({ tier }) => `Co jest potrzebne: urządzenie, z którym jest problem.

## Co widać? {#what-you-see}

Spójrz na ekran i na lampki urządzenia.

- [Jest komunikat, że coś jest nie tak](#restart)
- [Wszystko wygląda jak zwykle, ale nie działa](#restart "looks-usual")
- [Nie świeci się żadna lampka](#support-team)

## Wyłącz urządzenie i włącz je ponownie {#restart minutes=2}

1. Zapisz to, co jest otwarte, i wyłącz urządzenie.
2. Poczekaj 30 sekund.
3. Włącz urządzenie.

**Tak powinno być:** urządzenie działa jak zwykle.

- [Znowu działa](#works-again)
- [Problem nie zniknął](#support-team)

## Znowu działa {#works-again .solved}

**Co było nie tak:** urządzenie trzeba było uruchomić od nowa.

**Co pomogło:** wyłączenie i ponowne włączenie.

**Jak temu zapobiec:** instaluj aktualizacje, gdy się pojawią.

## Nasz zespół zajmie się tym dalej {#support-team .escalate tier=${tier}}

Stąd tylko nasz zespół może ustalić, co się stało.

- [ ] Rodzaj urządzenia
- [ ] Co jest na ekranie, słowo w słowo
`,
  article: {
    'how-to': `Zacznij od odpowiedzi, w dwóch wierszach. Potem pokaż każdą czynność.

## Co zrobić {#what-to-do}

<Steps>

1. Napisz jedną czynność w każdym wierszu.
2. Nie pisz więcej niż pięć wierszy.

</Steps>

**Tak powinno być:** po czym poznać, że się udało.
`,
    'known-issue': `Zacznij od tego, co pomaga najczęściej.

## Co widać {#what-you-see}

<Condition>

Napisz, co widać, słowo w słowo jak na ekranie.

</Condition>

## Skąd się to bierze {#causes}

<Cause title="Przyczyna w prostych słowach" share="common">

Napisz, po czym poznać tę przyczynę.

<Remedy>

Napisz, co pomaga i co powinno być potem widać.

</Remedy>

</Cause>
`,
    question: `Zacznij od odpowiedzi, w dwóch wierszach. Potem podaj powód.

## Dlaczego tak jest {#why}

Podaj powód w kilku krótkich zdaniach.
`,
    policy: `Zacznij od tego, co obowiązuje, w dwóch wierszach.

## Co robimy {#what-we-do}

- Napisz jedną obietnicę w każdym wierszu.

## Czego nie robimy {#limits}

Napisz, czego nie możemy zrobić, dlaczego i co pomoże zamiast tego.
`,
  },
  notice: 'Wiemy o tym i pracujemy nad rozwiązaniem. Nie trzeba tego zgłaszać.\n',
  reply: {
    formal:
      'Dziękujemy za wiadomość. Tu jest miejsce na to, co pomaga, a potem na to, co będzie dalej i do kiedy.',
    familiar:
      'Dzięki za wiadomość. Tu jest miejsce na to, co pomaga, a potem na to, co będzie dalej i do kiedy.',
    slots: {
      entry: 'Ta strona pomoże: {entry}',
      promise: 'Odpowiemy najpóźniej w tym terminie: {promise}.',
      team: 'Dalej zajmie się tym {team}.',
      reason: 'Powód: {reason}.',
      instead: 'Co możemy zrobić: {instead}.',
      details: 'Potrzebne informacje: {details}.',
      time: 'Potrwa to około {time}.',
    },
  },
};
