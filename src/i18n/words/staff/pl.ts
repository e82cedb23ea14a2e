import type { StaffWordsIn } from '../../staff-words.ts';
import { desk } from './desk/pl.ts';
import { caseWords } from './case/pl.ts';

export const staff: StaffWordsIn<'one' | 'few' | 'many' | 'other'> = {
  internal: 'Tylko dla zespołu',
  desk,

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

  work: {
    title: 'Moja praca',
    lead: 'Ile razy przydał Ci się każdy wpis, policzone na tym urządzeniu. Nic nie jest wysyłane i nikt inny tego nie widzi, chyba że wyeksportujesz tydzień i przekażesz plik.',
    counted:
      'Liczone na dzień: skopiowane adresy, odpowiedzi, otwarte wpisy, przejścia przez poradniki i ich zakończenia wraz z minutami oraz słowa, do których nie pasował żaden wpis.',
    never:
      'Nigdy nie jest liczone: kim jesteś, kim jest klient, o której godzinie to było ani co ktokolwiek napisał. Ze słów znikają adresy e-mail i długie numery.',
    kept: 'Zapisane przez 13 tygodni w tej przeglądarce. W każdej chwili możesz usunąć tydzień albo wszystko.',
    noScript: 'Ta strona wymaga JavaScriptu: to, co pokazuje, jest zapisane w tej przeglądarce.',
    nothing: 'Na tym urządzeniu nic jeszcze nie zostało policzone.',
    weeks: 'Według tygodni',
    entries: 'Wpisy',
    gaps: 'Żaden wpis nie pasuje',
    week: 'Tydzień',
    entry: 'Wpis',
    asked: 'Słowa',
    language: 'Język',
    times: 'Ile razy',
    act: 'Działania',
    columns: {
      copy: 'Skopiowane',
      reply: 'Odpowiedzi',
      open: 'Otwarte',
      run: 'Przejścia poradników',
      ending: 'Zakończenia',
      gap: 'Nic nie pasuje',
    },
    thisWeek: 'ten tydzień',
    left: (n) => `Tydzień był pełny. Nie policzono: ${n}`,
    withoutEntry: 'Bez wpisu',
    export: 'Eksportuj mój tydzień',
    exportShort: 'Eksportuj',
    preview: 'To jest cała zawartość pliku',
    save: 'Zapisz plik',
    close: 'Zamknij',
    saved: 'Zapisano na tym urządzeniu. Nic nie zostało wysłane: przekaż plik samodzielnie.',
    erase: 'Usuń',
    eraseAll: 'Usuń wszystko',
    really: 'Naciśnij jeszcze raz, aby usunąć na dobre',
    erased: 'Usunięto.',
  },

  case: caseWords,
};
