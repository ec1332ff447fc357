// Whether a registered licence covers a transaction that draws on it, and if not, why. A known shortfall stands whatever the
// transaction says of the licence; only what the register leaves open can the transaction fill.

import type { Shortfall, RegisteredLicence } from '../../model/licence.ts';
import { takenOf, type Taken } from './allowance.ts';
import type { LicensedDeal, SaidOfDraw } from './deal.ts';
import { scopeShorts, type Short } from './scope.ts';

export interface Covering extends Omit<Taken, 'shorts'> {
  /** Undefined where nobody can say. */
  readonly covers: 'yes' | 'no' | 'partly' | undefined;
  /** Labels of the facts that would say it. */
  readonly missing: readonly string[];
  readonly why: readonly Shortfall[];
}

export const coveringOf = (
  licence: RegisteredLicence,
  deal: LicensedDeal,
  said: SaidOfDraw,
): Covering => {
  const scope = scopeShorts(licence, deal, said);
  if (licence.status !== 'granted') return ofNoGrant(scope, said);
  const { draws, left, shorts: taken } = takenOf(licence, deal, said);
  const all = [...scope, ...taken, ...conditionShorts(licence, said)];
  const shorts = [
    ...(said.covers === 'yes' ? all.filter(({ silent }) => !silent) : all),
    ...statedShort(said),
  ];
  const parts = new Set(shorts.map(({ part }) => part));
  const covers = parts.has('no')
    ? 'no'
    : parts.has('partly')
      ? 'partly'
      : parts.has('open')
        ? undefined
        : 'yes';
  return { covers, draws, left, missing: missingOf(shorts), why: shorts.map(shortfallOf) };
};

/**
 * What an authority refused or took back counts against the deal as far as it may be the deal's: only what is wholly within its
 * words is so for certain, and that it is another's deal nobody but the exporter can say.
 */
const ofNoGrant = (scope: readonly Short[], { covers, label }: SaidOfDraw): Covering => ({
  covers:
    scope.length === 0
      ? 'yes'
      : covers === 'yes' || covers === 'no' || covers === 'partly'
        ? covers
        : undefined,
  missing: [`${label}.covers`],
  draws: {},
  left: {},
  why: [],
});

const conditionShorts = (
  { conditions }: RegisteredLicence,
  { label, conditionsMet }: SaidOfDraw,
): readonly Short[] => {
  const missing = [`${label}.conditions-met`];
  const says = 'the transaction says that its conditions are not met';
  if (conditionsMet === 'no') return [{ reason: 'condition', part: 'no', says, missing: [] }];
  const isSaid = conditionsMet === 'yes';
  if (conditions === undefined)
    return isSaid
      ? []
      : [
          {
            reason: 'condition',
            part: 'open',
            says: "the register does not say which conditions it has, or 'none'",
            missing,
          },
        ];
  return conditions.flatMap(({ text, met, by }): Short[] => {
    if (met === 'yes' || (met === undefined && isSaid)) return [];
    const who = by === undefined ? '' : ` (${by})`;
    return met === 'no'
      ? [
          {
            reason: 'condition',
            part: 'no',
            says: `its condition is not met: '${text}'${who}`,
            missing: [],
          },
        ]
      : [
          {
            reason: 'condition',
            part: 'open',
            says: `nobody has said whether its condition is met: '${text}'`,
            missing,
          },
        ];
  });
};

const statedShort = ({ covers }: SaidOfDraw): readonly Short[] =>
  covers === 'no' || covers === 'partly'
    ? [
        {
          reason: 'stated',
          part: covers,
          says:
            covers === 'no'
              ? 'the transaction says that it does not cover it'
              : 'the transaction says that it covers a part of it only',
          missing: [],
        },
      ]
    : [];

const missingOf = (shorts: readonly Short[]): readonly string[] =>
  [
    ...new Set(shorts.filter(({ part }) => part === 'open').flatMap(({ missing }) => missing)),
  ].sort();

const shortfallOf = ({ reason, part, says }: Short): Shortfall => ({
  reason,
  open: part === 'open',
  says,
});
