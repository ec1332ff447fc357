// Which packs somebody wants to be asked about. The others are judged on what is stated; what they leave open stays so.

import { compareText, LicetError, type Problem } from '../../model/errors.ts';
import type { Library, Pack } from '../../model/pack.ts';

export interface AskedAbout {
  /** Whose law and guidance is asked about; absent: everybody's. */
  readonly jurisdictions?: readonly string[];
  /** Packs that are not asked about, by id. */
  readonly unasked?: readonly string[];
}

/** Errors: a jurisdiction of which no pack is, a pack that is not loaded. */
export const askedAbout = (library: Library, asked: AskedAbout): Library => {
  const { jurisdictions, unasked = [] } = asked;
  const problems = [
    ...unknownIn(
      jurisdictions ?? [],
      library.packs.flatMap(({ jurisdiction }) => jurisdiction ?? []),
      { one: 'jurisdictions', what: 'no pack is of the jurisdiction' },
    ),
    ...unknownIn(
      unasked,
      library.packs.map(({ id }) => id),
      { one: 'packs', what: 'there is no pack' },
    ),
  ];
  if (problems.length > 0) throw new LicetError(problems);
  const isUnasked = ({ id, jurisdiction }: Pack): boolean =>
    unasked.includes(id) ||
    (jurisdictions !== undefined &&
      jurisdiction !== undefined &&
      !jurisdictions.includes(jurisdiction));
  if (!library.packs.some(isUnasked)) return library;
  return {
    ...library,
    packs: library.packs.map((pack) => (isUnasked(pack) ? { ...pack, unasked: true } : pack)),
  };
};

/** As the options of a manifest have it; nothing where all are asked about. */
export const unaskedIn = ({ packs }: Library): string | undefined => {
  const ids = packs.flatMap(({ id, unasked }) => (unasked === true ? [id] : []));
  return ids.length === 0 ? undefined : ids.sort(compareText).join(', ');
};

const unknownIn = (
  named: readonly string[],
  known: readonly string[],
  { one, what }: { readonly one: string; readonly what: string },
): Problem[] =>
  named
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'unknown-option-value',
      what: `${one}: ${what} '${name}'`,
      remedy: `Possible: ${[...new Set(known)].sort(compareText).join(', ')}`,
    }));
