// What the help of a question says that it can decide: rules and reliefs by their titles.

import type { Library } from '../../model/pack.ts';
import type { Putting } from './ways.ts';

/** Its id, of a rule that the library does not have. */
export const titlesOf = ({ rules }: Library): Putting['titleOf'] => {
  const titles = new Map(rules.map(({ id, versions }) => [id, versions.at(-1)!.title]));
  return (rule) => titles.get(rule) ?? rule;
};
