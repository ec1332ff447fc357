/** The code, the place as 'file:line:column', words that the message must hold, and codes of what follows from it. */
export type Row = readonly [
  fixture: string,
  code: string,
  place: string,
  words: readonly string[],
  also?: readonly string[],
];
