import { describe, expect, test } from 'vitest';
import { addTo, NO_TOTALS } from '../../src/report/format.ts';
import { text } from '../../src/report/text.ts';
import { widthOf } from '../../src/report/wrap.ts';
import { finding, STEERS, verdict } from './verdict.ts';

const LOOK = { width: 80, colour: false, all: false };
const lines = (shown: string): string[] => shown.split('\n');

describe('the text format', () => {
  test('begins with the answer, the deal, and the two clocks', () => {
    expect(lines(text.one(verdict(), LOOK)).slice(0, 3)).toEqual([
      'RED – do not proceed',
      'A probe for XA',
      'law red, policy amber; law as of 2010-12-15, evidence known at 2011-01-01',
    ]);
  });

  test('gives a decided finding with its sentence, citation, link and what to do', () => {
    expect(text.one(verdict(), LOOK)).toContain(
      [
        'Reasons (3)',
        '',
        '  RED law: licence required, licensing policy: denial',
        '    probe is meant for XA, for which everything needs a licence.',
        '    § Act on Watching Devices, Art. 1 (in force from 2004-05-14 until',
        '      2011-12-12)',
        '      https://example.org/act',
        '    → Do not ship without a licence.',
        '    rule law/embargo',
        '',
      ].join('\n'),
    );
  });

  test('shows evidence, what softens a finding, what could lift it, and that a text is recalled', () => {
    expect(text.one(verdict(), LOOK)).toContain(
      [
        '  AMBER policy: do not proceed while this stands, licensing policy: denial –',
        '  softened by house/safeguards',
        '    Ministry has a record.',
        '    • Ministry: it watched people [corroborated] (2009-08-07)',
        '      https://example.org/paper',
        '    could be lifted by Oversight (house/oversight), which asks',
        '    destination.oversight',
        '    → Look closer.',
        '    rule house/record, recalled: check the text',
      ].join('\n'),
    );
  });

  test('keeps a relieved finding in sight, with what relieved it and nothing to do', () => {
    const shown = text.one(verdict(), LOOK);
    expect(shown).toContain(
      '  relieved law: licence required, licensing policy: denial – relieved by\n  law/licence\n    A second reason.\n    rule law/licensed\n',
    );
  });

  test('names open warning signs, counts the other open rules, and with --all names all', () => {
    expect(text.one(verdict(), LOOK)).toContain(
      'Not decided (2), amber until the questions below are answered\n  ? Diversion pattern [house/pattern]\n',
    );
    expect(text.one(verdict(), { ...LOOK, all: true })).toContain('  ? Another duty [law/other]\n');
  });

  test('asks in words, with the name of the fact and what would prove it', () => {
    expect(text.one(verdict(), LOOK)).toContain(
      [
        'Ask, most decisive first (2)',
        '  1. Who is it (legal name)? [end-user.name]',
        '     proof: end-use statement',
        '  2. How far does it reach? [item.range]',
        '',
      ].join('\n'),
    );
  });

  test('says what would change it, and whether that is in the exporter’s hands', () => {
    expect(text.one(verdict(), LOOK)).toContain(
      [
        'What would change it',
        '  to amber: destination.country = XB (not in the exporter’s hands)',
        '  to green: item.range = 5 and end-use.mass = no',
        '',
      ].join('\n'),
    );
  });

  test('ends with the gaps and with what was checked and replaced', () => {
    const shown = text.one(verdict(), LOOK);
    expect(shown).toContain(
      'Could not be looked at\n  - Full lists are not loaded. Only extracts were looked at. Load them.\n',
    );
    expect(shown).toContain("  Rules replaced by the user's packs: law/old by house (retired).\n");
    expect(shown).toContain('watch-list');
    expect(shown).toContain('Freedom');
    expect(shown.endsWith('\n')).toBe(true);
  });

  test('never calls green a clearance', () => {
    const shown = text.one(
      verdict({
        verdict: 'green',
        law: 'green',
        policy: 'green',
        findings: [],
        gaps: [],
        questions: [],
        change: [],
      }),
      LOOK,
    );
    expect(lines(shown)[0]).toBe('GREEN – no reason found in what was checked');
    expect(shown).toContain('No rule of these packs was met or left open.');
    expect(shown).not.toMatch(/cleared|compliant|approved/i);
  });

  test.each([40, 60, 80, 100])('keeps to %i columns, but for words that are longer', (width) => {
    const long = verdict({
      transaction: { id: 'deal-1', title: `A title ${'that goes on '.repeat(20)}` },
      findings: [
        finding({
          because: `${'深圳市 监控 设备 '.repeat(20)}.`,
          remedy: `${'é'.repeat(9)} `.repeat(30),
        }),
      ],
    });
    const over = lines(text.one(long, { ...LOOK, width })).filter(
      (line) => widthOf(line) > width && line.trim().includes(' '),
    );
    expect(over).toEqual([]);
  });

  test('lets no sign through that steers a terminal, wherever it stands', () => {
    const shown = text.one(
      verdict({
        transaction: { id: STEERS, title: STEERS },
        findings: [
          finding({
            because: `${STEERS}.`,
            evidence: [{ kind: 'match', source: STEERS, date: '2020-01-01', detail: STEERS }],
          }),
        ],
      }),
      LOOK,
    );
    expect(shown).toContain('Acme�]0;owned� �2J�gnp.exe� Ltd\n');
    expect(shown).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
    const row = text.each(verdict({ transaction: { id: `${STEERS}\nGREEN  forged` } }), LOOK);
    expect(lines(row)).toHaveLength(2);
    expect(row).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test('is coloured only where asked', () => {
    expect(text.one(verdict(), LOOK)).not.toContain('\u001b');
    const coloured = text.one(verdict(), { ...LOOK, colour: true });
    expect(lines(coloured)[0]).toBe('\u001b[31m\u001b[1mRED – do not proceed\u001b[22m\u001b[39m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text.one(verdict(), LOOK));
  });

  test('gives one of several a line that fits, and a total', () => {
    expect(text.each(verdict(), LOOK)).toBe(`RED    deal-1${' '.repeat(31)}law/embargo\n`);
    const long = text.each(verdict({ transaction: { id: 'x'.repeat(60) } }), LOOK);
    expect(long).toBe(`RED    ${'x'.repeat(35)}… law/embargo\n`);
    const wide = text.each(
      verdict({ transaction: { id: '深圳市海康威视数字技术股份有限公司北京分公司' } }),
      LOOK,
    );
    expect(widthOf(wide.trimEnd())).toBeLessThanOrEqual(80);
    expect(text.total(addTo(addTo(addTo(NO_TOTALS, 'red'), 'red'), 'green'), LOOK)).toBe(
      '\n3 transactions: 2 red, 0 amber, 1 green\n',
    );
  });

  test('is the same twice', () =>
    expect(text.one(verdict(), LOOK)).toBe(text.one(verdict(), LOOK)));
});
