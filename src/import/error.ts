/** Something that was named and is not there, or cannot be; its message is for the person who named it. */
export class ImportError extends Error {
  override name = 'ImportError';
}
