// `licet classify`: met, possible and ruled out on each list, the questions that settle the rest, and declarations held
// against the answers.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Environments } from '../../../src/core/facts/environment.ts';
import { CAUTION, type ItemClassification } from '../../../src/model/classification.ts';
import { classificationText } from '../../../src/report/classification.ts';
import { categories, classified, codes, onList } from './classified.ts';
import { shippedScreener, transaction } from '../../sources.ts';

const ALL_SIX = `
name: backbone monitor
category: ip-network-surveillance
supply-form: goods
facts:
  ip-carrier-class: yes
  ip-app-layer: yes
  ip-extracts: yes
  ip-indexes: yes
  ip-hard-selector-search: yes
  ip-relational-map: yes
  ip-for-marketing: no
  ip-for-qos: no
  ip-for-qoe: no
`;
const one = (yaml: string, asOf?: string): ItemClassification => classified(yaml, asOf)[0]!;

describe('an item', () => {
  it('meets the entry whose six tests it meets, on every list, with the line of each answer', () => {
    const classification = one(ALL_SIX);
    for (const [list, code] of [
      ['wassenaar', '5.A.1.j'],
      ['eu', '5A001.j'],
      ['us', '5A001.j'],
      ['uk', '5A001.j'],
    ] as const) {
      const met = onList(classification, list).met.find((candidate) => candidate.code === code);
      expect(met?.by).toBe('answers');
      expect(met?.answers).toContainEqual({
        fact: 'item.ip-app-layer',
        value: 'yes',
        from: 'item.yaml:7',
      });
      expect(met?.citation.url).toMatch(/^https?:/);
    }
  });

  it('may meet the entry while one of the six is unknown, and is asked for it', () => {
    const classification = one(
      ALL_SIX.replace('ip-relational-map: yes', 'ip-relational-map: unknown'),
    );
    const candidate = onList(classification, 'eu').possible.find(({ code }) => code === '5A001.j');
    expect(candidate?.missing).toEqual(['item.ip-relational-map']);
    const question = [...classification.questions, ...classification.then].find(
      ({ fact }) => fact === 'item.ip-relational-map',
    );
    expect(question?.effects).toEqual([
      { answer: 'yes', meets: ['5A001.j'], rulesOut: [] },
      { answer: 'no', meets: [], rulesOut: ['5A001.j'] },
    ]);
  });

  it('misses the entry when one of the six is false, and the answer that decides is named alone', () => {
    const out = onList(
      one(ALL_SIX.replace('ip-indexes: yes', 'ip-indexes: no')),
      'eu',
    ).ruledOut.find(({ code }) => code === '5A001.j');
    expect(out?.answers).toEqual([{ fact: 'item.ip-indexes', value: 'no', from: 'item.yaml:9' }]);
  });

  it('is on the list of one jurisdiction and not of the other on a day between their rules', () => {
    const classification = one(ALL_SIX, '2020-06-01');
    expect(codes(onList(classification, 'eu').met)).toContain('5A001.j');
    const us = onList(classification, 'us');
    expect(codes(us.met)).not.toContain('5A001.j');
    expect(us.otherDays).toContainEqual(
      expect.objectContaining({ code: '5A001.j', since: '2022-03-07', outcome: 'met' }),
    );
  });

  it('is told of the gap in the US text of 5D001.e', () => {
    const yaml =
      'name: centre\ncategory: monitoring-centre\nfacts: { lea-purpose: yes, lea-handover-source: yes, lea-hard-selector-search: yes, lea-maps-or-tracks: yes, lea-excluded-purpose: no }\n';
    expect(codes(onList(one(yaml, '2022-03-06'), 'us').met)).toContain('5D001.e');
    const inGap = onList(one(yaml, '2022-05-25'), 'us');
    expect(codes(inGap.met)).not.toContain('5D001.e');
    expect(inGap.otherDays.find(({ code }) => code === '5D001.e')).toMatchObject({
      since: '2022-05-26',
      gap: expect.stringContaining('by mistake'),
    });
    expect(codes(onList(one(yaml, '2022-05-26'), 'us').met)).toContain('5D001.e');
  });

  it('of which nothing is known is asked one thing: what kind it is', () => {
    const { questions, lists } = one('name: thing\n');
    expect(questions.map(({ fact }) => fact)).toEqual(['item.category']);
    expect(lists.every(({ met }) => met.length === 0)).toBe(true);
  });

  it('of a kind for which no entry was written is not decided before its classification is declared', () => {
    const classification = one('name: camera\ncategory: facial-recognition\n');
    expect(onList(classification, 'eu')).toMatchObject({
      met: [],
      possible: [],
      open: ['item.classification.eu'],
    });
    expect(classification.questions.map(({ fact }) => fact)).toEqual([
      'item.classification.eu',
      'item.classification.us',
      'item.classification.uk',
    ]);
    expect(onList(classification, 'us').reach).toMatchObject({
      listed: 'no',
      route: expect.stringContaining('EAR99'),
    });
  });

  it('carries what follows from its entry: reasons for control and licence exceptions', () => {
    const met = onList(one(ALL_SIX), 'us').met.find(({ code }) => code === '5A001.j');
    expect(met?.follows.map(({ name, adverse, codes }) => [name, adverse, codes])).toEqual([
      ['reasons', true, ['NS2', 'AT1']],
      ['exceptions', false, ['ACE']],
    ]);
    expect(onList(one(ALL_SIX), 'eu').met[0]?.follows).toEqual([]);
  });

  it('is shown which facts of law beyond the lists stay open', () => {
    const { defined } = one('name: suite\ncategory: intrusion-software\n');
    const cyber = defined.find(({ fact }) => fact === 'item.cyber-surveillance');
    expect(cyber?.outcome).toBe('unknown');
    expect(cyber?.missing.map(({ fact }) => fact)).toContain('item.cs-covert');
  });
});

describe('a declaration', () => {
  const declaring = (
    list: string,
    code: string,
    yaml = ALL_SIX,
  ): ReturnType<typeof onList>['declared'] =>
    onList(
      one(yaml.replace('supply-form', `classification: { ${list}: ${code} }\nsupply-form`)),
      list,
    ).declared;

  it.each(['none', 'EAR99'])('of %s is contradicted by answers that meet an entry', (code) => {
    expect(declaring('us', code)).toMatchObject({
      standing: 'contradicted',
      because: [`${code === 'none' ? "'none'" : code} is declared, but the answers meet 5A001.j.`],
    });
  });

  it('of a code is contradicted by an answer that rules it out, which is named with its line', () => {
    const declared = declaring(
      'eu',
      '5A001.j',
      ALL_SIX.replace('ip-extracts: yes', 'ip-extracts: no'),
    );
    expect(declared?.standing).toBe('contradicted');
    expect(declared?.because[0]).toContain('item.ip-extracts is no (item.yaml:9)');
  });

  it('of a code is borne out by answers that meet it', () => {
    expect(declaring('eu', '5A001.j')?.standing).toBe('borne-out');
  });

  it('of a code is taken as met while the answers are open', () => {
    const list = onList(
      one('name: x\ncategory: ip-network-surveillance\nclassification: { eu: 5A001.j }\n'),
      'eu',
    );
    expect(list.declared?.standing).toBe('open');
    expect(list.met).toMatchObject([{ code: '5A001.j', by: 'declaration' }]);
  });

  it('in the spelling of another list is read as this one writes it', () => {
    expect(declaring('eu', '5A001j')).toMatchObject({
      codes: ['5A001.j'],
      standing: 'borne-out',
    });
  });

  it('of a heading is asked for the paragraph', () => {
    expect(declaring('eu', '5A001')?.because[0]).toContain('it is a heading');
  });

  it('of a code that is for other kinds of item is taken as met, and that is said', () => {
    expect(declaring('eu', '9A012.a.1')).toMatchObject({
      standing: 'not-modelled',
      because: [expect.stringContaining('for other kinds of item')],
    });
  });

  it('of a code that the list did not carry on that day is told so', () => {
    const declared = onList(
      one(
        ALL_SIX.replace('supply-form', 'classification: { us: 5A001.j }\nsupply-form'),
        '2020-06-01',
      ),
      'us',
    ).declared;
    expect(declared?.because[0]).toContain('the list did not carry it on that day');
  });

  it('of none is open while an entry is possible', () => {
    expect(
      declaring('eu', 'none', 'name: x\ncategory: ip-network-surveillance\nsupply-form: goods\n')
        ?.standing,
    ).toBe('open');
  });

  it('is contradicted exactly where the screening says so', () => {
    const items = [
      {
        category: 'ip-network-surveillance',
        classification: { eu: 'none' },
        facts: { 'ip-carrier-class': 'no' },
      },
      {
        category: 'ip-network-surveillance',
        classification: { eu: '5A001.j' },
        facts: { 'ip-carrier-class': 'no' },
      },
      {
        category: 'intrusion-software',
        classification: { us: 'EAR99' },
        facts: { 'intr-form': 'software', 'intr-c2': 'yes', 'intr-update-only': 'no' },
      },
      {
        category: 'intrusion-software',
        classification: { us: '4D004' },
        facts: { 'intr-form': 'software', 'intr-c2': 'yes', 'intr-update-only': 'no' },
      },
      { category: 'drone', classification: { eu: '9A012' }, facts: {} },
      { category: 'other', classification: { eu: 'none', us: 'EAR99' }, facts: {} },
    ];
    const screener = shippedScreener({ asOf: '2024-03-01' });
    const here: string[][] = [];
    const there: unknown[] = [];
    for (const item of items) {
      const raw = transaction({ id: 'x', items: [{ name: 'x', ...item }] });
      const yaml = JSON.stringify({ name: 'x', ...item });
      here.push(
        one(yaml)
          .lists.filter(({ declared }) => declared?.standing === 'contradicted')
          .map(({ list }) => list),
      );
      const { engine, input } = screener.prepare(raw);
      there.push(
        new Environments(engine.rulebook, input.facts).classification(0).facts.get('contradicted')
          ?.value,
      );
    }
    expect(here).toEqual([[], ['eu'], ['us'], [], [], []]);
    expect(there).toEqual(here);
  });
});

describe('the questions', () => {
  const KINDS = categories.categories.map(({ id }) => id);

  it.each(KINDS)('for %s reach every open entry, and none of them is needless', (id) => {
    const { questions, then, lists } = one(`name: x\ncategory: ${id}\n`);
    const asked = new Set(questions.map(({ fact }) => fact));
    const open = new Set(lists.flatMap(({ possible }) => possible.map(({ entry }) => entry)));
    const missing = new Map(
      lists.flatMap(({ possible }) =>
        possible.map((candidate) => [candidate.entry, candidate.missing] as const),
      ),
    );
    for (const entry of open)
      expect([entry, missing.get(entry)!.some((fact) => asked.has(fact))]).toEqual([entry, true]);
    const facts = [...questions, ...then].map(({ fact }) => fact);
    expect(new Set(facts).size).toBe(facts.length);
    for (const question of questions.filter(({ reads }) => reads.length > 0))
      expect([question.fact, question.effects.length > 0 || question.values === undefined]).toEqual(
        [question.fact, true],
      );
  });

  it('begin with the one that could alone settle most', () => {
    const { questions } = one('name: x\ncategory: intrusion-software\nsupply-form: software\n');
    expect(questions[0]?.fact).toBe('item.intr-form');
  });

  it('end, answered as they come, with nothing open', () => {
    let facts = '';
    for (let round = 0; round < 40; round += 1) {
      const { questions } = one(
        `name: x\ncategory: ip-network-surveillance\nsupply-form: goods\nfacts:\n  ip-carrier-class: yes\n${facts}`,
      );
      const next = questions.find(({ fact }) => !fact.startsWith('item.classification.'));
      if (!next) break;
      facts += `  ${next.fact.replace('item.', '')}: ${next.values ? 'none' : 'no'}\n`;
    }
    const { lists } = one(
      `name: x\ncategory: ip-network-surveillance\nsupply-form: goods\nfacts:\n  ip-carrier-class: yes\n${facts}`,
    );
    expect(lists.flatMap(({ possible }) => possible)).toEqual([]);
  });
});

describe('the page', () => {
  const text = classificationText(one(ALL_SIX), { width: 80, colour: false });

  it('always says that a candidate is no classification', () => {
    expect(text.replace(/\s+/g, ' ')).toContain(CAUTION);
    expect(CAUTION).toContain('never a classification by an authority');
  });

  it('is at most 80 columns wide, links apart', () => {
    expect(
      text.split('\n').filter((line) => line.length > 80 && !/^\s*https?:/.test(line)),
    ).toEqual([]);
  });

  it('is the same each time', () => {
    expect(classificationText(one(ALL_SIX), { width: 80, colour: false })).toBe(text);
    expect(JSON.stringify(one(ALL_SIX))).toBe(JSON.stringify(one(ALL_SIX)));
  });
});

describe('the command', () => {
  it('gives the place of a mistake in a file that holds one item alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'licet-'));
    const file = join(folder, 'item.yaml');
    writeFileSync(file, 'name: x\ncategory: drone\nfacts: { uav-bvlos: maybe }\n');
    const { run } = await import('../../../src/cli/main.ts');
    let errors = '';
    const status = await run({
      argv: ['classify', file],
      today: '2026-11-21',
      env: {},
      stdout: { write: () => true },
      stderr: { write: (text: string) => (errors += text) },
    });
    expect(status).toBe(2);
    expect(errors).toContain(`${file}:3:`);
  });
});
