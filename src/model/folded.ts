/**
 * Names that are shipped, as they are compared: worked out once where licet is built, as a start would take a tenth of its time to fold
 * some two thousand of them. A name that is not in it is folded when it is read; both come to the same.
 */
export interface Folded {
  /** By name: its words, with a space between. */
  readonly words: Readonly<Record<string, string>>;
  /** By name in a script that leaves no space between words: its letters. */
  readonly letters: Readonly<Record<string, string>>;
}
