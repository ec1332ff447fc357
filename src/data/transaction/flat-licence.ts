// A licence as it is written, or as the register has it where it is drawn on by its number → its facts: whose it is, and
// whether the exporter's own state gave it.

import type { Fact, Scope } from '../../model/facts.ts';
import { missingFact } from '../../model/missing.ts';
import type { RegisteredLicence } from '../../model/licence.ts';
import { AUTHORITIES } from '../../model/schema/transaction.ts';
import type { LicensedDeal } from '../licences/deal.ts';
import type { Path } from '../read/path.ts';
import { drawnLicence } from './drawn-licence.ts';
import { licenceScope, type Licensed } from './licences.ts';
import { placeIn } from './stated-place.ts';
import { originOf } from './origin.ts';
import { statedFacts } from './stated.ts';
import type { Loose, Reading } from './reading.ts';

export const flatLicence = (
  record: Loose,
  index: number,
  deal: Licensed,
  drawing: () => LicensedDeal,
  exporter: Scope,
  reading: Reading,
  asOf: string,
): Scope | undefined => {
  const path: Path = ['licences', index];
  const from = originOf(reading.raw, path);
  if (record['number'] !== undefined) {
    const licence = registeredAs(String(record['number']), [...path, 'number'], reading);
    if (!licence) return undefined;
    const jurisdiction = licence.authority;
    const own = ownState(jurisdiction, exporter, reading, licence.from);
    return drawnLicence(
      { licence, record, index, jurisdiction, ownState: own },
      drawing(),
      reading,
      asOf,
    );
  }
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

/** A number that the register does not have is a slip, and never a licence of which nothing is known. */
const registeredAs = (
  number: string,
  path: Path,
  { raw, problems, register }: Reading,
): RegisteredLicence | undefined => {
  const licence = register?.get(number);
  if (licence) return licence;
  const near = register?.suggest(number);
  problems.push({
    code: 'unknown-licence',
    place: raw.place(path),
    what: register
      ? `The register ${register.file} has no licence '${number}'`
      : `The licence '${number}' is drawn on, and no register of licences is named`,
    remedy: register
      ? `${near === undefined ? '' : `Did you mean '${near}'? `}Write the number as it stands there, or add the licence to the register`
      : "Write 'licences: licences.yaml' into licet.yaml, or give --licences",
  });
  return undefined;
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
