import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { day } from '../../schema/common.ts';

const link = z.object({
  state: z.enum(['broken', 'moved', 'failing']),
  /** In words: "status 404", "no answer". */
  status: z.string(),
  /** The day on which it was seen first. */
  first: day,
  /** Where it has moved. */
  to: z.string().optional(),
});

/** What `npm run links` found of pages of others: `failing` is what may be well again tomorrow. */
const linkFindings = z.object({ checked: day, links: z.record(z.string(), link) });

export type LinkFinding = z.infer<typeof link>;
export type LinkFindings = z.infer<typeof linkFindings>;

const failingPhrases = z.array(
  z.object({
    id: z.string(),
    language: z.string(),
    phrase: z.string(),
    /** The title of what came first instead; absent if nothing was found. */
    first: z.string().nullish(),
  }),
);

/** Where `npm run check:search` leaves them, in `.handrail`. */
export const PHRASES_FILE = 'phrases.json';

/** A phrase of `asked` for which the search does not bring its entry among the first three. */
export type FailingPhrase = z.infer<typeof failingPhrases>[number];

/** A file of findings that cannot be read; its message is for the person who named it. */
export class FindingsError extends Error {
  override name = 'FindingsError';
}

/**
 * Reads what `npm run links -- --sources` wrote.
 * @returns undefined if there is no such file
 * @throws {FindingsError} if it cannot be read
 */
export function readLinkFindings(file: string): LinkFindings | undefined {
  return existsSync(file) ? readAs(linkFindings, file) : undefined;
}

/**
 * Reads the failing phrases that the self-test of the search found.
 * @throws {FindingsError} if the file is missing or cannot be read
 */
export function readFailingPhrases(file: string): FailingPhrase[] {
  return readAs(failingPhrases, file);
}

function readAs<S extends z.ZodType>(schema: S, file: string): z.infer<S> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new FindingsError(`${file} cannot be read: ${why}`);
  }
}
