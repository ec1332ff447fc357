// Lists tested against themselves: every main name and strong alias searched for as it is written, and with damage. Somebody who
// relies on the search sees what it finds in the lists that he has loaded.

import { namesOf, type ListedParty, type WholePartyStore } from '../../model/evidence.ts';
import type { NameHit, NameKind } from '../../model/name-match.ts';
import { DAMAGES, type Damage, type SelfTest, type Tested } from '../../model/self-test.ts';
import { heavilyDamaged, slightlyDamaged } from '../../matching/names/damage.ts';

/** `every`: one entry in so many is tested, the first, then the one so many places on. `tell`: waited for after each entry. */
export const selfTestsOf = async (
  store: Pick<WholePartyStore, 'all' | 'search'>,
  { lists, every = 1 }: { readonly lists?: readonly string[] | undefined; readonly every?: number },
  tell: () => Promise<unknown> | undefined = () => undefined,
): Promise<SelfTest[]> => {
  const parties = store
    .all()
    // An entry that is an address alone bears nobody's name.
    .filter(({ list, kind }) => kind !== 'address' && (lists?.includes(list) ?? true))
    .filter((_, place) => place % every === 0);
  const tests = new Map<string, SelfTest>();
  for (const party of parties) {
    const test = tests.get(party.list) ?? { list: party.list, of: blank() };
    tests.set(party.list, test);
    for (const name of new Set(namesOf(party)))
      for (const damage of DAMAGES) {
        const query = DAMAGED[damage](name);
        if (query !== undefined)
          note(
            test.of[damage],
            query,
            party,
            store.search({ kind: kindOf(party), names: [query] }),
          );
      }
    await tell();
  }
  return [...tests.values()];
};

const DAMAGED: Readonly<Record<Damage, (name: string) => string | undefined>> = {
  exact: (name) => name,
  slight: slightlyDamaged,
  heavy: heavilyDamaged,
};

const blank = (): Record<Damage, Tested> => {
  const none = (): Tested => ({ names: 0, found: 0, strong: 0, wrongFirst: 0, missed: [] });
  return { exact: none(), slight: none(), heavy: none() };
};

const note = (
  tested: Tested,
  query: string,
  party: ListedParty,
  hits: readonly NameHit<ListedParty>[],
): void => {
  tested.names += 1;
  const isOwn = ({ who }: NameHit<ListedParty>): boolean =>
    who.list === party.list && who.id === party.id;
  const own = hits.find(isOwn);
  if (own) tested.found += 1;
  else tested.missed.push(query);
  if (own?.comparison.decision === 'strong') tested.strong += 1;
  const [first] = hits;
  if (first && !isOwn(first) && !shareName(first.who, party)) tested.wrongFirst += 1;
};

/** The same party stands on several lists, and several times on one. */
const shareName = (a: ListedParty, b: ListedParty): boolean => {
  const named = (party: ListedParty): string[] => namesOf(party).map((one) => one.toLowerCase());
  const names = new Set(named(a));
  return named(b).some((name) => names.has(name));
};

const kindOf = ({ kind }: ListedParty): NameKind =>
  kind === 'person' ? 'person' : kind === 'organisation' ? 'company' : 'unknown';
