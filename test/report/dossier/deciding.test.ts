import { describe, expect, it } from 'vitest';
import { decidingLines } from '../../../src/report/dossier/deciding.ts';
import type { Finding, Verdict } from '../../../src/model/verdict.ts';
import { finding, green, undetermined, verdict } from '../verdict.ts';

const linesOf = (changes: Partial<Verdict>): string[] =>
  decidingLines(verdict(changes)).map(({ head, text }) => `${head}. ${text}`);

const met = (colour: 'red' | 'amber', because: string, title = because): Finding =>
  finding({ colour, because, title, effect: 'care', kind: 'policy' });

const { questions, gaps } = verdict();

describe('the lines that decide a colour', () => {
  it('of red are what was found in red, and nothing milder', () => {
    expect(linesOf({ findings: [met('red', 'One.'), met('amber', 'Two.')] })).toEqual([
      'Red, policy: care (go deeper, mitigate, decide above sales level), licensing policy: denial. One.',
    ]);
  });

  it('are three at most', () => {
    const findings = ['One.', 'Two.', 'Three.', 'Four.'].map((text) => met('red', text));
    expect(decidingLines(verdict({ findings })).map(({ text }) => text)).toEqual([
      'One.',
      'Two.',
      'Three.',
    ]);
  });

  it('findings that read alike are one line, which counts them', () => {
    const findings = [met('red', 'One of probe.', 'Alike'), met('red', 'One of lamp.', 'Alike')];
    const lines = linesOf({ findings });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('One of probe. And 1 finding alike.');
  });

  it('of amber are of each sort one: found, open, not looked at', () => {
    const findings = [
      met('amber', 'One.'),
      met('amber', 'Two.'),
      undetermined({ turnsOn: 'It turns on who it is.' }),
    ];
    const lines = linesOf({ verdict: 'amber', findings, questions, gaps });
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('One.');
    expect(lines[1]).toBe('Open. Trade FZCO (end-user): Who is it (legal name)?');
    expect(lines[2]).toBe('Could not be looked at, law. Full lists are not loaded. Load them.');
  });

  it('what is open is told by its question, never by what it would mean', () => {
    const findings = [undetermined({ title: 'The buyer hides the true user' })];
    const lines = linesOf({ verdict: 'amber', findings, questions, gaps: [] });
    expect(lines).toEqual([
      'Open. Trade FZCO (end-user): Who is it (legal name)?',
      'Open. How far does it reach?',
    ]);
  });

  it('where the answer asks nothing, what is open is told by the words of its question, once', () => {
    const missing = ['company.complaints', 'items.0.lead-time'];
    const turnsOn = 'It turns on company.complaints, items.0.lead-time, index vdem/freedom.house.';
    const findings = [undetermined({ missing, turnsOn }), undetermined({ missing, turnsOn })];
    const of = verdict({ verdict: 'amber', findings, questions: [], gaps: [] });
    const asked = { 'company.complaints': 'Where can outsiders complain?' };
    expect(decidingLines(of, asked)).toEqual([
      {
        head: 'Open',
        text: 'It turns on ‘Where can outsiders complain?’, ‘item 1: lead time’, index vdem/freedom.house.',
      },
    ]);
  });

  it('where the answer asks nothing of much, they count what is open, and name what most turns on', () => {
    const findings = [
      undetermined({ rule: 'law/a', missing: ['items.0.lead-time'], turnsOn: 'On one.' }),
      undetermined({ rule: 'law/b', missing: ['items.0.lead-time', 'b.c'], turnsOn: 'On both.' }),
    ];
    const bounds = { best: 'amber', worst: 'red', exact: false } as const;
    const of = {
      verdict: 'amber',
      law: 'amber',
      findings,
      questions: [],
      gaps: [],
      bounds,
    } as const;
    expect(linesOf(of)).toEqual([
      'Open. 2 points are neither found nor excluded (2 law): nothing is asked, for whatever comes of them the answer is not better than amber. Law is amber by 2 of them alone.',
      'Open. They turn on ‘item 1: lead time’ (2), ‘b: c’ (1). State what is known of that in the file, and each is found or excluded (licet classify says what decides of an item).',
    ]);
  });

  it('a gap alone is the line', () => {
    expect(linesOf({ verdict: 'amber', findings: [], questions: [], gaps: [gaps[1]!] })).toEqual([
      'Could not be looked at, policy. The index of 2010 has no value for XA. Look for a newer edition.',
    ]);
  });

  it('a question about many is cut in whom it is about, and still asks', () => {
    const asked = { ...questions[0]!, subject: 'A firm, '.repeat(60) };
    const findings = [undetermined({})];
    const [line] = linesOf({ verdict: 'amber', findings, questions: [asked], gaps: [] });
    expect(line).toMatch(/ …: Who is it \(legal name\)\?$/);
  });

  it('of green say what it rests on: what lifts, and whom somebody cleared', () => {
    const lifted = finding({ relievedBy: 'law/licence' });
    const clearance = {
      party: 'Trade FZCO',
      listed: 'watch-list/7',
      listedName: 'Trade',
      reason: 'Other number',
      by: 'A. Berg',
      on: '2026-01-01',
      expires: '2027-01-01',
      holds: true,
    };
    const text = decidingLines(green({ findings: [lifted], clearances: [clearance] }))
      .map(({ text: line }) => line)
      .join(' ');
    expect(text).toContain('No rule of these packs was met and stands, of 12 rules');
    expect(text).toContain('1 finding was met and lifted by law/licence.');
    expect(text).toContain('1 match cleared');
  });
});
