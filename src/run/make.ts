/** Makes an element with properties, and what stands in it; texts are texts, whatever signs they have. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/** A button that looks like a link. */
export function makeButton(label: string, act: () => void): HTMLButtonElement {
  return make('button', { className: 'link', type: 'button', onclick: act }, label);
}

/** A place for what is said after a press: screen readers read it out. */
export function makeStatus(): HTMLElement {
  return make('span', { role: 'status' });
}
