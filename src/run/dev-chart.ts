/** For writers, in `dev` only: the chart of a guide beside its pages, with the current step marked. */

/** The start of a guide, or one of its steps. */
const GUIDE_PAGE = /^(.*\/)([a-z]{2,3}\/guides\/[^/]+\/)(?:([^/]+)\/)?$/;

/** In a tree of its own, so that the sheet of forms and that of the pages stay apart; colours are inherited. */
const STYLES = `
:host { display: block; overflow: auto; max-height: 70vh; border-top: 2px solid var(--hair); }
@media (min-width: 64rem) {
  :host { position: fixed; inset: 0 0 0 auto; width: 45vw; max-height: none; border: 0; border-left: 2px solid var(--hair); }
}
@media print { :host { display: none; } }
`;

async function showChart(): Promise<void> {
  const [, base, guide, step = ''] = GUIDE_PAGE.exec(location.pathname) ?? [];
  if (base === undefined || guide === undefined) return;
  const response = await fetch(`${base}${guide}flowchart.svg?here=${step}`);
  if (!response.headers.get('Content-Type')?.startsWith('image/svg')) return;
  const place = document.createElement('aside');
  place.dataset['devChart'] = '';
  const inner = place.attachShadow({ mode: 'open' });
  inner.innerHTML = `<style>${STYLES}</style><link rel="stylesheet" href="${base}forms.css">${await response.text()}`;
  document.body.append(place);
  if (matchMedia('(min-width: 64rem)').matches) document.body.style.paddingRight = '45vw';
  const here = inner.querySelector('.here')?.getBoundingClientRect();
  if (here === undefined) return;
  place.scrollTo(
    here.left - place.getBoundingClientRect().left - place.clientWidth / 4,
    here.top - place.getBoundingClientRect().top - place.clientHeight / 3,
  );
}

void showChart();
