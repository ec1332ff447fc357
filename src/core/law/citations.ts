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
