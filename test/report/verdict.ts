// A small verdict made by hand, with one finding of each kind.

import type { Finding, Verdict } from '../../src/model/verdict.ts';

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
  confidence: 'verified',
  ...changes,
});

export const verdict = (changes: Partial<Verdict> = {}): Verdict => ({
  schema: 'licet/verdict@1',
  transaction: { id: 'deal-1', title: 'A probe for XA', file: 'deal.yaml', line: 1 },
  asOf: '2010-12-15',
  knownAt: '2011-01-01',
  verdict: 'red',
  law: 'red',
  policy: 'amber',
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
        {
          rule: 'house/oversight',
          title: 'Oversight',
          because: 'A court watches.',
          missing: ['destination.oversight'],
        },
      ],
      confidence: 'recalled',
    }),
    finding({
      rule: 'law/licensed',
      colour: 'red',
      because: 'A second reason.',
      relievedBy: 'law/licence',
      citations: [],
    }),
    finding({
      rule: 'house/pattern',
      kind: 'policy',
      pack: 'house',
      effect: 'care',
      outcome: 'undetermined',
      colour: 'amber',
      tags: ['red-flag'],
      title: 'Diversion pattern',
      because: 'Not known.',
      missing: ['end-user.name'],
      citations: [],
    }),
    finding({
      rule: 'law/other',
      outcome: 'undetermined',
      colour: 'amber',
      title: 'Another duty',
      because: 'Not known either.',
      missing: ['item.range'],
      citations: [],
    }),
  ],
  gaps: [
    {
      what: 'Full lists are not loaded',
      why: 'Only extracts were looked at.',
      remedy: 'Load them.',
    },
  ],
  questions: [
    {
      fact: 'end-user.name',
      question: 'Who is it (legal name)?',
      askedBy: ['act Art. 1'],
      decides: ['house/pattern'],
      evidence: 'end-use statement',
    },
    {
      fact: 'item.range',
      question: 'How far does it reach?',
      askedBy: [],
      decides: ['law/other'],
      evidence: '',
    },
  ],
  change: [
    { to: 'amber', set: { 'destination.country': 'XB' }, inHands: false },
    { to: 'green', set: { 'item.range': '5', 'end-use.mass': 'no' }, inHands: true },
  ],
  coverage: {
    packs: [{ pack: 'law', title: 'Law', since: '2000-01-01', checkedTo: '2026-01-01' }],
    lists: [{ list: 'watch-list', rows: 3, taken: '2026-01-02', sha256: 'ab', bundled: true }],
    indices: [{ index: 'freedom', title: 'Freedom', rights: 'CC BY 4.0' }],
    notModelled: [{ pack: 'law', what: 'Art. 9' }],
    replaced: [{ rule: 'law/old', by: 'house (retired)' }],
  },
  manifest: { licet: '0.1.0', packs: { law: 'cd' }, data: {} },
  ...changes,
});

export const HOSTILE = 'a|b*<script>alert(1)</script>`x` _y_ [z](http://evil.example) &lt;';
/** Sets the window title, clears the screen by a C1 sign, rings, turns the reading direction. */
export const STEERS = 'Acme\u001b]0;owned\u0007 \u009b2J\u202egnp.exe\u202c Ltd';
