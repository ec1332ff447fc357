// Places under embargo, occupation or mass repression that a party's address or name mentions and that its stated place does
// not cover. It settles nothing: an address in words is no stated place, and is asked about.

import { nameKey } from '../../matching/normalise.ts';
import type { Fact } from '../../model/facts.ts';
import { isWithUse } from './at-destination.ts';
import type { Mention } from '../places/watched-names.ts';
import type { Path } from '../read/path.ts';
import type { Loose, Reading } from './reading.ts';
import { StatedFact } from './stated.ts';

/** Where the item is used. */
export interface PlaceOfUse {
  readonly country: Fact['value'] | undefined;
  readonly region: Fact['value'] | undefined;
}

/** Codes of those places; an empty list where nothing is mentioned, or nothing beyond the stated place. */
export const addressRegion = (
  party: Loose,
  path: Path,
  facts: ReadonlyMap<string, Fact>,
  reading: Reading,
  used: PlaceOfUse,
): Fact => {
  const { territories, raw, asOf } = reading;
  const country = facts.get('country')?.value;
  const stated = facts.get('region')?.value;
  const role = String(facts.get('role')?.value);
  const region = stated ?? (isWithUse(role, country, used.country) ? used.region : undefined);
  const open = ({ code }: Mention): boolean => code !== region && code !== country;
  const mentioned = (text: string): readonly Mention[] =>
    text === ''
      ? []
      : territories.mentioned(text, typeof country === 'string' ? country : undefined).filter(open);
  const address = textAt(party, 'address');
  const inAddress = mentioned(address);
  // A name proves less than an address: a restaurant may be called after a city, but hardly a body of the same state. Where nobody
  // gives an address, a town held by the stated state may be where it is: 'Kasbah Hotel Dakhla' in Morocco.
  const isHeldBySeat = (one: Mention): boolean =>
    address.trim() === '' &&
    !isOfRegion(one, territories) &&
    territories
      .heldOn({ country: territories.countryOf(one.code), region: one.code }, asOf)
      .some(({ by }) => by === country);
  const inName =
    stated === undefined
      ? mentioned(textAt(party, 'name')).filter(
          (one) =>
            country === undefined ||
            country === territories.countryOf(one.code) ||
            isHeldBySeat(one),
        )
      : [];
  const found = new Map([...inName, ...inAddress].map((one) => [one.code, one]));
  const codes = [...found.keys()].sort();
  if (codes.length === 0) return NOTHING_MENTIONED;
  return new StatedFact(
    codes,
    raw,
    [...path, inAddress.length > 0 ? 'address' : 'name'],
    codes.map((code) => shownAs(found.get(code)!.name, territories.nameOf(code))).join(', '),
  );
};

/** Firms are called after a whole region ('Golan Telecom', 'Крым') wherever they sit. */
const isOfRegion = ({ code, name }: Mention, territories: Reading['territories']): boolean => {
  const key = nameKey(name);
  const place = territories.get(code);
  return (
    nameKey(place?.name ?? '')
      .split(' ')
      .includes(key) ||
    (territories.resolve(name) === code &&
      !(place?.towns ?? []).some((one) => nameKey(one) === key))
  );
};

/** The place with the name by which it was noticed: "Russia ('Moscow')". */
const shownAs = (read: string, place: string): string =>
  read === place ? place : `${place} ('${read}')`;

const NOTHING_MENTIONED: Fact = { value: [], from: 'names of places in the address' };

const textAt = (party: Loose, key: string): string => {
  const text = party[key];
  return typeof text === 'string' ? text : '';
};
