// What OpenSanctions calls a party, in each of its formats.

import type { PartyKind } from '../../../model/published-party.ts';

/** By the name of its schema; of any other the kind is unknown. */
export const OPENSANCTIONS_KINDS: Readonly<Record<string, PartyKind>> = {
  Person: 'person',
  Company: 'organisation',
  Organization: 'organisation',
  LegalEntity: 'organisation',
  PublicBody: 'organisation',
  Vessel: 'vessel',
  Airplane: 'aircraft',
};
