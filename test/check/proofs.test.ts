// Which provisions a passage proves, and that the lists of what is not proved can only shrink.

import { describe, expect, it } from 'vitest';
import { proofProblems, unprovedIn } from '../../src/check/proofs.ts';
import type { Copy, Passage, Unproved } from '../../src/model/copy.ts';
import type { Library } from '../../src/model/pack.ts';
import { declare, library, pack, rule } from '../core/library.ts';

const place = { file: 'by-hand.yaml', line: 1, column: 1 };
const WHEN = { 'destination.country': 'XA' };
const THEN = { effect: 'prohibited' } as const;

const packs = (provision: string, period: { since?: string; until?: string } = {}): Library => ({
  ...library({
    facts: declare({ 'destination.country': 'territory' }),
    rules: [rule('law/one', { ...period, provision, when: WHEN, then: THEN })],
  }),
  packs: [{ ...pack('law'), kind: 'law' }],
  instruments: [
    {
      id: 'act',
      title: 'An act',
      issuer: 'Examplia',
      since: 'undated',
      url: 'https://example.org',
      confidence: 'verified',
    },
  ],
});

const copy = (state: string): Copy => ({
  id: 'act-copy',
  title: 'An act',
  instruments: ['act'],
  state,
  from: 'https://example.org',
  place,
});
const passage: Passage = { copy: 'act-copy', pinpoint: 's. 1', sha256: '0'.repeat(64), place };
const with_ = (state: string, passages: readonly Passage[] = [passage]) => ({
  copies: [copy(state)],
  passages,
  lists: ['watch-list'],
});
const unproved = (one: Library, state: string): readonly string[] =>
  unprovedIn(one, with_(state)).withoutPassage;

describe('a passage proves', () => {
  it('the provision that acts, cited at the same place', () => {
    expect(unproved(packs('act s. 1'), '2020-01-01')).toEqual([]);
  });

  it('no part of it and no neighbour', () => {
    expect(unproved(packs('act s. 1(1)'), '2020-01-01')).toEqual(['law/one undated']);
    expect(unproved(packs('act s. 2'), '2020-01-01')).toEqual(['law/one undated']);
  });

  it('nothing before the provision began, nor on the day on which it was no longer in force', () => {
    const dated = packs('act s. 1', { since: '2020-01-02', until: '2021-01-01' });
    expect(unproved(dated, '2020-01-01')).toEqual(['law/one 2020-01-02']);
    expect(unproved(dated, '2020-01-02')).toEqual([]);
    expect(unproved(dated, '2020-12-31')).toEqual([]);
    expect(unproved(dated, '2021-01-01')).toEqual(['law/one 2020-01-02']);
  });

  it('is not asked of a list of parties, whose rows have their sources', () => {
    expect(unproved(packs('watch-list'), '2020-01-01')).toEqual([]);
    expect(unproved(packs('act'), '2020-01-01')).toEqual(['law/one undated']);
  });

  it('a month only where all of it lies in the period', () => {
    expect(unproved(packs('act s. 1', { since: '2020-01-01' }), '2020-01')).toEqual([]);
    expect(unproved(packs('act s. 1', { since: '2020-01-02' }), '2020-01')).toHaveLength(1);
    expect(unproved(packs('act s. 1', { until: '2020-01-31' }), '2020-01')).toHaveLength(1);
  });
});

describe('what is not proved is listed', () => {
  const nothing: Unproved = {
    notModelled: {},
    clears: [],
    recalled: [],
    withoutPassage: [],
  };
  const codes = (one: Library, state: string, listed: Unproved): string[] =>
    proofProblems(one, with_(state), listed).map(({ code }) => code);

  it('and is refused where it is new', () => {
    expect(codes(packs('act s. 1'), '2020-01-01', nothing)).toEqual([]);
    expect(codes(packs('act s. 1', { since: '2020-01-02' }), '2020-01-01', nothing)).toEqual([
      'unproved',
    ]);
  });

  it('and leaves the list once it is proved', () => {
    const listed = { ...nothing, withoutPassage: ['law/one undated'] };
    expect(codes(packs('act s. 1'), '2020-01-01', listed)).toEqual(['proved']);
    expect(codes(packs('act s. 1'), '2020-01-01', { ...nothing, recalled: ['law/gone'] })).toEqual([
      'proved',
    ]);
  });

  it('with how much a pack names as not modelled, neither more nor less', () => {
    const one = packs('act s. 1');
    const gaps = { what: 'Brokering', why: 'not read' };
    const more: Library = { ...one, packs: one.packs.map((p) => ({ ...p, notModelled: [gaps] })) };
    expect(codes(more, '2020-01-01', nothing)).toEqual(['unproved']);
    expect(codes(more, '2020-01-01', { ...nothing, notModelled: { law: 1 } })).toEqual([]);
    expect(codes(more, '2020-01-01', { ...nothing, notModelled: { law: 2 } })).toEqual(['proved']);
  });

  it('and a passage that nothing cites is told', () => {
    expect(
      proofProblems(
        packs('act s. 1'),
        with_('2020-01-01', [passage, { ...passage, pinpoint: 's. 9' }]),
        nothing,
      ).map(({ code }) => code),
    ).toEqual(['never-used']);
  });
});
