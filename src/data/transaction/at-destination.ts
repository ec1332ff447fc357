// Who has the item where it is used: without a place of its own within the state such a party is taken to be there.

import type { Fact } from '../../model/facts.ts';

type Stated = Fact['value'] | undefined;

export const isAtDestination = (role: string): boolean =>
  role === 'end-user' || role === 'ultimate-consignee';

/** Whether a party of that role is in the region of use: not one that sits in another territory than that of use. */
export const isWithUse = (role: string, country: Stated, used: Stated): boolean =>
  isAtDestination(role) && (country === undefined || country === used);
