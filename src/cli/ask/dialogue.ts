// What an interview needs of whoever is asked: to choose, to look up, to mark, to write. At a terminal these are prompts; in
// a test a script. Nothing here knows a question or a file.

export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  /** How else it is called; only to find it. */
  readonly names?: readonly string[];
  /** Of a whole that can be chosen as well. */
  readonly isPart?: boolean;
}

export interface Dialogue {
  /** Undefined, here and below: the person has pressed Ctrl-C or Escape. */
  choose<T extends string>(message: string, choices: readonly Choice<T>[]): Promise<T | undefined>;
  /** One of many, found by typing. `always`: choices that no typing hides, the first of them meant where nothing is typed. */
  search<T extends string>(
    message: string,
    choices: readonly Choice<T>[],
    always: readonly Choice<T>[],
  ): Promise<T | undefined>;
  /** Any of them, none too. */
  mark<T extends string>(
    message: string,
    choices: readonly Choice<T>[],
  ): Promise<readonly T[] | undefined>;
  /** `refuses` says what is wrong with a text, where something is. */
  write(
    message: string,
    initial: string | undefined,
    refuses: (text: string) => string | undefined,
  ): Promise<string | undefined>;
  say(text: string): void;
  /** Leaves the place of the dialogue as it was found, also in the middle of a question. */
  leave(): void;
  readonly width: number;
  readonly colour: boolean;
}
