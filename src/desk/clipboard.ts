/**
 * Puts a text on the clipboard, and beside it the same as HTML: the program that it is pasted into takes what it can.
 *
 * @returns false if the browser did not let us
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  try {
    await write(text, html);
    return true;
  } catch {
    // Without a secure connection, or the right to it, there is still the older way.
    return copyByEvent(text, html);
  }
}

function write(text: string, html: string | undefined): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const part = (type: string, content: string): Blob => new Blob([content], { type });
  const item = { 'text/plain': part('text/plain', text), 'text/html': part('text/html', html) };
  return navigator.clipboard.write([new ClipboardItem(item)]);
}

/** What a copy command puts on the clipboard can be replaced while it is done. */
function copyByEvent(text: string, html: string | undefined): boolean {
  let done = false;
  const replace = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = event.clipboardData !== null;
  };
  addEventListener('copy', replace, { capture: true, once: true });
  // oxlint-disable-next-line typescript/no-deprecated -- the only other way there is
  document.execCommand('copy');
  removeEventListener('copy', replace, { capture: true });
  return done;
}
