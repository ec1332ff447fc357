// Provisions with their instruments' titles, links and days in force.

import type { Citation, Instrument, Provision } from '../../model/citation.ts';
import { compareStart, inForce, UNDATED } from '../../model/dates.ts';
import { compareText } from '../../model/errors.ts';
import type { PackKind } from '../../model/pack.ts';

interface Cited {
  readonly provisions: readonly Provision[];
  readonly since: string;
  readonly until?: string;
}

export const citationsOf = (
  version: Cited,
  instruments: ReadonlyMap<string, Instrument>,
  kind: PackKind,
): Citation[] =>
  version.provisions
    .map((provision) =>
      kind === 'law'
        ? citationOf(provision, version, instruments)
        : standardOf(provision, version, instruments),
    )
    .sort(
      (a, b) => compareText(a.instrument, b.instrument) || compareText(a.provision, b.provision),
    );

/**
 * Those that were law on the day: a rule may cite several instruments that began and ended one by one. Where none was, the rule
 * is kept with what it cites.
 */
export const citedOn = (citations: readonly Citation[], day: string): readonly Citation[] => {
  if (citations.every((citation) => inForce(citation, day))) return citations;
  const standing = citations.filter((citation) => inForce(citation, day));
  return standing.length > 0 ? standing : citations;
};

/** A matched row of a party list, with the programmes under which it stands there. */
export interface ListedUnder {
  readonly list: string;
  readonly programmes: readonly string[];
}

/**
 * A list may be made of the annexes of many acts: of those, the ones under which the matched rows stand. Where no cited act has
 * the programme of a row, nobody says which is its own, and all are kept.
 */
export const citedFor = (
  citations: readonly Citation[],
  rows: readonly ListedUnder[],
  instruments: ReadonlyMap<string, Instrument>,
): readonly Citation[] => {
  const listed = ({ instrument }: Citation, { list }: ListedUnder): readonly string[] | undefined =>
    instruments.get(instrument)?.listed?.[list];
  const isUnder = (citation: Citation, row: ListedUnder): boolean => {
    const under = listed(citation, row);
    return under?.length === 0 || under?.some((one) => row.programmes.includes(one)) === true;
  };
  const told = rows.filter((row) => citations.some((citation) => listed(citation, row)));
  const isTold = told.every((row) => citations.some((citation) => isUnder(citation, row)));
  if (told.length === 0 || !isTold) return citations;
  return citations.filter((citation) => {
    const { listed: lists } = instruments.get(citation.instrument) ?? {};
    return lists === undefined || told.some((row) => isUnder(citation, row));
  });
};

/**
 * A standard of soft law stands as long as its instrument does, whichever of our readings cites it.
 */
const standardOf = (
  provision: Provision,
  version: Cited,
  instruments: ReadonlyMap<string, Instrument>,
): Citation => {
  const { since = version.since, until } = instruments.get(provision.instrument) ?? {};
  return citationOf(
    provision,
    { provisions: [], since, ...(until !== undefined && { until }) },
    instruments,
  );
};

/** In force from the later of the two starts until the earlier of the two ends. */
export const citationOf = (
  provision: Provision,
  version: Cited,
  instruments: ReadonlyMap<string, Instrument>,
): Citation => {
  const instrument = instruments.get(provision.instrument);
  const [until] = [version.until, instrument?.until]
    .filter((day): day is string => day !== undefined)
    .sort();
  const later =
    instrument !== undefined &&
    instrument.since !== UNDATED &&
    compareStart(instrument.since, version.since) > 0;
  return {
    instrument: provision.instrument,
    title: instrument?.title ?? provision.instrument,
    provision: provision.pinpoint,
    url: instrument?.url ?? '',
    since: later ? instrument.since : version.since,
    ...(until !== undefined && { until }),
  };
};
