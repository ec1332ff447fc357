// What clears a deal and rests on less than the text: reliefs, ends of prohibitions, and members that left a set.

import { marksOf, weakestMark } from '../model/citation.ts';
import type { Place } from '../model/errors.ts';
import type { Library } from '../model/pack.ts';

export interface Clearing {
  /** 'us-ear/relief-licence undated', 'us-ear/744-11-affiliates until 2025-11-10', 'ear-d1 without MM from 2016-12-27'. */
  readonly name: string;
  readonly place: Place | undefined;
}

/** In the order of the library. A set has no marks: of a row that is only recalled nothing was read. */
export const clearingOnLess = (library: Library): Clearing[] => [
  ...library.rules.flatMap(({ id, versions }) =>
    versions
      .filter(
        (version) =>
          version.status === 'reviewed' &&
          !('effect' in version.then) &&
          weakestMark(marksOf(version)) !== 'primary',
      )
      .map(({ since, place }) => ({ name: `${id} ${since}`, place })),
  ),
  ...endings(library),
  ...library.parameters.flatMap(({ name, members = [], confidence, place }) =>
    members
      .filter((member) => (member.confidence ?? confidence) === 'recalled')
      .filter(({ until }) => until !== undefined)
      .map(({ code, until }) => ({ name: `${name} without ${code} from ${until}`, place })),
  ),
];

/** Of law: a finding that ends, with nothing in its place. */
const endings = ({ packs, rules }: Library): Clearing[] => {
  const law = new Set(packs.flatMap(({ id, kind }) => (kind === 'law' ? [id] : [])));
  return rules.flatMap(({ id, pack, versions }) =>
    versions
      .filter(
        (version) =>
          law.has(pack) &&
          version.status === 'reviewed' &&
          'effect' in version.then &&
          version.until !== undefined &&
          marksOf(version).dates !== 'primary' &&
          !versions.some(({ since }) => since === version.until),
      )
      .map(({ until, place }) => ({ name: `${id} until ${until}`, place })),
  );
};
