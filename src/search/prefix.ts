/** How many letters of a word name the file in which phrases with it are. */
export const PREFIX = 2;
