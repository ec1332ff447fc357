// A waived finding stays in every output, marked, in its own colour, and apart from those that are not waived.

import { describe, expect, test } from 'vitest';
import type { Finding, Verdict } from '../../src/model/verdict.ts';
import type { TransactionWaiver } from '../../src/model/waiver.ts';
import { decidingLines } from '../../src/report/dossier/deciding.ts';
import { dossier } from '../../src/report/dossier/dossier.tsx';
import { FORMATS, type FormatName } from '../../src/report/index.ts';
import { openAlike } from '../../src/report/standing.ts';
import { sameReasons } from '../../src/report/same-reasons.ts';
import { waiverText } from '../../src/report/waivers.ts';
import { answer, finding, LOOK, RUN, undetermined, verdict } from './verdict.ts';

const MARK = {
  owner: 'A. Berg',
  approver: 'C. Dahl',
  expires: '2027-06-30',
  ticket: 'EXP-1',
  reason: 'Licence filed',
} as const;

const WAIVER: TransactionWaiver = {
  ...MARK,
  rule: 'law/embargo',
  transaction: 'deal-*',
  covers: 'red',
  from: '2026-01-01',
  findings: 1,
  waived: 1,
};

/** Two findings of one rule that read alike, of which one is waived; and the same of two that nobody decided. */
const waived = (): Verdict => {
  const open = undetermined({ rule: 'house/pattern', pack: 'house', kind: 'policy' });
  return verdict({
    findings: [
      finding({ subject: 'first', waived: MARK }),
      finding({ subject: 'second' }),
      { ...open, subject: 'third', waived: { ...MARK, ticket: 'EXP-2' } },
      { ...open, subject: 'third' },
    ],
    waivers: [WAIVER, { ...WAIVER, rule: 'house/pattern', waived: 0, void: ['expired', 'worse'] }],
    gate: {
      verdict: 'red',
      law: 'red',
      policy: 'amber',
      on: '2026-11-28',
      waivers: 1,
      findings: 1,
    },
  });
};

const of = (whole: Verdict, name: FormatName): string => {
  const format = FORMATS[name];
  return format.one(answer(whole), { ...LOOK, all: true });
};

describe('a waived finding', () => {
  test.each(['text', 'markdown'] as const)('is marked in %s, and each waiver named', (name) => {
    const text = of(waived(), name).replace(/\s+/g, ' ');
    expect(text).toContain('waived until 2027-06-30 by A. Berg (EXP-1)');
    expect(text).toContain('waived until 2027-06-30 by A. Berg (EXP-2)');
    expect(text.toLowerCase()).toContain('with 1 waiver: red for the gate, on 2026-11-28');
    expect(text).toContain(
      'law/embargo: the gate passes over 1 finding. Granted for red by A. Berg',
    );
    expect(text).toContain(
      'house/pattern: lifts nothing of 1 finding, for its last day was 2027-06-30; what stands is worse than red',
    );
  });

  test('is marked in JSON as it is', () => {
    expect(JSON.parse(of(waived(), 'json'))).toMatchObject({
      findings: [{ waived: MARK }, {}, { waived: { ticket: 'EXP-2' } }, {}],
      gate: { verdict: 'red' },
    });
  });

  test('is marked in the dossier, on its first pages and in its annex', () => {
    const record = {
      schema: 'licet/record@1',
      screened: '2026-11-28',
      entered: { file: 'deal.yaml', line: 1, value: { id: 'deal-1' }, sha256: '0' },
      verdict: waived(),
    } as const;
    const page = dossier(record, '{}', '0'.repeat(64), { all: true });
    const said = page
      .replace(/<[^>]*>/g, '')
      .replace(/[\u200b\u00ad]/g, '')
      .replace(/\s+/g, ' ');
    expect(said.match(/waived until 2027-06-30 by A\. Berg \(EXP-1\)/g)).toHaveLength(2);
    expect(said).toContain('waived until 2027-06-30 by A. Berg (EXP-2)');
    expect(said).toContain('With 1 waiver: red for the gate, on 2026-11-28');
    expect(said).toContain('law/embargo: the gate passes over 1 finding');
  });

  test('is suppressed in SARIF, where every other result says that it is not', () => {
    for (const text of [
      of(waived(), 'sarif'),
      (() => {
        const format = FORMATS.sarif;
        if (!('binder' in format)) throw new Error('SARIF is bound');
        const binder = format.binder();
        const run = {
          ...RUN,
          manifest: { ...RUN.manifest, data: { ...RUN.manifest.data, waivers: '0' } },
        };
        return [
          binder.open(run, LOOK),
          ...[waived(), verdict({ gaps: [] })].map((one) =>
            binder.add(format.each(answer(one), LOOK)),
          ),
          binder.close({ red: 2, amber: 0, green: 0 }, LOOK),
        ].join('');
      })(),
    ]) {
      const { runs } = JSON.parse(text) as {
        runs: { results: { level: string; suppressions?: object[] }[] }[];
      };
      const { results } = runs[0]!;
      expect(results.every(({ suppressions }) => Array.isArray(suppressions))).toBe(true);
      expect(results.filter(({ suppressions }) => suppressions!.length > 0)).toMatchObject([
        {
          level: 'error',
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification:
                'Waived until 2027-06-30 by A. Berg, approved by C. Dahl (EXP-1): Licence filed',
            },
          ],
        },
        { level: 'note' },
      ]);
    }
    expect(of(verdict(), 'sarif')).not.toContain('suppressions');
  });

  test('is skipped in JUnit, and the verdict only where the gate is green', () => {
    const text = of(waived(), 'junit');
    expect(text).toContain('failures="2"');
    expect(text).toMatch(/name="law\/embargo: first"[^>]*><skipped message="probe is meant for XA/);
    expect(text).toMatch(/name="law\/embargo: second"[^>]*><failure/);
    expect(text).toContain(
      'Waived until 2027-06-30 by A. Berg, approved by C. Dahl (EXP-1): Licence filed',
    );
    const all = waived();
    const green = of(
      {
        ...all,
        gaps: [],
        findings: all.findings.filter((one) => one.waived),
        gate: { ...all.gate!, verdict: 'green', law: 'green', policy: 'green' },
      },
      'junit',
    );
    expect(green).toMatch(/name="verdict"[^>]*><skipped message="RED – do not proceed; with 1/);
    expect(green).toContain('failures="0" errors="0"');
    expect(green.match(/<testcase[^>]*\/>/g)).toBeNull();
  });

  test('is a notice among annotations, told by what it turns on where it is open', () => {
    const lines = of(waived(), 'github').split('\n');
    const titles = lines.flatMap(
      (line) => /^::(\w+) .*title=([^:]*)::/.exec(line)?.slice(1).join(' ') ?? [],
    );
    expect(titles).toContain('error RED law%3A licence required%2C licensing policy%3A denial');
    expect(titles).toContain(
      'notice RED law%3A licence required%2C licensing policy%3A denial%2C waived until 2027-06-30 by A. Berg (EXP-1)',
    );
    expect(titles.filter((title) => title.startsWith('notice not decided'))).toHaveLength(1);
    expect(lines[0]).toContain('; with 1 waiver: red for the gate');
  });

  test('has its row in a table', () => {
    const rows = of(waived(), 'csv').split('\r\n');
    expect(rows.filter((row) => row.includes('(EXP-1): Licence filed'))).toHaveLength(1);
    expect(rows[1]).toContain(',red,red,amber,red,found,red,');
  });

  test('is not told together with one that is not', () => {
    const { findings } = waived();
    expect(sameReasons(findings.slice(0, 2))).toHaveLength(2);
    expect(openAlike(findings.slice(2))).toHaveLength(2);
    const plain = findings.map(({ waived: _, ...one }): Finding => one);
    expect(sameReasons(plain.slice(0, 2))).toHaveLength(1);
    expect(openAlike(plain.slice(2))).toHaveLength(1);
  });

  test('still decides what the answer rests on', () => {
    const only = verdict({ findings: [finding({ waived: MARK })], waivers: [WAIVER] });
    expect(decidingLines(only)[0]!.head).toContain('Red, law');
  });
});

test('a waiver says of how many findings it takes some', () => {
  expect(waiverText({ ...WAIVER, subject: 'probe', findings: 3, waived: 1, void: ['worse'] })).toBe(
    'law/embargo, probe: the gate passes over 1 of 3 findings, for what stands is worse than red, for which it was granted. Granted for red by A. Berg, approved by C. Dahl, from 2026-01-01 until 2027-06-30 (EXP-1): Licence filed',
  );
});
