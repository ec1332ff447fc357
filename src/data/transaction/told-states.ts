// States of which a party speaks though it sits in another: an embassy by its name, an agent by the government for which it
// acts. Nothing is concluded from it; it is asked whether the party is a body of that state.

import { inForce } from '../../model/dates.ts';
import type { Fact } from '../../model/facts.ts';
import type { Path } from '../read/path.ts';
import type { Reading } from './reading.ts';
import { StatedFact } from './stated.ts';

/** Codes of watched states; an empty list where there is none beside the party's own. */
export const toldStates = (
  called: readonly string[],
  path: Path,
  facts: ReadonlyMap<string, Fact>,
  { territories, raw, asOf }: Reading,
): Fact => {
  const own = facts.get('country')?.value;
  const country = typeof own === 'string' ? own : undefined;
  // What sits in the state that holds a place is called after it without being the other's; and a name that many towns bear is
  // read as it is where the party sits.
  const isHeldByOwn = (code: string): boolean =>
    (territories.get(code)?.held ?? []).some(
      (holding) => holding.by === country && inForce(holding, asOf),
    );
  const named = called
    .flatMap((name) => territories.mentioned(name, country))
    .filter(({ code }) => territories.countryOf(code) === code || !isHeldByOwn(code));
  const government = facts.get('government-state')?.value;
  const codes = new Set([
    ...named.map(({ code }) => territories.countryOf(code)),
    ...(typeof government === 'string' ? [territories.countryOf(government)] : []),
  ]);
  if (country !== undefined) codes.delete(country);
  return codes.size === 0 ? NOTHING_TOLD : new StatedFact([...codes].sort(), raw, path);
};

/** Whether the government of which it is a body, or to which it is tied, is stated to be that of another state than its own. */
export const governmentElsewhere = (
  path: Path,
  facts: ReadonlyMap<string, Fact>,
  { territories, raw }: Reading,
): Fact => {
  const government = facts.get('government-state')?.value;
  const country = facts.get('country')?.value;
  if (typeof government !== 'string' || typeof country !== 'string') return NO_OTHER_GOVERNMENT;
  return territories.countryOf(government) === territories.countryOf(country)
    ? NO_OTHER_GOVERNMENT
    : new StatedFact('yes', raw, [...path, 'government-state']);
};

const NO_OTHER_GOVERNMENT: Fact = { value: 'no', from: 'state of its government' };
const NOTHING_TOLD: Fact = { value: [], from: 'names of states in the name' };
