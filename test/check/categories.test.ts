// Kinds of item: other words for them, and rows that agree with the first test of every control entry.

import { describe, expect, it } from 'vitest';
import { categoryProblems, gateOf } from '../../src/check/categories.ts';
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

  it('that are not known are answered with the nearest', () => {
    expect(() => categoryOf('spywear', categories)).toThrow("Did you mean 'spyware'?");
  });

  it('all have a row that agrees with the gates of the entries', () => {
    expect(categoryProblems(shippedSources().library, categories.categories)).toEqual([]);
  });

  it('are missed by the check when a row is taken away, misnamed or disagrees with a gate', () => {
    const { library } = shippedSources();
    const [first, ...rest] = categories.categories;
    const says = (rows: typeof categories.categories): string =>
      categoryProblems(library, rows)
        .map(({ what }) => what)
        .join('\n');
    expect(says(rest)).toContain(`The category '${first!.id}' has no row`);
    expect(says([{ ...first!, id: 'spywear' }, ...rest])).toContain(
      "'spywear' is no value of item.category",
    );
    expect(says([{ ...first!, entries: [] }, ...rest])).toContain('whose row does not name it');
    expect(
      says([
        { ...first!, entries: [...first!.entries, 'us-ear/entries/3a980-voice-print'] },
        ...rest,
      ]),
    ).toContain('whose first test does not let it through');
  });

  it('every entry that is not decided by declaration alone begins with them', () => {
    const without = shippedSources().library.entries.filter(
      (entry) => entry.versions.some(({ when }) => when) && gateOf(entry).size === 0,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});
