import { count } from '../plural.ts';
import type { WordsIn } from '../words.ts';

const questions = { one: '{n} pytanie', few: '{n} pytania', many: '{n} pytań', other: '{n} pytania' };
/** After "od ... do", which asks for the genitive. */
const questionsTo = { one: '{n} pytania', few: '{n} pytań', many: '{n} pytań', other: '{n} pytania' };

export const pl: WordsIn<'one' | 'few' | 'many' | 'other'> = {
  languageName: 'Polski',

  page: {
    skip: 'Przejdź do treści',
    help: 'Pomoc',
    search: 'Szukaj',
    contact: 'Kontakt',
    language: (name) => `Język: ${name}`,
    path: 'Gdzie jesteś',
    topics: 'Tematy',
    guides: 'Poradniki',
    articles: 'Artykuły',
    privacy:
      'Bez ciasteczek i bez śledzenia. Nic z tego, co piszesz, nie trafia do nas, dopóki samodzielnie tego nie wyślesz.',
    complaints: 'Reklamacje i skargi',
    notTranslated: (shown) => `Tej strony nie ma jeszcze po polsku. Język tekstu: ${shown}.`,
    partlyTranslated: (shown) => `Części tej strony nie ma jeszcze po polsku. Język tych części: ${shown}.`,
    notice: 'Komunikat',
    copyLink: 'Skopiuj link',
    copied: 'Link jest skopiowany.',
    shortLink: 'Krótki link',
    print: 'Wydrukuj tę stronę',
    checked: (day, who) => `Sprawdzone ${day} przez: ${who}`,
    neverChecked: 'Nikt jeszcze nie sprawdził tej strony.',
    report: 'Zgłoś błąd na tej stronie',
    reportSubject: (title) => `Błąd na stronie „${title}”`,
    more: (name) => `Wszystko w temacie „${name}”`,
    entries: { one: '{n} wpis', few: '{n} wpisy', many: '{n} wpisów', other: '{n} wpisu' },
  },

  home: {
    title: 'Co przestało działać?',
    lead: 'Napisz to własnymi słowami albo wybierz to, co widzisz. Przejdziemy przez to razem, po jednym pytaniu.',
    description: (site) =>
      `${site}: pomoc krok po kroku przy problemach technicznych i ludzie, którzy pomogą dalej, gdy nie da się iść naprzód.`,
    urgent: 'Pilne',
    unsure: 'Nie wiesz, co nie działa?',
    pick: 'Wybierz to, co widzisz',
    byTopic: 'Wszystko według tematów',
  },

  search: {
    title: 'Szukaj',
    label: 'Na czym polega problem?',
    hint: 'Na przykład: brak internetu, drukarka nie drukuje',
    button: 'Szukaj',
    resultsFor: (query) => `Wyniki dla „${query}”`,
    count: { one: '{n} wynik', few: '{n} wyniki', many: '{n} wyników', other: '{n} wyniku' },
    first: {
      one: '{n} najlepszy wynik',
      few: '{n} najlepsze wyniki',
      many: '{n} najlepszych wyników',
      other: '{n} najlepszego wyniku',
    },
    more: 'Pokaż więcej wyników',
    loading: 'Szukamy…',
    failed: 'Wyszukiwanie teraz nie działa. Niżej jest wszystko według tematów.',
    none: (query) => `Nic nie pasuje do „${query}”. Spróbuj innych słów albo zapytaj człowieka.`,
    weak: (query) =>
      `Nic wyraźnie nie pasuje do „${query}”. Te poradniki są najbliżej. Jeśli żaden nie pasuje, pomoże człowiek: te słowa trafią do niego razem z prośbą.`,
    filters: 'Zawęź wyniki',
    type: 'Rodzaj',
    topic: 'Temat',
    product: 'Urządzenie lub produkt',
    all: 'Wszystko',
    types: { guide: 'Poradnik', article: 'Artykuł', step: 'Krok' },
    everything: 'Wszystko według tematów',
    person: 'Nic nie pasuje? Porozmawiaj z człowiekiem',
  },

  topic: {
    description: (topic) => `Poradniki, instrukcje i odpowiedzi w temacie: ${topic}.`,
    guides: 'Rozwiąż problem',
    howTo: 'Jak to zrobić',
    questions: 'Pytania',
    knownIssues: 'Znane problemy',
    policies: 'Co robimy, a czego nie robimy',
    elsewhere: 'Nie ma tego tutaj?',
  },

  text: {
    // oxlint-disable-next-line unicorn/no-thenable -- a word of the page; nothing awaits these
    then: 'potem',
    youSee: 'Tak powinno być',
    internal: 'Wewnętrzne',
    note: 'Uwaga',
    tip: 'Wskazówka',
    important: 'Ważne',
    warning: 'Ostrożnie',
    caution: 'Niebezpieczeństwo',
    cause: 'Przyczyna',
    remedy: 'Rozwiązanie',
    condition: 'Czy to widzisz?',
    device: 'Twoje urządzenie',
    platformNames: {
      windows: 'Windows',
      macos: 'Mac',
      android: 'Android',
      ios: 'iPhone i iPad',
      router: 'Router',
    },
  },

  article: {
    kinds: {
      'how-to': 'Jak to zrobić',
      'known-issue': 'Znany problem',
      question: 'Pytanie',
      policy: 'Nasze zasady',
    },
    contents: 'Na tej stronie',
    solved: 'Czy problem jest rozwiązany?',
    yes: 'Tak, jest rozwiązany',
    no: 'Nie, nadal potrzebuję pomocy',
    thanks: 'Udało się. To wszystko, nic do nas nie wysłano.',
    goOn: 'To pomoże dalej:',
    related: 'Czytaj dalej',
  },

  guide: {
    start: 'Zacznij od pierwszego pytania',
    questions: (min, max) =>
      min === max ? count('pl', questions, max) : `od ${min} do ${count('pl', questionsTo, max)}`,
    minutes: {
      one: 'około {n} minuty',
      few: 'około {n} minut',
      many: 'około {n} minut',
      other: 'około {n} minuty',
    },
    allSteps: 'Wszystkie kroki na jednej stronie',
    answers: 'Odpowiedź',
    exit: 'Nic z tych rzeczy albo nie mogę tego zrobić',
    back: 'Wróć na początek poradnika',
    stop: 'Przerwij i porozmawiaj z człowiekiem',
    midGuide: (guide) => ({
      before: `To środek poradnika „${guide}”. Jeśli ktoś podał ci ten adres, idź dalej. Jeśli nie,`,
      link: 'zacznij od początku',
    }),
    cutStored:
      'W tym kroku połączenie zniknie. To normalne. Ta strona działa dalej: wykonaj krok, a potem wróć tutaj i odpowiedz.',
    cut: {
      internet: 'W tym kroku połączenie zniknie. To normalne.',
      device: 'W tym kroku to urządzenie na chwilę się wyłączy. To normalne.',
      call: 'W tym kroku rozmowa przez tę linię się przerwie. To normalne.',
    },
    openAllFirst: 'Najpierw otwórz wszystkie kroki na jednej stronie',
    consent: 'Czy to twoje własne konto albo czy jego właściciel się zgadza?',
    consentElse: 'Jeśli nie, nie idź dalej.',
    stepMinutes: {
      one: 'Trwa około {n} minuty.',
      few: 'Trwa około {n} minut.',
      many: 'Trwa około {n} minut.',
      other: 'Trwa około {n} minuty.',
    },
    question: (n) => `Pytanie ${n}.`,
    questionAhead: (n, min, max) => `Pytanie ${n}. Zwykle jeszcze od ${min} do ${max}.`,
    yourAnswers: {
      one: '{n} dotychczasowa odpowiedź',
      few: '{n} dotychczasowe odpowiedzi',
      many: '{n} dotychczasowych odpowiedzi',
      other: '{n} dotychczasowej odpowiedzi',
    },
    change: (question) => `Zmień odpowiedź: ${question}`,
    changeShort: 'Zmień',
    answersSoFar: 'Twoje dotychczasowe odpowiedzi',
    noLongerFits: 'Ta odpowiedź już nie pasuje.',
    erase: 'Usuń moje odpowiedzi i zacznij od nowa',
    alreadyDid: 'To już zostało zrobione',
    triedBefore: (answer) => `Już wypróbowane: ${answer}`,
    again: {
      one: 'Zrób to jeszcze raz. Zajmie to {n} minutę, a często pomaga.',
      few: 'Zrób to jeszcze raz. Zajmie to {n} minuty, a często pomaga.',
      many: 'Zrób to jeszcze raz. Zajmie to {n} minut, a często pomaga.',
      other: 'Zrób to jeszcze raz. Zajmie to {n} minuty, a często pomaga.',
    },
    againSoon: 'Zrób to jeszcze raz. To często pomaga.',
    allWays: 'Wszystkie sposoby kontaktu',
    backTo: (question) => `Wróć do poradnika: ${question}`,
    later: 'Zachowaj na później',
    laterKept: 'Zachowano na tym urządzeniu na 7 dni. Aby wrócić, otwórz pierwszą stronę tego poradnika.',
    goOn: (question) => `Wróć tam, gdzie przerwano: ${question}`,
    eraseKept: 'Usuń zachowane miejsce',
    code: (code) =>
      `Miejsce w tym poradniku: ${code}. Przeczytaj je naszemu pracownikowi podczas rozmowy telefonicznej. Ten kod niczego twojego nie otwiera. Nigdy nie prosimy o hasła ani o kody wysłane na telefon.`,
  },

  keep: {
    keep: 'Zachowaj ten poradnik na tym urządzeniu',
    keepPhone: 'Zachowaj ten poradnik na tym telefonie',
    kept: 'Zachowano. Poradnik otworzy się tu także bez internetu.',
    drop: 'Usuń poradnik z tego urządzenia',
    dropped: 'Usunięto.',
    failed: 'Nie udało się zachować poradnika. Sprawdź połączenie i wolne miejsce i spróbuj ponownie.',
  },

  code: {
    title: 'Mam kod',
    lead: 'Kod prowadzi do miejsca w jednym z naszych poradników razem z odpowiedziami, które już padły. Jest w notatkach i pod przyciskiem „Przerwij i porozmawiaj z człowiekiem”.',
    label: 'Kod',
    hint: 'Na przykład: MR 41-726',
    button: 'Przejdź do tego miejsca',
    without:
      'Aby odczytać kod, ta strona potrzebuje JavaScriptu. Bez niego otwórz poradnik i odpowiedz na pytania jeszcze raz.',
    wrong:
      'Ten kod jest nieprawidłowy. Brakuje litery lub cyfry albo któraś jest błędna lub stoi w innym miejscu. Sprawdź kod.',
    unknown: 'Żaden poradnik nie ma takich liter. Sprawdź kod.',
    changed: {
      before: 'Poradnik zmienił się od czasu utworzenia kodu i tego miejsca już w nim nie ma. Przepraszamy.',
      link: 'Zacznij poradnik od nowa',
    },
    failed: 'Nie udało się sprawdzić kodu. Sprawdź połączenie i spróbuj ponownie.',
  },

  ending: {
    solved: 'Udało się, znów działa.',
    cameBack: { before: 'Problem wrócił?', link: 'Idź dalej od tego miejsca' },
    takeOver: (team) => `Dalej zajmie się tym: ${team}.`,
    checkNotes: 'Sprawdź poniższe notatki i wyślij je, żeby nie tłumaczyć tego drugi raz.',
    answerBy: (when) => `Odpowiemy najpóźniej: ${when}.`,
    nothingSent: 'Nic nie zostanie wysłane, dopóki samodzielnie tego nie wyślesz.',
    who: 'Kto',
    how: 'Jak',
    answer: 'Odpowiedź',
    ready: 'Co przygotować',
    otherCountries: 'Inne kraje',
    checkedNumbers: (day) => `Sprawdzone ${day}`,
    refer: 'Kto może pomóc',
    stop: 'Możesz też porozmawiać z nami',
  },

  contact: {
    title: 'Porozmawiaj z człowiekiem',
    lead: 'Odpowiada człowiek, nie automat. Wybierz sposób, który ci pasuje.',
    openUntil: (time) => `Teraz otwarte, do ${time} twojego czasu. Odpowiada człowiek.`,
    openAlways: 'Teraz otwarte, o każdej porze. Odpowiada człowiek.',
    closed: (opens, answer) =>
      `Teraz zamknięte. Otwieramy: ${opens}. Napisz do nas, a odpowiemy najpóźniej: ${answer}.`,
    channelUntil: (time) => `Otwarte do ${time} (twojego czasu)`,
    channelOpens: (when) => `Zamknięte, otwieramy: ${when} (twojego czasu)`,
    noHoursSoon: 'Zamknięte do odwołania.',
    promise: {
      one: 'Odpowiadamy w ciągu {n} godziny, licząc w godzinach pracy.',
      few: 'Odpowiadamy w ciągu {n} godzin, licząc w godzinach pracy.',
      many: 'Odpowiadamy w ciągu {n} godzin, licząc w godzinach pracy.',
      other: 'Odpowiadamy w ciągu {n} godziny, licząc w godzinach pracy.',
    },
    promiseAnyTime: {
      one: 'Odpowiadamy w ciągu {n} godziny, o każdej porze.',
      few: 'Odpowiadamy w ciągu {n} godzin, o każdej porze.',
      many: 'Odpowiadamy w ciągu {n} godzin, o każdej porze.',
      other: 'Odpowiadamy w ciągu {n} godziny, o każdej porze.',
    },
    hours: 'Godziny pracy',
    allDay: 'cały dzień',
    anyTime: 'O każdej porze, codziennie',
    closedDay: 'zamknięte',
    days: (first, last) => `${first}–${last}`,
    clock: (from, to) => `${from}–${to}`,
    timesAre: (zone) => `Wszystkie godziny: ${zone}.`,
    closedOn: 'W te dni nikt nie odpowiada',
    cost: 'Koszt',
    languages: 'Języki',
    actions: {
      phone: (label) => `Zadzwoń: ${label}`,
      chat: (label) => `Zacznij czat: ${label}`,
      email: (label) => `Napisz: ${label}`,
      form: (label) => `Wypełnij formularz: ${label}`,
      relay: (label, name) => `${name}: ${label}`,
      visit: (label) => `Odwiedź nas: ${label}`,
    },
    never: 'O co nigdy nie prosimy',
    neverText: 'Nigdy nie prosimy o hasła ani o kody wysłane na telefon.',
    unhappy: 'Nasza pomoc nie wystarczyła?',
    unhappyText: 'Napisz nam, co poszło źle i czego brakowało. Przeczyta to człowiek i odpowie.',
    unhappyNext:
      'Podaj datę, to, co zostało ustalone, i jak możemy się z tobą skontaktować. Skarga nie zmieni tego, jak ci pomagamy. Jeśli nasza odpowiedź nie wystarczy, zapytaj nas, do jakiej niezależnej instytucji w swoim kraju możesz się zwrócić.',
    access: 'Dostępność naszej pomocy',
    accessText:
      'Możesz pisać zamiast mówić i mówić zamiast pisać. Powiedz nam, czego potrzebujesz, na przykład więcej czasu albo osoby, która przeczyta tekst razem z tobą.',
  },

  notFound: {
    title: 'Tej strony tu nie ma',
    lead: 'W adresie może być błąd albo ta strona nigdy nie istniała. Użyj wyszukiwania albo wybierz jedną z tych możliwości.',
    everything: 'Wszystkie tematy i poradniki',
  },

  moved: {
    title: 'Ta strona ma nowy adres',
    text: 'Strona jest teraz tutaj:',
    retired: 'Ta strona nie jest już aktualizowana, więc jej nie pokazujemy.',
    successor: 'Przeczytaj zamiast tego:',
  },
};
