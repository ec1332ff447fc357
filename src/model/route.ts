// What many answers are sorted by. No JSON of an answer has it.

/** Whence, whither and what, by code, as the answer read it: what many answers are sorted by. */
export interface Route {
  /** The state of the exporter; absent where nobody stated it. */
  readonly exporter?: string;
  /** The state in which it is used; absent where nobody stated it. */
  readonly destination?: string;
  /** Of all items, each once, in their order. */
  readonly categories: readonly string[];
}
