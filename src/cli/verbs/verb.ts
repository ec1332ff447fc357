// What a verb is, for whoever serves it: a name, what a client reads of it, the schema that its arguments are held to, and what answers them.

import * as z from 'zod';
import type { Desk } from './desk.ts';

/** What a verb answers. */
export interface Told {
  /** Whole, for a program. */
  readonly content: object;
  /** The same in short, for a model that reads; absent where all of it is short. */
  readonly short?: object;
}

export interface Verb {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** The shape of `content`; no answer is held to it when it is given. */
  readonly output: z.ZodObject;
  /** Arguments that were read already. Errors: LicetError, Refused. */
  answer(given: unknown, desk: Desk): Told | Promise<Told>;
}

/** A verb whose arguments are typed by its schema. */
export const verb = <S extends z.ZodObject>(made: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: S;
  readonly output: z.ZodObject;
  readonly answer: (given: z.infer<S>, desk: Desk) => Told | Promise<Told>;
}): Verb => made as unknown as Verb;

const LONGEST_WORDS = 1000;

/** Words that a client looks something up by. */
export const words = z.string().min(1).max(LONGEST_WORDS);

export const asOf = words
  .optional()
  .describe(
    'Read the law as of this day, YYYY-MM-DD (without it: the date of the deal, or today).',
  );
export const knownAt = words
  .optional()
  .describe("Count evidence published by this day, YYYY-MM-DD, or 'now' for hindsight.");
