import { count } from '../plural.ts';
import type { WordsIn } from '../words.ts';

const questions = { one: '{n} pregunta', many: '{n} de preguntas', other: '{n} preguntas' };

export const es: WordsIn<'one' | 'many' | 'other'> = {
  languageName: 'Español',

  page: {
    skip: 'Ir al contenido principal',
    help: 'Ayuda',
    search: 'Buscar',
    contact: 'Contacto',
    language: (name) => `Idioma: ${name}`,
    path: 'Dónde estás',
    topics: 'Temas',
    guides: 'Guías',
    articles: 'Artículos',
    privacy: 'Sin cookies ni seguimiento. Nada de lo que escribes nos llega hasta que tú lo envías.',
    complaints: 'Quejas y reclamaciones',
    notTranslated: (shown) => `Esta página todavía no está en español. El texto está en ${shown}.`,
    partlyTranslated: (shown) =>
      `Algunas partes de esta página todavía no están en español. Están en ${shown}.`,
    notice: 'Aviso',
    copyLink: 'Copiar el enlace',
    copied: 'Enlace copiado.',
    shortLink: 'Enlace corto',
    print: 'Imprimir esta página',
    checked: (day, who) => `Comprobado el ${day} por ${who}`,
    neverChecked: 'Nadie ha comprobado todavía esta página.',
    report: 'Avisar de un error en esta página',
    reportSubject: (title) => `Error en la página «${title}»`,
    more: (name) => `Todo sobre «${name}»`,
    entries: { one: '{n} entrada', many: '{n} de entradas', other: '{n} entradas' },
  },

  home: {
    title: '¿Qué ha dejado de funcionar?',
    lead: 'Dilo con tus palabras o elige lo que ves. Te acompañamos paso a paso, con una pregunta cada vez.',
    description: (site) =>
      `${site}: ayuda paso a paso con problemas técnicos, y personas que continúan donde no puedes seguir.`,
    urgent: 'Urgente',
    unsure: '¿No sabes qué falla?',
    pick: 'Elige lo que ves',
    byTopic: 'Todo, por temas',
  },

  search: {
    title: 'Buscar',
    label: '¿Cuál es el problema?',
    hint: 'Por ejemplo: no hay internet, la impresora no imprime',
    button: 'Buscar',
    resultsFor: (query) => `Resultados de «${query}»`,
    count: { one: '{n} resultado', many: '{n} de resultados', other: '{n} resultados' },
    first: {
      one: 'El mejor resultado: {n}',
      many: 'Los {n} de resultados mejores',
      other: 'Los {n} mejores resultados',
    },
    more: 'Mostrar más resultados',
    loading: 'Buscando…',
    failed: 'La búsqueda no funciona en este momento. Debajo tienes todo, por temas.',
    none: (query) => `Nada encaja con «${query}». Prueba con otras palabras o pregunta a una persona.`,
    weak: (query) =>
      `Nada encaja claramente con «${query}». Estas guías son lo más parecido. Si ninguna te sirve, una persona puede ayudarte: tus palabras van contigo.`,
    filters: 'Acotar los resultados',
    type: 'Tipo',
    topic: 'Tema',
    product: 'Equipo o producto',
    all: 'Todo',
    types: { guide: 'Guía', article: 'Artículo', step: 'Paso' },
    everything: 'Todo, por temas',
    person: '¿Nada encaja? Habla con una persona',
  },

  topic: {
    description: (topic) => `Guías, instrucciones y respuestas sobre este tema: ${topic}.`,
    guides: 'Solucionar un problema',
    howTo: 'Cómo se hace',
    questions: 'Preguntas',
    knownIssues: 'Problemas conocidos',
    policies: 'Lo que hacemos y lo que no hacemos',
    elsewhere: '¿No está aquí?',
  },

  text: {
    // oxlint-disable-next-line unicorn/no-thenable -- a word of the page; nothing awaits these
    then: 'y después',
    youSee: 'Deberías ver',
    internal: 'Interno',
    note: 'Nota',
    tip: 'Consejo',
    important: 'Importante',
    warning: 'Cuidado',
    caution: 'Peligro',
    cause: 'Causa',
    remedy: 'Solución',
    condition: '¿Es esto lo que ves?',
    device: 'Tu equipo',
    platformNames: {
      windows: 'Windows',
      macos: 'Mac',
      android: 'Android',
      ios: 'iPhone y iPad',
      router: 'Router',
    },
  },

  article: {
    kinds: {
      'how-to': 'Cómo se hace',
      'known-issue': 'Problema conocido',
      question: 'Pregunta',
      policy: 'Nuestras normas',
    },
    contents: 'En esta página',
    solved: '¿Se ha solucionado el problema?',
    yes: 'Sí, está solucionado',
    no: 'No, todavía necesito ayuda',
    thanks: 'Bien. Eso es todo; no se nos ha enviado nada.',
    goOn: 'Esto te ayuda a seguir:',
    related: 'Sigue leyendo',
  },

  guide: {
    start: 'Empezar con la primera pregunta',
    questions: (min, max) =>
      min === max ? count('es', questions, max) : `de ${min} a ${count('es', questions, max)}`,
    minutes: {
      one: 'alrededor de {n} minuto',
      many: 'alrededor de {n} de minutos',
      other: 'alrededor de {n} minutos',
    },
    allSteps: 'Todos los pasos en una página',
    answers: 'Tu respuesta',
    exit: 'Nada de esto, o no puedo hacerlo',
    back: 'Volver al inicio de la guía',
    stop: 'Parar y hablar con una persona',
    midGuide: (guide) => ({
      before: `Estás a mitad de «${guide}». Si alguien te ha enviado aquí, continúa. Si no,`,
      link: 'empieza por el principio',
    }),
    cutStored:
      'Tu conexión se cortará en este paso. Es normal. Esta página sigue funcionando: haz el paso, vuelve aquí y responde.',
    cut: {
      internet: 'Tu conexión se cortará en este paso. Es normal.',
      device: 'Este equipo estará apagado un momento en este paso. Es normal.',
      call: 'Si llamas por esta línea, la llamada se cortará en este paso. Es normal.',
    },
    openAllFirst: 'Abre antes todos los pasos en una página',
    consent: '¿Es tu propia cuenta o tienes permiso de la persona titular?',
    consentElse: 'Si no es así, no sigas.',
    stepMinutes: {
      one: 'Tarda alrededor de {n} minuto.',
      many: 'Tarda alrededor de {n} de minutos.',
      other: 'Tarda alrededor de {n} minutos.',
    },
    question: (n) => `Pregunta ${n}.`,
    questionAhead: (n, min, max) => `Pregunta ${n}. Lo normal es que queden de ${min} a ${max}.`,
    yourAnswers: { one: 'Tu {n} respuesta', many: 'Tus {n} de respuestas', other: 'Tus {n} respuestas' },
    change: (question) => `Cambiar la respuesta: ${question}`,
    changeShort: 'Cambiar',
    answersSoFar: 'Tus respuestas hasta ahora',
    noLongerFits: 'Esta respuesta ya no encaja.',
    erase: 'Borrar mis respuestas y empezar de nuevo',
    alreadyDid: 'Ya lo he hecho',
    triedBefore: (answer) => `Ya probado: ${answer}`,
    again: {
      one: 'Hazlo una vez más, por favor. Se tarda {n} minuto y muchas veces funciona.',
      many: 'Hazlo una vez más, por favor. Se tarda {n} de minutos y muchas veces funciona.',
      other: 'Hazlo una vez más, por favor. Se tarda {n} minutos y muchas veces funciona.',
    },
    againSoon: 'Hazlo una vez más, por favor. Muchas veces funciona.',
    allWays: 'Todas las formas de contacto',
    backTo: (question) => `Volver a tu guía: ${question}`,
    later: 'Guardar para después',
    laterKept:
      'Guardado en este dispositivo durante 7 días. Para seguir, abre la primera página de esta guía.',
    goOn: (question) => `Seguir donde lo dejaste: ${question}`,
    eraseKept: 'Borrar lo guardado',
    code: (code) =>
      `Tu lugar en esta guía: ${code}. Léelo a nuestro personal si nos has llamado. No abre nada tuyo. Nunca pedimos contraseñas ni códigos enviados a tu teléfono.`,
  },

  keep: {
    keep: 'Guardar esta guía en este dispositivo',
    keepPhone: 'Guardar esta guía en este teléfono',
    kept: 'Guardada. Ahora se abre aquí también sin conexión.',
    drop: 'Quitar la guía de este dispositivo',
    dropped: 'Se ha quitado.',
    failed: 'No se ha podido guardar. Comprueba la conexión y el espacio libre e inténtalo de nuevo.',
  },

  code: {
    title: 'Tengo un código',
    lead: 'Un código lleva a un punto de una de nuestras guías, con las respuestas que ya se dieron. Está en tus notas y en «Parar y hablar con una persona».',
    label: 'Código',
    hint: 'Por ejemplo: MR 41-726',
    button: 'Ir a ese punto',
    without:
      'Para leer un código, esta página necesita JavaScript. Si no lo tienes, abre la guía y responde de nuevo a sus preguntas.',
    wrong:
      'Este código no es correcto. Falta una letra o una cifra, o alguna está mal o en otro sitio. Compruébalo, por favor.',
    unknown: 'Ninguna guía tiene estas letras. Comprueba el código, por favor.',
    changed: {
      before: 'Esta guía ha cambiado desde que se creó el código y ese punto ya no existe. Lo sentimos.',
      link: 'Empezar la guía de nuevo',
    },
    failed: 'No se ha podido buscar el código. Comprueba la conexión e inténtalo de nuevo.',
  },

  ending: {
    solved: 'Bien, vuelve a funcionar.',
    cameBack: { before: '¿Ha vuelto el problema?', link: 'Continúa desde aquí' },
    takeOver: (team) => `A partir de aquí se ocupa de tu caso: ${team}.`,
    checkNotes: 'Revisa tus notas aquí debajo y envíalas, para no tener que explicarlo dos veces.',
    answerBy: (when) => `Te responderemos como muy tarde el ${when}.`,
    nothingSent: 'No se envía nada hasta que tú lo envíes.',
    who: 'Quién',
    how: 'Cómo',
    answer: 'Respuesta',
    ready: 'Qué debes tener a mano',
    otherCountries: 'Otros países',
    checkedNumbers: (day) => `Comprobado el ${day}`,
    refer: 'Quién puede ayudarte',
    stop: 'También puedes hablar con nuestro equipo',
  },

  contact: {
    title: 'Habla con una persona',
    lead: 'Responde una persona, no una máquina. Elige la forma que prefieras.',
    openUntil: (time) => `Abierto ahora, hasta esta hora tuya: ${time}. Responde una persona.`,
    openAlways: 'Abierto ahora, a cualquier hora. Responde una persona.',
    closed: (opens, answer) =>
      `Cerrado ahora. Abre: ${opens}. Escríbenos y tendrás respuesta antes de esta hora: ${answer}.`,
    channelUntil: (time) => `Abierto, cierra: ${time} (tu hora)`,
    channelOpens: (when) => `Cerrado, abre: ${when} (tu hora)`,
    noHoursSoon: 'Cerrado hasta nuevo aviso.',
    promise: {
      one: 'Respondemos en {n} hora como máximo, contada en horario de atención.',
      many: 'Respondemos en {n} de horas como máximo, contadas en horario de atención.',
      other: 'Respondemos en {n} horas como máximo, contadas en horario de atención.',
    },
    promiseAnyTime: {
      one: 'Respondemos en {n} hora como máximo, a cualquier hora.',
      many: 'Respondemos en {n} de horas como máximo, a cualquier hora.',
      other: 'Respondemos en {n} horas como máximo, a cualquier hora.',
    },
    hours: 'Horario de atención',
    allDay: 'todo el día',
    anyTime: 'A cualquier hora, todos los días',
    closedDay: 'cerrado',
    days: (first, last) => `de ${first} a ${last}`,
    clock: (from, to) => `de\u00a0${from} a\u00a0${to}`,
    timesAre: (zone) => `Todas las horas: ${zone}.`,
    closedOn: 'Estos días no responde nadie',
    cost: 'Precio',
    languages: 'Idiomas',
    actions: {
      phone: (label) => `Llama al ${label}`,
      chat: (label) => `Abre el chat: ${label}`,
      email: (label) => `Escribe a ${label}`,
      form: (label) => `Rellena el formulario: ${label}`,
      relay: (label, name) => `${name}: ${label}`,
      visit: (label) => `Visítanos: ${label}`,
    },
    never: 'Lo que nunca pedimos',
    neverText: 'Nunca pedimos contraseñas ni códigos enviados a tu teléfono.',
    unhappy: '¿No te ha servido nuestra ayuda?',
    unhappyText: 'Cuéntanos por escrito qué ha salido mal y qué esperabas. Lo lee una persona y te responde.',
    unhappyNext:
      'Incluye el día en que pasó, lo que acordamos contigo y cómo podemos localizarte. Presentar una reclamación no cambia la ayuda que recibes. Si nuestra respuesta no te basta, pregúntanos a qué organismo independiente puedes acudir en tu país.',
    access: 'Accesibilidad de nuestro soporte',
    accessText:
      'Puedes escribir en lugar de hablar, y hablar en lugar de escribir. Dinos qué necesitas, por ejemplo más tiempo o que alguien lea contigo.',
  },

  notFound: {
    title: 'Esta página no está aquí',
    lead: 'Puede que la dirección tenga un error o que la página nunca haya existido. Busca o elige una de estas opciones.',
    everything: 'Todos los temas y guías',
  },

  moved: {
    title: 'Esta página tiene una dirección nueva',
    text: 'La página está ahora aquí:',
    retired: 'Esta página ya no se mantiene al día, por eso ya no la mostramos.',
    successor: 'Lee esto en su lugar:',
  },
};
