// The values that a thing may have. Whatever a file names is asked here, so that a slip is refused and not a silent no.

import { nearest } from './nearest.ts';

/** True, or a refusal with the nearest value that the domain has. */
export type Admission = true | { readonly suggestion?: string };

export interface Domain {
  /** What its values are called: 'territory', 'party list', 'value of item.category'. */
  readonly name: string;
  readonly admits: (value: string) => Admission;
}

/** A closed set of words. */
export const oneOf = (name: string, values: Iterable<string>): Domain => {
  const known = new Set(values);
  return {
    name,
    admits: (value) => {
      if (known.has(value)) return true;
      const suggestion = nearest(value, known);
      return suggestion === undefined ? {} : { suggestion };
    },
  };
};

/** A value of either; the suggestion is that of the first. */
export const either = (first: Domain, second: Domain): Domain => ({
  name: first.name,
  admits: (value) => second.admits(value) === true || first.admits(value),
});
