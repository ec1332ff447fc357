// Kinds of item: other words for them, rows that agree with what is asked of them, and presumptions that can be so.

import { describe, expect, it } from 'vitest';
import { categoryProblems, gateOf, hiddenProblems } from '../../src/check/categories.ts';
import { categoryOf } from '../../src/cli/classify.ts';
import { categories } from '../core/study/classified.ts';
import { shippedSources } from '../sources.ts';

describe('kinds of item', () => {
  it.each([
    ['spyware', 'intrusion-software'],
    ['Deep packet inspection', 'dpi-filtering'],
    ['IMSI catchers', 'imsi-catcher'],
    ['CCTV', 'video-surveillance'],
  ])('%s is %s', (word, id) => {
    expect(categoryOf(word, categories)).toBe(id);
  });

  it('that a word may mean several of are named, and none is taken', () => {
    expect(() => categoryOf('router', categories)).toThrow(
      "'router' may be items of several kinds",
    );
    expect(() => categoryOf('router', categories)).toThrow('encryption, telecom-network');
    expect(categoryOf('body cam', categories)).toBe('body-worn-camera');
  });

  it('are found by each word once', () => {
    const { library } = shippedSources();
    const [first, ...rest] = categories.categories;
    const twice = { ...first!, foundBy: ['Pegasus', 'spyware', 'pegasus'] };
    expect(
      categoryProblems(library, { categories: [twice, ...rest], seats: [] }).map(
        ({ what }) => what,
      ),
    ).toEqual([
      "'intrusion-software' is found by 'spyware' already",
      "'intrusion-software' is found by 'pegasus' already",
    ]);
  });

  it('that are not known are answered with the nearest', () => {
    expect(() => categoryOf('spywear', categories)).toThrow("Did you mean 'spyware'?");
  });

  it('all have a row that agrees with the gates of the entries', () => {
    expect(categoryProblems(shippedSources().library, categories)).toEqual([]);
  });

  it('are missed by the check when a row is taken away, misnamed or disagrees with a gate', () => {
    const { library } = shippedSources();
    const [first, ...rest] = categories.categories;
    const says = (rows: typeof categories.categories): string =>
      categoryProblems(library, { categories: rows, seats: [] })
        .map(({ what }) => what)
        .join('\n');
    expect(says(rest)).toContain(`The category '${first!.id}' has no row`);
    expect(says([{ ...first!, id: 'spywear' }, ...rest])).toContain(
      "'spywear' is no value of item.category",
    );
    expect(says([{ ...first!, reach: { uss: first!.reach['us']! } }, ...rest])).toContain(
      "says how 'uss' reaches it, which is no control list",
    );
    expect(says([{ ...first!, entries: [] }, ...rest])).toContain('whose row does not name it');
    expect(
      says([
        { ...first!, entries: [...first!.entries, 'us-ear/entries/3a980-voice-print'] },
        ...rest,
      ]),
    ).toContain('whose gate of asking does not let it through');
  });

  it('are missed by the check when they presume what no item can have', () => {
    const { library } = shippedSources();
    const [first, ...rest] = categories.categories;
    const says = (presumes: Record<string, string>): string =>
      categoryProblems(library, { categories: [{ ...first!, presumes }, ...rest], seats: [] })
        .map(({ what }) => what)
        .join('\n');
    expect(says({ 'intr-c3': 'no' })).toContain("presumes 'intr-c3', which is no fact of an item");
    expect(says({ 'cyber-surveillance': 'no' })).toContain('which is no fact of an item');
    expect(says({ 'declared-on': 'eu' })).toContain(
      'which is no fact of an item that somebody states',
    );
    expect(says({ category: 'drone' })).toContain('which is no fact of an item');
    expect(says({ 'intr-c2': 'maybe' })).toContain("to be 'maybe', which is none of its values");
    expect(says({ 'intr-c2': 'no' })).toBe('');
  });

  it('are missed by the check when they are defined by what no item can have', () => {
    const { library } = shippedSources();
    const [first, ...rest] = categories.categories;
    const says = (defines: Record<string, string[]>[]): string =>
      categoryProblems(library, { categories: [{ ...first!, defines }, ...rest], seats: [] })
        .map(({ what }) => what)
        .join('\n');
    expect(says([{ 'intr-c2': ['yes'] }, { 'intr-c3': ['yes'] }])).toContain(
      "is defined by 'intr-c3', which is no fact of an item",
    );
    expect(says([{ 'intr-form': ['system', 'hardware'] }])).toContain(
      "to be 'hardware', which is none of its values",
    );
    expect(says([{ 'intr-form': ['system'] }])).toBe('');
  });

  it('every entry that is not decided by declaration alone is asked of some of them', () => {
    const without = shippedSources().library.entries.filter(
      (entry) => entry.versions.some(({ when }) => when) && gateOf(entry).size === 0,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe('a test of the kind of item beside what is stated', () => {
  it('is in no shipped entry or rule of law', () => {
    expect(hiddenProblems(shippedSources().library)).toEqual([]);
  });

  it('is refused in an entry, wherever it stands', () => {
    const { library } = shippedSources();
    const [one] = library.entries.filter(({ versions }) => versions.some(({ when }) => when));
    const kind = {
      kind: 'leaf' as const,
      fact: 'item.category',
      test: { verb: 'is' as const, values: ['drone'] },
    };
    const hidden = {
      ...one!,
      versions: one!.versions.map((version) => ({
        ...version,
        when: { kind: 'all' as const, of: [version.when!, { kind: 'not' as const, of: kind }] },
      })),
    };
    const [problem, ...others] = hiddenProblems({ ...library, entries: [hidden] });
    expect(others).toEqual([]);
    expect(problem!.code).toBe('hidden-by-category');
    expect(problem!.what).toContain(one!.id);
  });

  it('may be the whole legal test of a rule that reads nothing else of the item', () => {
    const { library } = shippedSources();
    const [one] = library.rules.filter(({ pack }) => pack === 'us-ear');
    const leaf = (fact: string, value: string) => ({
      kind: 'leaf' as const,
      fact,
      test: { verb: 'is' as const, values: [value] },
    });
    const problems = (...of: ReturnType<typeof leaf>[]): number =>
      hiddenProblems({
        ...library,
        entries: [],
        rules: [
          {
            ...one!,
            versions: [{ ...one!.versions[0]!, when: { kind: 'all', of } }],
          },
        ],
      }).length;
    const kind = leaf('item.category', 'drone');
    expect(problems(kind, leaf('destination.country', 'SY'))).toBe(0);
    expect(problems(kind, leaf('item.supply-form', 'goods'))).toBe(1);
    expect(problems(kind, leaf('authority.has-informed', 'eu-art-4'))).toBe(1);
  });
});
