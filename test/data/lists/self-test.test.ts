// Lists tested against themselves: what counts as found, as strong, and as another party in front.

import { describe, expect, it } from 'vitest';
import { selfTestsOf } from '../../../src/data/lists/self-test.ts';
import type { ListedParty } from '../../../src/model/evidence.ts';
import type { NameHit, PartyRecord } from '../../../src/model/name-match.ts';

const listed = (id: string, name: string, more: Partial<ListedParty> = {}): ListedParty =>
  ({ list: 'one', id, name, aliases: [], nativeNames: [], kind: 'person', ...more }) as ListedParty;

const PARTIES = [
  listed('1', 'Ivan Petrovich', { aliases: ['Vanya Petrovich'] }),
  listed('2', 'Ivan Sidorov'),
  listed('3', 'Petr Sidorov', { list: 'other' }),
];

const hit = (who: ListedParty, decision: 'strong' | 'possible'): NameHit<ListedParty> =>
  ({ who, comparison: { decision } }) as unknown as NameHit<ListedParty>;

/** Who bears the first word of the query exactly; 'strong' where the whole name is the same. */
const store = (asked: PartyRecord[] = []) => ({
  all: () => PARTIES,
  search: (query: PartyRecord) => {
    asked.push(query);
    const [name = ''] = query.names;
    const named = ({ name: main, aliases }: ListedParty): string[] => [main, ...aliases];
    return PARTIES.filter((party) =>
      named(party).some((one) => one.split(' ')[0] === name.split(' ')[0]),
    ).map((party) => hit(party, named(party).includes(name) ? 'strong' : 'possible'));
  },
});

describe('a self-test', () => {
  it('counts each main name and alias, by list', async () => {
    const [one, other] = await selfTestsOf(store(), {});
    expect(one!.of.exact).toMatchObject({ names: 3, found: 3, strong: 3 });
    expect(other!.of.exact).toMatchObject({ names: 1, found: 1, strong: 1, wrongFirst: 0 });
  });

  it('says where another party comes first, unless it bears the same name', async () => {
    const [one] = await selfTestsOf(store(), {});
    // Ivan Sidorov finds Ivan Petrovich first.
    expect(one!.of.exact.wrongFirst).toBe(1);
  });

  it('names what was missed', async () => {
    const [one] = await selfTestsOf(store(), { lists: ['one'] });
    // The words were exchanged, so that the first word is another.
    expect(one!.of.heavy.found).toBe(0);
    expect(one!.of.heavy.missed).toHaveLength(one!.of.heavy.names);
  });

  it('passes over an entry that is an address alone', async () => {
    const address = listed('4', 'Room 1003, Lippo Centre, Hong Kong', { kind: 'address' });
    const [one] = await selfTestsOf({ ...store(), all: () => [...PARTIES, address] }, {});
    expect(one!.of.exact).toMatchObject({ names: 3, missed: [] });
  });

  it('asks by name and kind alone, of one entry in so many where that is said', async () => {
    const asked: PartyRecord[] = [];
    await selfTestsOf(store(asked), { every: 3 });
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(['person']));
    expect(asked.every(({ names }) => /P/.test(names[0]!))).toBe(true);
  });
});
