// Bodies of authorities that do not obey the state in which they sit: Donetsk, Tiraspol, Sanaa. What the services of that state
// did is not told of them.

import type { EndUserRecord } from '../../model/evidence.ts';

/** Whether a party is found to be a body of authorities that do not obey the state in which it sits. */
export const isApart = (records: readonly EndUserRecord[], country: string | undefined): boolean =>
  records.some(({ apart, territory }) => apart === true && territory === country);

export const isOfState = (
  { scope, territory }: EndUserRecord,
  country: string | undefined,
): boolean => scope === 'state' && territory === country;
