// What of the sources goes into a record: all that the answer used, no more, and what may be handed on.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsIn } from '../../src/cli/records/sources.ts';
import type { ScreeningRecord } from '../../src/model/record.ts';
import type { PieceKind, SourcePiece } from '../../src/model/sources.ts';
import { jsonText } from '../../src/report/json.ts';
import { sha256OfJson } from '../../src/data/read/hash.ts';
import { partsOf, drawn } from '../report/dossier/record.ts';
import { bundledCases, ROOT, shippedScreener } from '../sources.ts';
import { ALL_MAY, caseWithSources, packOf } from './sources.ts';
import { judged } from './verifier.ts';

const RECORD = caseWithSources('megvii-us-parts-2019');
const of = (kind: PieceKind, { sources }: ScreeningRecord = RECORD): readonly SourcePiece[] =>
  sources!.pieces.filter((piece) => piece.kind === kind);

describe('a source pack', () => {
  it('has the one row that met a party, of the day and hash of its list, and its history', () => {
    const [row] = of('row');
    expect(row).toMatchObject({ data: 'lists/us-entity-list', value: { list: 'us-entity-list' } });
    expect(String(row!.value!['name'])).toContain('Megvii');
    const listed = RECORD.verdict.coverage!.lists.find(({ list }) => list === 'us-entity-list')!;
    expect(of('list')).toMatchObject([
      {
        id: 'us-entity-list',
        value: { taken: listed.taken, sha256: listed.sha256, rows: listed.rows },
      },
    ]);
    expect(of('history').map(({ id }) => id)).toEqual(['CN/megvii']);
    const resting = row!.findings.map((place) => RECORD.verdict.findings[place]!);
    for (const { evidence } of resting)
      expect(evidence.map(({ source }) => source)).toContain('us-entity-list');
    expect(resting.length).toBeGreaterThan(0);
  });

  it('has no row where none met a party', () => {
    const none = caseWithSources('huawei-skycom-iran-2010');
    expect([of('row', none), of('list', none), of('incident', none)]).toEqual([[], [], []]);
    expect(of('instrument', none).length).toBeGreaterThan(1);
  });

  it('has each instrument that a finding cites, as data/instruments has it', () => {
    const cited = new Set(
      RECORD.verdict.findings.flatMap(({ citations }) => citations.map((one) => one.instrument)),
    );
    const held = new Map(of('instrument').map(({ id, value }) => [id, value]));
    for (const id of cited) expect(held.get(id), id).toMatchObject({ id });
    const titles = RECORD.verdict.findings.flatMap(({ citations }) => citations);
    for (const { instrument, title } of titles) expect(held.get(instrument)!['title']).toBe(title);
  });

  it('has the mark of a cited provision as data/passages has it', () => {
    expect(of('passage').length).toBeGreaterThan(2);
    for (const { value } of of('passage')) {
      const { copy, pinpoint, sha256 } = value as {
        copy: { id: string };
        pinpoint: string;
        sha256: string;
      };
      const file = readFileSync(join(ROOT, 'data/passages', `${copy.id}.yaml`), 'utf8');
      expect(file).toMatch(
        new RegExp(
          `^ {2}['"]?${pinpoint.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"]?: ${sha256}$`,
          'm',
        ),
      );
    }
  });

  it('has the values of the place of use as the file of the index has them', () => {
    const file = readFileSync(
      join(ROOT, 'data/indices/wgi-voice-accountability/values.csv'),
      'utf8',
    );
    const [value] = of('value').filter(({ id }) => id.startsWith('wgi-voice-accountability '));
    const { territory, year, value: number, least, most } = value!.value as Record<string, unknown>;
    expect(file.split('\n')).toContain([territory, year, number, least, most].join(','));
    const { index } = { index: of('index').find(({ id }) => id === 'wgi-voice-accountability')! };
    expect(index.value!['sha256']).toBe(
      RECORD.verdict.manifest!.data['indices/wgi-voice-accountability'],
    );
  });

  it('has how shares are added up where a finding shows such a fact', () => {
    const [shares] = of('ownership');
    expect(shares).toMatchObject({
      id: 'party.blocked-share',
      value: { through: { verb: 'at-least', share: 50 } },
    });
    for (const place of shares!.findings)
      expect(
        RECORD.verdict.findings[place]!.facts.some(({ fact }) => fact.endsWith('.blocked-share')),
      ).toBe(true);
  });

  it('names what may not be handed on, with the hash that it would have, and leaves it out', () => {
    const left = caseWithSources('megvii-us-parts-2019', { list: () => false, index: () => false });
    for (const kind of ['row', 'value'] as const) {
      const [whole, out] = [of(kind), of(kind, left)];
      expect(out.map(({ id, sha256 }) => [id, sha256])).toEqual(
        whole.map(({ id, sha256 }) => [id, sha256]),
      );
      for (const { value, leftOut } of out)
        expect([value, leftOut]).toEqual([undefined, expect.stringContaining('Left out')]);
    }
    expect(judged(jsonText(left, 'line'))).toMatchObject({
      says: 'whole',
      unproved: expect.arrayContaining([
        expect.stringContaining('row us-entity-list/'),
      ]) as string[],
    });
    expect(partsOf(drawn(left)).annexes).toContain('Left out, since licet ships nothing');
  });

  it('holds what is shipped to be free to hand on, and nothing else', () => {
    const { list, index } = termsIn(join(ROOT, 'data'));
    expect(['us-sdn', 'eu-financial-sanctions', 'uk-sanctions-list'].map(list)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['un-security-council', 'ch-seco', 'au-dfat', 'of-our-own'].map(list)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(index('wgi-voice-accountability')).toBe(true);
    expect([index('freedom-in-the-world'), index('of-our-own')]).toEqual([false, false]);
  });

  it('is the same bytes each time, and its hashes are those that another program gives', () => {
    expect(caseWithSources('megvii-us-parts-2019').sources).toEqual(RECORD.sources);
    const sha256 = (value: unknown): string =>
      createHash('sha256').update(JSON.stringify(value)).digest('hex');
    for (const { value, sha256: hash } of RECORD.sources!.pieces) expect(hash).toBe(sha256(value));
    expect(RECORD.sources!.sha256).toBe(sha256(RECORD.sources!.pieces));
  });
});

describe('bundled cases', { timeout: 300_000 }, () => {
  const cases = [...bundledCases('cases'), ...bundledCases('cases/ordinary')];
  const screener = shippedScreener();

  it('have all that their findings rest on in their sources', () => {
    expect(cases.length).toBeGreaterThan(100);
    for (const { name, raw } of cases.filter((_, at) => at % 3 === 0)) {
      const { case: _, ...value } = raw.value as Record<string, unknown>;
      const verdict = screener.screen(raw).whole('standard', true);
      const record: ScreeningRecord = {
        schema: 'licet/record@1',
        screened: '2026-11-28',
        entered: { file: name, line: 1, value, sha256: sha256OfJson(value) },
        verdict,
        sources: packOf(ALL_MAY).of(verdict, screener.factsFor(raw, verdict)),
      };
      expect(judged(jsonText(record, 'line')).broken, name).toEqual([]);
    }
  });
});

describe('a deal of which the day is not known', () => {
  it('rests on what was looked up on the day whose answer stands', () => {
    const { raw } = bundledCases('cases').find(({ name }) => name === 'megvii-us-parts-2019')!;
    const coarse = { ...raw, value: { ...(raw.value as object), date: '2019' } };
    const screener = shippedScreener();
    const verdict = screener.screen(coarse).whole('standard', true);
    // The firm was listed on 9 October 2019.
    expect(verdict.asOf > '2019-10-08').toBe(true);
    const { pieces } = packOf().of(verdict, screener.factsFor(coarse, verdict));
    const [row] = pieces.filter(({ kind }) => kind === 'row');
    expect(row).toMatchObject({ value: { since: '2019-10-09' } });
    expect(row!.findings.length).toBeGreaterThan(0);
    const before = { asOf: '2019-10-08', knownAt: '2019-10-08' };
    const earlier = packOf().of({ ...verdict, ...before }, screener.factsFor(coarse, before));
    expect(earlier.pieces.filter(({ kind }) => kind === 'row')).toEqual([]);
  });
});

describe('a record of another shape', () => {
  it('is told, and no fault of the verifier', () => {
    const text = jsonText(RECORD, 'line');
    const name = `x_2026-11-28_${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`;
    const places = [...text.matchAll(/:(?:"[^"]*"|\[|\{|\d+)/g)].map(({ index }) => index + 1);
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom('null,"x":', '1,"x":', '[],"x":', '{},"x":', '"x","x":', 'true,"x":'),
        (place, other) => {
          expect(judged(text.slice(0, place) + other + text.slice(place), { name }).says).not.toBe(
            'whole',
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
