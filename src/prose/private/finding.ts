/** What is private about a part of a text. */
export type PrivateKind = 'mail' | 'phone' | 'card' | 'iban';

/** Something that names or reaches one person. */
export interface PrivateFinding {
  kind: PrivateKind;
  /** As written. */
  text: string;
  /** In one form, however it is written: lower case, or digits as for a call from abroad. */
  value: string;
  /** Where it begins in the text. */
  offset: number;
}
