// Tables of any length under a mapping, row by row: where each value stands, what goes along unread, and which rows belong
// together. A mapped row says what the same deal says under licet's own names.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readCompiled } from '../../../src/data/library/compiled.ts';
import { mappedRows, type LeftOut } from '../../../src/data/quotation/mapped-rows.ts';
import { mappingIn } from '../../../src/data/quotation/mapping.ts';
import { columnsOf } from '../../../src/data/transaction/columns.ts';
import { readTransactions } from '../../../src/data/transaction/transactions.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import { LicetError, problemText } from '../../../src/model/errors.ts';
import { ROOT, shippedScreener } from '../../sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'licet-mapped-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { library } = readCompiled(join(ROOT, 'dist'));
const facts = new Map(library.facts.map((fact) => [fact.path, fact]));
const columns = columnsOf(facts, ['eu', 'us', 'wassenaar']);
const file = join(folder, 't.csv');

const read = async (text: string | Buffer, mapping: string, leftOut: LeftOut = new Map()) => {
  writeFileSync(file, text);
  const raws: RawTransaction[] = [];
  const named = { columns, facts, controlLists: library.controlLists };
  for await (const raw of mappedRows(file, mappingIn('m.yaml', mapping, named), leftOut))
    raws.push(raw);
  return raws;
};

const refusal = async (text: string | Buffer, mapping: string): Promise<string> => {
  try {
    await read(text, mapping);
  } catch (error) {
    if (error instanceof LicetError)
      return error.problems.map((one) => problemText(one).replace(file, 't.csv')).join('\n');
    throw error;
  }
  return 'nothing was refused';
};

const ITEMS =
  'group-by: No\ncolumns: { What: item.name, Buyer: end-user.name }\nconstants: { exporter.country: DE }\n';

describe('a row of a table', () => {
  it('is placed by its line and column; what the mapping says of all stands in its first line', async () => {
    const [a, b] = await read(
      'sep=;\nOur deals\n\nNo;What;Buyer\nA;Cam;X\nA;Lens;X\nB;"one\nthing";Y\n',
      `header-row: 3\n${ITEMS}`,
    );
    expect([a!.line, b!.line]).toEqual([5, 8]);
    expect(a!.place(['items', '1', 'name'])).toEqual({ file, line: 6, cell: 'What' });
    expect(a!.place(['exporter', 'country'])).toEqual({ file, line: 5 });
    expect(
      [['items', '0', 'name'], ['items', 1], ['parties', '0', 'name'], ['date']].map((path) =>
        a!.lineAt!(path),
      ),
    ).toEqual([5, 6, 5, 5]);
    expect(b!.lineAt!(['items', '0', 'name'])).toBe(8);
  });

  it('takes along what is carried as the cells have it, of several rows what they say, each once', async () => {
    const [a, b] = await read(
      'No,What,Inv,Note\nA,Cam,=1+1,\nA,Lens,77,\nA,Case,77,\nB,Cam, 007 ,x\n',
      'group-by: No\ncolumns: { What: item.name }\ncarry: [Inv, Note, What]\n',
    );
    expect(a!.carried).toEqual({ Inv: '=1+1; 77', Note: '', What: 'Cam; Lens; Case' });
    expect(b!.carried).toEqual({ Inv: ' 007 ', Note: 'x', What: 'Cam' });
    expect(JSON.stringify(b!.value)).not.toContain('007');
    const [plain] = await read('No\nA\n', 'columns: { No: id }');
    expect(plain).not.toHaveProperty('carried');
  });

  it('that cannot be mapped is refused with all that is wrong with it, and the others are read', async () => {
    const [a, b, c] = await read(
      'No,When,Qty\nA,03/04/2016,two\nB,2016\nC,2016-05,3\n',
      'columns: { No: id, When: date, Qty: item.quantity }',
    );
    expect(a!.refused!.map(({ place }) => place?.cell)).toEqual(['When', 'Qty']);
    expect(b!.refused!.map(({ code, place }) => [code, place?.line])).toEqual([['not-csv', 3]]);
    expect(c!.refused).toBeUndefined();
    expect(c!.value).toEqual({ id: 'C', date: '2016-05', items: [{ quantity: '3' }] });
  });

  it('says what the value table says of N/A and TRUE', async () => {
    const [a, b] = await read(
      'No,When,List\nA,N/A,TRUE\nB,2014,FALSE\n',
      'columns:\n  No: id\n  When: { to: date, values: { N/A: } }\n  List: { to: authority.has-informed, values: { TRUE: eu-art-5, FALSE: none } }\n',
    );
    expect(a!.value).toEqual({ id: 'A', authority: { 'has-informed': 'eu-art-5' } });
    expect(b!.value).toEqual({ id: 'B', date: '2014', authority: { 'has-informed': 'none' } });
  });

  it('says nothing in silence in a column without a name, however far down', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `d${row},${row === 50 ? 'ban' : ''}`);
    const raws = await read(`No,\n${rows.join('\n')}\n`, 'columns: { No: id }');
    expect(raws.filter(({ refused }) => refused).map(({ line }) => line)).toEqual([52]);
    expect(raws[50]!.refused![0]!.what).toContain("'ban'");
  });

  it('is counted by its reason where it is left out, anew each time', async () => {
    const leftOut: LeftOut = new Map([['old', 3]]);
    await read('No\nA\nTotal\n', 'columns: { No: id }\nleave-out-rows: { No: Total }', leftOut);
    expect([...leftOut]).toEqual([['No is Total', 1]]);
  });
});

describe('rows of one transaction', () => {
  it('follow one another; those that come back are an error, and the one before them is not whole', async () => {
    expect(await refusal('No,What,Buyer\nA,x,\nB,x,\nA,y,\n', ITEMS)).toMatch(
      /^t\.csv:4 \(column 'No'\): Rows of 'A' stand further up too/,
    );
    expect(await read('No,What,Buyer\nA,x,\nA,y,\nB,x,\n', ITEMS)).toHaveLength(2);
  });

  it('are at most as many as a transaction has items', async () => {
    const table = (rows: number): string => `No,What,Buyer\n${'A,x,\n'.repeat(rows)}B,x,\n`;
    expect((await read(table(1000), ITEMS)).map(({ refused }) => refused?.[0]?.code)).toEqual([
      undefined,
      undefined,
    ]);
    const [over, next] = await read(table(1001), ITEMS);
    expect(over!.refused!.map(({ what }) => what)).toEqual([
      '1001 rows are of one transaction, which may have 1000 items',
    ]);
    expect(next!.refused).toBeUndefined();
  });
});

describe('a mapped row', () => {
  const screener = shippedScreener({ lists: 'bundled', today: '2026-01-01' });
  const said = (raw: RawTransaction): string =>
    JSON.stringify(screener.screen(raw)).replaceAll(
      /"(?:file|line|origin)":(?:"[^"]*"|\d+),?/g,
      '',
    );
  const written = async (text: string): Promise<RawTransaction> => {
    writeFileSync(file, text);
    for await (const raw of readTransactions(file, 'csv', screener.columns)) return raw;
    throw new Error('no row');
  };

  it('screens to the same as the deal under the names of licet, but for places', async () => {
    const mapping =
      'columns:\n  Nr: id\n  Tag: { to: date, dates: day-first }\n  Wer: end-user.name\n  Art: { to: end-user.type, values: { Polizei: police, Firma: private } }\n  Land: { to: [end-user.country, destination.country] }\n  Ware: item.category\n  Stück: item.quantity\nconstants: { exporter.country: DE }\n';
    const some = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      // The law of another year would be bound anew.
      year: fc.constant(2016),
      country: fc.constantFrom('SY', 'Kenya', 'FR', 'Russia'),
      type: fc.constantFrom(['Polizei', 'police'], ['Firma', 'private'], ['', '']),
      category: fc.constantFrom('imsi-catcher', 'video-surveillance', 'spare-part', ''),
      quantity: fc.constantFrom('', '3'),
    });
    await fc.assert(
      fc.asyncProperty(some, async ({ day, year, country, type, category, quantity }) => {
        const two = String(day).padStart(2, '0');
        const [mapped] = await read(
          `Nr;Tag;Wer;Art;Land;Ware;Stück\nx;${two}/06/${year};Firm;${type[0]};${country};${category};${quantity}\n`,
          mapping,
        );
        const own = await written(
          `id,date,exporter.country,parties.0.role,parties.0.name,parties.0.type,parties.0.country,destination.country,item.category,item.quantity\nx,${year}-06-${two},DE,end-user,Firm,${type[1]},${country},${country},${category},${quantity}\n`,
        );
        expect(said(mapped!)).toBe(said(own));
      }),
      { numRuns: 8 },
    );
  }, 400_000);
});
