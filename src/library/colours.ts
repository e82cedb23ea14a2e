/** Colours of tokens.css for what is drawn or named outside a style sheet: pictures, icons, the bar of the browser. */
export const PAPER = { light: '#faf9f6', dark: '#111715' } as const;
export const INK = '#16211c';
export const LAMP = '#ffc43d';
