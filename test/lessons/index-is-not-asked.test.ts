// What an index does not say is a gap of the answer, and no question: nobody can be asked for a rank that was not published.

import { describe, expect, it } from 'vitest';
import type { Index } from '../../src/model/index-values.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { shippedScreener, shippedSources, transaction } from '../sources.ts';

const RANKS = 'wgi-voice-accountability';
const sources = shippedSources();

/** The shipped indices with the ranks changed; undefined takes them away. */
const withRanks = (changed: (ranks: Index) => Index | undefined) => ({
  ...sources,
  indices: sources.indices.flatMap((one) => (one.id === RANKS ? (changed(one) ?? []) : one)),
});

const screened = (
  country: string,
  date: string,
  { category = 'lawful-interception', type = 'interior-ministry', of = sources } = {},
): Verdict =>
  shippedScreener({}, of)
    .screen(
      transaction({
        id: 'deal',
        date,
        exporter: { name: 'Beispiel Technik AG', country: 'CH', type: 'private' },
        parties: [{ role: 'end-user', name: 'Example Body', country, type }],
        destination: { country },
        items: [{ name: 'thing', category, 'supply-form': 'goods', 'us-jurisdiction': 'none' }],
      }),
    )
    .whole('full', true);

const DERIVED = sources.library.facts.flatMap(({ path, derived, type }) =>
  derived && type === 'number' ? [path] : [],
);

const asked = ({ questions, change, findings }: Verdict): readonly string[] => [
  ...questions.flatMap(({ fact, about }) => [fact, ...about]),
  ...(change ?? []).flatMap(({ set }) => Object.keys(set)),
  ...findings.flatMap(({ missing }) => missing),
];

const ranksLacking = ({ gaps }: Verdict) => gaps.filter(({ what }) => what.includes(RANKS));

describe('a value of an index that does not decide', () => {
  it('within its bounds of a line is a gap with index, place, year, edition and command', () => {
    // Brazil 2022: 55.56 within 48.31 to 59.9, and people have a middling voice up to 50.
    const verdict = screened('BR', '2024-06-01');
    const gaps = ranksLacking(verdict);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({
      kind: 'policy',
      what: `The index ${RANKS} of BR for 2022: 55.56, within 48.31 to 59.9 by the edition about 2022, published 2023-09-30: too near to a threshold to say on which side it lies`,
    });
    expect(gaps[0]!.why).toMatch(/cannot be decided without it/);
    expect(gaps[0]!.remedy).toContain(`licet index import ${RANKS} FILE`);
    for (const path of DERIVED) expect(asked(verdict)).not.toContain(path);
    expect(
      verdict.findings.some(
        ({ outcome, turnsOn }) => outcome === 'undetermined' && turnsOn?.includes(RANKS),
      ),
    ).toBe(true);
  });

  it('on the bad side of a line is on it, whatever its better bound', () => {
    // Algeria 2010: 18.48 within 13.27 to 25.59, and people have little voice up to 25.
    const police = { category: 'facial-recognition', type: 'police' };
    const verdict = screened('DZ', '2012-06-01', police);
    expect(verdict.policy).toBe('red');
    expect(ranksLacking(verdict)).toEqual([]);
  });

  it.each(['RE', 'EH', 'AQ'])('that the edition does not have for %s is the same', (place) => {
    const verdict = screened(place, '2024-06-01', { category: 'computing', type: 'police' });
    for (const path of DERIVED) expect(asked(verdict)).not.toContain(path);
  });

  it('that was not published yet, is too old or was never loaded is told apart', () => {
    const before = (ranks: Index): Index => ({ ...ranks, editions: ranks.editions.slice(0, 3) });
    const what = (changed: (ranks: Index) => Index | undefined, date = '2024-06-01') =>
      ranksLacking(screened('IR', date, { of: withRanks(changed) })).map((gap) => gap.what);
    expect(what(before)).toEqual([
      `The index ${RANKS} of IR for 2000: too old for 2024-06-01: the newest that was known is the edition about 2000, published 2001-09-30`,
    ]);
    expect(what((ranks) => ({ ...ranks, editions: [] }))).toEqual([
      `The index ${RANKS} of IR: no edition about 2024 or earlier was published by the day of what is known`,
    ]);
    const none = screened('IR', '2024-06-01', { of: withRanks(() => undefined) });
    expect(none.gaps.map((gap) => gap.what)).toContain(
      'The index destination.voice-accountability of IR: not imported',
    );
    for (const path of DERIVED) expect(asked(none)).not.toContain(path);
  });

  it('holds no colour where nothing turns on it', () => {
    const verdict = screened('BR', '2024-06-01', { category: 'computing', type: 'private' });
    expect(ranksLacking(verdict)).toEqual([]);
  });
});

describe('what is asked', () => {
  it('is decided by the value: a wide estimate asks a free state no more', () => {
    // Greece 2022 is 78.26 with its worse bound below the line of 75 from which a fall of democracy counts.
    const shown = withRanks(({ boundsAs: _, ...ranks }) => ({ ...ranks, boundsAs: 'shown' }));
    const filter = { category: 'dpi-filtering', type: 'telecom-operator' };
    const plain = screened('GR', '2024-06-01', { ...filter, of: shown });
    const bounded = screened('GR', '2024-06-01', filter);
    expect(bounded.policy).toBe(plain.policy);
    expect(bounded.questions.map(({ fact }) => fact)).toEqual(
      plain.questions.map(({ fact }) => fact),
    );
  });
});
