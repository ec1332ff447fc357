// How the lists of the Office of Foreign Assets Control call what bears a name, in all their formats.

import type { PartyKind } from '../../../model/published-party.ts';

const KINDS: Readonly<Record<string, PartyKind>> = {
  individual: 'person',
  entity: 'organisation',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

/** In the CSV files an entity has no word at all. */
export const ofacKind = (word: string | undefined): PartyKind =>
  KINDS[(word ?? 'entity').toLowerCase()] ?? 'unknown';
