// What a country index says of a territory, as it was published by the day on which evidence counts.

import { addSpan } from '../../model/dates.ts';
import type { Direction, Index } from '../../model/index-values.ts';
import type { Fact, FactValue } from '../../model/facts.ts';
import type { MissingIndex } from '../../model/missing.ts';

/** A value of a year, and between which two numbers its publisher holds it to lie. */
export interface Estimate {
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** The two days on which evidence is read. */
export interface Clocks {
  readonly asOf: string;
  readonly knownAt: string;
}

type Edition = Index['editions'][number];

/**
 * Of the years that are not after as-of, the newest of which an edition was published by known-at: hindsight knows more of a
 * year, and puts no later one in its place. Undefined where there is none.
 */
const newestOn = ({ editions }: Index, { asOf, knownAt }: Clocks): Edition | undefined =>
  editions.findLast(({ year, published }) => published <= knownAt && year <= asOf.slice(0, 4));

const isStale = ({ staleAfter }: Index, { published }: Edition, { asOf }: Clocks): boolean =>
  asOf > addSpan(published, staleAfter, 1);

/** The same; undefined where it is stale on as-of. */
export const editionOn = (index: Index, clocks: Clocks): Edition | undefined => {
  const edition = newestOn(index, clocks);
  return edition && !isStale(index, edition, clocks) ? edition : undefined;
};

/**
 * The fact that the index supplies, by that edition. Without a value it says which is missing: a year without a value is never
 * the year before. A value with bounds is known within them, so that
 * a line that they straddle decides nothing; of an index that is read to its worse bound, a line between that bound and the value.
 */
export const indexFact = (index: Index, country: string, clocks: Clocks): Fact => {
  const lacks = (why: MissingIndex['why'], edition?: Edition): Fact => ({
    from: index.id,
    missing: [missingOf(index, country, why, edition)],
  });
  const edition = newestOn(index, clocks);
  if (edition === undefined) return lacks('no-edition');
  if (isStale(index, edition, clocks)) return lacks('stale', edition);
  const now = estimateIn(index, country, edition.year);
  if (now === undefined) return lacks('no-value', edition);
  const from = `${index.id} ${edition.year}${boundsText(now, index)}, published ${edition.published}${revisedText(index, edition)}`;
  if (index.changeOver === undefined)
    return { value: factValue(now, index, country, edition), from };
  const earlier = String(Number(edition.year) - index.changeOver);
  const then = estimateIn(index, country, earlier);
  if (then === undefined) return lacks('no-value', { ...edition, year: earlier });
  const value = factValue(changeOf(now, then), index, country, edition);
  return { value, from: `${from}, less ${earlier}` };
};

/** A value that indexFact reads. */
export interface ReadValue extends Estimate {
  readonly year: string;
  readonly published: string;
  /** The file has no row of it, and it is what the index says of such a territory. */
  readonly absent?: true;
}

/** The values that indexFact reads of a territory, the newest first; none where it lacks one. */
export const valuesRead = (index: Index, country: string, clocks: Clocks): ReadValue[] => {
  const edition = editionOn(index, clocks);
  if (edition === undefined) return [];
  const { changeOver, values } = index;
  const years = [
    edition.year,
    ...(changeOver === undefined ? [] : [String(Number(edition.year) - changeOver)]),
  ];
  return years.flatMap((year) => {
    const estimate = estimateIn(index, country, year);
    if (estimate === undefined) return [];
    return [
      {
        year,
        published: edition.published,
        ...estimate,
        ...(values[country]?.[year] === undefined && { absent: true as const }),
      },
    ];
  });
};

const missingOf = (
  { id, importable }: Index,
  territory: string,
  why: MissingIndex['why'],
  edition: Edition | undefined,
): MissingIndex => ({
  kind: 'index',
  index: id,
  territory,
  why,
  ...edition,
  importable: importable === true,
});

/** The edition with which a value of an earlier year was estimated anew; undefined where it is as it was published. */
export const revisedWith = (
  { revised, editions }: Index,
  { year }: Edition,
): string | undefined => {
  const newest = editions.at(-1)!.year;
  return revised && newest !== year ? newest : undefined;
};

const revisedText = (index: Index, edition: Edition): string => {
  const by = revisedWith(index, edition);
  return by === undefined
    ? ''
    : ` (as re-estimated in the edition about ${by}; what was known then is not held)`;
};

/** Bounds of which rules read the worse one, or none, are told whole beside the value. */
const boundsText = ({ value, least, most }: Estimate, { boundsAs }: Index): string =>
  boundsAs === undefined || least === most ? '' : ` (${value} within ${least} to ${most})`;

/** `absent` counts only for a year that the index covers, and a territory that its publisher counts as a state in it. */
export const estimateIn = (index: Index, country: string, year: string): Estimate | undefined => {
  const { values, bounds, editions, absent } = index;
  const value =
    values[country]?.[year] ??
    (isCovered(index, country, year) && editions.some((edition) => edition.year === year)
      ? absent
      : undefined);
  if (value === undefined) return undefined;
  const [least, most] = bounds?.[country]?.[year] ?? [value, value];
  return { value, least, most };
};

/** Whether the publisher counts a territory as a state in a year; of an index without such a list every territory. */
export const isCovered = ({ covered }: Index, country: string, year: string): boolean =>
  covered === undefined ||
  (covered[country] ?? []).some(([from, to]) => from <= year && (to === undefined || year <= to));

/** Nothing is known of how the errors of two years hang together: the change lies between the furthest that both allow. */
export const changeOf = (now: Estimate, then: Estimate): Estimate => ({
  value: rounded(now.value - then.value),
  least: rounded(now.least - then.most),
  most: rounded(now.most - then.least),
});

const factValue = (
  estimate: Estimate,
  index: Index,
  territory: string,
  edition: Edition,
): FactValue => {
  const { boundsAs, direction } = index;
  const { value, least, most } = boundsAs === 'worse' ? worseHalf(estimate, direction) : estimate;
  if (least === most || boundsAs === 'shown') return value;
  const known = `${value}, within ${estimate.least} to ${estimate.most}`;
  const missing = [{ ...missingOf(index, territory, 'bounds', edition), known }];
  return { kind: 'count', least, most, likeliest: value, missing, counted: [] };
};

/** Of an estimate what is no better than its value: a line that only the better bound crosses counts as not crossed. */
const worseHalf = (estimate: Estimate, direction: Direction): Estimate => {
  const { value } = estimate;
  switch (direction) {
    case 'higher is freer':
      return { ...estimate, most: value };
    case 'higher is worse':
      return { ...estimate, least: value };
    case 'higher is more':
      return estimate;
  }
};

/** Decimals that subtraction adds are no measurement. */
const rounded = (value: number): number => Number(value.toFixed(6));
