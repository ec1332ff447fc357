// A licence of the register on which a transaction draws → its facts on the day. They come from the register, file and line;
// what it leaves out the transaction may say, and what both say is an error.

import { inForce, UNDATED } from '../../model/dates.ts';
import type { Fact, FactValue, Scope } from '../../model/facts.ts';
import type { DrawnLicence, RegisteredLicence, Shortfall } from '../../model/licence.ts';
import { missingFact } from '../../model/missing.ts';
import { coveringOf } from '../licences/covering.ts';
import type { LicensedDeal } from '../licences/deal.ts';
import type { Path } from '../read/path.ts';
import { beginsOn, isDated, validOn } from './licences.ts';
import { statedFacts } from './stated.ts';
import type { Loose, Reading } from './reading.ts';

interface Drawing {
  readonly licence: RegisteredLicence;
  /** The record of the transaction that draws on it. */
  readonly record: Loose;
  readonly index: number;
  readonly jurisdiction: string;
  readonly ownState: Fact;
}

export const drawnLicence = (
  { licence, record, index, jurisdiction, ownState }: Drawing,
  deal: LicensedDeal,
  reading: Reading,
  asOf: string,
): Scope => {
  const { from, kind, status } = licence;
  const path: Path = ['licences', index];
  const facts = statedFacts(record, path, 'licence', reading);
  const label = `licences.${index}`;
  const registered = registeredFacts(licence);
  for (const [local, value] of registered) {
    refuseTwice(local, value, facts, path, reading, licence);
    facts.set(local, { value, from });
  }
  const textOf = (local: string): string | undefined => {
    const value = facts.get(local)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const numberOf = (local: string): number | undefined => {
    const value = facts.get(local)?.value;
    return typeof value === 'number' ? value : undefined;
  };
  const days = { kind, since: textOf('since'), until: textOf('until') };
  const valid = validOn(days, status, index, asOf, from);
  const { covers, missing, why, draws, left } = coveringOf(licence, deal, {
    label,
    covers: textOf('covers'),
    conditionsMet: textOf('conditions-met'),
    quantity: numberOf('draws-quantity'),
    value: numberOf('draws-value'),
  });
  facts.set('jurisdiction', { value: jurisdiction, from });
  facts.set('own-state', ownState);
  facts.set('valid', valid);
  facts.set('begins', beginsOn(days, index, from));
  facts.set('dated', { value: isDated(days, status) ? 'yes' : 'no', from });
  facts.set(
    'covers',
    covers === undefined ? { from, missing: missing.map(missingFact) } : { value: covers, from },
  );
  const short = [...timeShortfalls(licence, days, valid, asOf), ...why];
  const { number, value } = licence;
  return {
    kind: 'licence',
    label,
    name: `licence ${number}`,
    facts,
    evidence: {
      kind: 'licence',
      source: jurisdiction,
      date: days.since ?? '',
      detail: `licence ${number}, ${kind}, ${status} (${from})`,
    },
    drawn: {
      number,
      authority: jurisdiction,
      kind,
      from,
      ...(days.since !== undefined && { issued: days.since }),
      ...(days.until !== undefined && { until: days.until }),
      holds: holds(short),
      draws,
      left,
      ...(typeof value === 'object' && { currency: value.currency }),
      why: short,
    },
  };
};

const holds = (why: readonly Shortfall[]): DrawnLicence['holds'] =>
  why.length === 0 ? 'yes' : why.every(({ open }) => open) ? 'open' : 'no';

const registeredFacts = ({
  kind,
  status,
  issued,
  until,
  facts,
}: RegisteredLicence): readonly (readonly [string, FactValue])[] => [
  ['kind', kind],
  ['status', status],
  ...(issued === undefined ? [] : [['since', issued] as const]),
  ...(until === undefined ? [] : [['until', until] as const]),
  ...Object.entries(facts),
];

/** Which of the two is true nobody here can say. */
const refuseTwice = (
  local: string,
  value: FactValue,
  facts: ReadonlyMap<string, Fact>,
  path: Path,
  { raw, problems }: Reading,
  { number, from }: RegisteredLicence,
): void => {
  const stated = facts.get(local);
  if (stated === undefined) return;
  problems.push({
    code: 'duplicate-key',
    place: raw.place([...path, local]),
    what: `'${local}' of the licence ${number} is stated here, and as ${String(value)} in the register (${from})`,
    remedy: 'Leave it out here; where it has changed, change the register',
  });
};

const timeShortfalls = (
  { status }: RegisteredLicence,
  { since, until }: { since: string | undefined; until: string | undefined },
  valid: Fact,
  asOf: string,
): readonly Shortfall[] => {
  const closed = (reason: Shortfall['reason'], says: string): Shortfall[] => [
    { reason, open: false, says },
  ];
  if (status !== 'granted') return closed('status', `it is ${status}, and lifts nothing`);
  if (valid.value === 'yes') return [];
  if (since !== undefined && !inForce({ since }, asOf))
    return closed('not-begun', `it begins on ${since}, and the day is ${asOf}`);
  if (!inForce({ since: UNDATED, until }, asOf))
    return closed('ended', `it is no longer valid from ${until!} on, and the day is ${asOf}`);
  return [
    {
      reason: 'days-unknown',
      open: true,
      says: `nobody has said ${[...(since === undefined ? ['since when'] : []), ...(until === undefined ? ['until when'] : [])].join(' and ')} it is valid`,
    },
  ];
};
