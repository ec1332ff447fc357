// What an interview says of where it stands: how far answers can still move it, on what a green without a code rests, and that
// stopping loses nothing.

import { describe, expect, it } from 'vitest';
import type { Question, Verdict } from '../../src/model/verdict.ts';
import { endedText, movedText, stoppedText } from '../../src/report/interview.ts';

const paper = { width: 80, colour: false };
const FIRST = { reaches: true, explains: true };

const verdict = (colour: Verdict['verdict'], rest: Partial<Verdict> = {}): Verdict =>
  ({
    verdict: colour,
    law: colour,
    policy: 'green',
    asOf: '2026-01-01',
    bounds: { best: 'green', worst: 'red', exact: false },
    findings: [],
    gaps: [],
    questions: [{} as Question],
    presumed: [{}, {}],
    ...rest,
  }) as unknown as Verdict;

describe('between questions', () => {
  it('says how far answers can move it, and no count that would grow again', () => {
    expect(movedText(undefined, verdict('amber'), FIRST, paper)).toBe(
      '\nAMBER · law amber, policy green · can still become green or red\n  Law: what is forbidden, or needs a licence. Policy: what human-rights\n  standards ask of whoever sells it.\n',
    );
  });

  it('tells once what was found of several', () => {
    const found = (subject: string) => ({
      rule: 'house/record',
      subject,
      title: 'Past abuse',
      kind: 'policy',
      colour: 'amber',
      outcome: 'met',
      effect: 'care',
      remedy: 'Ask',
      facts: [],
    });
    const findings = [found('a'), found('b')] as unknown as Verdict['findings'];
    const after = verdict('amber', { findings });
    const text = movedText(verdict('amber'), after, FIRST, paper);
    expect(text.match(/Past abuse/g)).toHaveLength(1);
    const ended = { leftOpen: [], withoutCode: [], titleOf: () => '' };
    const whole = endedText(
      { file: 'deal.yaml', given: '' },
      { ...after, questions: [] },
      ended,
      paper,
    );
    expect(whole.match(/Past abuse/g)).toHaveLength(1);
    expect(whole).toContain('(2 such findings)');
    expect(whole).toContain('Because (2)');
  });

  it('names no colour that it has already', () => {
    const red = { bounds: { best: 'amber', worst: 'red', exact: false } } as const;
    expect(movedText(undefined, verdict('red', red), FIRST, paper)).toContain(
      '· can still become amber\n',
    );
  });

  it('says that it is settled, or that nothing is left', () => {
    const settled = { bounds: { best: 'amber', worst: 'amber', exact: true } } as const;
    expect(movedText(undefined, verdict('amber', settled), FIRST, paper)).toContain('· settled');
    expect(movedText(undefined, verdict('amber', { questions: [] }), FIRST, paper)).toContain(
      '· nothing more to ask',
    );
  });

  it('explains the two parts of a colour the first time that one is shown, and not again', () => {
    const before = verdict('green');
    const shown = (explains: boolean): string =>
      movedText(before, verdict('amber'), { reaches: true, explains }, paper);
    expect(shown(true)).toContain('Law: what is forbidden');
    expect(shown(false)).not.toContain('Law: what is forbidden');
  });

  it('says nothing of bounds while nothing is known', () => {
    expect(movedText(undefined, verdict('amber'), { ...FIRST, reaches: false }, paper)).toBe(
      '\nAMBER · law amber, policy green\n  Law: what is forbidden, or needs a licence. Policy: what human-rights\n  standards ask of whoever sells it.\n',
    );
  });
});

describe('at the end', () => {
  const ended = (colour: Verdict['verdict'], withoutCode: readonly string[]): string =>
    endedText(
      { file: 'deal.yaml', given: '' },
      verdict(colour, { questions: [] }),
      { leftOpen: [], withoutCode, titleOf: (rule) => rule },
      paper,
    ).replaceAll(/\s+/g, ' ');

  it('green with a code says what was presumed beside it', () => {
    expect(ended('green', [])).toContain(
      '2 facts were presumed of what the item is, since nobody said otherwise; licet screen deal.yaml --all lists them.',
    );
    expect(ended('amber', [])).not.toContain('presumed');
  });

  it('green without a code says what it rests on', () => {
    expect(ended('green', ['thermal camera'])).toContain(
      'No control code was declared for thermal camera. That it needs none rests on the kind of item, on what was answered and on 2 facts presumed of that kind; it is no classification.',
    );
  });

  it('says nothing of it where a code is declared, or where it is not green', () => {
    expect(ended('green', [])).not.toContain('control code');
    expect(ended('amber', ['thermal camera'])).not.toContain('control code');
  });
});

describe('stopped', () => {
  it('says that nothing is lost, and how to go on', () => {
    expect(
      stoppedText('deal.yaml', { answered: 3, keptOpen: false }, ' --lists bundled', paper),
    ).toBe(
      'Stopped. Nothing is lost: 3 answers of this sitting are in deal.yaml.\nTo go on from here: licet ask deal.yaml --lists bundled\n',
    );
    expect(stoppedText('deal.yaml', { answered: 0, keptOpen: false }, '', paper)).toContain(
      'deal.yaml is as it was',
    );
  });
});
