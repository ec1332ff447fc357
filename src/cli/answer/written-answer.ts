// An answer as the file of a transaction has it, before it is read.

export interface WrittenAnswer {
  readonly fact: string;
  readonly value: string | readonly string[];
  readonly by: string;
  readonly on: string;
  readonly note?: string;
  readonly evidence?: readonly Readonly<Record<string, string>>[];
  readonly withdrawn?: { readonly by: string; readonly on: string; readonly reason: string };
}
