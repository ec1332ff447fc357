// How the shipped facts are asked: whoever is asked sees who can tell, how long that takes and what proves it; and the table
// of proportion asks nothing that no rule reads.

import { describe, expect, it } from 'vitest';
import { referenceProblems } from '../src/check/references.ts';
import { leaves } from '../src/model/condition.ts';
import { shippedScreener, shippedSources, transaction } from './sources.ts';

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

describe('an update of what was delivered before', () => {
  const screener = shippedScreener();
  const deal = (form: string, changed?: string | readonly string[]) =>
    screener.screen(
      transaction({
        id: 'deal',
        date: '2025-03-12',
        exporter: { name: 'Beispiel Technik AG', country: 'CH', type: 'private' },
        parties: [{ role: 'end-user', name: 'Example Body', country: 'DJ', type: 'police' }],
        destination: { country: 'DJ' },
        items: [
          {
            name: 'thing',
            category: 'mobile-forensics',
            'supply-form': form,
            'us-jurisdiction': 'none',
          },
        ],
        diligence: changed === undefined ? {} : { 'changed-since': changed },
      }),
    );
  const STANDARDS = ['destination.', 'end-user.', 'end-use.at-risk', 'diligence.'];
  /** Every fact of the standards that is missing somewhere, asked first or not. */
  const open = (form: string, changed?: string | readonly string[]): string[] =>
    [
      ...new Set(
        deal(form, changed)
          .questions()
          .flatMap(({ about }) => about),
      ),
    ].filter((fact) => STANDARDS.some((start) => fact.startsWith(start)));

  it('asks first what changed, where a new one asks for everything', () => {
    expect(open('upgrade-or-support')).toEqual(['diligence.changed-since']);
    expect(open('goods')).toContain('destination.power-law');
    expect(open('goods')).toContain('end-user.record');
    expect(open('goods')).toContain('end-use.at-risk');
  });

  it('asks nothing more where nothing changed, but leaves open when the next look is', () => {
    expect(open('upgrade-or-support', 'none')).toEqual([]);
    const { findings } = deal('upgrade-or-support', 'none').whole('standard', true);
    expect(findings.map(({ rule }) => rule)).toContain('un-guiding-principles-and-oecd/next-look');
  });

  it('asks what a change bears on, and no more', () => {
    expect(open('upgrade-or-support', ['law'])).toContain('destination.power-law');
    expect(open('upgrade-or-support', ['law'])).not.toContain('end-user.record');
    expect(open('upgrade-or-support', ['reports'])).toContain('end-user.record');
    expect(open('upgrade-or-support', ['reports'])).not.toContain('destination.power-law');
    expect(open('upgrade-or-support', ['user'])).toContain('end-use.at-risk');
  });

  it.each(['first-sale', 'one-of-these', 'asked-without-result'])(
    'asks everything where nobody decided before, or nobody can say what changed (%s)',
    (changed) => {
      const stated = changed === 'asked-without-result' ? changed : [changed];
      const asked = open('upgrade-or-support', stated);
      for (const fact of open('goods')) expect(asked).toContain(fact);
    },
  );

  it('is judged by what is stated, whatever is asked', () => {
    const verdict = screener
      .screen(
        transaction({
          id: 'deal',
          date: '2025-03-12',
          exporter: { name: 'Beispiel Technik AG', country: 'CH', type: 'private' },
          parties: [{ role: 'end-user', name: 'Example Body', country: 'DJ', type: 'police' }],
          destination: {
            country: 'DJ',
            'power-law': 'none-found',
            approval: 'nobody',
            control: 'nobody',
          },
          items: [
            {
              name: 'thing',
              category: 'mobile-forensics',
              'supply-form': 'upgrade-or-support',
              'us-jurisdiction': 'none',
            },
          ],
          diligence: { 'changed-since': 'none' },
        }),
      )
      .whole('standard', true);
    expect(verdict.policy).toBe('red');
  });
});
