// A classification that the exporter declares, held against what the answers say of the same list.

import type { Candidate, Declaration } from '../../model/classification.ts';
import { inForce } from '../../model/dates.ts';
import type { Entry } from '../../model/rule.ts';
import { answersOf, type Row, type Sorted } from './candidates.ts';
import { isUnder } from '../logic/codes.ts';
import { saysUnlisted, type ControlList } from '../../model/control-list.ts';

type Standing = Declaration['standing'];
const WORST: readonly Standing[] = ['contradicted', 'not-modelled', 'open', 'borne-out'];

export const declarationOn = (
  list: string,
  controlList: ControlList | undefined,
  codes: readonly string[],
  rows: readonly Row[],
  sorted: Sorted,
  entries: readonly Entry[],
  asOf: string,
): Declaration => {
  const each = saysUnlisted(controlList, codes)
    ? [unlisted(codes.join(', '), sorted)]
    : codes.map((code) => standingOf(list, code, rows, entries, asOf));
  const standing = WORST.find((one) => each.some((other) => other.standing === one)) ?? 'open';
  return { codes, standing, because: each.map(({ because }) => because) };
};

interface Judged {
  readonly standing: Standing;
  readonly because: string;
}

const unlisted = (none: string, { met, possible, ruledOut }: Sorted): Judged => {
  const code = none === 'none' ? "'none'" : none;
  const listed = met.filter(({ by }) => by === 'answers');
  if (listed.length > 0)
    return {
      standing: 'contradicted',
      because: `${code} is declared, but the answers meet ${codesOf(listed)}.`,
    };
  if (possible.length > 0)
    return {
      standing: 'open',
      because: `${code} is declared; ${codesOf(possible)} must be ruled out before it can be believed.`,
    };
  if (ruledOut.length > 0)
    return {
      standing: 'borne-out',
      because: `${code} is declared, and the answers rule out every entry of these packs for this kind of item.`,
    };
  return {
    standing: 'not-modelled',
    because: `${code} is declared, and no entry of these packs is for this kind of item: it is taken as it stands.`,
  };
};

const standingOf = (
  list: string,
  code: string,
  rows: readonly Row[],
  entries: readonly Entry[],
  asOf: string,
): Judged => {
  const apt = rows.filter(({ outcome, period }) => outcome.apt && isUnder(code, period.code));
  const judged = apt.filter(({ outcome }) => outcome.result);
  if (judged.some(({ outcome }) => outcome.result?.truth === 'yes'))
    return { standing: 'borne-out', because: `${code} is declared, and the answers meet it.` };
  if (
    judged.length > 0 &&
    judged.length === apt.length &&
    judged.every(({ outcome }) => outcome.result?.truth === 'no')
  ) {
    const answers = judged
      .flatMap(({ outcome }) => answersOf(outcome.result!))
      .map(({ fact, value, from }) => `${fact} is ${value} (${from})`);
    return {
      standing: 'contradicted',
      because: `${code} is declared, but the answers rule it out: ${[...new Set(answers)].join('; ')}. A screening takes it as met all the same.`,
    };
  }
  if (apt.length > 0)
    return {
      standing: 'open',
      because: `${code} is declared and taken as met; the answers do not yet bear it out.`,
    };
  return {
    standing: 'not-modelled',
    because: `${code} is declared and taken as met, and ${whyUnknown(list, code, entries, asOf)}.`,
  };
};

const whyUnknown = (
  list: string,
  code: string,
  entries: readonly Entry[],
  asOf: string,
): string => {
  const periods = entries.flatMap(({ versions }) =>
    versions.flatMap((version) => version.periods.filter((period) => period.list === list)),
  );
  const known = new Set(periods.map((period) => period.code));
  if (periods.some((period) => inForce(period, asOf) && isUnder(code, period.code)))
    return 'its entries in these packs are for other kinds of item';
  if ([...known].some((other) => isUnder(code, other)))
    return 'the list did not carry it on that day';
  const below = [...known].filter((other) => isUnder(other, code)).sort();
  return below.length > 0
    ? `it is a heading; name the paragraph (${below.join(', ')})`
    : 'no entry of these packs explains it';
};

const codesOf = (candidates: readonly Candidate[]): string =>
  [...new Set(candidates.map(({ code }) => code))].join(', ');
