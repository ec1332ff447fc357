import { describe, expect, test } from 'vitest';
import type { Instrument } from '../../src/model/citation.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { EntryVersion, RuleVersion } from '../../src/model/rule.ts';
import { listsText, packText, subjectText, type Explained } from '../../src/report/explain.ts';

const INSTRUMENTS: readonly Instrument[] = [
  {
    id: 'act',
    title: 'Act on Watching Devices',
    issuer: 'XA',
    since: '2000-01-01',
    url: 'https://example.org/act',
    confidence: 'verified',
  },
];

const version = (since: string, until?: string): RuleVersion => ({
  title: 'Everything for XA',
  since,
  ...(until !== undefined && { until }),
  status: 'reviewed',
  confidence: 'verified',
  place: { file: 'rules/law/embargo.yaml' },
  provisions: [{ instrument: 'act', pinpoint: 'Art. 1' }],
  tags: [],
  when: { kind: 'all', parts: [] } as unknown as RuleVersion['when'],
  then: { effect: 'prohibited' },
  because: 'It is so.',
  remedy: 'Stop.',
});

const RULE: Explained = {
  kind: 'rule',
  id: 'law/embargo',
  pack: 'law',
  versions: [version('2011-12-12'), version('undated', '2011-12-12')],
};

describe('a rule explained', () => {
  test('has its versions, the one in force marked, citations with links, its text and its cases', () => {
    expect(
      subjectText(
        RULE,
        '2010-01-01',
        INSTRUMENTS,
        { path: 'rules/law/embargo.yaml', content: 'rule: law/embargo\n\n' },
        {
          path: 'rules/law/embargo.test.yaml',
          content: [
            { it: 'is met', expect: 'met' },
            { it: 'asks', expect: 'undetermined', asks: ['item.range'], 'as-of': '2012-01-01' },
          ],
        },
      ),
    ).toBe(`law/embargo
Everything for XA

Versions, newest first (* in force on the day asked for)
    2011-12-12 – today  reviewed, verified
      Act on Watching Devices, Art. 1
      https://example.org/act
  * before the records of this pack – 2011-12-12  reviewed, verified
      Act on Watching Devices, Art. 1
      https://example.org/act

Text (rules/law/embargo.yaml)

rule: law/embargo

Cases (rules/law/embargo.test.yaml)
  met           is met
  undetermined  asks, asks item.range (on 2012-01-01)
`);
  });

  test('names an instrument by its id where no record of it has a link', () => {
    expect(
      subjectText(RULE, '2010-01-01', [], { path: 'x.yaml', content: '' }, undefined),
    ).toContain('reviewed, verified\n      act, Art. 1\n  * before');
  });
});

test('a control entry explained has the lists that carry it', () => {
  const entry: EntryVersion = {
    title: 'Jammers',
    status: 'reviewed',
    confidence: 'verified',
    place: { file: 'x.yaml' },
    periods: [
      {
        list: 'eu',
        code: '5A001.f',
        since: '2009-01-01',
        provision: { instrument: 'act', pinpoint: '' },
        confidence: 'recalled',
        carries: {},
      },
    ],
  };
  expect(
    subjectText(
      { kind: 'entry', id: 'law/jammers', pack: 'law', versions: [entry] },
      '2010-01-01',
      INSTRUMENTS,
      { path: 'x.yaml', content: 'entry: law/jammers' },
      undefined,
    ),
  ).toContain(
    '  * eu         5A001.f      2009-01-01 – today  recalled\n      Act on Watching Devices\n      https://example.org/act\n',
  );
});

describe('a pack explained', () => {
  const pack: Pack = {
    id: 'law',
    title: 'Law of XA',
    kind: 'law',
    binds: 'Exporters of XA.',
    since: '2000-01-01',
    checkedTo: '2026-01-01',
    staleAfter: { count: 6, unit: 'months' },
    models: ['The embargo'],
    notModelled: [{ what: 'Art. 9', why: 'nobody read it' }],
    retires: [],
    overrides: {},
    sha256: 'ab',
    place: { file: 'rules/law/pack.yaml' },
  };

  test('says whom it binds, what it models and what not, and what it holds', () => {
    expect(packText(pack, [RULE], [])).toBe(`law – Law of XA
law; speaks from 2000-01-01; compared with the law to 2026-01-01; stale after 6 months
Binds: Exporters of XA.

Models
  - The embargo

Does not model
  - Art. 9: nobody read it

Rules, definitions and entries (1)
  rule   law/embargo  Everything for XA
`);
  });

  test('says where nothing is known to be left out', () => {
    expect(packText({ ...pack, notModelled: [] }, [], [])).toContain(
      'Does not model\n  - nothing that is known\n',
    );
  });
});

test('the lists are a table in the order of their titles', () => {
  const row = { entries: 3, verified: 2, recalled: 1, declarationOnly: 0 };
  expect(
    listsText(
      [
        { list: 'eu', ...row },
        { list: 'us', ...row, entries: 9 },
      ],
      { us: 'Commerce Control List', eu: 'Annex I' },
      '2024-01-01',
    ),
  ).toBe(`Control entries in force on 2024-01-01, by list and confidence

| list | entries | verified | recalled | by declaration only |
|---|---:|---:|---:|---:|
| Commerce Control List | 9 | 2 | 1 | 0 |
| Annex I | 3 | 2 | 1 | 0 |
`);
});
