// A licence as it is written → its facts: whose it is, and whether the exporter's own state gave it.

import type { Fact, Scope } from '../../model/facts.ts';
import { missingFact } from '../../model/missing.ts';
import { AUTHORITIES } from '../../model/schema/transaction.ts';
import type { Path } from '../read/path.ts';
import { licenceScope, type Licensed } from './licences.ts';
import { placeIn } from './stated-place.ts';
import { originOf } from './origin.ts';
import { statedFacts } from './stated.ts';
import type { Loose, Reading } from './reading.ts';

export const flatLicence = (
  record: Loose,
  index: number,
  deal: Licensed,
  exporter: Scope,
  reading: Reading,
  asOf: string,
): Scope => {
  const path: Path = ['licences', index];
  const from = originOf(reading.raw, path);
  const authority = String(record['jurisdiction']);
  return licenceScope(
    {
      record,
      index,
      facts: statedFacts(record, path, 'licence', reading),
      from,
      jurisdiction: AUTHORITIES.has(authority.toLowerCase())
        ? authority.toLowerCase()
        : placeIn(authority, [...path, 'jurisdiction'], reading)?.country,
      ownState: ownState(authority, exporter, reading, from),
    },
    deal,
    asOf,
  );
};

/** A word that names no state, such as that of a union, is nobody's own by itself. */
const ownState = (
  authority: string,
  exporter: Scope,
  { territories }: Reading,
  from: string,
): Fact => {
  const country = exporter.facts.get('country')?.value;
  if (typeof country !== 'string')
    return { from, missing: [missingFact(`${exporter.label}.country`)] };
  const whose = territories.place(authority)?.country;
  const own = whose !== undefined && territories.stateOf(whose) === territories.stateOf(country);
  return { value: own ? 'yes' : 'no', from };
};
