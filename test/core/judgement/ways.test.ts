// Quick and plain say the same of everything: colours, findings with their reasons, questions, what would change it, to the
// byte. Numbers, closures, indexes and what is remembered spare work and decide nothing.

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Way } from '../../../src/core/judgement/case.ts';
import { rulebookFor, type Rulebook } from '../../../src/core/law/rulebook.ts';
import type { Library } from '../../../src/model/pack.ts';
import type { Gap } from '../../../src/model/verdict.ts';
import type { Screener } from '../../../src/screener.ts';
import { bundledCases, shippedScreener, shippedSources, transaction } from '../../sources.ts';
import {
  DAY,
  declare,
  definition,
  facts,
  library,
  pack,
  rule,
  screenedBy,
  threshold,
  type FactsLiteral,
} from '../library.ts';
import { anyFacts, anyLibrary } from '../random.ts';

// Long enough for a machine that is busy with something else.
vi.setConfig({ testTimeout: 600_000 });

const SEED = 20110303;
const runs = (numRuns: number) => ({ seed: SEED, numRuns, endOnFailure: true });

const GAP: Gap = { kind: 'policy', what: 'An index', why: 'Stale.', remedy: 'Take a newer one.' };

const bytes = (given: Library, rulebook: Rulebook, literal: FactsLiteral, way: Way): string => {
  const answer = screenedBy(given, rulebook, facts(literal), [GAP], way);
  return JSON.stringify([
    answer.whole('full', true),
    answer.whole('standard', false),
    answer.brief(),
  ]);
};

describe('over random libraries', () => {
  it('quick and plain give the same bytes', () => {
    fc.assert(
      fc.property(anyLibrary, anyFacts, (given, literal) => {
        expect(bytes(given, rulebookFor(given, DAY), literal, 'quick')).toBe(
          bytes(given, rulebookFor(given, DAY), literal, 'plain'),
        );
      }),
      runs(400),
    );
  });

  it('one rulebook gives of each transaction the bytes that a new one gives, whatever came before', () => {
    fc.assert(
      fc.property(
        anyLibrary,
        fc.array(anyFacts, { minLength: 2, maxLength: 5 }),
        (given, literals) => {
          const rulebook = rulebookFor(given, DAY);
          // Of each once: it is what a new rulebook gives, whatever the other was asked before.
          const plain = literals.map((literal) =>
            bytes(given, rulebookFor(given, DAY), literal, 'plain'),
          );
          for (const turn of [...literals.keys(), ...literals.keys()])
            expect(bytes(given, rulebook, literals[turn]!, 'quick')).toBe(plain[turn]);
        },
      ),
      runs(60),
    );
  });
});

/** Who supplies a fact of an item sees all evidence; a rule that chose a party sees only that of this party. */
describe('a definition that reads evidence of one party, under a rule that looks at another', () => {
  const given = library({
    packs: [pack('law')],
    facts: declare({ 'incident.a': 'yes-no', 'exporter.name': 'text' }),
    parameters: [threshold('later', { '2021-01-01': ['yes'] })],
    definitions: [
      definition('law/second', 'item.second', {
        some: { incident: { not: { 'incident.a': { in: '$later' } } } },
      }),
      definition('law/third', 'party.third', {
        not: { some: { incident: { 'incident.a': 'yes' } } },
      }),
    ],
    rules: [
      rule('law/ban', {
        when: { any: [{ 'item.second': 'yes' }, { 'party.third': 'no' }] },
        then: { effect: 'prohibited' },
      }),
    ],
  });
  const literal: FactsLiteral = {
    exporter: { name: 'the exporter' },
    items: [{ name: 'item 0' }],
    parties: [{ role: 'end-user', name: 'end-user 0' }],
    elements: { incident: [{ a: 'yes', bearer: 'exporter', open: ['exporter.name'] }] },
  };

  it.each(['quick', 'plain'] as const)('misses its parameter under each party, %s', (way) => {
    const { gaps, bounds } = screenedBy(
      given,
      rulebookFor(given, DAY),
      facts(literal),
      [],
      way,
    ).whole('full', true);
    expect(gaps.map(({ what }) => what)).toEqual([`$later is not established for ${DAY}`]);
    // No answer closes the gap, so that green is out of reach.
    expect(bounds.best).toBe('amber');
  });
});

type Loose = Record<string, unknown>;

/** Hides, adds and exchanges parts of a bundled transaction, as many as the choices say. */
const turned = (value: unknown, others: readonly Loose[], next: () => number): unknown => {
  const root = JSON.parse(JSON.stringify(value)) as Loose;
  const pick = <T>(list: readonly T[]): T | undefined => list[next() % Math.max(list.length, 1)];
  const hide = (record: unknown, keep: readonly string[]): void => {
    if (typeof record !== 'object' || record === null) return;
    for (const key of Object.keys(record))
      if (!keep.includes(key) && next() % 4 === 0) delete (record as Loose)[key];
  };
  const parties = (root['parties'] ?? []) as Loose[];
  const items = (root['items'] ?? []) as Loose[];
  for (const block of ['destination', 'end-use', 'authority', 'route', 'diligence'])
    hide(root[block], []);
  for (const one of [root['exporter'], ...parties]) hide(one, ['role', 'owners']);
  for (const one of items) {
    hide(one, ['name', 'facts', 'classification', 'quantity', 'value']);
    hide(one['facts'], []);
  }
  const other = pick(others);
  const theirs = (key: string): Loose[] => ((other?.[key] ?? []) as Loose[]).slice(0, 2);
  if (next() % 2 === 0)
    root['parties'] = [...parties, ...theirs('parties').filter(({ role }) => role === 'end-user')];
  if (next() % 3 === 0) root['items'] = [...items, ...theirs('items')];
  if (next() % 3 === 0)
    root['parties'] = ((root['parties'] ?? []) as Loose[]).map((one) => ({
      ...one,
      owners: [{ name: 'Somebody', share: String(10 + (next() % 80)) }],
    }));
  return root;
};

describe('over the bundled cases', () => {
  const cases = [...bundledCases('cases'), ...bundledCases('cases/ordinary')];
  // Each with law that it bound itself, so that neither leans on what the other found.
  const [quick, plain] = (['quick', 'plain'] as const).map((way) =>
    shippedScreener({ way }, shippedSources()),
  ) as [Screener, Screener];
  const plainValues = cases.map(({ raw }) => JSON.parse(JSON.stringify(raw.value)) as Loose);
  /** One in six in full: what would change an answer takes hundreds of judgements, and plain ones are slow. */
  const both = (raw: Parameters<typeof quick.screen>[0], name: string, turn: number): void => {
    const detail = turn % 6 === 0 ? 'full' : 'standard';
    const [a, b] = [quick, plain].map((one) => {
      const answer = one.screen(raw);
      return JSON.stringify([answer.whole(detail, true), answer.brief()]);
    });
    expect(a === b, `${name}: ${JSON.stringify(raw.value)}`).toBe(true);
  };

  it('quick and plain give the same bytes of each', () => {
    for (const [turn, { name, raw }] of cases.entries()) both(raw, name, turn);
  });

  it('quick and plain give the same bytes with facts hidden, and end users, items and owners added', () => {
    fc.assert(
      fc.property(
        fc.nat(cases.length - 1),
        fc.array(fc.nat(1000), { minLength: 150, maxLength: 150 }),
        (index, choices) => {
          let at = 0;
          const next = (): number => choices[(at += 1) % choices.length]!;
          const value = turned(plainValues[index], plainValues, next);
          both(transaction(value), cases[index]!.name, choices[0]!);
        },
      ),
      runs(120),
    );
  });
});
