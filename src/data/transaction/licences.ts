// A licence as the file records it → its facts on the day. Whether it frees or forbids anything is for the rules to say.
// What a licence names (items, users, a quantity) can only narrow what the exporter says it covers, never widen it.

import { inForce, UNDATED } from '../../model/dates.ts';
import type { Fact, FactValue, Scope } from '../../model/facts.ts';
import { missingFact } from '../../model/missing.ts';
import { nameKey, nameKeys } from '../../matching/normalise.ts';

export interface LicenceRecord {
  readonly record: Readonly<Record<string, unknown>>;
  readonly index: number;
  /** The declared facts of the record. */
  readonly facts: Map<string, Fact>;
  /** File and line. */
  readonly from: string;
  /** The code of the authority's territory; undefined where nobody knows the place. */
  readonly jurisdiction: string | undefined;
  /** Whether it is the authority of the state in which the exporter is established. */
  readonly ownState: Fact;
}

/** The part of a deal that a licence may be narrower than. */
export interface Licensed {
  readonly items: readonly { readonly name: string; readonly quantity: number | undefined }[];
  /** The names of each end user, its aliases too; empty where it is not named. */
  readonly users: readonly (readonly string[])[];
}

/** Words of older files. */
const REWORDED: Readonly<Record<string, string>> = { denied: 'refused' };

export const licenceScope = (given: LicenceRecord, deal: Licensed, asOf: string): Scope => {
  const { record, index, facts, from, jurisdiction, ownState } = given;
  const status = REWORDED[String(record['status'])] ?? String(record['status']);
  const put = (local: string, value: FactValue): void => void facts.set(local, { value, from });
  put('status', status);
  if (jurisdiction !== undefined) put('jurisdiction', jurisdiction);
  facts.set('own-state', ownState);
  facts.set('valid', validOn(record, status, index, asOf, from));
  put('dated', isDated(record, status) ? 'yes' : 'no');
  facts.set('begins', beginsOn(record, index, from));
  const isGrant = status === 'granted' && facts.get('covers')?.value === 'yes';
  if (isGrant && fallsShort(record, deal)) put('covers', 'partly');
  if (status === 'granted' && facts.get('conditions-met')?.value === 'no') put('covers', 'no');
  const id =
    record['id'] === undefined ? `licence ${index + 1}` : `licence ${String(record['id'])}`;
  return {
    kind: 'licence',
    label: `licences.${index}`,
    name: id,
    facts,
    evidence: {
      kind: 'licence',
      source: jurisdiction ?? String(record['jurisdiction']),
      date: (record['since'] as string | undefined) ?? '',
      detail: `${id}, ${String(record['kind'])}, ${status}`,
    },
  };
};

/** General licences and exceptions run until they are withdrawn; so does any status that is no grant. */
const isOpenEnded = (record: LicenceRecord['record'], status: string): boolean =>
  status !== 'granted' || record['kind'] === 'general' || record['kind'] === 'exception';

/**
 * Whether the status holds on the day. A refusal, revocation or suspension is taken as begun and stands until somebody says
 * that it ended. Of a grant nobody can say without a start that it has begun, nor, unless it is open-ended, without an end
 * that it is still valid. An exception is claimed for the deal and granted on no day.
 */
export const validOn = (
  record: LicenceRecord['record'],
  status: string,
  index: number,
  asOf: string,
  from: string,
): Fact => {
  const { since, until } = daysOf(record);
  if (!inForce({ since: since ?? UNDATED, until }, asOf)) return { value: 'no', from };
  const missing = [
    ...(since === undefined && status === 'granted' && record['kind'] !== 'exception'
      ? ['since']
      : []),
    ...(until === undefined && !isOpenEnded(record, status) ? ['until'] : []),
  ];
  return missing.length === 0
    ? { value: 'yes', from }
    : { from, missing: missing.map((day) => missingFact(`licences.${index}.${day}`)) };
};

export const isDated = (record: LicenceRecord['record'], status: string): boolean => {
  const { since, until } = daysOf(record);
  if (until === undefined) return isOpenEnded(record, status) || isAnswer(record);
  return since === undefined || since < until;
};

/** The first day on which it is valid as a number (20160316), so that law can void what began before a day. */
export const beginsOn = (record: LicenceRecord['record'], index: number, from: string): Fact => {
  const { since } = daysOf(record);
  return since === undefined
    ? { from, missing: [missingFact(`licences.${index}.since`)] }
    : { value: Number(since.replaceAll('-', '')), from };
};

/** A written answer, that no licence is needed or on the classification, names no end. */
const isAnswer = ({ kind }: LicenceRecord['record']): boolean =>
  kind === 'decision' || kind === 'classification';

const daysOf = (record: LicenceRecord['record']) => ({
  since: record['since'] as string | undefined,
  until: record['until'] as string | undefined,
});

const fallsShort = (record: LicenceRecord['record'], { items, users }: Licensed): boolean => {
  const named = (key: string): ReadonlySet<string> | undefined => {
    const names = record[key] as readonly string[] | undefined;
    return names && new Set(nameKeys(names));
  };
  const [itemNames, userNames] = [named('items'), named('users')];
  const quantity = record['quantity'] === undefined ? undefined : Number(record['quantity']);
  // Of an item whose number nobody gives, more may go than the licence allows.
  const wanted = items.reduce((sum, item) => sum + (item.quantity ?? Infinity), 0);
  return (
    (itemNames !== undefined && items.some(({ name }) => !itemNames.has(nameKey(name)))) ||
    (userNames !== undefined &&
      users.some((names) => !nameKeys(names).some((key) => userNames.has(key)))) ||
    (quantity !== undefined && wanted > quantity)
  );
};
