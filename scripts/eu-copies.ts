// The consolidated list of the Union as it stood on one day, and from the list as it was shipped before, which was read from the
// publisher's own files of 2024 and 2021, who was on it and is gone, since when, and what the newer copy leaves out.

import { join } from 'node:path';
import { readWhole, type WholeParty } from '../src/data/lists/whole-list.ts';
import { addDays } from '../src/model/dates.ts';
import type { Copies } from './list-copies.ts';

const FOLDER = 'data/lists/eu';
/**
 * The day of the newest whole copy that was to be had, written anew by eu-restored.mjs from a copy of each entity: it has the acts of
 * this day, and none of 22 December.
 */
export const EU_STATE = '2025-12-15';
/** Whoever it lacks was gone by then, and whoever it has stood there. */
const BY = '2025-12-22';
/** Folder of whole.ndjson.gz as it was shipped of that day. */
const EARLIER = '2024-05-13';

export const financialSanctions = async (copies: Copies): Promise<WholeParty[]> => {
  const current = await copies.parties(
    'eu-fsf-xml',
    [`${FOLDER}/fsf_${EU_STATE}_restored.xml.gz`],
    EU_STATE,
  );
  const { head, parties } = readWhole(join(copies.folder, FOLDER, EARLIER));
  for (const from of head.from) copies.readBefore(from);
  const earlier = new Map(parties.map((party) => [party.id, party]));
  return [
    ...[...current.values()].map((party) => {
      const known = earlier.get(party.id);
      const before = known?.unlisted === undefined ? known : undefined;
      return {
        ...filled(calledAs(before, stoodOn(party, EU_STATE)), before),
        ...since(party, before),
      };
    }),
    ...parties
      .filter(({ id }) => !current.has(id))
      .map((party) =>
        party.unlisted === undefined ? { ...party, last: EARLIER, unlisted: BY } : party,
      ),
  ];
};

/** The newer copy has the names of an entity in no order of its own: the main one stays the main one. */
const calledAs = (before: WholeParty | undefined, party: WholeParty): WholeParty => {
  const main = party.names.find(({ text }) => text === before?.names[0]!.text);
  const [first] = party.names;
  if (!main || main === first) return party;
  const others = party.names.filter((name) => name !== main);
  return {
    ...party,
    names: [
      { ...main, kind: 'main' },
      ...others.map((name) => (name === first ? { ...name, kind: kindOf(name.text) } : name)),
    ],
  };
};

const LATIN = /\p{Script=Latin}/u;
const kindOf = (text: string): 'alias' | 'original' => (LATIN.test(text) ? 'alias' : 'original');

/** Spans of years, contacts and the like, of which the newer copy has nothing. */
const filled = (party: WholeParty, before: WholeParty | undefined): WholeParty => {
  if (!before) return party;
  const fields = ['births', 'birthPlaces', 'identifiers', 'nationalities'] as const;
  const left = fields.filter((field) => party[field].length === 0);
  return { ...party, ...Object.fromEntries(left.map((field) => [field, before[field]])) };
};

/** Where the day of listing is not known: by which day at the latest it stood there. */
const since = (
  party: WholeParty,
  before: WholeParty | undefined,
): Pick<WholeParty, 'listed' | 'seen'> => {
  if (before)
    return before.listed === undefined
      ? { seen: before.seen ?? EARLIER }
      : { listed: before.listed };
  // The act that is named put it there or found it there. It is in force on the day after it is published, if not before.
  const [named] = party.basis.flatMap((act) => /, (\d{4}-\d\d-\d\d)(?:,|$)/.exec(act)?.[1] ?? []);
  const inForce = named === undefined ? undefined : addDays(named, 1);
  return { seen: inForce !== undefined && inForce > EARLIER && inForce < BY ? inForce : BY };
};

/** The file calls no name the main one; who reads it in English is shown one that he can read. */
const readable = (names: WholeParty['names']): WholeParty['names'] => {
  const english = names.find(
    ({ language, kind, strength }) =>
      (language === 'EN' || language === undefined) && kind !== 'original' && strength === 'strong',
  );
  const [first] = names;
  if (!english || english === first || first!.language === undefined) return names;
  const others = names.filter((name) => name !== english);
  return [
    { ...english, kind: 'main' },
    ...others.map((name) => (name === first ? { ...name, kind: kindOf(name.text) } : name)),
  ];
};

/** Reasons take more room than all names; whoever wants them whole imports the list. */
const LONGEST = 180;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** A row is no newer than the copy that has it, whatever day is told of the rest of the list. */
const stoodOn = (party: WholeParty, day: string): WholeParty => ({
  ...party,
  names: readable(party.names),
  // The act and its day; where it stands on the web follows from them.
  basis: party.basis.map((act) => act.replace(/, https?:\S+$/, '')),
  remarks: [cut([`As it stood on ${day}.`, ...party.remarks].join(' '))],
});
