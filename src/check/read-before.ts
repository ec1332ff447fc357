// A defined fact has its definition at least as long as somebody in force reads it: before and after, it would be unknown, and
// no answer could make it known.

import { compareStart, UNDATED } from '../model/dates.ts';
import { leaves, type Condition } from '../model/condition.ts';
import { BOUND_PARTIES, localName, namespaceOf } from '../model/fact.ts';
import type { Place, Problem } from '../model/errors.ts';
import type { Library } from '../model/pack.ts';
import type { Definition } from '../model/rule.ts';
import { subjectsOf } from './subjects.ts';

/** A condition and the time in which it is read. */
interface Reader {
  readonly name: string;
  readonly since: string;
  readonly until?: string | undefined;
  readonly place: Place;
  readonly conditions: readonly (Condition | undefined)[];
}

export const readBeforeProblems = (library: Library): Problem[] => {
  const definitions = new Map(library.definitions.map((one) => [one.fact, one]));
  return readersIn(library).flatMap((reader) =>
    definedIn(reader, definitions).flatMap((definition) => problemsOf(reader, definition)),
  );
};

const readersIn = (library: Library): Reader[] => [
  ...subjectsOf(library).flatMap((subject): Reader[] => {
    if (subject.kind !== 'entry')
      return subject.versions.map((version) => ({
        name: subject.id,
        ...version,
        conditions: [version.when, 'askedWhen' in version ? version.askedWhen : undefined],
      }));
    return subject.versions.flatMap(({ when, askedWhen, periods, place }) =>
      periods.map(({ list, since, until }) => ({
        name: `${subject.id} on the ${list} list`,
        since,
        until,
        place,
        conditions: [when, askedWhen],
      })),
    );
  }),
  ...library.packs.flatMap(({ id, notModelled }) =>
    notModelled.map(({ what, when, since = UNDATED, until }) => ({
      name: `${id}, not modelled: ${what}`,
      since,
      until,
      place: { file: `rules/${id}/pack.yaml` },
      conditions: [when],
    })),
  ),
];

/** What a party in any role is read as is defined of the party. */
const definedIn = (
  { conditions }: Reader,
  definitions: ReadonlyMap<string, Definition>,
): Definition[] => {
  const found = new Set<Definition>();
  for (const condition of conditions)
    for (const { leaf } of condition ? leaves(condition) : []) {
      const isParty = (BOUND_PARTIES as readonly string[]).includes(namespaceOf(leaf.fact));
      const one =
        definitions.get(leaf.fact) ??
        (isParty ? definitions.get(`party.${localName(leaf.fact)}`) : undefined);
      if (one) found.add(one);
    }
  return [...found];
};

const problemsOf = (reader: Reader, { id, fact, versions }: Definition): Problem[] => {
  const [first, ...later] = [...versions].sort((a, b) => compareStart(a.since, b.since));
  const last = later.at(-1) ?? first!;
  const problem = (what: string): Problem => ({
    code: 'version-gap',
    place: reader.place,
    what: `${reader.name}: ${what}, and reads '${fact}', which ${id} defines`,
    remedy: 'Give the definition the days of what reads it, or mend the days',
  });
  return [
    ...(compareStart(reader.since, first!.since) < 0
      ? [problem(`is in force before ${first!.since}`)]
      : []),
    ...(last.until !== undefined && (reader.until === undefined || reader.until > last.until)
      ? [problem(`is in force after ${last.until}`)]
      : []),
  ];
};
