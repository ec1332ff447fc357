import { describe, expect, test } from 'vitest';
import type { Finding, Question, Verdict } from '../../src/model/verdict.ts';
import { addTo, NO_TOTALS, type Look } from '../../src/report/format.ts';
import { text } from '../../src/report/text.ts';
import { widthOf } from '../../src/report/wrap.ts';
import {
  answer,
  COVERAGE,
  finding,
  green,
  LOOK,
  MANIFEST,
  RUN,
  STEERING,
  STEERS,
  undetermined,
  verdict,
} from './verdict.ts';

const lines = (shown: string): string[] => shown.split('\n');
const page = (whole: Verdict = verdict(), look: Partial<Look> = {}): string =>
  text.one(answer(whole), { ...LOOK, ...look });

describe('the text of one transaction', () => {
  test('begins with the answer, the deal, its three colours and bounds, and the two clocks', () => {
    expect(lines(page()).slice(0, 7)).toEqual([
      'RED – do not proceed',
      'A probe for XA [deal-1]',
      'law red, policy amber; at best amber, at worst red, over all answers to what is',
      'open',
      'law as of 2010-12-15, evidence known at 2011-01-01; given beside the file:',
      'lists=bundled',
      '',
    ]);
  });

  test('says of bounds that they may be nearer, and of one colour that no answer changes it', () => {
    const open = page(verdict({ bounds: { best: 'green', worst: 'red', exact: false } }));
    expect(open.replace(/\s+/g, ' ')).toContain(
      'at best green, at worst red, over all answers to what is open (the true bounds may be nearer together)',
    );
    expect(page(verdict({ bounds: { best: 'red', worst: 'red', exact: true } }))).toContain(
      'policy amber; no answer to what is open would change the colour\n',
    );
  });

  test('names the control entries on which a reason rests, and how many are not ruled out', () => {
    const entry = (code: string, outcome: 'met' | 'undetermined') => ({
      item: 'probe',
      list: 'xa',
      code,
      entry: 'law/entries/probe',
      outcome,
      provision: `list ${code}`,
    });
    const consulted = {
      rules: 0,
      entries: [entry('5A4.a', 'met'), entry('4A5', 'undetermined')],
      parameters: [],
      parties: [],
    };
    const resting = (value: string, fact = 'item.xa'): string =>
      page(
        verdict({
          consulted,
          findings: [finding({ facts: [{ fact, value, from: 'control entries' }] })],
        }),
      );
    const met = '5A4.a [law/entries/probe]';
    expect(resting('5A4.a')).toContain(`    Control entry xa ${met}\n    § Act`);
    expect(resting('4A1, 5A4.a')).toContain(`    Control entries xa 4A1 [declared], ${met}\n`);
    expect(resting('5A4.a, possibly 1A1, possibly 2A2')).toContain(
      `    Control entry xa ${met}; not ruled out: 1A1, 2A2\n`,
    );
    const many = ['1A1', '2A2', '3A3', '4A4', '6A6', '7A7'].map((code) => `possibly ${code}`);
    expect(resting(['5A4.a', ...many].join(', '))).toContain(
      `    Control entry xa ${met}; not ruled out: 1A1, 2A2, 3A3\n      and 3 more\n`,
    );
    for (const none of [resting('none'), resting('possibly 1A1'), resting('5A4.a', 'item.reasons')])
      expect(none).not.toContain('Control entr');
  });

  test('gives a met finding with its sentence, citation, link, what to do, and its mark', () => {
    expect(page()).toContain(
      [
        'Reasons (2)',
        '',
        '  RED law: licence required, licensing policy: denial',
        '    probe is meant for XA, for which everything needs a licence.',
        '    § Act on Watching Devices, Art. 1 (in force from 2004-05-14 until',
        '      2011-12-12)',
        '      https://example.org/act',
        '    → Do not ship without a licence.',
        '    rule law/embargo, primary',
        '',
      ].join('\n'),
    );
  });

  test('shows evidence, what softens a finding, what could lift it, and its weakest mark', () => {
    const softened = verdict({ verdict: 'amber', findings: [verdict().findings[1]!] });
    expect(page(softened)).toContain(
      [
        '  AMBER policy: refuse (no safeguard cures this), licensing policy: denial –',
        '  softened by house/safeguards',
        '    Ministry has a record.',
        '    • Ministry: it watched people [corroborated] (2009-08-07)',
        '      https://example.org/paper',
        '    could be lifted by Oversight (house/oversight), which asks',
        '      destination.oversight',
        '    → Look closer.',
        '    rule house/record, recalled (conditions): check the text',
      ].join('\n'),
    );
  });

  test('tells the gravest reason first and in full, and of each red one at least its sentence', () => {
    const many = verdict({
      findings: [1, 2, 3, 4, 5].map((n) => finding({ rule: `law/r${n}`, because: `Reason ${n}.` })),
    });
    const red = '  RED law: licence required, licensing policy: denial';
    expect(page(many)).toContain(
      [
        'Reasons (5)',
        '',
        red,
        '    Reason 1.',
        '    § Act on Watching Devices, Art. 1 (in force from 2004-05-14 until',
        '      2011-12-12)',
        '      https://example.org/act',
        '    → Do not ship without a licence.',
        '    rule law/r1, primary',
        '',
      ].join('\n'),
    );
    expect(page(many)).toContain(
      [
        '    rule law/r3, primary',
        '',
        `${red} [law/r4]`,
        '    Reason 4.',
        '',
        `${red} [law/r5]`,
        '    Reason 5.',
        '  2 of 5 in short: --all, or the record (-f markdown), has links and evidence',
        '',
      ].join('\n'),
    );
    expect(page(many, { all: true }).match(/in force from 2004-05-14/g)).toHaveLength(5);
    expect(page(many, { all: true })).not.toContain('in short');
  });

  const reds = (count: number): Finding[] =>
    Array.from({ length: count }, (_, n) =>
      finding({
        rule: `law/r${n}`,
        because: `Reason ${n} of many, with words enough to fill more than a line of eighty columns.`,
      }),
    );
  const ambers = (count: number): Finding[] =>
    Array.from({ length: count }, (_, n) =>
      finding({ rule: `house/r${n}`, colour: 'amber', effect: 'care', title: `Care ${n}` }),
    );
  const above = (shown: string): number => lines(shown).indexOf('Ask, in this order (2)');

  test('begins the questions below the fortieth line at the latest, whatever was found', () => {
    const shapes = [0, 1, 2, 3, 9, 10, 11, 30, 400].flatMap((red) =>
      [0, 1, 8, 30, 31, 400].map((amber) => [red, amber] as const),
    );
    for (const [red, amber] of shapes)
      for (const width of [40, 60, 80, 120]) {
        const findings = [...reds(red), ...ambers(amber), ...verdict().findings.slice(2)];
        const shown = page(verdict({ findings }), { width });
        expect(above(shown), `${red} red, ${amber} amber at ${width}`).toBeLessThanOrEqual(40);
        if (red + amber > 0) expect(shown).toContain(`Reasons (${red + amber})`);
      }
  });

  test('goes on below the fortieth line with --all', () => {
    const many = verdict({ findings: [...reds(9), ...ambers(9)] });
    expect(above(page(many))).toBeLessThanOrEqual(40);
    expect(above(page(many, { all: true }))).toBeGreaterThan(100);
    expect(page(many, { all: true }).match(/Reason \d of many/g)).toHaveLength(9);
  });

  test('keeps the sentence of each red reason as long as they fit, and names or counts the rest', () => {
    const sentences = (shown: string): number => shown.match(/Reason \d+ of many/g)?.length ?? 0;
    const seven = page(verdict({ findings: [...reds(7), ...ambers(20)] }));
    expect(sentences(seven)).toBe(7);
    // Seven sentences of four lines, and what stands around them, leave few of twenty.
    expect(seven).toMatch(/  … and \d+ more\n  27 in short: --all, or the record/);
    const twelve = page(verdict({ findings: reds(12) }));
    expect(sentences(twelve)).toBeLessThan(12);
    expect(sentences(twelve)).toBeGreaterThan(4);
    expect(sentences(twelve) + twelve.match(/RED law, licence: Everything for XA/g)!.length).toBe(
      12,
    );
    expect(page(verdict({ findings: reds(400) }))).toMatch(/  … and 3\d\d more\n/);
  });

  test('gives a milder reason one line, with the codes of its entries; those alike are one', () => {
    const entry = { item: 'probe', list: 'xa', code: '5A4.a', entry: 'law/entries/probe' };
    const consulted = {
      rules: 0,
      entries: [{ ...entry, outcome: 'met' as const, provision: 'list 5A4.a' }],
      parameters: [],
      parties: [],
    };
    const facts = [{ fact: 'item.xa', value: '5A4.a', from: 'control entries' }];
    const listed = finding({ rule: 'law/listed', colour: 'amber', title: 'Listed item', facts });
    const shown = page(
      verdict({
        consulted,
        findings: [...reds(1), listed, ...ambers(1), ...ambers(1), ...ambers(1)],
      }),
    );
    expect(shown).toContain(
      '\n\n  AMBER law, licence: Listed item (xa 5A4.a)\n  AMBER law, care: Care 0 (3×)\n',
    );
    expect(shown).toContain('Reasons (5)\n');
  });

  test('names the entry from which a reason for control follows, and a code that is declared', () => {
    const facts = [{ fact: 'item.xa-reasons', value: 'NS', from: 'control entries' }];
    const entry = { item: 'probe', list: 'xa', code: '5A4.a', entry: 'law/entries/probe' };
    const provision = 'list 5A4.a';
    const shown = (outcome: 'met' | 'not-met', declared: readonly string[]): string =>
      page(
        verdict({
          consulted: {
            rules: 0,
            entries: [{ ...entry, outcome, provision }],
            parameters: [],
            parties: [],
          },
          deal: [
            {
              part: 'item',
              facts: [
                { fact: 'name', value: 'probe', from: 'deal.yaml:2' },
                ...declared.map((value) => ({
                  fact: 'classification.xa',
                  value,
                  from: 'deal.yaml:3',
                })),
              ],
            },
          ],
          findings: [finding({ facts })],
        }),
      );
    expect(shown('met', [])).toContain('    Control entry xa 5A4.a [law/entries/probe]\n');
    expect(shown('not-met', ['5A9'])).toContain('    Control entry xa 5A9 [declared]\n');
    expect(shown('not-met', ['none'])).not.toContain('Control entr');
    expect(shown('not-met', [])).not.toContain('Control entr');
  });

  test('gives the answer again below a page that is longer than the window, and only there', () => {
    const shown = page();
    const long = lines(shown).length - 1;
    const again = 'RED – do not proceed\nlaw red, policy amber; 2 questions; deal-1\n';
    expect(page(verdict(), { height: long })).toBe(`${shown}\n${again}`);
    expect(page(verdict(), { height: 24 })).toBe(`${shown}\n${again}`);
    // The line of the next prompt takes one.
    expect(page(verdict(), { height: long + 1 })).toBe(shown);
    const none = page(verdict({ questions: [] }), { height: 10 });
    expect(none.endsWith('\nlaw red, policy amber; nothing to ask; deal-1\n')).toBe(true);
  });

  test('offers many answers only with --all', () => {
    const words = Array.from({ length: 9 }, (_, n) => `word-${n}`);
    const asked = verdict({ questions: [{ ...verdict().questions[1]!, answers: words }] });
    expect(page(asked)).toContain('     one of 9 answers (--all)\n');
    expect(page(asked, { all: true })).toContain('     one of word-0, word-1, ');
  });

  test('says a link and a piece of evidence once, and with --all each time', () => {
    const again = {
      ...verdict().findings[1]!,
      rule: 'house/again',
      citations: finding().citations,
    };
    const findings = [...verdict().findings.slice(0, 2), again].map((one) => ({
      ...one,
      colour: 'amber' as const,
    }));
    const twice = verdict({ verdict: 'amber', findings });
    const links = (shown: string): number => shown.match(/https:\/\/example\.org\/act/g)!.length;
    expect(links(page(twice))).toBe(1);
    expect(page(twice)).toContain('    • 1 piece of evidence above\n');
    expect(page(twice).match(/it watched people/g)).toHaveLength(1);
    expect(links(page(twice, { all: true }))).toBe(2);
    expect(page(twice, { all: true }).match(/it watched people/g)).toHaveLength(2);
  });

  test('keeps a lifted finding in sight, apart, with what lifted it and nothing to do', () => {
    expect(page()).toContain(
      [
        'Lifted (1)',
        '',
        '  lifted law, licence: Everything for XA, relieved by law/licence',
        '  2 of 3 in short: --all, or the record (-f markdown), has links and evidence',
        '',
        'Not decided',
      ].join('\n'),
    );
    expect(page(verdict({ verdict: 'amber', findings: verdict().findings.slice(2) }))).toContain(
      [
        'Lifted (1)',
        '',
        '  lifted law: licence required, licensing policy: denial – relieved by',
        '  law/licence',
        '    A second reason.',
        '    rule law/licensed, primary',
        '',
        'Not decided',
      ].join('\n'),
    );
  });

  test('says of what is undetermined only what it turns on', () => {
    const shown = page();
    expect(shown).toContain(
      [
        'Not decided (2): nothing was found, and nothing excluded, until the questions',
        'below are answered',
        '  ? It turns on who it is. [house/pattern]',
        '  ? It turns on how far probe reaches. [law/other]',
        '    § Act on Watching Devices, Art. 1',
        '',
      ].join('\n'),
    );
    for (const look of [{}, { all: true }]) {
      expect(page(verdict(), look)).not.toContain('The buyer hides the true user');
      expect(page(verdict(), look)).not.toContain('Another duty');
    }
  });

  test('counts what is undetermined by pack where it is much, and names it with --all', () => {
    const many = verdict({
      findings: [
        ...[1, 2, 3].map((n) => undetermined({ rule: `law/r${n}`, pack: 'law' })),
        ...[4, 5].map((n) => undetermined({ rule: `house/r${n}`, pack: 'house' })),
      ],
    });
    expect(page(many)).toContain(
      'below are answered\n  ? 3 of law, 2 of house (--all names them)\n\n',
    );
    for (const { rule } of many.findings)
      expect(page(many, { all: true })).toContain(`  ? It turns on who it is. [${rule}]\n`);
    expect(page(many, { all: true })).toContain('    possible effect: licence required; probe\n');
  });

  test('says why nothing is asked of what is undetermined, what that holds, and what can be done', () => {
    const missing = ['items.0.lead-time'];
    const open = [undetermined({ missing }), undetermined({ rule: 'law/b', missing })];
    const answer = verdict({ law: 'amber', findings: open, questions: [], gaps: [] });
    const stays = { ...answer, bounds: { best: 'red', worst: 'red', exact: true } } as const;
    expect(page(stays)).toContain(
      [
        'Not decided (2): nothing is asked, for the answer is red whatever comes of them',
        '  Law is amber by 2 of them alone. They turn on items.0.lead-time (2).',
        '  → State what is known of that in the file, and each is found or excluded',
        '    (licet classify says what decides of an item).',
      ].join('\n'),
    );
  });

  test('asks in words, of whom, with the name of the fact, its answers and what would prove it', () => {
    expect(page()).toContain(
      [
        'Ask, in this order (2)',
        '  1. Trade FZCO (end-user): Who is it (legal name)? [end-user.name]',
        '     proof: end-use statement',
        '  2. How far does it reach? [item.range]',
        '     one of near, far',
        '',
      ].join('\n'),
    );
  });

  test('offers no answers to a question of yes or no', () => {
    const plain = { ...verdict().questions[1]!, answers: ['yes', 'no'] };
    expect(page(verdict({ questions: [plain] }))).toContain(
      '  1. How far does it reach? [item.range]\n\n',
    );
  });

  test('says what was announced, with the provision that begins and the one that ends', () => {
    const rule = (title: string, provision: string) => ({
      rule: 'law/ban',
      title,
      citations: [
        {
          instrument: 'act',
          title: 'Act on Watching Devices',
          provision,
          url: 'https://example.org/act',
          since: '2025-01-01',
        },
      ],
    });
    const shown = page(
      verdict({
        announced: [
          {
            day: '2025-01-01',
            verdict: 'red',
            law: 'red',
            policy: 'green',
            begins: [rule('Ban of probes', 'Art. 2')],
            ends: [rule('Licence for probes', 'Art. 1')],
          },
        ],
      }),
    );
    expect(lines(shown)).toContain('Announced');
    expect(shown.replace(/\s+/g, ' ')).toContain(
      'from 2025-01-01 red: Ban of probes (Act on Watching Devices, Art. 2); no longer Licence for probes (Act on Watching Devices, Art. 1)',
    );
  });

  test('says what would change it, and whether that is in the exporter’s hands', () => {
    expect(page()).toContain(
      [
        'What would change it',
        '  to amber: destination.country = XB (not in the exporter’s hands)',
        '  to green: item.range = 5 and end-use.mass = no',
        '',
      ].join('\n'),
    );
  });

  test('gives gaps by kind, and what was presumed, checked and not checked', () => {
    expect(page()).toContain(
      [
        'Could not be looked at (1 law, 1 policy)',
        '  - law: Full lists are not loaded. Load them.',
        '  - policy: The index of 2010 has no value for XA. Look for a newer edition.',
        '',
        'Presumed, since nobody said otherwise (1)',
        '  item.radio = no',
        '',
        'Checked',
        '  12 rules in force; 2 control entries for 1 item (0 met, 1 open); 1 dated',
        '    set; 1 party compared with 1 list by words, letters and sounds.',
        '  1 pack, compared with the law to 2026-01-01 or later.',
        '  1 list (bundled) with 3 rows, taken 2026-01-02; 1 index.',
        '  Replaced by packs of your own: law/old by house (retired).',
        '  Not checked: lists that no rule in force reads: other-list.',
        '  Not checked: 2 provisions not modelled, of 1 pack; licet explain PACK says',
        '    which.',
        '',
      ].join('\n'),
    );
  });

  test('with --all names facts, entries, sets, parties, lists with editions, versions and hashes', () => {
    const shown = page(verdict(), { all: true });
    for (const part of [
      '    = destination.country XA (deal.yaml:4)\n',
      '  - law: Full lists are not loaded. Only extracts were looked at. Load them.\n',
      'Control entries (2)\n  xa 5A001, probe: not met (act Annex 5A001) [law/entries/5a001]\n  xa 5A002, probe: open (act Annex 5A002) [law/entries/5a002]\n',
      'Presumed, since nobody said otherwise (1)\n  item.radio = no (category probe)\n',
      'Dated sets (1)\n  Watched states (act Art. 2) [watched]\n',
      'Parties compared (1)\n  Trade FZCO: watch-list\n',
      '  watch-list: checked, 3 rows (bundled), taken 2026-01-02, sha256 abab\n',
      '  other-list: not checked, for no rule in force reads it, 9 rows (bundled),\n    taken 2025-01-02, sha256 efef\n',
      '  law: Art. 9\n  law: Art. 10\n',
      '  licet 0.2.0\n  pack law: sha256 cdcd\n  territories: sha256 0101\n',
    ])
      expect(shown).toContain(part);
  });

  test('calls green no reason found, with what was consulted, and never a clearance', () => {
    expect(page(green())).toBe(
      [
        'GREEN – no reason found in what was checked',
        'A probe for XA [deal-1]',
        'law green, policy green; no answer to what is open would change the colour',
        'law as of 2010-12-15, evidence known at 2011-01-01; given beside the file:',
        'lists=bundled',
        '',
        'No rule of these packs was met or left open.',
        '',
        'Checked',
        '  12 rules in force; 2 control entries for 1 item (0 met, 1 open); 1 dated',
        '    set; 1 party compared with 1 list by words, letters and sounds.',
        '  1 pack, compared with the law to 2026-01-01 or later.',
        '  1 list (bundled) with 3 rows, taken 2026-01-02; 1 index.',
        '  Replaced by packs of your own: law/old by house (retired).',
        '  Not checked: lists that no rule in force reads: other-list.',
        '  Not checked: 2 provisions not modelled, of 1 pack; licet explain PACK says',
        '    which.',
        '',
      ].join('\n'),
    );
    expect(page(green(), { all: true })).not.toMatch(/cleared|compliant|approved/i);
  });

  test('of a busy amber fits about a screen, 60 lines, and hides nothing that was found', () => {
    const asked = (n: number): Question => ({
      fact: `item.fact-${n}`,
      about: [`item.fact-${n}`],
      subject: 'the transaction',
      question: `Is it number ${n} of the things that one may want to know?`,
      answers: ['yes', 'no'],
      askedBy: [],
      decides: [],
      evidence: 'data sheet',
    });
    const numbers = (count: number): number[] => [...Array(count).keys()];
    const busy = verdict({
      verdict: 'amber',
      findings: [
        finding({ colour: 'amber', rule: 'law/one' }),
        finding({ colour: 'amber', rule: 'house/two', kind: 'policy', effect: 'care' }),
        ...numbers(60).map((n) => undetermined({ rule: `law/open-${n}` })),
      ],
      questions: numbers(30).map(asked),
      gaps: numbers(12).map((n) => ({ ...verdict().gaps[0]!, what: `Gap ${n}` })),
      change: numbers(9).map(() => verdict().change![1]!),
      presumed: numbers(20).map((n) => ({ fact: `item.p-${n}`, value: 'no', by: 'probe' })),
      coverage: {
        ...COVERAGE,
        packs: numbers(10).map((n) => ({ ...COVERAGE.packs[0]!, pack: `pack-number-${n}` })),
        lists: numbers(20).map((n) => ({ ...COVERAGE.lists[0]!, list: `list-number-${n}` })),
      },
    });
    const shown = page(busy, { width: 100 });
    expect(lines(shown).length).toBeLessThanOrEqual(60);
    for (const part of ['rule law/one', 'rule house/two', 'Not decided (60)', '60 of law'])
      expect(shown).toContain(part);
    for (const part of ['and 25 more, many', '… and 9 more (--all)', '… and 16 more (--all)'])
      expect(shown).toContain(part);
    const all = page(busy, { width: 100, all: true });
    for (const { rule } of busy.findings) expect(all).toContain(rule);
    for (const { fact } of busy.questions) expect(all).toContain(`[${fact}]`);
    for (const { what } of busy.gaps) expect(all).toContain(`${what}.`);
  });

  test.each([40, 60, 80, 100])('keeps to %i columns, but for words that are longer', (width) => {
    const long = verdict({
      transaction: { id: 'deal-1', title: `A title ${'that goes on '.repeat(20)}` },
      findings: [
        finding({
          because: `${'深圳市 监控 设备 '.repeat(20)}.`,
          remedy: `${'é'.repeat(9)} `.repeat(30),
        }),
        undetermined({ turnsOn: `It turns on ${'this and that, '.repeat(20)}.` }),
      ],
    });
    for (const all of [false, true]) {
      const over = lines(page(long, { width, all })).filter(
        (line) => widthOf(line) > width && line.trim().includes(' '),
      );
      expect(over).toEqual([]);
    }
  });

  test('lets no sign through that steers a terminal, wherever it stands', () => {
    const shown = page(
      verdict({
        transaction: { id: STEERS, title: STEERS },
        findings: [
          finding({
            because: `${STEERS}.`,
            evidence: [{ kind: 'match', source: STEERS, date: '2020-01-01', detail: STEERS }],
          }),
          undetermined({ turnsOn: STEERS, subject: STEERS }),
        ],
        presumed: [{ fact: STEERS, value: STEERS, by: STEERS }],
        manifest: { ...MANIFEST, options: { [STEERS]: STEERS } },
      }),
      { all: true },
    );
    expect(shown).toContain('Acme�]0;owned� �2J�gnp.exe� Ltd');
    expect(shown).not.toMatch(STEERING);
  });

  test('is coloured only where asked', () => {
    expect(page()).not.toContain('\u001b');
    const coloured = page(verdict(), { colour: true });
    expect(lines(coloured)[0]).toBe('\u001b[31m\u001b[1mRED – do not proceed\u001b[22m\u001b[39m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(page());
  });
});

describe('the text of several transactions', () => {
  test('opens with what all of them rest on and what was given beside the files', () => {
    expect(text.open(RUN, LOOK)).toBe(
      [
        'licet 0.2.0: 1 pack, 1 list (bundled), 2 provisions not modelled',
        'given beside the files: lists=bundled',
        '',
        '',
      ].join('\n'),
    );
    expect(text.open({ ...RUN, manifest: { ...MANIFEST, options: {} } }, LOOK)).not.toContain(
      'given',
    );
  });

  test('has a line for each that fits, and a total', () => {
    const each = (whole: Verdict): string => text.each(answer(whole), LOOK);
    expect(each(verdict())).toBe(`RED    deal-1${' '.repeat(31)}law/embargo\n`);
    expect(each(verdict({ transaction: { id: 'x'.repeat(60) } }))).toBe(
      `RED    ${'x'.repeat(35)}… law/embargo\n`,
    );
    const wide = each(
      verdict({ transaction: { id: '深圳市海康威视数字技术股份有限公司北京分公司' } }),
    );
    expect(widthOf(wide.trimEnd())).toBeLessThanOrEqual(80);
    expect(
      text.close(
        addTo(addTo(addTo(NO_TOTALS, { verdict: 'red' }), { verdict: 'red' }), {
          verdict: 'green',
        }),
        LOOK,
      ),
    ).toBe('\n3 transactions: 2 red, 0 amber, 1 green\n');
  });

  test('never cuts the name of a rule; the id makes room for it', () => {
    const each = (id: string, rule: string): string =>
      text.each(answer(verdict({ transaction: { id }, findings: [finding({ rule })] })), LOOK);
    const long = 'end-user/grave-record-identifying-state';
    expect(each('cellebrite-bahrain-2013', long)).toBe(
      `RED    cellebrite-bahrain-2013${' '.repeat(11)}${long}\n`,
    );
    expect(each('x'.repeat(60), long)).toBe(`RED    ${'x'.repeat(32)}… ${long}\n`);
    expect(each('x'.repeat(60), `law/${'y'.repeat(80)}`)).toBe(
      `RED    ${'x'.repeat(11)}… law/${'y'.repeat(80)}\n`,
    );
  });

  test('lets no name begin a line of its own', () => {
    const row = text.each(
      answer(verdict({ transaction: { id: `${STEERS}\nGREEN  forged` } })),
      LOOK,
    );
    expect(lines(row)).toHaveLength(2);
    expect(row).not.toMatch(STEERING);
  });

  test('names in short a reason that was found, else what to ask, else a gap; never what is undetermined', () => {
    const line = (changes: Partial<Verdict>): string =>
      text.each(answer(verdict({ verdict: 'amber', ...changes })), LOOK).slice(44, -1);
    const open = undetermined({ rule: 'house/pattern' });
    expect(line({ findings: [open, finding({ colour: 'amber' })] })).toBe('law/embargo');
    expect(line({ findings: [open] })).toBe('ask end-user.name');
    expect(line({ findings: [open], questions: [] })).toBe('Full lists are not loaded');
    expect(line({ findings: [finding({ relievedBy: 'law/licence' })], questions: [] })).toBe(
      'Full lists are not loaded',
    );
    expect(line({ verdict: 'green', findings: [open] })).toBe(
      'no reason found in what was checked',
    );
  });
});

describe('how much of an answer the text asks for', () => {
  const asked = (show: 'one' | 'each', look: Partial<Look> = {}): string[] => {
    const words: string[] = [];
    text[show](answer(verdict(), words), { ...LOOK, ...look });
    return words;
  };

  test('is all of one, and of several the brief form', () => {
    expect(asked('one')).toEqual(['full alone']);
    expect(asked('each')).toEqual(['brief']);
  });

  test('is what the reader wants, where that is said', () => {
    expect(asked('one', { detail: 'standard' })).toEqual(['standard alone']);
    expect(asked('one', { detail: 'brief' })).toEqual(['brief']);
    expect(asked('each', { detail: 'full' })).toEqual(['full']);
    expect(asked('each', { detail: 'standard' })).toEqual(['standard']);
  });

  test('a standard page leaves out what was not worked out, and still reads whole', () => {
    const shown = page(verdict(), { detail: 'standard' });
    expect(shown).not.toContain('What would change it');
    expect(shown).not.toContain('rules in force');
    expect(shown).toContain('1 pack, compared with the law');
  });

  test('pages of several stand apart and carry no coverage of their own', () => {
    const shown = text.each(answer(), { ...LOOK, detail: 'full' });
    expect(shown).toContain('12 rules in force');
    expect(shown).not.toContain('1 pack, compared with the law');
    expect(shown.endsWith('\n\n')).toBe(true);
  });
});
