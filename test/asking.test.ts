// How the shipped facts are asked: whoever is asked sees who can tell, how long that takes and what proves it; and the table
// of proportion asks nothing that no rule reads.

import { describe, expect, it } from 'vitest';
import { referenceProblems } from '../src/check/references.ts';
import { leaves } from '../src/model/condition.ts';
import { shippedSources } from './sources.ts';

const { library } = shippedSources();

describe('every fact that somebody can be asked', () => {
  const sheets = new Map(library.sheets.map((sheet) => [sheet.id, sheet]));
  const lacking = (what: 'answeredBy' | 'takes' | 'evidence'): string[] =>
    library.facts
      .filter(({ derived }) => !derived)
      .filter((fact) => (fact[what] ?? sheets.get(fact.sheet ?? '')?.[what]) === undefined)
      .map(({ path }) => path);

  it.each(['answeredBy', 'takes', 'evidence'] as const)('has %s, or its sheet has', (what) => {
    expect(lacking(what)).toEqual([]);
  });
});

describe('the table of proportion', () => {
  const asks = library.definitions.filter(({ pack, id }) => id.startsWith(`${pack}/asks-`));

  it('asks the questions of the bank', () => {
    expect(asks.length).toBeGreaterThan(30);
  });

  it('is refused where it asks what no rule reads', () => {
    const readsTraffic = (rule: (typeof library.rules)[number]): boolean =>
      rule.versions.some(({ when, askedWhen }) =>
        [when, ...(askedWhen ? [askedWhen] : [])].some((condition) =>
          leaves(condition).some(({ leaf }) => leaf.fact === 'item.asks-traffic'),
        ),
      );
    const without = { ...library, rules: library.rules.filter((rule) => !readsTraffic(rule)) };
    expect(without.rules.length).toBe(library.rules.length - 1);
    const found = referenceProblems(without, [], new Map(), new Set())
      .map(({ what }) => what)
      .filter((what) => what.includes('asks-'));
    expect(found).toEqual(["No rule reads 'item.asks-traffic', so that its cells ask nothing"]);
  });
});
