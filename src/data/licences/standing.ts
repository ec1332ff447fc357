// How each licence of the register stands on a day: the days and amounts that are left, what the transactions looked at take
// of it, and what is over. It adds up and judges nothing.

import { daysFrom } from '../../model/dates.ts';
import {
  ANY,
  type Allowance,
  type DrawnBy,
  type LicenceStanding,
  type LimitStanding,
  type RegisteredLicence,
} from '../../model/licence.ts';
import { sum } from './allowance.ts';
import { byTransaction, stillToGo } from './still-to-go.ts';

export const standingOf = (
  licence: RegisteredLicence,
  drawnBy: readonly DrawnBy[],
  day: string,
): LicenceStanding => {
  const { number, authority, kind, status, from, holder, issued, until, conditions } = licence;
  const quantity = limitOf('quantity', licence.quantity, licence, drawnBy);
  const value = limitOf('value', licence.value, licence, drawnBy);
  const daysLeft = until === undefined ? undefined : daysFrom(day, until);
  return {
    number,
    authority,
    kind,
    status,
    from,
    ...(holder !== undefined && { holder: holder === ANY ? ANY : holder.name }),
    ...(issued !== undefined && { issued }),
    ...(until !== undefined && { until }),
    ...(daysLeft !== undefined && { daysLeft }),
    ...(quantity && { quantity }),
    ...(value && { value }),
    ...(conditions && {
      conditions: {
        met: conditions.filter(({ met }) => met === 'yes').length,
        notMet: conditions.filter(({ met }) => met === 'no').length,
        open: conditions.filter(({ met }) => met === undefined).length,
      },
    }),
    drawnBy,
    over: [
      ...(status === 'granted' ? [] : [`it is ${status}`]),
      ...(daysLeft !== undefined && daysLeft <= 0 ? [`it ended on ${until!}`] : []),
      ...(issued !== undefined && issued > day ? [`it begins on ${issued}`] : []),
      ...overOf('units', quantity),
      ...overOf(value?.currency ?? '', value),
      ...(conditions ?? [])
        .filter(({ met }) => met === 'no')
        .map(({ text }) => `its condition is not met: '${text}'`),
    ],
    notSaid: notSaidIn(licence),
  };
};

/** What the register lists among those that have gone is not counted twice. */
const limitOf = (
  measure: 'quantity' | 'value',
  limit: (Allowance & { readonly currency?: string }) | typeof ANY | undefined,
  { drawn }: RegisteredLicence,
  drawnBy: readonly DrawnBy[],
): LimitStanding | undefined => {
  if (limit === undefined || limit === ANY) return undefined;
  const gone = drawn.map((one) => one[measure]);
  const listed = byTransaction(drawn);
  const going = [...byTransaction(drawnBy)].flatMap(([id, ones]) =>
    stillToGo(
      ones.map(({ draws }) => draws[measure]),
      listed.get(id)?.length ?? 0,
    ),
  );
  const used = sum([limit.used ?? 0, ...gone.map((one) => one ?? 0)]);
  const here = sum(going.map((one) => one ?? 0));
  return {
    allowed: limit.allowed,
    used,
    here,
    left: sum([limit.allowed, -used, -here]),
    atLeast: limit.used === undefined || [...gone, ...going].some((one) => one === undefined),
    ...(limit.currency !== undefined && { currency: limit.currency }),
  };
};

const overOf = (unit: string, limit: LimitStanding | undefined): readonly string[] =>
  limit && limit.left < 0 ? [`it is over-drawn by ${sum([-limit.left])} ${unit}`] : [];

const notSaidIn = (licence: RegisteredLicence): readonly string[] =>
  (
    [
      'holder',
      'users',
      'items',
      'territories',
      'quantity',
      'value',
      'issued',
      'until',
      'conditions',
    ] as const
  ).filter(
    (what) => licence[what] === undefined && !(what === 'until' && licence.kind === 'general'),
  );
