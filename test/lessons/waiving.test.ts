// Waiving changes no answer: of every bundled case colours and findings are the same with waivers and without; the gate has the colours of
// what is left, worked out here from the answer as it is written; and what prohibits is never among what is taken.

import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import type { Colour, Finding, Verdict } from '../../src/model/verdict.ts';
import type { Waiver } from '../../src/model/waiver.ts';
import type { Screener } from '../../src/screener.ts';
import { rule } from '../core/library.ts';
import { bundledCases, shippedScreener, shippedSources, transaction } from '../sources.ts';
import { BASE } from './deal.ts';

vi.setConfig({ testTimeout: 180_000 });

const waiver = (of: string, changes: Partial<Waiver> = {}): Waiver => ({
  rule: of,
  transaction: '*',
  covers: 'red',
  reason: 'Licence filed',
  owner: 'A. Berg',
  approver: 'C. Dahl',
  from: '2026-01-01',
  expires: '2026-12-31',
  ticket: 'EXP-1',
  ...changes,
});

const fileOf = (records: readonly Waiver[]) => ({
  file: 'waivers.yaml',
  sha256: '0'.repeat(64),
  records: records.map((one, index) => ({ ...one, line: index + 1 })),
});

const screenerWith = (...records: readonly Waiver[]): Screener =>
  shippedScreener({ waivers: fileOf(records) });

const RANK: Readonly<Record<Colour, number>> = { green: 0, amber: 1, red: 2 };
const worst = (colours: readonly Colour[]): Colour =>
  colours.reduce((a, b) => (RANK[b] > RANK[a] ? b : a), 'green');

/** What the answer has without some of its findings, by each finding's own colour; a gap is amber. */
const without = (verdict: Verdict, isTaken: (finding: Finding) => boolean) => {
  const of = (kind: 'law' | 'policy'): Colour =>
    worst([
      ...verdict.findings
        .filter((one) => one.kind === kind && one.relievedBy === undefined && !isTaken(one))
        .map(({ colour }) => colour),
      ...verdict.gaps.filter((gap) => gap.kind === kind).map((): Colour => 'amber'),
    ]);
  const [law, policy] = [of('law'), of('policy')];
  return { verdict: worst([law, policy]), law, policy };
};

/** The answer as it is without a waiver. */
const unwaived = ({ gate: _, waivers: __, findings, ...rest }: Verdict): unknown => ({
  ...rest,
  findings: findings.map(({ waived: ___, ...finding }) => finding),
});

const plain = shippedScreener();
const cases = [...bundledCases('cases'), ...bundledCases('cases/ordinary')];
const answers = cases.map((one) => ({
  ...one,
  verdict: plain.screen(one.raw).whole('standard', true),
}));
const standing = ({ findings }: Verdict): readonly Finding[] =>
  findings.filter(({ relievedBy }) => relievedBy === undefined);
const allRules = [
  ...new Set(answers.flatMap(({ verdict }) => standing(verdict).map(({ rule: id }) => id))),
];

describe('waivers of every rule that stands in any bundled case', () => {
  const all = screenerWith(...allRules.map((id) => waiver(id)));

  it('change neither colours nor findings, and leave what prohibits and every gap to the gate', () => {
    let gates = 0;
    let prohibited = 0;
    for (const { name, raw, verdict } of answers) {
      const now = all.screen(raw).whole('standard', true);
      expect(unwaived(now), name).toEqual(unwaived(verdict));
      const taken = now.findings.filter(({ waived }) => waived !== undefined);
      expect(
        taken.filter(({ effect }) => effect === 'prohibited'),
        name,
      ).toEqual([]);
      expect(taken.length, name).toBe(
        standing(now).filter(({ effect }) => effect !== 'prohibited').length,
      );
      if (taken.length === 0) expect(now.gate, name).toBeUndefined();
      else
        expect(now.gate, name).toMatchObject(
          without(verdict, ({ effect }) => effect !== 'prohibited'),
        );
      gates += now.gate ? 1 : 0;
      prohibited += standing(now).some(({ effect }) => effect === 'prohibited') ? 1 : 0;
    }
    expect(gates).toBeGreaterThan(100);
    expect(prohibited).toBeGreaterThan(5);
  });

  it('of another day take nothing, and leave the bytes of the answer but for what is told of them', () => {
    const over = screenerWith(...allRules.map((id) => waiver(id, { expires: '2026-11-20' })));
    for (const { name, raw, verdict } of answers) {
      const now = over.screen(raw).whole('standard', true);
      expect(now.gate, name).toBeUndefined();
      expect(
        now.waivers?.every(({ waived, void: why }) => waived === 0 && why!.includes('expired')) ??
          true,
        name,
      ).toBe(true);
      const { waivers: _, ...rest } = now;
      expect(JSON.stringify(rest), name).toBe(JSON.stringify(verdict));
    }
  });

  it('of other transactions leave every byte of the answer', () => {
    const others = screenerWith(...allRules.map((id) => waiver(id, { transaction: 'no-such-*' })));
    for (const { name, raw, verdict } of answers)
      expect(JSON.stringify(others.screen(raw).whole('standard', true)), name).toBe(
        JSON.stringify(verdict),
      );
  });
});

describe('a waiver of one rule', () => {
  const waivable = answers.flatMap(({ verdict }) => {
    const ids = standing(verdict)
      .filter(({ effect }) => effect !== 'prohibited')
      .map(({ rule: id }) => id);
    const [first, last] = [ids[0], ids.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ id: verdict.transaction.id, first, last }];
  });
  const firsts = waivable.map(({ id, first }) => waiver(first, { transaction: id }));
  const lasts = waivable.map(({ id, last }) => waiver(last, { transaction: id }));

  it('takes its findings and no other, and a second one takes its own', () => {
    const one = screenerWith(...firsts);
    const two = screenerWith(...firsts, ...lasts);
    for (const { name, raw, verdict } of answers) {
      const of = waivable.find(({ id }) => id === verdict.transaction.id);
      if (!of) continue;
      expect(one.screen(raw).gate, name).toMatchObject(
        without(verdict, ({ rule: id }) => id === of.first),
      );
      expect(two.screen(raw).gate, name).toMatchObject(
        without(verdict, ({ rule: id }) => id === of.first || id === of.last),
      );
    }
  });
});

describe('a transaction of a coarse date, within which one rule gives way to another', () => {
  const { library, ...sources } = shippedSources();
  const pack = { ...library.packs.find(({ kind }) => kind === 'policy')!, id: 'house' };
  const hold = { when: { 'exporter.country': 'US' }, then: { effect: 'hold' } } as const;
  const screener = (...records: readonly Waiver[]): Screener =>
    shippedScreener(
      { waivers: fileOf(records) },
      {
        ...sources,
        library: {
          ...library,
          packs: [...library.packs, pack],
          rules: [
            ...library.rules,
            rule('house/early', { ...hold, until: '2025-07-01' }),
            rule('house/late', { ...hold, since: '2025-07-01' }),
          ],
        },
      },
    );
  const deal = transaction({ ...(parse(BASE) as object), date: '2025' });

  it('passes a gate only where each reading does', () => {
    const one = screener(waiver('house/early')).screen(deal);
    expect([one.verdict, one.gate?.verdict]).toEqual(['red', 'red']);
    const both = screener(waiver('house/early'), waiver('house/late')).screen(deal);
    // That the day decides is a gap, and no waiver takes it.
    expect([both.verdict, both.gate?.verdict]).toEqual(['red', 'amber']);
  });
});
