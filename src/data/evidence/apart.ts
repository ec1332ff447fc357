// Bodies of authorities that do not obey the state in which they sit: Donetsk, Tiraspol, Sanaa. What the services of that state
// did is not told of them.

import type { EndUserRecord } from '../../model/end-user-record.ts';

/** Whether a party is found to be a body of authorities that do not obey the state in which it sits. */
export const isApart = (records: readonly EndUserRecord[], country: string | undefined): boolean =>
  records.some(({ apart, territory }) => apart === true && territory === country);

/** Without the records of the services of the state that they do not obey; those of the place itself stay. */
export const withoutState = (
  records: Iterable<EndUserRecord>,
  country: string | undefined,
): Set<EndUserRecord> =>
  new Set(
    [...records].filter(
      ({ scope, territory, region }) =>
        scope !== 'state' || territory !== country || region !== undefined,
    ),
  );
