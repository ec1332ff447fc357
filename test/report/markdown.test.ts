import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/report/markdown.ts';
import { finding, HOSTILE, STEERS, verdict } from './verdict.ts';

const LOOK = { width: 80, colour: true, all: false };

/** The signs of markup that no backslash disarms. */
const armed = (line: string): string => line.replace(/\\[\\`*_{}[\]<>#|~&]/g, '');

describe('the Markdown format', () => {
  test('is a page with the answer, reasons, questions, changes, gaps and coverage', () => {
    const page = markdown.one(verdict(), LOOK);
    expect(page.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# RED: A probe for XA',
      '## Reasons',
      '### RED, law: licence required, licensing policy: denial',
      '### AMBER, policy: do not proceed while this stands, licensing policy: denial (softened by house/safeguards)',
      '### RED, law: licence required, licensing policy: denial (relieved by law/licence)',
      '### AMBER, policy: enhanced due diligence, licensing policy: denial (not decided)',
      '### AMBER, law: licence required, licensing policy: denial (not decided)',
      '## Questions, most decisive first',
      '## What would change it',
      '## Could not be looked at',
      '## Checked',
    ]);
    expect(page).toContain(
      '- Act on Watching Devices, Art. 1 (in force from 2004-05-14 until 2011-12-12) <https://example.org/act>\n',
    );
    expect(page).toContain('- Fact: `destination.country` = XA (deal.yaml:4)\n');
    expect(page).toContain(
      '1. Who is it (legal name)? (`end-user.name`) Proof: end-use statement.\n',
    );
    expect(page).toContain("- to amber: destination.country = XB (not in the exporter's hands)\n");
    expect(page).toContain('- Not known: `end-user.name`\n');
  });

  test('hides no finding', () => {
    const page = markdown.one(verdict(), LOOK);
    for (const { rule } of verdict().findings) expect(page).toContain(`- Rule \`${rule}\``);
  });

  test('takes names as text, never as markup', () => {
    const page = markdown.one(
      verdict({
        transaction: { id: HOSTILE, title: HOSTILE },
        findings: [
          finding({
            because: `${HOSTILE}.`,
            facts: [{ fact: 'party.name', value: HOSTILE, from: HOSTILE }],
            evidence: [{ kind: 'match', source: '', date: '2020-01-01', detail: HOSTILE }],
          }),
        ],
      }),
      LOOK,
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
      'Transaction `a|b*<script>alert(1)</script>x _y_ [z](http://evil.example) &lt;`.',
    );
  });

  test('lets no name begin a line of its own', () => {
    const page = markdown.one(
      verdict({ transaction: { id: 'a\n# GREEN: forged', title: 'b\n\n# GREEN: forged' } }),
      LOOK,
    );
    expect(page.split('\n').filter((line) => /^# /.test(line))).toEqual([
      '# RED: b \\# GREEN: forged',
    ]);
    expect(page).toContain('Transaction `a # GREEN: forged`.');
  });

  test('lets no sign through that steers a terminal, and has no colour', () => {
    const page = markdown.one(
      verdict({
        transaction: { id: STEERS, title: STEERS },
        findings: [finding({ because: STEERS })],
      }),
      LOOK,
    );
    expect(page).toContain('Acme�\\]0;owned� �2J�gnp.exe� Ltd');
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test('gives several as a list with the reason of each', () => {
    expect(markdown.each(verdict(), LOOK)).toBe(
      '- **RED** deal-1: probe is meant for XA, for which everything needs a licence. (`law/embargo`)\n',
    );
    expect(markdown.each(verdict({ verdict: 'green', findings: [] }), LOOK)).toBe(
      '- **GREEN** deal-1\n',
    );
    expect(markdown.total({ red: 1, amber: 0, green: 1 }, LOOK)).toBe(
      '\n2 transactions: 1 red, 0 amber, 1 green\n',
    );
  });
});
