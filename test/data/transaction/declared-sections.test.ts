// The sections under which an item is declared: a code of a list reaches its twins that have none, by the numbers that they share.

import { describe, expect, it } from 'vitest';
import { declaredSections } from '../../../src/data/transaction/declared-sections.ts';
import { shippedSources } from '../../sources.ts';

const { controlLists } = shippedSources().library;

const sections = (declared: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  declaredSections(
    new Map(
      Object.entries(declared).map(([id, codes]) => [
        controlLists.find((list) => list.id === id)!,
        codes,
      ]),
    ),
    controlLists,
  );

describe('declared sections', () => {
  it('are those of the twins as well, where these have no code of their own', () => {
    expect(sections({ wassenaar: ['5.A.2.a', '5.E.2.a'] })).toEqual(
      ['eu', 'uk', 'us', 'wassenaar'].flatMap((list) => [`${list}-A`, `${list}-E`]),
    );
    expect(sections({ us: ['5A002.a'] })).toContain('eu-A');
  });

  it('are not those of a twin that is declared itself', () => {
    expect(sections({ eu: ['5E002.a'], wassenaar: ['5.A.2.a'] })).not.toContain('eu-A');
  });

  it('leave out a number that the twin does not share', () => {
    expect(sections({ us: ['5A992.c'] })).toEqual(['us-A']);
  });

  it('are none without a code', () => {
    expect(sections({})).toEqual([]);
    expect(sections({ us: ['EAR99'] })).toEqual([]);
  });
});
