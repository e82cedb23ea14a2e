const main = document.querySelector('main');

// Every page of the agent edition has this line; the rest, and its look, come on pages of guides alone.
if (main !== null && main.querySelector('[data-run], [data-run-start]') !== null)
  void import('./begin.ts').then(({ begin }) => begin(main));
