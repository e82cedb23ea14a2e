import type { APIRoute } from 'astro';
import type { OldAddress } from '../library/address-book.ts';
import { getModel } from './_model.ts';
import { movedPage } from './_moved-page.ts';
import { showMoved } from './_moved.ts';

/** Old addresses that are names of HTML files; the others are pages of `[...old].astro`. */
export async function getStaticPaths() {
  const { oldAddresses } = getModel();
  return oldAddresses
    .filter(({ path }) => path.endsWith('.html'))
    .map((old) => ({ params: { old: old.path.slice(0, -'.html'.length) }, props: { old } }));
}

export const GET: APIRoute<{ old: OldAddress }> = async ({ props }) => {
  const model = getModel();
  const { language } = props.old;
  const page = movedPage(model, language, showMoved(model, props.old));
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
