// Control entries and what the exporter declared: which codes are met, which are open, and when the two contradict.

import { describe, expect, it } from 'vitest';
import { Environments } from '../../../src/core/facts/environment.ts';
import { rulebookFor } from '../../../src/core/law/rulebook.ts';
import type { Codes, FactValue } from '../../../src/model/facts.ts';
import { missingCode } from '../../../src/model/missing.ts';
import type { Entry } from '../../../src/model/rule.ts';
import { codes, DAY, entry, facts, library, pack } from '../library.ts';

const PROBE = entry(
  'law/probe',
  [
    { list: 'eu', code: '5A001.j', since: '2014-12-31' },
    {
      list: 'us',
      code: '5A001.j',
      since: '2022-03-07',
      carries: { 'us-reasons': ['NS1', 'AT1'], 'us-exceptions': ['ACE'] },
    },
  ],
  { 'item.indexes': 'yes' },
  { 'item.category': ['probe', 'centre'] },
);
const JAMMER = entry(
  'law/jammer',
  [{ list: 'eu', code: '5A001.f.1' }],
  { 'item.jams': 'yes' },
  { 'item.category': 'jammer' },
);
const MASS_MARKET = entry('law/mass-market', [
  { list: 'us', code: '5A992', carries: { 'us-reasons': ['AT1'] } },
]);

/** What rules see of the items. */
const seen = (
  items: readonly Readonly<Record<string, FactValue>>[],
  asOf: string,
  entries: readonly Entry[],
): Environments =>
  new Environments(rulebookFor(library({ packs: [pack('law')], entries }), asOf), facts({ items }));

const classified = (
  item: Readonly<Record<string, FactValue>>,
  asOf = '2023-01-01',
  entries: readonly Entry[] = [PROBE, JAMMER, MASS_MARKET],
) => {
  const env = seen([item], asOf, entries).of({ item: 0 });
  const of = (fact: string): Codes => env.fact('item', fact)!.value as Codes;
  return {
    eu: of('eu'),
    us: of('us'),
    reasons: of('us-reasons'),
    exceptions: of('us-exceptions'),
    contradicted: env.fact('item', 'contradicted')!.value,
  };
};

describe('a fact that speaks for an entry of another kind of item', () => {
  const CARRIER = entry(
    'law/carrier',
    [{ list: 'eu', code: '5A001.j' }],
    { all: [{ 'item.indexes': 'yes' }, { 'item.carrier': 'yes' }] },
    { 'item.category': 'probe' },
  );
  const none = { category: 'camera', 'classification.eu': 'none' };
  const of = (item: Readonly<Record<string, FactValue>>) => {
    const env = seen([{ ...none, ...item }], DAY, [CARRIER, JAMMER]).of({ item: 0 });
    const value = (fact: string) => env.fact('item', fact)!.value;
    return { eu: value('eu'), told: value('told'), contradicted: value('contradicted') };
  };

  it('has the entry asked, and none is not believed before that is answered', () => {
    const { eu, told, contradicted } = of({ indexes: 'yes' });
    expect(eu).toEqual(codes({ possible: [{ code: '5A001.j', missing: ['item.carrier'] }] }));
    expect([told, contradicted]).toEqual([['eu'], []]);
  });

  it('contradicts none where the others meet it too', () => {
    const { eu, contradicted } = of({ indexes: 'yes', carrier: 'yes' });
    expect(eu).toEqual(codes({ met: ['5A001.j'] }));
    expect(contradicted).toEqual(['eu']);
  });

  it('says nothing where the others rule it out', () => {
    const { eu, told } = of({ indexes: 'yes', carrier: 'no' });
    expect([eu, told]).toEqual([codes({}), []]);
  });

  it('is not a lack, nor a fact of which nobody speaks', () => {
    for (const item of [{}, { indexes: 'no' }, { price: '100' }]) {
      const { eu, told } = of(item);
      expect([eu, told]).toEqual([codes({}), []]);
    }
  });

  it('answers for nothing else on a list of which nothing is declared', () => {
    const undeclared = (item: Readonly<Record<string, FactValue>>) =>
      (
        seen([{ category: 'camera', ...item }], DAY, [CARRIER, JAMMER])
          .of({ item: 0 })
          .fact('item', 'eu')!.value as Codes
      ).open.map((one) => one.kind === 'fact' && one.label);
    expect(undeclared({})).toEqual(['item.classification.eu']);
    expect(undeclared({ indexes: 'yes' })).toEqual(['item.classification.eu']);
  });

  it('is told of no list whose entries are asked of the kind anyway', () => {
    expect(of({ category: 'probe', indexes: 'yes' }).told).toEqual([]);
  });
});

describe('technical facts alone', () => {
  it('that meet an entry put the item on every list that carries it', () => {
    const { eu, us, reasons, exceptions, contradicted } = classified({
      category: 'probe',
      indexes: 'yes',
    });
    expect(eu).toEqual(codes({ met: ['5A001.j'] }));
    expect(us).toEqual(codes({ met: ['5A001.j'] }));
    expect(reasons).toEqual(codes({ met: ['AT1', 'NS1'] }));
    expect(exceptions).toEqual(codes({ met: ['ACE'] }));
    expect(contradicted).toEqual([]);
  });

  it('that meet it do so on each list from its own day on', () => {
    // On the eve of the US entry the EU one stood already; no US entry could then decide, so the exporter is asked.
    const before = classified({ category: 'probe', indexes: 'yes' }, '2022-03-06');
    expect(before.eu.met).toEqual(['5A001.j']);
    expect(before.us).toEqual(codes({ open: ['item.classification.us'] }));
    expect(classified({ category: 'probe', indexes: 'yes' }, '2022-03-07').us.met).toEqual([
      '5A001.j',
    ]);
  });

  it('that miss it put it on no list', () => {
    const { eu, us, reasons } = classified({ category: 'probe', indexes: 'no' });
    expect([eu, us, reasons]).toEqual([codes({}), codes({}), codes({})]);
  });

  it('that are missing leave the code open and name themselves', () => {
    const { eu, us, reasons } = classified({ category: 'probe' });
    expect(eu).toEqual(codes({ possible: [{ code: '5A001.j', missing: ['item.indexes'] }] }));
    expect(us).toEqual(codes({ possible: [{ code: '5A001.j', missing: ['item.indexes'] }] }));
    expect(reasons).toEqual(
      codes({
        possible: [
          { code: 'AT1', missing: ['item.indexes'] },
          { code: 'NS1', missing: ['item.indexes'] },
        ],
      }),
    );
  });

  it('without a category decide as ever, and leave the list itself open', () => {
    expect(classified({ indexes: 'yes', jams: 'no' }).eu).toEqual(
      codes({ met: ['5A001.j'], open: ['item.category'] }),
    );
    expect(classified({}).eu.possible.map(({ code }) => code)).toEqual(['5A001.f.1', '5A001.j']);
  });

  it('meet an entry whatever the kind of item for which it was written', () => {
    const { eu, us } = classified({ category: 'camera', indexes: 'yes' });
    expect(eu).toEqual(codes({ met: ['5A001.j'] }));
    expect(us.met).toEqual(['5A001.j']);
    // Left out, they are not asked of a camera.
    expect(classified({ category: 'camera' }).eu.possible).toEqual([]);
    expect(classified({ category: 'camera', indexes: 'no' }).eu.met).toEqual([]);
  });

  it('of a category that no entry covers ask for the declared classification, on each list', () => {
    const { eu, us, reasons } = classified({ category: 'camera' });
    expect(eu).toEqual(codes({ open: ['item.classification.eu'] }));
    expect(us).toEqual(codes({ open: ['item.classification.us'] }));
    expect(reasons).toEqual(codes({ open: ['item.classification.us'] }));
  });
});

describe('an entry of a kind that only a declaration decides', () => {
  const OTHER = entry('law/other', [{ list: 'eu', code: '5A001.a' }], undefined, {
    'item.category': 'probe',
  });
  const eu = (item: Readonly<Record<string, FactValue>>) =>
    classified(item, DAY, [PROBE, JAMMER, OTHER]).eu;

  it('leaves the list open where the other entries are ruled out', () => {
    expect(eu({ category: 'probe', indexes: 'no' })).toEqual(
      codes({ open: ['item.classification.eu'] }),
    );
  });

  it('is answered by a declared none, and by its code', () => {
    const probe = { category: 'probe', indexes: 'no' };
    expect(eu({ ...probe, 'classification.eu': 'none' })).toEqual(codes({}));
    expect(eu({ ...probe, 'classification.eu': '5A001.a' }).met).toEqual(['5A001.a']);
  });

  it('asks for no code where another entry is met, and nothing of other kinds', () => {
    expect(eu({ category: 'probe', indexes: 'yes' })).toEqual(codes({ met: ['5A001.j'] }));
    expect(eu({ category: 'jammer', jams: 'no' })).toEqual(codes({}));
  });

  it('does not take the place of the question what kind of item it is', () => {
    expect(eu({ indexes: 'no', jams: 'no' }).open).toEqual(codes({ open: ['item.category'] }).open);
  });
});

describe('a declared code', () => {
  it('is taken as met, with the entry it stands under and what follows from that', () => {
    const { us, reasons, contradicted } = classified({
      category: 'probe',
      'classification.us': '5A001.j',
    });
    expect(us.met).toEqual(['5A001.j']);
    expect(reasons.met).toEqual(['AT1', 'NS1']);
    expect(contradicted).toEqual([]);
  });

  it('opens the licence exception that every entry carries for which it may stand, and no other', () => {
    const met = (code: string, more = {}): readonly string[] =>
      classified({ category: 'probe', 'classification.us': code, ...more }).exceptions.met;
    expect(met('5A001.j')).toEqual(['ACE']);
    // The heading may stand for a paragraph that no exception is open to.
    expect(met('5A001')).toEqual([]);
    expect(met('5A001', { indexes: 'yes' })).toEqual(['ACE']);
    // What the item does contradicts it.
    expect(met('5A001.j', { indexes: 'no' })).toEqual([]);
  });

  it('that no modelled entry explains is met, and leaves open what follows from it', () => {
    const { us, reasons } = classified({ category: 'camera', 'classification.us': '6A003' });
    expect(us.met).toEqual(['6A003']);
    expect(us.open).toEqual([]);
    // No question: the exporter has said what there is to say.
    expect(reasons.open).toEqual([missingCode('us', '6A003')]);
  });

  it('below a modelled entry meets the entry too', () => {
    expect(classified({ category: 'jammer', 'classification.eu': '5A001.f.1.a' }).eu.met).toEqual([
      '5A001.f.1',
      '5A001.f.1.a',
    ]);
  });

  it('is decided by the declaration alone where the entry has no condition', () => {
    const { us, reasons } = classified({ category: 'camera', 'classification.us': '5A992' });
    expect(us.met).toEqual(['5A992']);
    expect(reasons.met).toEqual(['AT1']);
  });

  it('that the technical facts rule out is met all the same, and contradicted', () => {
    const { eu, contradicted } = classified({
      category: 'probe',
      indexes: 'no',
      'classification.eu': '5A001.j',
    });
    expect(eu.met).toEqual(['5A001.j']);
    expect(contradicted).toEqual(['eu']);
  });

  it('of several is met each', () => {
    expect(
      classified({ category: 'camera', 'classification.eu': ['6A003', '5A002'] }).eu.met,
    ).toEqual(['5A002', '6A003']);
  });
});

describe('a declared code that several entries carry', () => {
  const box = entry(
    'law/box',
    [{ list: 'us', code: '5A002', carries: { 'us-reasons': ['NS1', 'AT1'] } }],
    { all: [{ 'item.category': 'box' }, { 'item.encrypts': 'yes' }] },
  );
  const breaker = entry(
    'law/breaker',
    [{ list: 'us', code: '5A002', carries: { 'us-reasons': ['NS2', 'AT1'] } }],
    { 'item.category': 'breaker' },
  );
  const reasons = (item: Readonly<Record<string, FactValue>>) =>
    classified({ 'classification.us': '5A002', ...item }, '2023-01-01', [box, breaker, PROBE])
      .reasons;

  it('brings what all of them carry, and leaves open what only some carry', () => {
    expect(reasons({})).toEqual(
      codes({
        met: ['AT1'],
        possible: [
          // The probe, which the item may be too, carries it as well.
          { code: 'NS1', missing: ['item.category', 'item.encrypts', 'item.indexes'] },
          { code: 'NS2', missing: ['item.category', 'item.encrypts'] },
        ],
      }),
    );
  });

  it('brings what the one carries that the facts meet, and not what the other does', () => {
    expect(reasons({ category: 'box', encrypts: 'yes' })).toEqual(codes({ met: ['AT1', 'NS1'] }));
  });

  it('never brings more when a fact is left out', () => {
    expect(reasons({ category: 'box' }).met).toEqual(['AT1']);
    expect(reasons({ category: 'box', encrypts: 'no' }).met).toEqual(['AT1']);
  });

  it('is a gap where the facts meet none of them', () => {
    const unexplained = [missingCode('us', '5A002')];
    expect(reasons({ category: 'camera' }).possible).toEqual([
      { code: 'NS1', missing: unexplained },
      { code: 'NS2', missing: unexplained },
    ]);
  });
});

describe('a declared none', () => {
  it.each(['none', 'not-listed', 'EAR99'])(
    '(%s) is believed where no entry of the list could apply',
    (value) => {
      const { us, contradicted } = classified({ category: 'camera', 'classification.us': value });
      expect(us).toEqual(codes({}));
      expect(contradicted).toEqual([]);
    },
  );

  it('is not believed where an entry could apply: the entry asks its own questions', () => {
    const { eu, contradicted } = classified({ category: 'probe', 'classification.eu': 'none' });
    expect(eu).toEqual(codes({ possible: [{ code: '5A001.j', missing: ['item.indexes'] }] }));
    expect(contradicted).toEqual([]);
  });

  it('is not believed while the category is unknown', () => {
    expect(classified({ 'classification.eu': 'none' }).eu.possible.map(({ code }) => code)).toEqual(
      ['5A001.f.1', '5A001.j'],
    );
  });

  it('that the technical facts contradict is a contradiction, and the item is listed', () => {
    const { eu, us, contradicted } = classified({
      category: 'probe',
      indexes: 'yes',
      'classification.eu': 'none',
    });
    expect(eu.met).toEqual(['5A001.j']);
    expect(us.met).toEqual(['5A001.j']);
    expect(contradicted).toEqual(['eu']);
  });

  it('on one list says nothing of another', () => {
    const { eu, us } = classified({ category: 'camera', 'classification.eu': 'none' });
    expect(eu).toEqual(codes({}));
    expect(us).toEqual(codes({ open: ['item.classification.us'] }));
  });
});

describe('several texts of one code', () => {
  it('are all met by whichever is in force, and none before the first', () => {
    const dated = entry(
      'law/dated',
      [
        { list: 'eu', code: 'X.2', since: '2015-01-01' },
        { list: 'eu', code: 'X.1', since: '2010-01-01', until: '2015-01-01' },
      ],
      { 'item.category': 'x' },
    );
    const met = (asOf: string) =>
      classified({ category: 'x' }, asOf, [dated, PROBE, MASS_MARKET]).eu.met;
    expect(met('2009-12-31')).toEqual([]);
    expect(met('2010-01-01')).toEqual(['X.1']);
    expect(met('2014-12-31')).toEqual(['X.1']);
    expect(met('2015-01-01')).toEqual(['X.2']);
  });

  it('of each item are decided apart', () => {
    const both = seen([{ category: 'probe', indexes: 'yes' }, { category: 'probe' }], DAY, [PROBE]);
    const eu = (item: number) => both.of({ item }).fact('item', 'eu')!.value;
    expect(eu(0)).toEqual(codes({ met: ['5A001.j'] }));
    expect(eu(1)).toEqual(codes({ possible: [{ code: '5A001.j', missing: ['items.1.indexes'] }] }));
  });
});
