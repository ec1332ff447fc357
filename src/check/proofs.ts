// What a provision of law rests on: a passage in a copy of its instrument, of a day on which it was in force. What has none, or
// has a mark from memory, stands in data/unproved.yaml; that list may only shrink, so what is mended and still listed is told too.

import { clearingOnLess } from './clearing.ts';
import { statedProvisions, type StatedProvision } from '../core/study/provisions.ts';
import { marksOf, weakestMark } from '../model/citation.ts';
import type { Copy, Passage, Unproved } from '../model/copy.ts';
import { UNDATED } from '../model/dates.ts';
import type { Place, Problem } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Library } from '../model/pack.ts';

export interface Proofs {
  readonly copies: readonly Copy[];
  readonly passages: readonly Passage[];
  /** Instruments that are lists of parties: what they say is their rows, which have their own sources. */
  readonly lists: readonly string[];
}

/** What the packs have in fact, in the shape of that file. */
export const unprovedIn = (library: Library, proofs: Proofs): Unproved => {
  const stated = statedProvisions(library);
  const proves = provesIn(proofs);
  const names = (holds: (one: StatedProvision) => boolean): string[] => [
    ...new Set(stated.filter(holds).map(({ name }) => name)),
  ];
  return {
    notModelled: Object.fromEntries(
      library.packs
        .filter(({ notModelled }) => notModelled.length > 0)
        .map(({ id, notModelled }) => [id, notModelled.length]),
    ),
    clears: clearingOnLess(library).map(({ name }) => name),
    recalled: names((one) => weakestMark(marksOf(one)) === 'recalled'),
    withoutPassage: names((one) => !proves(one)),
  };
};

/** `library`: the shipped packs only; nobody else's need a proof. */
export const proofProblems = (library: Library, proofs: Proofs, listed: Unproved): Problem[] => {
  const actual = unprovedIn(library, proofs);
  const places = new Map([
    ...statedProvisions(library).map(({ name, place }) => [name, place] as const),
    ...clearingOnLess(library).map(({ name, place }) => [name, place ?? { file: FILE }] as const),
  ]);
  return [
    ...differences('clears', actual.clears, listed.clears, places),
    ...differences('recalled', actual.recalled, listed.recalled, places),
    ...differences('without-passage', actual.withoutPassage, listed.withoutPassage, places),
    ...countProblems(actual.notModelled, listed.notModelled),
    ...instrumentProblems(library, proofs),
    ...idleProblems(library, proofs),
  ];
};

/** The provision that acts is the first that is cited; the others say what changed it or where its words are defined. */
const provesIn = ({ copies, passages, lists }: Proofs): ((one: StatedProvision) => boolean) => {
  const byId = new Map(copies.map((copy) => [copy.id, copy]));
  const proved = new Map<string, Copy[]>();
  for (const { copy, pinpoint } of passages) {
    const held = byId.get(copy);
    for (const instrument of held?.instruments ?? []) {
      const key = `${instrument} ${pinpoint}`;
      proved.set(key, [...(proved.get(key) ?? []), held!]);
    }
  }
  return ({ provisions, since, until }) => {
    const acting = provisions[0];
    if (!acting) return false;
    if (lists.includes(acting.instrument)) return true;
    return (proved.get(`${acting.instrument} ${acting.pinpoint}`) ?? []).some(({ state }) =>
      inForceAt(state, since, until),
    );
  };
};

/** A month or a year counts only where all of it lies in the period: no month ends after its 31st. */
export const inForceAt = (state: string, since: string, until: string | undefined): boolean => {
  const first = state + '-01-01'.slice(state.length - 4);
  const last = state + '-12-31'.slice(state.length - 4);
  return (since === UNDATED || since <= first) && (until === undefined || last < until);
};

const FILE = 'data/unproved.yaml';

/** What is said of a name that is not listed yet. */
const NEW = {
  clears: (name: string) => ({
    what: `'${name}' clears a deal on less than the text`,
    remedy: 'Read the text and mark it primary, or let it stand only where it holds',
  }),
  recalled: (name: string) => ({
    what: `'${name}' has a mark that is recalled, and is new`,
    remedy: 'Read the text, or leave the provision out',
  }),
  'without-passage': (name: string) => ({
    what: `'${name}' cites a provision that no passage of a copy of its time proves`,
    remedy: 'Read the text, name the copy in data/copies.yaml, and run npm run passages',
  }),
};

const differences = (
  heading: keyof typeof NEW,
  actual: readonly string[],
  listed: readonly string[],
  places: ReadonlyMap<string, Place>,
): Problem[] => [
  ...actual
    .filter((name) => !listed.includes(name))
    .map((name): Problem => ({
      code: 'unproved',
      place: places.get(name) ?? { file: FILE },
      ...NEW[heading](name),
    })),
  ...listed
    .filter((name) => !actual.includes(name))
    .map((name): Problem => ({
      code: 'proved',
      place: { file: FILE },
      what: `'${name}' is listed under ${heading} and need not be`,
      remedy: 'Take it out: the list may only shrink',
    })),
];

const countProblems = (
  actual: Readonly<Record<string, number>>,
  listed: Readonly<Record<string, number>>,
): Problem[] =>
  [...new Set([...Object.keys(actual), ...Object.keys(listed)])].sort().flatMap((pack) => {
    const [is, was] = [actual[pack] ?? 0, listed[pack] ?? 0];
    if (is === was) return [];
    return [
      {
        code: is > was ? ('unproved' as const) : ('proved' as const),
        place: { file: FILE },
        what: `The pack '${pack}' names ${is} provisions as not modelled; ${was} are listed`,
        remedy:
          is > was
            ? 'Model it, or say in the list how many there are'
            : `Write ${is}: the number may only shrink`,
      },
    ];
  });

const instrumentProblems = (library: Library, { copies }: Proofs): Problem[] => {
  const known = library.instruments.map(({ id }) => id);
  return copies.flatMap(({ id, instruments, place }) =>
    instruments
      .filter((instrument) => !known.includes(instrument))
      .map((instrument): Problem => ({
        code: 'unknown-instrument',
        place,
        what: `The copy '${id}' holds '${instrument}', which is no instrument`,
        remedy: didYouMean(instrument, known, 'Name instruments of data/instruments'),
      })),
  );
};

/** A passage that nothing cites is a proof of nothing. */
const idleProblems = (library: Library, { copies, passages }: Proofs): Problem[] => {
  const cited = new Set(
    statedProvisions(library).flatMap(({ provisions }) =>
      provisions.map(({ instrument, pinpoint }) => `${instrument} ${pinpoint}`),
    ),
  );
  const instruments = new Map(copies.map((copy) => [copy.id, copy.instruments]));
  return passages
    .filter(
      ({ copy, pinpoint }) =>
        !(instruments.get(copy) ?? []).some((instrument) => cited.has(`${instrument} ${pinpoint}`)),
    )
    .map(({ copy, pinpoint, place }) => ({
      code: 'never-used',
      place,
      what: `No provision cites ${pinpoint} of the copy '${copy}'`,
      remedy: 'Take the passage out, or mend the provision',
    }));
};
