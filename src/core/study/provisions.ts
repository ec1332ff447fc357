// Everything in packs of law that states a provision: versions of rules, definitions and duties, and the periods of control lists.

import type { Confidence, Marks, Provision } from '../../model/citation.ts';
import type { Place } from '../../model/errors.ts';
import type { Library } from '../../model/pack.ts';
import { dutyRules } from '../law/duty-rules.ts';

export interface StatedProvision {
  /** Id and first day: 'us-ear/746-9-syria 2025-09-02', 'wassenaar/entries/5a001-j on us 2013-06-20'. */
  readonly name: string;
  readonly id: string;
  readonly pack: string;
  readonly provisions: readonly Provision[];
  readonly since: string;
  readonly until?: string;
  readonly confidence: Confidence;
  readonly marks?: Marks;
  /** What it takes out of the count, so that it may clear. */
  readonly relieves: boolean;
  readonly place: Place;
}

/** In the order of the library. Drafts and what is retired state nothing. */
export const statedProvisions = (library: Library): StatedProvision[] => {
  const law = new Set(library.packs.flatMap(({ id, kind }) => (kind === 'law' ? [id] : [])));
  const versioned = [...library.rules, ...library.definitions, ...dutyRules(library)].flatMap(
    ({ id, pack, versions }) =>
      versions.flatMap((version): StatedProvision[] =>
        version.status === 'reviewed'
          ? [
              {
                ...marksAndDays(version),
                name: `${id} ${version.since}`,
                id,
                pack,
                provisions: version.provisions,
                relieves: 'then' in version && 'relieves' in version.then,
                place: version.place,
              },
            ]
          : [],
      ),
  );
  const listed = library.entries.flatMap(({ id, pack, versions }) =>
    versions.flatMap((version) =>
      version.status !== 'reviewed'
        ? []
        : version.periods.map((period): StatedProvision => ({
            ...marksAndDays(period),
            name: `${id} on ${period.list} as ${period.code} ${period.since}`,
            id,
            pack,
            provisions: [period.provision],
            relieves: false,
            place: version.place,
          })),
    ),
  );
  return [...versioned, ...listed].filter(({ pack }) => law.has(pack));
};

const marksAndDays = ({
  since,
  until,
  confidence,
  marks,
}: Pick<StatedProvision, 'since' | 'until' | 'confidence' | 'marks'>) => ({
  since,
  ...(until !== undefined && { until }),
  confidence,
  ...(marks && { marks }),
});
