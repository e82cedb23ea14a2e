import type { APIRoute } from 'astro';
import { caseFile } from '../../pages/_case.ts';
import { getModel } from '../../pages/_model.ts';
import { everyLanguageAnd } from '../../pages/_paths.ts';

export const getStaticPaths = () =>
  everyLanguageAnd((model) =>
    model.library.guides.flatMap(({ id }) =>
      caseFile(model, model.sourceLanguage, id) === undefined ? [] : [{ id }],
    ),
  );

/** What a guide with a customer needs beside the steps. */
export const GET: APIRoute = ({ params }) =>
  Response.json(caseFile(getModel(), params['lang']!, params['id']!));
