import { page } from '../site/temp-site.ts';

const GUIDE = '<meta data-pagefind-filter="type[content]" content="guide">';
const ARTICLE = '<meta data-pagefind-filter="type[content]" content="article">';
const STEP = '<meta data-pagefind-filter="type[content]" content="step">';
const product = (id: string): string => `<meta data-pagefind-filter="product[content]" content="${id}">`;
const topic = (id: string): string => `<meta data-pagefind-filter="topic[content]" content="${id}">`;
const partOf = (title: string, url: string): string =>
  `<meta data-pagefind-meta="guide[content]" content="${title}"><meta data-pagefind-meta="guide-url[content]" content="${url}">`;

interface Words {
  guide: string;
  steps: readonly [string, string, string];
  article: string;
  section: string;
  text: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    guide: 'No internet, though Wi-Fi is on',
    steps: ['Restart the router', 'Look at the lights of the router', 'Forget the network'],
    article: 'How to restart a router, slowly & safely',
    section: 'Lights of the router',
    text: 'Pull the plug, wait ten seconds, type <b>192.168.1.1</b> &lt;enter&gt;.',
  },
  es: {
    guide: 'Sin internet aunque hay wifi',
    steps: ['Reinicia el rúter', 'Mira las luces del rúter', 'Olvida la red'],
    article: 'Cómo reiniciar un rúter',
    section: 'Luces del rúter',
    text: 'Desenchufa el rúter y espera diez segundos.',
  },
  pl: {
    guide: 'Brak internetu mimo Wi-Fi',
    steps: ['Uruchom ponownie ruter', 'Spójrz na lampki rutera', 'Zapomnij sieć'],
    article: 'Jak uruchomić ruter ponownie',
    section: 'Lampki rutera',
    text: 'Wyjmij wtyczkę rutera i odczekaj dziesięć sekund. Hasło jest na naklejce.',
  },
};

/** The pages of one language: a guide with three steps, an article with a section, and pages that are no results. */
function pagesOf(language: string, words: Words, base: string): Record<string, string> {
  const guide = `${language}/guides/no-internet/`;
  const main = 'data-pagefind-body';
  const step = (index: number, id: string): [string, string] => [
    `${guide}${id}/index.html`,
    page(`<p>${words.text}</p>`, {
      lang: language,
      title: words.steps[index]!,
      main,
      head: STEP + topic('network') + product('router') + partOf(words.guide, `${base}${guide}`),
    }),
  ];
  return {
    [`${language}/index.html`]: page(`<p>router rúter ruter</p>`, { lang: language }),
    [`${guide}index.html`]: page('<p>WLAN</p>', {
      lang: language,
      title: words.guide,
      main,
      head: GUIDE + topic('network') + product('router'),
    }),
    ...Object.fromEntries([step(0, 'restart'), step(1, 'lights'), step(2, 'forget')]),
    [`${language}/articles/restart-router/index.html`]: page(
      `<p>${words.text}</p><h2 id="lights">${words.section}</h2><p>${words.text}</p>`,
      {
        lang: language,
        title: words.article,
        main,
        head: ARTICLE + topic('hardware') + product('router') + product('mesh'),
      },
    ),
  };
}

/** A site in three languages, as the search sees it, that lies below `base`. */
export function searchableSite(base: string): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(WORDS).map(([language, words]) => pagesOf(language, words, base)),
  );
}
