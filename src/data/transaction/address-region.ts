// Places under embargo, occupation or mass repression that a party's address or name mentions and that its stated place does
// not cover. It settles nothing: an address in words is no stated place, and is asked about.

import type { Fact } from '../../model/facts.ts';
import type { Path } from '../read/yaml.ts';
import type { Loose, Reading } from './reading.ts';
import { StatedFact } from './stated.ts';

/** Codes of those places; an empty list where nothing is mentioned, or nothing beyond the stated place. */
export const addressRegion = (
  party: Loose,
  path: Path,
  facts: ReadonlyMap<string, Fact>,
  reading: Reading,
): Fact => {
  const { territories, raw } = reading;
  const [country, region] = [facts.get('country')?.value, facts.get('region')?.value];
  const open = (code: string): boolean => code !== region && code !== country;
  const address = textAt(party, 'address');
  const inAddress = address === '' ? [] : territories.named(address).filter(open);
  // A name proves less than an address: a restaurant may be called after a city, but hardly a body of the same state.
  const inName = territories
    .named(textAt(party, 'name'))
    .filter(
      (code) => open(code) && (country === undefined || country === territories.countryOf(code)),
    )
    .filter((code) => region === undefined || code === region);
  const codes = [...new Set([...inAddress, ...inName])].sort();
  if (codes.length === 0) return NOTHING_MENTIONED;
  return new StatedFact(
    codes,
    raw,
    [...path, inAddress.length > 0 ? 'address' : 'name'],
    codes.map((code) => territories.nameOf(code)).join(', '),
  );
};

const NOTHING_MENTIONED: Fact = { value: [], from: 'names of places in the address' };

const textAt = (party: Loose, key: string): string => {
  const text = party[key];
  return typeof text === 'string' ? text : '';
};
