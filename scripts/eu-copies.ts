// The consolidated list of the Union, read from the publisher's own file as it stood on one day, and from an older whole file who was
// on the list before and is gone.

import type { WholeParty } from '../src/data/lists/whole-list.ts';
import type { Copies } from './list-copies.ts';

const FOLDER = 'data/lists/eu';
/** generationDate of the newest whole file that was to be had. */
export const EU_STATE = '2024-05-13';
const OLDER = '2021-03-02';

const copy = (copies: Copies, day: string): Promise<Map<string, WholeParty>> =>
  copies.parties('eu-fsf-xml', [`${FOLDER}/fsf_${day}.xml.gz`], day);

export const financialSanctions = async (copies: Copies): Promise<WholeParty[]> => {
  const [current, older] = [await copy(copies, EU_STATE), await copy(copies, OLDER)];
  return [
    ...[...current.values()].map((party) => ({
      ...stoodOn(party, EU_STATE),
      ...(party.listed === undefined && older.has(party.id) && { seen: OLDER }),
    })),
    ...[...older.values()]
      .filter(({ id }) => !current.has(id))
      .map((party) => ({ ...stoodOn(party, OLDER), last: OLDER, unlisted: EU_STATE })),
  ];
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
    ...others.map((name) =>
      name !== first
        ? name
        : { ...name, kind: LATIN.test(name.text) ? ('alias' as const) : ('original' as const) },
    ),
  ];
};
const LATIN = /\p{Script=Latin}/u;

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
