/** Where the open tab keeps the way back from an article to a guide. A type, so that two scripts share no file for it. */
export type WayBackKey = 'handrail.back';

/** The way back to the question that led to an article. */
export interface WayBack {
  /** What the link says. */
  label: string;
  /** With the answers in its fragment. */
  address: string;
}
