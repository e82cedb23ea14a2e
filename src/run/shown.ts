/**
 * The name of the event that a run sends when it has put another step into the page: what works on pages begins anew.
 * A type, so that the scripts of a page share no file for one word.
 */
export type Shown = 'shown';

/** The same when the run has added what it knows of that step: times in it are filled in. */
export type Decorated = 'ready';
