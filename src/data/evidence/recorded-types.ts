// What kind of body a record says that a party is, beside the kind that its papers state.

import type { EndUserRecord } from '../../model/end-user-record.ts';

const SECURITY = new Set(
  'intelligence police interior-ministry border-or-immigration prison military'.split(' '),
);
/** Kinds of bodies outside the world of services: one of them may bear their few letters for itself. */
const OF_ANOTHER_WORLD = new Set(
  'private research ngo international-organisation public-service'.split(' '),
);
/** Not said to be anything else: what a service is called whose kind is not told. */
const VAGUE = new Set('other-government public-service state-owned-company'.split(' '));
/** Outside the state: of a body so called another rule asks. */
const OUTSIDE = new Set('private research ngo international-organisation'.split(' '));

/**
 * The kind of security body that a record says a party is, where its papers state a public body of another kind. The record of a
 * state's services names many; of them the one is taken that brings in no law on armed forces, unless there is no other.
 */
const recordedType = ({ scope, appliesTo }: EndUserRecord, stated: string): string | undefined => {
  if (scope === 'vendor' || appliesTo.includes(stated)) return undefined;
  if (SECURITY.has(stated) || OUTSIDE.has(stated)) return undefined;
  if (scope === 'state' && !VAGUE.has(stated)) return undefined;
  const kinds = appliesTo.filter((type) => SECURITY.has(type));
  return kinds.find((type) => type !== 'military') ?? kinds[0];
};

export interface Recorded {
  readonly type: string;
  readonly record: EndUserRecord;
}

/** Of bodies that a party is or is a part of, the first of which the record says another kind than is stated. */
export const recordedIn = (
  records: readonly EndUserRecord[],
  stated: string,
): Recorded | undefined => {
  for (const record of records) {
    const type = recordedType(record, stated);
    if (type !== undefined) return { type, record };
  }
  return undefined;
};

/** Whether a body of a stated kind may bear the acronym of one on record and be another: an operator is private by right. */
export const isOfAnotherWorld = (
  { scope, appliesTo }: EndUserRecord,
  stated: string | undefined,
): boolean =>
  stated !== undefined &&
  scope !== 'vendor' &&
  OF_ANOTHER_WORLD.has(stated) &&
  !appliesTo.includes(stated) &&
  appliesTo.every((type) => SECURITY.has(type) || type === 'judiciary');
