// What is read off a questionnaire, whatever its form.

import type { Place, Problem } from '../../model/errors.ts';

/** One question with what was written to it; '' where nothing was. */
export interface FilledAnswer {
  /** Labels of the facts that it is about. */
  readonly facts: readonly string[];
  readonly answers: readonly string[];
  readonly place: Place;
}

export interface Filled {
  /** The id of the transaction, where it is said. */
  readonly transaction?: string;
  readonly answers: readonly FilledAnswer[];
}

export const notUnderstood = (place: Place, what: string, remedy: string): Problem => ({
  code: 'not-understood',
  place,
  what,
  remedy,
});

export const labelsIn = (text: string): string[] =>
  text
    .split(',')
    .map((label) => label.trim().replace(/^`|`$/g, ''))
    .filter((label) => label !== '');
