// Firms that bear the one word by which a maker on record goes, with a legal form of their own and in another state: 'Circles
// GmbH' in Germany. It may be the maker's subsidiary or somebody else's, and a person has to look.

import type { EndUserRecord } from '../../model/end-user-record.ts';
import { hasLegalForm } from '../../matching/normalise.ts';

export interface Sitting {
  readonly name: string;
  /** The key by which the name is that of the record. */
  readonly key: string;
  readonly country: string | undefined;
}

/** `saysState`: whether a name of the record speaks of a state, in which it then sits too. */
export const mayBeNamesake = (
  { territory, parent, name: own, aliases, nativeNames }: EndUserRecord,
  { name, key, country }: Sitting,
  saysState: (name: string, state: string) => boolean,
): boolean => {
  if (country === undefined || country === territory) return false;
  if (key.includes(' ') || !hasLegalForm(name)) return false;
  if (parent?.record.startsWith(`${country}/`) === true) return false;
  const names = [own, ...aliases, ...nativeNames];
  const written = plain(name);
  // The record has the name with its form, or says that it has a seat there.
  return !names.some((one) => plain(one) === written || saysState(one, country));
};

const plain = (name: string): string => name.toLowerCase().replace(/[.,]/g, '').trim();
