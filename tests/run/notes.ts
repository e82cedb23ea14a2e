import type { NoteFacts } from '../../src/run/note.ts';

/** A run in each language with every kind of entry, as pages would give it. */
export const NOTES: Readonly<Record<string, NoteFacts>> = {
  en: {
    guide: 'Wi-Fi is connected but there is no internet',
    own: 'Since the storm nothing opens.\nNot even on *both* phones.',
    device: 'Windows 11 laptop, at home',
    entries: [
      { id: '', question: 'Questions before these', answer: '', kind: 'notRecorded' },
      {
        id: 'own-account',
        question: 'Is this your own account?',
        answer: 'Yes, it is mine',
        kind: 'answered',
        time: 'Friday 27 November 2026 at 12:05',
      },
      {
        id: 'other-device',
        question: 'Does another device on the same Wi-Fi have internet?',
        answer: 'No, the other device cannot open it either',
        kind: 'answered',
      },
      { id: 'clock', question: 'Set the right date and time', answer: '', kind: 'triedBefore' },
      {
        id: 'forget-network',
        question: 'Forget the Wi-Fi network and join it again',
        answer: 'None of these, or I cannot do this',
        kind: 'skipped',
      },
      { id: 'restart-router', question: 'Restart the router', answer: 'Web pages open again', kind: 'tried' },
      {
        id: 'restart-router.router-fixed',
        question: 'The router needed a restart',
        answer: '',
        kind: 'cameBack',
      },
    ],
    outcome: {
      title: 'Our network team must test your connection',
      reason:
        'The router works, but no internet reaches your device. Only our network team can test what happens in between.',
    },
    tasks: [
      { text: 'The make and the model, from the label under the router', done: true },
      { text: 'The name of your internet provider', done: false },
    ],
    who: 'network team',
    promise: 'We will answer by Friday 27 November at 20:00.',
    code: 'MR 41-726',
    address:
      'https://help.example.com/en/guides/no-internet/network-check/#t=other-device.no,restart-router.otherwise.router-fixed',
  },
  es: {
    guide: 'El wifi está conectado, pero no hay internet',
    own: 'Desde la tormenta no se abre nada. La contraseña es Gato2026.',
    device: 'Portátil con Windows 11, en casa',
    entries: [
      {
        id: 'other-device',
        question: '¿Otro equipo con el mismo wifi tiene internet?',
        answer: 'No, el otro equipo tampoco la abre',
        kind: 'answered',
      },
      { id: 'clock', question: 'Pon la fecha y la hora correctas', answer: '', kind: 'triedBefore' },
      {
        id: 'restart-router',
        question: 'Reinicia el router',
        answer: 'Todas las luces están como siempre, pero no se abre ninguna página',
        kind: 'tried',
      },
    ],
    outcome: {
      title: 'Nuestro equipo de redes debe probar tu conexión',
      reason: 'El router funciona, pero internet no llega a tu equipo.',
    },
    tasks: [{ text: 'La marca y el modelo, en la etiqueta del router', done: true }],
    who: 'equipo de redes',
    promise: 'Te responderemos como muy tarde el viernes, 27 de noviembre, 20:00.',
    code: 'MR 41-726',
    address: 'https://help.example.com/es/guides/no-internet/network-check/#t=other-device.no',
  },
  pl: {
    guide: 'Wi-Fi jest połączone, ale nie ma internetu',
    own: 'Od burzy nic się nie otwiera.\nHasło: Kotek12!',
    device: 'Laptop z Windows 11, w domu',
    entries: [
      {
        id: 'other-device',
        question: 'Czy inne urządzenie w tej samej sieci Wi-Fi ma internet?',
        answer: 'Nie, drugie urządzenie też jej nie otwiera',
        kind: 'answered',
      },
      {
        id: 'forget-network',
        question: 'Zapomnij sieć Wi-Fi i połącz się z nią ponownie',
        answer: 'Nic z tych rzeczy albo nie mogę tego zrobić',
        kind: 'skipped',
      },
      {
        id: 'restart-router',
        question: 'Uruchom ponownie router',
        answer: 'Strony znów się otwierają',
        kind: 'tried',
      },
      {
        id: 'restart-router.router-fixed',
        question: 'Router wymagał ponownego uruchomienia',
        answer: '',
        kind: 'cameBack',
      },
    ],
    outcome: {
      title: 'Nasz zespół wsparcia poprowadzi cię dalej',
      reason: 'Któryś krok jest teraz niebezpieczny albo niemożliwy.',
    },
    tasks: [{ text: 'Rodzaj urządzenia, na przykład laptop z Windows', done: false }],
    who: 'zespół wsparcia',
    promise: 'Odpowiemy najpóźniej: piątek, 27 listopada, 20:00.',
    address: 'https://help.example.com/pl/guides/no-internet/support-team/#t=other-device.no',
  },
};
