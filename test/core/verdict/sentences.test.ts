// The sentences of a finding: the pack's own words with its placeholders filled, and the facts that carry it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueText } from '../../../src/core/verdict/sentences.ts';
import {
  codes,
  count,
  declare,
  library,
  pack,
  rule,
  verdict,
  type FactsLiteral,
  type RuleLiteral,
} from '../library.ts';
import { anyFacts, anyLibrary } from '../random.ts';

/** Every item meets the rule, unless the rule has a condition of its own. */
const said = (literal: Partial<RuleLiteral>, facts: FactsLiteral) =>
  verdict(
    library({
      packs: [pack('p')],
      rules: [
        rule('p/r', {
          when: { 'item.a': 'yes' },
          then: { effect: 'prohibited' },
          ...literal,
        }),
      ],
      facts: declare({ 'item.a': 'yes-no' }),
    }),
    { ...facts, items: (facts.items ?? [{}]).map((item) => ({ a: 'yes', ...item })) },
  ).findings;

describe('the marks of a finding', () => {
  it('are those of its rule, and at second hand where nobody marked what was verified', () => {
    const marks = {
      text: 'primary',
      dates: 'secondary',
      conditions: 'primary',
      exceptions: 'primary',
    } as const;
    expect(said({ marks }, {})[0]!.marks).toEqual(marks);
    expect(said({}, {})[0]!.marks.text).toBe('secondary');
  });
});

describe('a placeholder', () => {
  it('is filled with the value of the fact, in because and remedy', () => {
    const [finding] = said(
      { because: '{item.name} goes to {destination.country}.', remedy: 'Ask {exporter.country}.' },
      { items: [{ name: 'probe' }], destination: { country: 'SY' }, exporter: { country: 'DE' } },
    );
    expect(finding!.because).toBe('probe goes to SY.');
    expect(finding!.remedy).toBe('Ask DE.');
  });

  it('of an unknown fact says that it is not stated', () => {
    const [finding] = said(
      { because: '{end-user.name} of {end-user.country} gets {item.name}.' },
      { parties: [{ role: 'end-user', name: 'Bureau' }] },
    );
    expect(finding!.because).toBe('Bureau of (not stated) gets the item.');
  });

  it('of an unknown name says what it is the name of, with a capital at the beginning of a sentence', () => {
    const [finding] = said(
      { because: '{end-user.name} gets {item.name}. {exporter.name} sends it.' },
      { parties: [{ role: 'end-user', country: 'KE' }], exporter: { country: 'DE' } },
    );
    expect(finding!.because).toBe('The end user gets the item. The exporter sends it.');
  });

  it('names the item that the finding is about', () => {
    const because = said(
      { because: 'It is {item.name}.' },
      { items: [{ name: 'probe' }, { name: 'server' }] },
    ).map((finding) => finding.because);
    expect(because).toEqual(['It is probe.', 'It is server.']);
  });

  it('of an element lists the elements for which it held, each once, sorted', () => {
    const [finding] = said(
      {
        when: { some: { match: { 'match.status': 'listed' } } },
        because: 'Listed on {match.list}.',
      },
      {
        elements: {
          match: [
            { list: 'us-sdn', status: 'listed' },
            { list: 'eu-financial-sanctions', status: 'listed' },
            { list: 'uk-sanctions-list', status: 'formerly-listed' },
            { list: 'us-sdn', status: 'listed' },
          ],
        },
      },
    );
    expect(finding!.because).toBe('Listed on eu-financial-sanctions, us-sdn.');
    expect(finding!.evidence.map(({ detail }) => detail)).toEqual([
      'match 1',
      'match 2',
      'match 4',
    ]);
  });

  it('lists several values, and folds line breaks into spaces', () => {
    const [finding] = said(
      { because: 'Flags:\n  {diligence.flags}.\n' },
      { diligence: { flags: ['b', 'a'] } },
    );
    expect(finding!.because).toBe('Flags: a, b.');
  });

  it('is not filled twice, so that a name cannot smuggle another placeholder in', () => {
    const [finding] = said(
      { because: 'It is {item.name}.' },
      { items: [{ name: '{destination.country}' }], destination: { country: 'SY' } },
    );
    expect(finding!.because).toBe('It is {destination.country}.');
  });
});

describe('a value in words', () => {
  it.each([
    ['yes', 'yes'],
    [14, '14'],
    [['b', 'a'], 'a, b'],
    [[], 'none'],
    [
      codes({ met: ['5A001.j'], possible: [{ code: '4D004', missing: ['x'] }] }),
      '5A001.j, possibly 4D004',
    ],
    [codes({}), 'none'],
    [codes({ open: ['item.classification.eu'] }), 'not classified'],
    [count(2, 2), '2'],
    [count(2, 4), '2 to 4'],
  ])('%j is %s', (value, text) => expect(valueText(value)).toBe(text));
});

describe('a finding', () => {
  it('shows the facts that carried it, with where each came from, and not those that did not matter', () => {
    const [finding] = said(
      {
        when: {
          any: [
            { 'item.b': 'yes' },
            { all: [{ 'item.a': 'yes' }, { 'destination.country': 'SY' }] },
          ],
        },
      },
      { items: [{ a: 'yes', b: 'no', c: 'yes' }], destination: { country: 'SY' } },
    );
    expect(finding!.facts).toEqual([
      { fact: 'destination.country', value: 'SY', from: 'by hand' },
      { fact: 'item.a', value: 'yes', from: 'by hand' },
    ]);
  });

  it('cites the instrument with the later of the two starts and the earlier of the two ends', () => {
    const cited = (
      period: { since?: string; until?: string },
      instrument: { since: string; until?: string },
    ) =>
      verdict(
        library({
          packs: [pack('p')],
          rules: [
            rule('p/r', {
              ...period,
              when: { 'item.a': 'yes' },
              then: { effect: 'prohibited' },
              provision: 'act Art. 5(1)',
            }),
          ],
          instruments: [
            {
              id: 'act',
              title: 'The Act',
              issuer: 'Parliament',
              url: 'https://example.org/act',
              confidence: 'verified',
              ...instrument,
            },
          ],
        }),
        { items: [{ a: 'yes' }] },
      ).findings[0]!.citations;
    expect(cited({ since: '2010-01-01' }, { since: '2000-01-01' })).toEqual([
      {
        instrument: 'act',
        title: 'The Act',
        provision: 'Art. 5(1)',
        url: 'https://example.org/act',
        since: '2010-01-01',
      },
    ]);
    expect(cited({ since: '1999-01-01' }, { since: '2000-01-01' })[0]!.since).toBe('2000-01-01');
    expect(
      cited(
        { since: '2010-01-01', until: '2030-01-01' },
        { since: '2000-01-01', until: '2025-01-01' },
      )[0]!.until,
    ).toBe('2025-01-01');
    expect(
      cited(
        { since: '2010-01-01', until: '2022-01-01' },
        { since: '2000-01-01', until: '2025-01-01' },
      )[0]!.until,
    ).toBe('2022-01-01');
  });

  it('names its subjects, or the whole transaction', () => {
    const [party] = said(
      { when: { 'party.country': 'AE' } },
      {
        parties: [{ role: 'reseller', name: 'Example FZCO', country: 'AE' }],
        exporter: { country: 'US' },
      },
    );
    expect(party!.subject).toBe('Example FZCO');
    const [whole] = said(
      { when: { 'destination.country': 'SY' } },
      { destination: { country: 'SY' } },
    );
    expect(whole!.subject).toBe('the transaction');
  });
});

describe('an undetermined finding', () => {
  it('says what it turns on, and nothing of what its rule says of a met one', () => {
    const [finding] = said(
      {
        when: { all: [{ 'item.a': 'yes' }, { 'item.b': 'yes' }] },
        because: '{item.name} is used for repression.',
      },
      { items: [{ name: 'probe' }] },
    );
    expect(finding).toMatchObject({
      outcome: 'undetermined',
      turnsOn: 'It turns on item.b.',
      missing: ['item.b'],
    });
    expect(finding).not.toHaveProperty('because');
    const [met] = said({ because: 'So it is.' }, {});
    expect(met).toMatchObject({ outcome: 'met', because: 'So it is.' });
    expect(met).not.toHaveProperty('turnsOn');
  });

  it('names five facts and counts the rest; all of them are in its list', () => {
    const names = ['b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const [finding] = said(
      { when: { all: names.map((name) => ({ [`item.${name}`]: 'yes' })) } },
      {},
    );
    expect(finding!.turnsOn).toBe('It turns on item.b, item.c, item.d, item.e, item.f and 2 more.');
    expect(finding!.missing).toEqual(names.map((name) => `item.${name}`));
  });

  it('never says because, over random libraries; a met one never what it turns on', () => {
    fc.assert(
      fc.property(anyLibrary, anyFacts, (given, literal) => {
        for (const finding of verdict(given, literal).findings) {
          const isMet = finding.outcome === 'met';
          expect('because' in finding).toBe(isMet);
          expect('turnsOn' in finding).toBe(!isMet);
          if (isMet) expect(finding.missing).toEqual([]);
        }
      }),
      { seed: 3, numRuns: 150, endOnFailure: true },
    );
  });
});
