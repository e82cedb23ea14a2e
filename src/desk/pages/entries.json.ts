import type { APIRoute } from 'astro';
import { takeHanded } from '../../library/handover.ts';
import { getModel } from '../../pages/_model.ts';
import { everyLanguage } from '../../pages/_paths.ts';
import { listEntries } from './list-entries.ts';

export const getStaticPaths = everyLanguage;

/** What the desk finds, in a language. */
export const GET: APIRoute = ({ params }) =>
  Response.json(listEntries(getModel(), params['lang']!, takeHanded()?.entries ?? []));
