/**
 * Makes Markdown of what GOV.UK adds to it (alphagov/govspeak, README): headings without a space, information callouts
 * between `^` or `%`, and meanings of abbreviations, which become lines of text.
 */
export function fromGovspeak(text: string): string {
  return text
    .replace(/^(#{1,6})(?=[^#\s])/gm, '$1 ')
    .replace(/^\^(?!\s)(.+?)\^?[ \t]*$/gm, '> [!NOTE]\n> $1')
    .replace(/^%(?!\s)(.+?)%?[ \t]*$/gm, '> [!WARNING]\n> $1')
    .replace(/^\*\[([^\]\n]+)\]:[ \t]*(.+)$/gm, '\n$1: $2\n');
}
