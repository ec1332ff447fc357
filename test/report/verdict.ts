// A small verdict made by hand, with one finding of each kind; and an answer that gives it.

import type {
  Answer,
  BriefVerdict,
  Finding,
  FindingLines,
  PlacedBy,
  Verdict,
} from '../../src/model/verdict.ts';
import type { Run } from '../../src/model/run.ts';
import type { Look } from '../../src/report/format.ts';

export const LOOK: Look = { width: 80, colour: false, all: false };

const PRIMARY = {
  text: 'primary',
  dates: 'primary',
  conditions: 'primary',
  exceptions: 'primary',
} as const;

export const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'law/embargo',
  pack: 'law',
  kind: 'law',
  effect: 'licence-required',
  licensingPolicy: 'denial',
  outcome: 'met',
  colour: 'red',
  subject: 'probe',
  tags: [],
  title: 'Everything for XA',
  because: 'probe is meant for XA, for which everything needs a licence.',
  remedy: 'Do not ship without a licence.',
  citations: [
    {
      instrument: 'act',
      title: 'Act on Watching Devices',
      provision: 'Art. 1',
      url: 'https://example.org/act',
      since: '2004-05-14',
      until: '2011-12-12',
    },
  ],
  facts: [{ fact: 'destination.country', value: 'XA', from: 'deal.yaml:4' }],
  evidence: [],
  missing: [],
  couldRelieve: [],
  marks: PRIMARY,
  ...changes,
});

/** An undetermined finding has no sentence of its own. */
export const undetermined = (changes: Partial<Finding>): Finding => {
  const { because: _, licensingPolicy: __, ...rest } = finding();
  return {
    ...rest,
    outcome: 'undetermined',
    colour: 'amber',
    facts: [],
    citations: [],
    turnsOn: 'It turns on who it is.',
    missing: ['end-user.name'],
    ...changes,
  };
};

export const COVERAGE: Run['coverage'] = {
  packs: [{ pack: 'law', title: 'Law', since: '2000-01-01', checkedTo: '2026-01-01' }],
  lists: [
    {
      list: 'watch-list',
      rows: 3,
      taken: '2026-01-02',
      sha256: 'abab',
      bundled: true,
      checked: true,
    },
    {
      list: 'other-list',
      rows: 9,
      taken: '2025-01-02',
      sha256: 'efef',
      bundled: true,
      checked: false,
    },
  ],
  indices: [
    { index: 'freedom', title: 'Freedom', rights: 'CC BY 4.0', edition: '2025', bundled: true },
  ],
  notModelled: [
    { pack: 'law', what: 'Art. 9' },
    { pack: 'law', what: 'Art. 10' },
  ],
  replaced: [{ rule: 'law/old', by: 'house (retired)' }],
};

export const MANIFEST: Run['manifest'] = {
  licet: '0.2.0',
  packs: { law: 'cdcd' },
  data: { territories: '0101' },
  options: { lists: 'bundled' },
};

export const RUN: Run = { schema: 'licet/run@1', coverage: COVERAGE, manifest: MANIFEST };

export const verdict = (changes: Partial<Verdict> = {}): Verdict => ({
  schema: 'licet/verdict@2',
  transaction: { id: 'deal-1', title: 'A probe for XA', file: 'deal.yaml', line: 1 },
  asOf: '2010-12-15',
  knownAt: '2011-01-01',
  verdict: 'red',
  law: 'red',
  policy: 'amber',
  bounds: { best: 'amber', worst: 'red', exact: true },
  findings: [
    finding(),
    finding({
      rule: 'house/record',
      pack: 'house',
      kind: 'policy',
      effect: 'refuse',
      colour: 'amber',
      because: 'Ministry has a record.',
      remedy: 'Look closer.',
      citations: [],
      facts: [],
      evidence: [
        {
          kind: 'incident',
          source: 'A Paper',
          date: '2009-08-07',
          url: 'https://example.org/paper',
          detail: 'Ministry: it watched people [corroborated]',
        },
      ],
      mitigatedBy: 'house/safeguards',
      couldRelieve: [
        { rule: 'house/oversight', title: 'Oversight', missing: ['destination.oversight'] },
      ],
      marks: { ...PRIMARY, conditions: 'recalled', dates: 'secondary' },
    }),
    finding({
      rule: 'law/licensed',
      because: 'A second reason.',
      relievedBy: 'law/licence',
      citations: [],
      facts: [],
    }),
    undetermined({
      rule: 'house/pattern',
      kind: 'policy',
      pack: 'house',
      effect: 'hold',
      tags: ['red-flag'],
      title: 'The buyer hides the true user',
    }),
    undetermined({
      rule: 'law/other',
      subject: 'probe',
      title: 'Another duty',
      turnsOn: 'It turns on how far probe reaches.',
      missing: ['item.range'],
      citations: finding().citations,
    }),
  ],
  gaps: [
    {
      kind: 'law',
      what: 'Full lists are not loaded',
      why: 'Only extracts were looked at.',
      remedy: 'Load them.',
    },
    {
      kind: 'policy',
      what: 'The index of 2010 has no value for XA',
      why: 'It was not published.',
      remedy: 'Look for a newer edition.',
    },
  ],
  questions: [
    {
      fact: 'end-user.name',
      about: ['end-user.name'],
      subject: 'Trade FZCO (end-user)',
      question: 'Who is it (legal name)?',
      askedBy: ['act Art. 1'],
      decides: ['house/pattern'],
      evidence: 'end-use statement',
    },
    {
      fact: 'item.range',
      about: ['item.range'],
      subject: 'the transaction',
      question: 'How far does it reach?',
      answers: ['near', 'far'],
      askedBy: [],
      decides: ['law/other'],
      evidence: '',
    },
  ],
  change: [
    { to: 'amber', set: { 'destination.country': 'XB' }, inHands: false },
    { to: 'green', set: { 'item.range': '5', 'end-use.mass': 'no' }, inHands: true },
  ],
  presumed: [{ fact: 'item.radio', value: 'no', by: 'category probe' }],
  deal: [
    {
      part: 'end-user',
      facts: [{ fact: 'country', value: 'XA', from: 'deal.yaml:6' }],
    },
    {
      part: 'item',
      facts: [
        { fact: 'name', value: 'probe', from: 'deal.yaml:9' },
        { fact: 'category', value: 'probe', from: '--set item.category' },
      ],
    },
  ],
  consulted: {
    entries: [
      {
        item: 'probe',
        list: 'xa',
        code: '5A001',
        entry: 'law/entries/5a001',
        outcome: 'not-met',
        provision: 'act Annex 5A001',
      },
      {
        item: 'probe',
        list: 'xa',
        code: '5A002',
        entry: 'law/entries/5a002',
        outcome: 'undetermined',
        provision: 'act Annex 5A002',
      },
    ],
    parameters: [{ parameter: 'watched', title: 'Watched states', source: 'act Art. 2' }],
    parties: [{ party: 'Trade FZCO', lists: ['watch-list'] }],
    rules: 12,
  },
  coverage: COVERAGE,
  manifest: MANIFEST,
  ...changes,
});

/** Nothing found, nothing open. */
export const green = (changes: Partial<Verdict> = {}): Verdict =>
  verdict({
    verdict: 'green',
    law: 'green',
    policy: 'green',
    bounds: { best: 'green', worst: 'green', exact: true },
    findings: [],
    gaps: [],
    questions: [],
    change: [],
    presumed: [],
    ...changes,
  });

const briefOf = (whole: Verdict): BriefVerdict => {
  const { transaction, asOf, knownAt, verdict, law, policy, bounds, findings, gaps } = whole;
  return {
    schema: 'licet/brief@1',
    transaction,
    asOf,
    knownAt,
    verdict,
    law,
    policy,
    bounds,
    findings: findings.map(({ rule, outcome, colour, subject, relievedBy }) => ({
      rule,
      outcome,
      colour,
      subject,
      ...(relievedBy !== undefined && { relievedBy }),
    })),
    missing: [...new Set(findings.flatMap(({ missing }) => missing))].sort(),
    gaps: gaps.map(({ what }) => what),
    ...(whole.questions[0] && { ask: whole.questions[0].fact }),
  };
};

const NO_LINES: FindingLines = { about: [], behind: [], subjects: [] };

/** What an engine would hand to a format. `asked` gathers what the format asked for. */
export const answer = (
  whole: Verdict = verdict(),
  asked: string[] = [],
  lines: FindingLines = NO_LINES,
  by: PlacedBy = { facts: [], lines: NO_LINES },
): Answer => {
  const { transaction, asOf, knownAt, verdict: overall, law, policy } = whole;
  const told: Answer['whole'] = (detail, alone) => {
    asked.push(`${detail}${alone ? ' alone' : ''}`);
    const { change, deal, consulted, coverage, manifest, ...rest } = whole;
    return {
      ...rest,
      ...(detail === 'full' && change && { change }),
      ...(detail === 'full' && deal && { deal }),
      ...(detail === 'full' && consulted && { consulted }),
      ...(alone && coverage && { coverage }),
      ...(alone && manifest && { manifest }),
    };
  };
  return {
    transaction,
    asOf,
    knownAt,
    verdict: overall,
    law,
    policy,
    bounds: whole.bounds,
    route: { categories: [] },
    brief: () => {
      asked.push('brief');
      return briefOf(whole);
    },
    questions: () => whole.questions,
    whole: told,
    tabled: () => told('standard', false),
    placed: (alone) => {
      const { findings, ...rest } = told('standard', alone);
      return {
        ...rest,
        findings: findings.map((finding) => ({ ...finding, lines })),
        gapAt: () => by,
        askedAt: () => by,
      };
    },
  };
};

export const HOSTILE = 'a|b*<script>alert(1)</script>`x` _y_ [z](http://evil.example) &lt;';
/** Sets the window title, clears the screen by a C1 sign, rings, turns the reading direction. */
export const STEERS = 'Acme\u001b]0;owned\u0007 \u009b2J\u202egnp.exe\u202c Ltd';
/** What no output may contain. */
export const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
