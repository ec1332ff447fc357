import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import type { Look } from '../../src/report/format.ts';
import { markdown } from '../../src/report/markdown.ts';
import {
  answer,
  finding,
  green,
  HOSTILE,
  LOOK,
  RUN,
  STEERING,
  STEERS,
  undetermined,
  verdict,
} from './verdict.ts';

const record = (whole: Verdict = verdict(), all = false): string =>
  markdown.one(answer(whole), { ...LOOK, all });

/** The signs of markup that no backslash disarms. */
const armed = (line: string): string => line.replace(/\\[\\`*_{}[\]<>#|~&]/g, '');

describe('the record in Markdown', () => {
  test('carries the answer, the deal, reasons, what is open, grounds, room to sign, and its annexes', () => {
    expect(record()).toBe(`# RED: A probe for XA

**Do not proceed.**

- Law **red**, policy **amber**, overall **red**: the worse of the two
- Bounds: at best amber, at worst red, over all answers to what is open
- Law as of 2010-12-15, evidence known at 2011-01-01
- Transaction \`deal-1\` in \`deal.yaml:1\`
- Given beside the file: lists=bundled

## The transaction as entered

- **end-user**: country = XA
- **item**: name = probe; category = probe (--set item.category)

## Reasons

### RED, law: licence required, licensing policy: denial

probe is meant for XA, for which everything needs a licence.

- Act on Watching Devices, Art. 1 (in force from 2004-05-14 until 2011-12-12) <https://example.org/act>
- Fact: \`destination.country\` = XA (deal.yaml:4)
- To do: Do not ship without a licence.
- Rule \`law/embargo\`, primary

### AMBER, policy: refuse (no safeguard cures this), licensing policy: denial (softened by house/safeguards)

Ministry has a record.

- Evidence: Ministry: it watched people \\[corroborated\\] (2009-08-07) <https://example.org/paper>
- Could be lifted by Oversight (\`house/oversight\`), which asks \`destination.oversight\`
- To do: Look closer.
- Rule \`house/record\`, recalled (conditions): check the text

## Lifted

### RED, law: licence required, licensing policy: denial (relieved by law/licence)

A second reason.

- Rule \`law/licensed\`, primary

## Not decided

2 points are neither found nor excluded (1 law, 1 policy). The questions below settle them. The annex says what each turns on.

## Questions, in this order

1. Trade FZCO (end-user): Who is it (legal name)? (\`end-user.name\`) Proof: end-use statement.
2. How far does it reach? (\`item.range\`) One of near, far.

## What would change it

- to amber: destination.country = XB (not in the exporter's hands)
- to green: item.range = 5 and end-use.mass = no

## Could not be looked at: law

- Full lists are not loaded. Only extracts were looked at. Load them.

## Could not be looked at: policy

- The index of 2010 has no value for XA. It was not published. Look for a newer edition.

## Presumed, since nobody said otherwise

- \`item.radio\` = no (category probe)

## Checked

- 12 rules in force; 2 control entries for 1 item (0 met, 1 open); 1 dated set; 1 party compared with 1 list by words, letters and sounds.
- 1 pack, compared with the law to 2026-01-01 or later.
- 1 list (bundled) with 3 rows, taken 2026-01-02; 1 index.
- Replaced by packs of your own: law/old by house (retired).

## Not checked

- lists that no rule in force reads: other-list.
- 2 provisions not modelled, of 1 pack: 2 of law.

## Decision

Decision: ______________________________

Reasons: ______________________________

Name: ______________________________

Signature: ______________________________

Date: ______________________________

## Annex: not decided

- policy, probe: It turns on who it is. Possible effect: hold (do not proceed while this stands). Rule \`house/pattern\`
- law, probe: It turns on how far probe reaches. Possible effect: licence required. Act on Watching Devices, Art. 1. Rule \`law/other\`

## Annex: made with

### Packs (1)

- law: Law, from 2000-01-01, compared with the law to 2026-01-01

### Lists (2)

- watch-list: checked, 3 rows (bundled), taken 2026-01-02, sha256 abab
- other-list: not checked, for no rule in force reads it, 9 rows (bundled), taken 2025-01-02, sha256 efef

### Versions and hashes

- licet 0.2.0
- pack law: sha256 cdcd
- territories: sha256 0101
`);
  });

  test('with --all names every entry, set and party that was consulted', () => {
    const all = record(verdict(), true);
    for (const part of [
      '### Control entries (2)\n\n- xa 5A001, probe: not met (act Annex 5A001) \\[law/entries/5a001\\]\n',
      '### Dated sets (1)\n\n- Watched states (act Art. 2) \\[watched\\]\n',
      '### Parties compared (1)\n\n- Trade FZCO: watch-list\n',
      '### Not modelled (2)\n\n- law: Art. 9\n- law: Art. 10\n',
    ]) {
      expect(all).toContain(part);
      expect(record()).not.toContain(part);
    }
  });

  test('states nothing of what nobody found, not even by the title of a rule', () => {
    for (const all of [false, true]) {
      expect(record(verdict(), all)).not.toContain('The buyer hides the true user');
      expect(record(verdict(), all)).not.toContain('Another duty');
    }
  });

  test('hides no finding', () => {
    for (const { rule } of verdict().findings) expect(record()).toContain(`\`${rule}\``);
  });

  test('of a green says what was checked and what was not, and keeps room to sign', () => {
    const shown = record(green());
    expect(shown).toContain(
      '# GREEN: A probe for XA\n\n**No reason found in what was checked.**\n',
    );
    expect(shown.split('\n').filter((line) => line.startsWith('## '))).toEqual([
      '## The transaction as entered',
      '## Reasons',
      '## Checked',
      '## Not checked',
      '## Decision',
      '## Annex: made with',
    ]);
    expect(shown).toContain('## Reasons\n\nNo rule of these packs was met or left open.\n');
    expect(shown).not.toMatch(/cleared|compliant|approved/i);
  });

  test('puts the questions after the seventh, and each of what is open, on a line of an annex', () => {
    const many = verdict({
      findings: [1, 2, 3].map((n) => undetermined({ rule: `law/r${n}` })),
      questions: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({
        ...verdict().questions[1]!,
        fact: `item.f${n}`,
        about: [`item.f${n}`],
      })),
    });
    const [body, annex] = record(many).split('## Decision') as [string, string];
    expect(body).toContain('7. How far does it reach? (`item.f7`)');
    expect(body).not.toContain('item.f8');
    expect(body).not.toContain('law/r1');
    expect(body).toContain('## Reasons\n\nNo rule of these packs was met.\n');
    expect(annex).toContain(
      '## Annex: further questions\n\n8. How far does it reach? (`item.f8`) One of near, far.\n9. ',
    );
    // They turn on the same, so that one line says it of all.
    expect(annex.match(/It turns on/g)).toHaveLength(1);
    expect(annex).toContain(' Rules `law/r1`, `law/r2`, `law/r3`\n');
  });

  test('takes names as text, never as markup', () => {
    const page = record(
      verdict({
        transaction: { id: HOSTILE, title: HOSTILE },
        findings: [
          finding({
            because: `${HOSTILE}.`,
            facts: [{ fact: 'party.name', value: HOSTILE, from: HOSTILE }],
            evidence: [
              {
                kind: 'match',
                source: '',
                date: '2020-01-01',
                url: 'https://example.org/> <script>',
                detail: HOSTILE,
              },
            ],
          }),
          undetermined({ turnsOn: HOSTILE, subject: HOSTILE }),
        ],
        deal: [{ part: HOSTILE, facts: [{ fact: 'item.name', value: HOSTILE, from: HOSTILE }] }],
      }),
    );
    expect(page).toContain(
      '# RED: a\\|b\\*\\<script\\>alert(1)\\</script\\>\\`x\\` \\_y\\_ \\[z\\](http://evil.example) \\&lt;\n',
    );
    const outsideCode = page.split('\n').map((line) => armed(line).replace(/`[^`]*`/g, ''));
    expect(
      outsideCode.filter(
        (line) => line.includes('<script') || line.includes('](') || line.includes('|'),
      ),
    ).toEqual([]);
    // The id stands in a code span, which it cannot end.
    expect(page).toContain(
      '- Transaction `a|b*<script>alert(1)</script>x _y_ [z](http://evil.example) &lt;`\n',
    );
  });

  test('lets no name begin a line of its own', () => {
    const page = record(
      verdict({ transaction: { id: 'a\n# GREEN: forged', title: 'b\n\n# GREEN: forged' } }),
    );
    expect(page.split('\n').filter((line) => /^# /.test(line))).toEqual([
      '# RED: b \\# GREEN: forged',
    ]);
    expect(page).toContain('- Transaction `a # GREEN: forged`\n');
  });

  test('lets no sign through that steers a terminal, and has no colour', () => {
    const page = markdown.one(
      answer(
        verdict({
          transaction: { id: STEERS, title: STEERS },
          findings: [finding({ because: STEERS }), undetermined({ turnsOn: STEERS })],
        }),
      ),
      { ...LOOK, colour: true },
    );
    expect(page).toContain('Acme�\\]0;owned� �2J�gnp.exe� Ltd');
    expect(page).not.toMatch(STEERING);
  });
});

const LIST: Look = { ...LOOK, detail: 'brief' };

const comment = (...wholes: Verdict[]): string =>
  [
    markdown.open(RUN, LOOK),
    ...wholes.map((whole) => markdown.each(answer(whole), LOOK)),
    markdown.close({ red: 1, amber: 0, green: 1 }, LOOK),
  ].join('');

describe('several transactions in Markdown', () => {
  test('are a table for a comment: colour, transaction with its line, and what decides, with its link', () => {
    expect(comment(verdict(), green({ transaction: { id: 'b|c', file: 'b.yaml', line: 7 } })))
      .toBe(`licet 0.2.0: 1 pack, 1 list, given beside the files: lists=bundled

| answer | transaction | what decides |
| --- | --- | --- |
| 🔴 **RED**<br>law red, policy amber | deal-1<br>deal.yaml:1 | **law, licence required, licensing policy: denial**: probe is meant for XA, for which everything needs a licence. (deal.yaml:4) [Act on Watching Devices, Art. 1](<https://example.org/act>)<br>… and 1 of another colour<br>Could not be looked at: Full lists are not loaded. Load them.<br>Could not be looked at: The index of 2010 has no value for XA. Look for a newer edition.<br>2 points are neither found nor excluded (1 law, 1 policy), asked first: Trade FZCO (end-user): Who is it (legal name)? (end-user.name)<br>Lifted: law/licensed, relieved by law/licence |
| 🟢 **GREEN**<br>law green, policy green | b\\|c<br>b.yaml:7 | No reason found in what was checked |

2 transactions: 1 red, 0 amber, 1 green
`);
  });

  test('count what a cell has no room for', () => {
    const row = comment(
      verdict({
        findings: [1, 2, 3, 4, 5].map((n) => finding({ because: `Reason ${n}.`, facts: [] })),
        gaps: [1, 2, 3].map((n) => ({ kind: 'law', what: `Gap ${n}`, why: '', remedy: 'Look' })),
      }),
    );
    expect(row).toContain('Reason 3.');
    expect(row).not.toContain('Reason 4.');
    expect(row).toContain('… and 2 more that red rests on<br>');
    expect(row).toContain('Gap 2. Look<br>… and 1 more that could not be looked at |');
  });

  test('mention nobody and link nowhere by a name, and keep it in its cell', () => {
    for (const name of [
      HOSTILE,
      STEERS,
      '@octocat @org/team',
      '#12 a/b#3 GH-4',
      'https://evil.example www.evil.example',
      'a@evil.example',
      'a | b\n| c',
      '![x](https://evil.example/x.png)',
      '<!-- --> <br>',
    ]) {
      const text = comment(
        verdict({
          transaction: { id: name, file: `${name}.yaml`, line: 2 },
          findings: [
            finding({ because: name, facts: [], citations: [] }),
            finding({ relievedBy: name }),
            undetermined({ turnsOn: name }),
          ],
          gaps: [{ kind: 'law', what: name, why: name, remedy: name }],
          questions: [],
        }),
      );
      const row = text.split('\n')[4]!;
      expect(text.split('\n')).toHaveLength(8);
      expect(armed(row).match(/\|/g)).toHaveLength(4);
      expect(row.replaceAll('&#8203;', '\u200b')).not.toMatch(/@\w|:\/\/|#\d|GH-\d|www\./i);
      expect(armed(row.replaceAll('<br>', ''))).not.toMatch(/[<>]|\]\(/);
      expect(text).not.toMatch(STEERING);
    }
  });

  test('in brief are a list under what all of them rest on, each with its reason, and a total', () => {
    expect(
      [
        markdown.open(RUN, LIST),
        markdown.each(answer(), LIST),
        markdown.each(answer(green({ transaction: { id: 'b|c' } })), LIST),
        markdown.close({ red: 1, amber: 0, green: 1 }, LIST),
      ].join(''),
    )
      .toBe(`Screened with licet 0.2.0: packs \`law\` to 2026-01-01; lists \`watch-list\` of 2026-01-02. Given beside the files: lists=bundled.

- **RED** deal-1: law/embargo
- **GREEN** b\\|c: no reason found in what was checked

2 transactions: 1 red, 0 amber, 1 green
`);
  });

  test('are whole records where that is wanted, each apart from the next', () => {
    const shown = markdown.each(answer(), { ...LOOK, detail: 'full' });
    expect(shown).toContain('# RED: A probe for XA\n');
    expect(shown.endsWith('\n\n---\n\n')).toBe(true);
    expect(shown).not.toContain('Annex: made with');
  });
});
