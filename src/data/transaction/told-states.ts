// States of which a party speaks though it sits in another: an embassy by its name, an agent by the government for which it
// acts. Nothing is concluded from it; it is asked whether the party is a body of that state.

import type { Fact } from '../../model/facts.ts';
import type { Path } from '../read/path.ts';
import type { Reading } from './reading.ts';
import { StatedFact } from './stated.ts';

/** Codes of watched states; an empty list where there is none beside the party's own. */
export const toldStates = (
  called: readonly string[],
  path: Path,
  facts: ReadonlyMap<string, Fact>,
  { territories, raw }: Reading,
): Fact => {
  const named = called.flatMap((name) => territories.mentioned(name));
  const government = facts.get('government-state')?.value;
  const codes = new Set([
    ...named.map(({ code }) => territories.countryOf(code)),
    ...(typeof government === 'string' ? [territories.countryOf(government)] : []),
  ]);
  const own = facts.get('country')?.value;
  if (typeof own === 'string') codes.delete(own);
  return codes.size === 0 ? NOTHING_TOLD : new StatedFact([...codes].sort(), raw, path);
};

const NOTHING_TOLD: Fact = { value: [], from: 'names of states in the name' };
