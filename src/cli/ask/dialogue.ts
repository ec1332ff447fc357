// What an interview needs of whoever is asked: to choose, to look up, to mark, to write. At a terminal these are prompts; in
// a test a script. Nothing here knows a question or a file.

export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  /** How else it is called; only to find it. */
  readonly names?: readonly string[];
  /** Of a whole that can be chosen as well. */
  readonly isPart?: boolean;
  /** Shown below it while it is pointed at. */
  readonly detail?: string;
  /** Typed in place of a name, it means this. */
  readonly sign?: string;
  /** Of several that can be marked it goes with no other. */
  readonly isAlone?: boolean;
}

/** The question first, then lines that help to answer it; those are not shown again with the answer. */
export type Message = readonly [question: string, ...beside: string[]];

export interface Written {
  /** Stands in the answer already. */
  readonly initial?: string;
  /** What is typed takes the place of it. */
  readonly isProposed?: boolean;
  /** What else than an answer can be typed. */
  readonly hint: string;
  /** What is wrong with a text, where something is. */
  readonly refuses: (text: string) => string | undefined;
}

export interface Dialogue {
  /** Undefined, here and below: the person has pressed Ctrl-C or Escape. `at`: the choice that is pointed at first. */
  choose<T extends string>(
    message: Message,
    choices: readonly Choice<T>[],
    at?: string,
  ): Promise<T | undefined>;
  /** One of many, found by typing. `always`: choices that no typing hides, the first of them meant where nothing is typed. */
  search<T extends string>(
    message: Message,
    choices: readonly Choice<T>[],
    always: readonly Choice<T>[],
    at?: string,
  ): Promise<T | undefined>;
  /** Any of them, none too. `marked`: those that are marked at first. */
  mark<T extends string>(
    message: Message,
    choices: readonly Choice<T>[],
    marked?: readonly string[],
  ): Promise<readonly T[] | undefined>;
  write(message: Message, written: Written): Promise<string | undefined>;
  /** Between questions. */
  say(text: string): void;
  /** Leaves the place of the dialogue as it was found, also in the middle of a question. */
  leave(): void;
  readonly width: number;
  readonly colour: boolean;
}
