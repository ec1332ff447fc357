// Rows of workbooks and of CSV under a mapping: what a spreadsheet does to values, each read as a person means it, or refused.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCompiled } from '../../../src/data/library/compiled.ts';
import { dealsIn, rowsText } from '../../../src/data/quotation/deals.ts';
import { dealText, fileNameOf, withoutDayMade } from '../../../src/data/quotation/deal-text.ts';
import { mappingIn } from '../../../src/data/quotation/mapping.ts';
import { quotationTable } from '../../../src/data/quotation/quotation-table.ts';
import { columnsOf } from '../../../src/data/transaction/columns.ts';
import { parseYaml } from '../../../src/data/read/yaml.ts';
import { LicetError } from '../../../src/model/errors.ts';
import { ROOT } from '../../sources.ts';
import { workbook, type Cell, type Sheet } from '../../workbook.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'licet-quotation-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const { library } = readCompiled(join(ROOT, 'dist'));
const facts = new Map(library.facts.map((fact) => [fact.path, fact]));
const columns = columnsOf(facts, ['eu', 'us', 'wassenaar', 'de']);

const mapped = (text: string) =>
  mappingIn('m.yaml', text, { columns, facts, controlLists: library.controlLists });

interface Given {
  readonly mapping: string;
  readonly since1904?: boolean;
  readonly sheet?: Partial<Sheet>;
}

const fromRows = async (
  rows: readonly (readonly Cell[])[],
  { mapping, since1904, sheet }: Given,
) => {
  const file = join(folder, 'q.xlsx');
  const book = { sheets: { Q: { rows, ...sheet } } };
  writeFileSync(file, workbook(since1904 === true ? { ...book, since1904 } : book));
  return read(file, mapping);
};

const fromCsv = async (text: string, mapping: string) => {
  const file = join(folder, 'q.csv');
  writeFileSync(file, text);
  return read(file, mapping);
};

const read = async (file: string, text: string) => {
  const mapping = mapped(text);
  const table = await quotationTable(file, { sheet: undefined, headerRow: mapping.headerRow });
  const { deals, problems, leftOut } = dealsIn(table, mapping);
  return {
    deals,
    leftOut,
    values: deals.map(({ raw }) => raw.value),
    problems: problems.map(
      ({ place, what }) =>
        `${place?.line}${place?.cell === undefined ? '' : ` ${place.cell}`}: ${what}`,
    ),
  };
};

const refusal = async (ask: () => unknown): Promise<string> => {
  try {
    await ask();
  } catch (error) {
    if (error instanceof LicetError) return error.message;
    throw error;
  }
  return 'nothing was refused';
};

/** One row with an id and one more column. */
const one = async (cell: Cell, to: string, more: Partial<Given> = {}) => {
  const { values, problems } = await fromRows(
    [
      ['No', 'X'],
      ['a', cell],
    ],
    {
      mapping: `columns: { No: id, X: ${to} }\n${more.mapping ?? ''}`,
      ...(more.since1904 !== undefined && { since1904: more.since1904 }),
    },
  );
  return problems.length > 0 ? problems : values[0];
};

describe('a column of codes that goes to several lists', () => {
  const shared = (cell: string) => one(cell, '[item.classification.de, item.classification.eu]');

  it('gives each list the codes that it has', async () => {
    expect(await shared('AL 5A902a')).toEqual({
      id: 'a',
      items: [{ classification: { de: 'AL 5A902a' } }],
    });
    expect(await shared('AL 5A001.j')).toEqual({
      id: 'a',
      items: [{ classification: { eu: 'AL 5A001.j' } }],
    });
  });

  it('gives what both have, or neither, to both: not listed, and what nobody can read', async () => {
    for (const cell of ['none', 'see letter'])
      expect(await shared(cell)).toEqual({
        id: 'a',
        items: [{ classification: { de: cell, eu: cell } }],
      });
  });
});

describe('a day of a sheet', () => {
  it('is that which the program shows, from 1900 and from 1904', async () => {
    // 46142 is 30 April 2026 where days are counted from 1900, and 44680 where they are counted from 1904, 1462 less.
    expect(await one({ day: 46142 }, 'date')).toEqual({ id: 'a', date: '2026-04-30' });
    expect(await one({ day: 46142.75 }, 'date')).toEqual({ id: 'a', date: '2026-04-30' });
    expect(await one({ day: 44680 }, 'date', { since1904: true })).toEqual({
      id: 'a',
      date: '2026-04-30',
    });
    expect(await one({ month: 46142 }, 'date')).toEqual({ id: 'a', date: '2026-04' });
  });

  it('that a formula gave for an empty cell, or that never was, is none', async () => {
    for (const [number, since1904] of [
      [0, false],
      [60, false],
      [0, true],
    ] as const)
      expect(await one({ day: number }, 'date', { since1904 })).toEqual([
        `2 X: The cell shows a day, and holds the number ${number}, which is none`,
      ]);
    expect(await one({ day: 61 }, 'date')).toEqual({ id: 'a', date: '1900-03-01' });
  });

  it('is a year as a number, and no other number', async () => {
    expect(await one(2026, 'date')).toEqual({ id: 'a', date: '2026' });
    expect(await one(20260430, 'date')).toEqual({ id: 'a', date: '2026-04-30' });
    expect(await one(46142, 'date')).toEqual([
      '2 X: The cell holds the number 46142, and here belongs a day',
    ]);
  });

  it('among days as text shows that a program has turned days round', async () => {
    const { problems } = await fromRows(
      [
        ['No', 'X'],
        ['a', { day: 46142 }],
        ['b', '30/04/2026'],
        ['c', '2026-04-30'],
      ],
      { mapping: 'columns: { No: id, X: date }\ndates: day-first' },
    );
    expect(problems).toEqual([
      expect.stringMatching(/^3 X: '30\/04\/2026' is text, and other cells/),
    ]);
  });

  it('is no text, number or code', async () => {
    for (const [to, noun] of [
      ['item.name', 'a text'],
      ['item.quantity', 'a number'],
      ['item.classification.eu', 'a code of a control list'],
    ])
      expect(await one({ day: 46142 }, to!)).toEqual([
        `2 X: The cell holds the day 2026-04-30, and here belongs ${noun}`,
      ]);
  });
});

describe('a code of a control list', () => {
  it('is text, and 5E001 stays so', async () => {
    expect(await one('5E001', 'item.classification.us')).toEqual({
      id: 'a',
      items: [{ classification: { us: '5E001' } }],
    });
    expect(await one('5A002; 5D002', 'item.classification.us')).toEqual({
      id: 'a',
      items: [{ classification: { us: ['5A002', '5D002'] } }],
    });
  });

  it.each([50, { power: 50 }, '50', '5.00E+01', '5,00E+01', '5E+01', '5A002; 50'] as Cell[])(
    '%j, which a spreadsheet made of it, is refused',
    async (cell) =>
      expect(await one(cell, 'item.classification.us')).toEqual([
        expect.stringContaining('which is no code of a control list'),
      ]),
  );

  it('is refused in a text too, where it is shown as a power of ten', async () => {
    expect(await one({ power: 50 }, 'item.name')).toEqual([
      '2 X: The cell holds the number 50, shown as a power of ten',
    ]);
    expect(await one('5.00E+01', 'title')).toEqual([
      '2 X: The cell holds 5.00E+01, a number shown as a power of ten',
    ]);
    expect(await one(50, 'item.name')).toEqual({ id: 'a', items: [{ name: '50' }] });
  });
});

describe('a number of a sheet', () => {
  it('is read without signs, per cents only as a share', async () => {
    expect(await one(1234.5, 'item.quantity')).toEqual({
      id: 'a',
      items: [{ quantity: '1234.5' }],
    });
    expect(await one({ percent: 0.07 }, 'end-user.owners.0.share')).toEqual({
      id: 'a',
      parties: [{ role: 'end-user', owners: [{ share: '7' }] }],
    });
    expect(await one('51 %', 'end-user.owners.0.share')).toMatchObject({
      parties: [{ owners: [{ share: '51' }] }],
    });
    expect(await one({ percent: 0.5 }, 'item.quantity')).toEqual([
      '2 X: The cell holds 0.5 as a percentage',
    ]);
  });

  it('below one is no share without its sign: half of a firm would pass for half a per cent', async () => {
    for (const cell of [0.51, '0.51'])
      expect(await one(cell, 'end-user.owners.0.share')).toEqual([
        expect.stringContaining('The share 0.51 may be a part of the whole'),
      ]);
    expect(await one('0.5 %', 'end-user.owners.0.share')).toMatchObject({
      parties: [{ owners: [{ share: '0.5' }] }],
    });
    expect(await one(0, 'end-user.owners.0.share')).toMatchObject({
      parties: [{ owners: [{ share: '0' }] }],
    });
  });

  it('keeps the zeros that it is shown with, and is refused where a spreadsheet has lost its end', async () => {
    expect(await one({ zeros: 17 }, 'end-user.identifiers.registration')).toMatchObject({
      parties: [{ identifiers: { registration: '00017' } }],
    });
    expect(await one(123456789012345, 'title')).toMatchObject({ title: '123456789012345' });
    expect(await one(1234567890123456, 'title')).toEqual([
      expect.stringContaining('a spreadsheet keeps fifteen digits'),
    ]);
  });
});

describe('a formula', () => {
  it('is what was saved of it, and nothing is worked out', async () => {
    expect(await one({ formula: '1+2', value: 7 }, 'item.quantity')).toMatchObject({
      items: [{ quantity: '7' }],
    });
    expect(await one({ formula: 'A1&"x"', value: 'cam' }, 'item.name')).toMatchObject({
      items: [{ name: 'cam' }],
    });
    expect(await one({ formula: '""', value: '' }, 'item.name')).toEqual({ id: 'a' });
  });

  it('of which nothing was saved, or that failed, is refused', async () => {
    expect(await one({ formula: '1+2' }, 'item.quantity')).toEqual([
      '2 X: The cell holds a formula of which no result was saved',
    ]);
    for (const cell of [{ error: '#N/A' }, { error: '#REF!' }, '#DIV/0!'] as Cell[])
      expect(await one(cell, 'item.name')).toEqual([
        expect.stringMatching(/^2 X: The cell holds the error #/),
      ]);
  });

  it('that failed means what the mapping says, and never a no', async () => {
    expect(await one({ error: '#N/A' }, '{ to: item.name, values: { "#N/A": unknown } }')).toEqual({
      id: 'a',
      items: [{ name: 'unknown' }],
    });
  });
});

describe('yes and no', () => {
  it('are those of a spreadsheet, and no 1 or 0', async () => {
    expect(await one(true, 'item.ip-app-layer')).toEqual({
      id: 'a',
      items: [{ facts: { 'ip-app-layer': 'true' } }],
    });
    expect(await one('NO', 'item.facts.ip-app-layer')).toMatchObject({
      items: [{ facts: { 'ip-app-layer': 'no' } }],
    });
    // The schema refuses it, for nobody said that 0 is a no.
    expect(await one(0, 'item.ip-app-layer')).toMatchObject({
      items: [{ facts: { 'ip-app-layer': '0' } }],
    });
    expect(await one(0, '{ to: item.ip-app-layer, values: { 0: no, 1: yes } }')).toMatchObject({
      items: [{ facts: { 'ip-app-layer': 'no' } }],
    });
  });

  it('are neither, where the cell is empty', async () => {
    expect(await one(null, 'item.ip-app-layer')).toEqual({ id: 'a' });
    expect(await one('  ', 'item.ip-app-layer')).toEqual({ id: 'a' });
  });
});

describe('merged and hidden cells', () => {
  const GROUPED =
    'group-by: No\ncolumns: { Who: end-user.name, What: item.name, Qty: item.quantity }';
  const HEADER = ['No', 'Who', 'What', 'Qty'];

  it('merged over rows stand in each of them, and make no row of their own', async () => {
    const { values, deals } = await fromRows(
      [
        HEADER,
        ['a', 'Firm', 'cam', 1],
        [null, null, 'lens', 2],
        [null, null, null, null],
        ['b', 'Other', 'cam', 3],
      ],
      { mapping: GROUPED, sheet: { merged: ['A2:A4', 'B2:B4'] } },
    );
    expect(values).toEqual([
      {
        id: 'a',
        parties: [{ role: 'end-user', name: 'Firm' }],
        items: [
          { name: 'cam', quantity: '1' },
          { name: 'lens', quantity: '2' },
        ],
      },
      {
        id: 'b',
        parties: [{ role: 'end-user', name: 'Other' }],
        items: [{ name: 'cam', quantity: '3' }],
      },
    ]);
    expect(deals.map(({ rows }) => rows)).toEqual([[2, 3], [5]]);
  });

  it('a number merged over rows is of none of them alone', async () => {
    const { problems } = await fromRows(
      [HEADER, ['a', 'Firm', 'cam', 5], ['a', 'Firm', 'lens', null]],
      {
        mapping: GROUPED,
        sheet: { merged: ['D2:D3'] },
      },
    );
    expect(problems).toEqual([
      '2 Qty: The number stands in D2:D3, merged over several rows',
      '3 Qty: The number stands in D2:D3, merged over several rows',
    ]);
  });

  it('a cell merged over columns is refused where one of them is mapped', async () => {
    const { problems } = await fromRows([HEADER, ['a', 'Firm', 'cam', null]], {
      mapping: GROUPED,
      sheet: { merged: ['C2:D2'] },
    });
    expect(problems).toEqual([
      '2 What: The cell is part of C2:D2, which is merged over several columns',
      '2 Qty: The cell is part of C2:D2, which is merged over several columns',
    ]);
  });

  it('hidden rows count as the mapping says, and nothing is passed over in silence', async () => {
    const rows = [HEADER, ['a', 'Firm', 'cam', 1], ['b', 'Firm', 'cam', 1]];
    const sheet = { 'hidden-rows': [3] };
    const silent = await fromRows(rows, { mapping: GROUPED, sheet });
    expect(silent.problems).toEqual([
      '3: Row 3 is hidden, by hand or by a filter, and nothing says whether they count',
    ]);
    const all = await fromRows(rows, { mapping: `hidden-rows: read\n${GROUPED}`, sheet });
    expect(all.deals.map(({ id }) => id)).toEqual(['a', 'b']);
    const seen = await fromRows(rows, { mapping: `hidden-rows: leave-out\n${GROUPED}`, sheet });
    expect(seen.deals.map(({ id }) => id)).toEqual(['a']);
    expect(seen.leftOut).toEqual([{ row: 3, why: 'hidden' }]);
  });

  it('a hidden column has to be mapped or left out like any other', async () => {
    expect(
      await refusal(() =>
        fromRows(
          [
            [...HEADER, 'Cost'],
            ['a', 'Firm', 'cam', 1, 5],
          ],
          {
            mapping: GROUPED,
            sheet: { 'hidden-columns': [5] },
          },
        ),
      ),
    ).toContain("The mapping says nothing of 'Cost', which is hidden");
  });
});

describe('rows of one transaction', () => {
  it('agree on what is not of an item; an empty cell says nothing', async () => {
    const { problems, values } = await fromCsv(
      'No,Who,What\na,Firm,cam\na,,lens\na,Other,cable\n',
      'group-by: No\ncolumns: { Who: end-user.name, What: item.name }',
    );
    expect(problems).toEqual([
      "4 Who: The cell says 'Other', and row 2 of the same transaction another thing",
    ]);
    expect(values[0]).toMatchObject({ parties: [{ name: 'Firm' }] });
  });

  it('without their number go on with the one above only where the mapping says so', async () => {
    const csv = 'No,What\na,cam\n,lens\nb,cable\n';
    const { problems } = await fromCsv(csv, 'group-by: No\ncolumns: { What: item.name }');
    expect(problems).toEqual([
      '3 No: The cell is empty, and it says to which transaction the row belongs',
    ]);
    const above = await fromCsv(
      csv,
      'group-by: No\nempty-group: as-above\ncolumns: { What: item.name }',
    );
    expect(above.values).toEqual([
      { id: 'a', items: [{ name: 'cam' }, { name: 'lens' }] },
      { id: 'b', items: [{ name: 'cable' }] },
    ]);
  });

  it('are of one wherever they stand', async () => {
    const { values } = await fromCsv(
      'No,What\na,cam\nb,cable\na,lens\n',
      'group-by: No\ncolumns: { What: item.name }',
    );
    expect(values.map((value) => (value as { items: unknown[] }).items.length)).toEqual([2, 1]);
  });
});

describe('what would explode', () => {
  const mapping = 'group-by: No\ncolumns: { What: item.name }';

  it('is refused by the name of its limit: items of one transaction, and columns', async () => {
    const rows = (number: number): string => `No,What\n${'a,cam\n'.repeat(number)}`;
    expect((await fromCsv(rows(1000), mapping)).problems).toEqual([]);
    expect((await fromCsv(rows(1001), mapping)).problems).toEqual([
      '2 No: 1001 rows are of one transaction, which may have 1000 items',
    ]);
    expect(await refusal(() => fromCsv(`No,What${','.repeat(1999)}\n`, mapping))).toContain(
      'q.csv:1: The row has 2001 cells; a row may have 2000',
    );
  });

  it('costs no more than it is long where every row is broken', async () => {
    const csv = `No,What\n${',cam\n'.repeat(15_000)}`;
    const started = performance.now();
    const { problems } = await fromCsv(csv, 'columns: { No: id, What: item.name }');
    expect(problems).toHaveLength(15_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('one row for several items', () => {
  const mapping = `columns:
  No: id
  Item 1: items.0.name
  Item 2: items.1.name
  Qty 2: items.1.quantity
constants:
  item.category: imsi-catcher
  items.0.supply-form: goods
  items.1.supply-form: technical-assistance
`;
  const csv = 'No,Item 1,Item 2,Qty 2\na,Catcher,Operator training,2\nb,Catcher,,\n';
  const catcher = { name: 'Catcher', category: 'imsi-catcher', 'supply-form': 'goods' };
  const training = {
    name: 'Operator training',
    category: 'imsi-catcher',
    'supply-form': 'technical-assistance',
    quantity: '2',
  };

  it('has those of which it says something, each with what the mapping says of it', async () => {
    expect(await fromCsv(csv, mapping)).toMatchObject({
      problems: [],
      values: [
        { id: 'a', items: [catcher, training] },
        { id: 'b', items: [catcher] },
      ],
    });
  });

  it('is the same in a workbook', async () => {
    const rows = csv
      .trim()
      .split('\n')
      .map((row) => row.split(',').map((cell) => (cell === '' ? null : cell)));
    const { values } = await fromRows(rows, { mapping });
    expect(values).toEqual((await fromCsv(csv, mapping)).values);
  });

  it('has an item that the mapping alone names, of every transaction', async () => {
    const { values } = await fromCsv(
      'No,Item 1\na,Catcher\n',
      'columns: { No: id, Item 1: items.0.name }\nconstants: { items.1.name: Manual, item.supply-form: goods }',
    );
    expect(values).toEqual([
      {
        id: 'a',
        items: [
          { name: 'Catcher', 'supply-form': 'goods' },
          { name: 'Manual', 'supply-form': 'goods' },
        ],
      },
    ]);
  });

  it('has values of numbered items with what the mapping says of values', async () => {
    const { values } = await fromCsv(
      'No,Item 1,Sum 1,Item 2\na,Catcher,5,Antenna\n',
      `columns: { No: id, Item 1: items.0.name, Sum 1: items.0.value.amount, Item 2: items.1.name }
constants: { item.value.currency: EUR }`,
    );
    expect(values).toEqual([
      {
        id: 'a',
        items: [{ name: 'Catcher', value: { amount: '5', currency: 'EUR' } }, { name: 'Antenna' }],
      },
    ]);
  });

  it('is no row of an item, and says so', async () => {
    expect(
      await refusal(() => mapped('group-by: No\ncolumns: { Item 2: items.1.name }')),
    ).toContain('where one row holds several items in columns of their own, leave group-by out');
  });
});

describe('two rows with one number', () => {
  it('without group-by are refused, and told how they become items of one transaction', async () => {
    const { problems } = await fromCsv(
      'No,What\na,cam\na,lens\n',
      'columns: { No: id, What: item.name }',
    );
    expect(problems).toEqual(["3 No: The id 'a' is that of row 2 already"]);
  });
});

describe('one cell for several items', () => {
  const told = ['2 X: The cell seems to name several items, and they would be judged as one'];

  it('is refused in a name', async () => {
    for (const cell of ['Catcher; training', 'Catcher\nTraining', 'Catcher + training'])
      expect(await one(cell, 'item.name')).toEqual(told);
    expect(await one('Catcher; training', 'items.1.name')).toEqual(told);
  });

  it('is one item where no sign stands between words, or where the mapping says what it means', async () => {
    for (const cell of ['Notepad++', 'Catcher, 3G', 'Catcher;', 'C+ model', 'Catcher\n'])
      expect(await one(cell, 'item.name')).toMatchObject({ id: 'a' });
    expect(await one('A + B', '{ to: item.name, values: { A + B: Set of A and B } }')).toEqual({
      id: 'a',
      items: [{ name: 'Set of A and B' }],
    });
  });

  it('is no matter of other places', async () => {
    expect(await one('x; y', 'end-use.stated')).toMatchObject({ id: 'a' });
  });
});

describe('a service in a row', () => {
  const GIVEN =
    'columns: { No: id, What: item.name, Form: item.supply-form, ECCN: item.classification.us }';
  const problemsOf = async (row: string, constants = '') =>
    (await fromCsv(`No,What,Form,ECCN\na,${row}\n`, `${GIVEN}\n${constants}`)).problems;
  const sold = `columns: { No: id, What: item.name, ECCN: item.classification.us }
constants: { item.supply-form: goods }`;

  it('is refused where the mapping makes goods of it', async () => {
    const { problems } = await fromCsv('No,What,ECCN\na,Operator training,\n', sold);
    expect(problems).toEqual([
      "2 What: 'Operator training' is called like a service, and the mapping says 'goods' of all items",
    ]);
    expect((await fromCsv('No,What,ECCN\na,Catcher,\n', sold)).problems).toEqual([]);
  });

  it('is refused where it has a code and no form', async () => {
    expect(await problemsOf('On-site repair,,5A001.f.1')).toEqual([
      "2 What: 'On-site repair' is called like a service, and has the code 5A001.f.1 of goods, software or technology",
    ]);
    expect(await problemsOf('On-site repair,,none')).toEqual([]);
    expect(await problemsOf('On-site repair,,')).toEqual([]);
  });

  it('is what the row says that it is', async () => {
    expect(await problemsOf('Training,technical-assistance,5E001')).toEqual([]);
    expect(await problemsOf('Training,goods,5A001.f.1')).toEqual([]);
  });

  it('is no word within another', async () => {
    expect(await problemsOf('Trainingslager kit,,5A001.f.1')).toEqual([]);
  });
});

describe('constants', () => {
  it('of a party, an owner or a value stand where the row says something of it', async () => {
    const { values } = await fromCsv(
      'No,Through,Amount\na,Trader FZE,5\nb,,\nc,tbd,7\n',
      `columns: { No: id, Through: parties.1.name, Amount: item.value.amount }
constants:
  exporter.country: DE
  parties.0.role: end-user
  parties.0.country: KE
  parties.1.role: reseller
  item.name: cam
  item.value.currency: EUR
`,
    );
    const user = { role: 'end-user', country: 'KE' };
    const exporter = { country: 'DE' };
    expect(values).toEqual([
      {
        id: 'a',
        exporter,
        parties: [user, { role: 'reseller', name: 'Trader FZE' }],
        items: [{ name: 'cam', value: { amount: '5', currency: 'EUR' } }],
      },
      { id: 'b', exporter, parties: [user], items: [{ name: 'cam' }] },
      {
        id: 'c',
        exporter,
        parties: [user, { role: 'reseller', name: 'tbd' }],
        items: [{ name: 'cam', value: { amount: '7', currency: 'EUR' } }],
      },
    ]);
  });

  it('a party that only roles name follows those that are numbered', async () => {
    const { values, deals } = await fromCsv(
      'No,User,Trader\na,Firm,\n',
      'columns: { No: id, User: end-user.name, Trader: parties.0.name }\nconstants: { parties.0.role: reseller }',
    );
    expect(values).toEqual([{ id: 'a', parties: [{ role: 'end-user', name: 'Firm' }] }]);
    // The only party is the first of the list, and its place is the cell from which it comes.
    expect(deals[0]!.raw.place(['parties', 0, 'name'])).toEqual({
      file: join(folder, 'q.csv'),
      line: 2,
      cell: 'User',
    });
  });
});

describe('translated values', () => {
  it('are found whatever their case and spacing; nothing means an empty cell', async () => {
    const mapping = `columns:
  No: id
  Kind: { to: end-user.type, values: { Gov. Body: other-government, "-": } }
  For: { to: end-use.purposes, separator: ",", values: { guarding: premises-security } }
`;
    const { values } = await fromCsv(
      'No,Kind,For\na,GOV.  body,"Guarding, resale"\nb,-,\n',
      mapping,
    );
    expect(values).toEqual([
      {
        id: 'a',
        parties: [{ role: 'end-user', type: 'other-government' }],
        'end-use': { purposes: ['premises-security', 'resale'] },
      },
      { id: 'b' },
    ]);
  });
});

describe('columns', () => {
  it('without a name, or with that of another, are called by their letter', async () => {
    const text = await refusal(() => fromCsv('No,X,X,\na,1,2,3\n', 'columns: { No: id }'));
    expect(text).toContain("The mapping says nothing of 'column B', called 'X' like another");
    expect(text).toContain("The mapping says nothing of 'column D'.");
    const { values } = await fromCsv(
      'No,X,X,\na,1,2,3\n',
      'columns: { No: id, column C: item.quantity }\nleave-out: [X, column D]',
    );
    expect(values).toEqual([{ id: 'a', items: [{ quantity: '2' }] }]);
  });

  it('that nobody filled need no word', async () => {
    const { values } = await fromCsv('No,\na,\n', 'columns: { No: id }');
    expect(values).toEqual([{ id: 'a' }]);
  });

  it('stand where the header is, and the mapping is told where that is', async () => {
    const csv = 'Our quotations,,\n,,\nNo;1,What,\nNo,What,Note\na,cam,\n';
    const mapping = 'columns: { No: id, What: item.name, Note: note }';
    expect(await refusal(() => fromCsv(csv, mapping))).toContain(
      'Row 1 has 0 of the 3 columns that the mapping names, and row 4 has 3. Write header-row: 4 into m.yaml',
    );
    expect((await fromCsv(csv, `header-row: 4\n${mapping}`)).values).toEqual([
      { id: 'a', items: [{ name: 'cam' }] },
    ]);
  });
});

describe('CSV', () => {
  it('is parted as its header is, and a row of another length is refused', async () => {
    const mapping = 'columns: { No: id, Amount: item.quantity }\nnumbers: { decimal: "," }';
    expect((await fromCsv('No;Amount\na;1,5\n', mapping)).values).toEqual([
      { id: 'a', items: [{ quantity: '1.5' }] },
    ]);
    expect((await fromCsv('\ufeffNo\tAmount\r\na\t1,5\r\n', mapping)).values).toHaveLength(1);
    expect(await refusal(() => fromCsv('No,Amount\na,1,5\n', mapping))).toContain(
      'q.csv:2: The row has 3 cells, and the header 2, with commas between the columns',
    );
  });
});

describe('files', () => {
  it('are what they are, whatever they are called', async () => {
    const file = join(folder, 'called.xlsx');
    writeFileSync(file, 'No\na\n');
    expect(await refusal(() => read(file, 'columns: { No: id }'))).toContain(
      'called a workbook and is none',
    );
    writeFileSync(file, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    expect(await refusal(() => read(file, 'columns: { No: id }'))).toContain(
      'an .xls file, or a workbook with a password. Save it as .xlsx without a password',
    );
    writeFileSync(file, 'PK\u0003\u0004 and then no more');
    expect(await refusal(() => read(file, 'columns: { No: id }'))).toMatch(
      /no whole zip file.*Open it in a spreadsheet program and save it as \.xlsx.*nothing was written/,
    );
  });

  it.each(['by-openpyxl.xlsx', 'by-xlsxwriter.xlsx'])(
    '%s, as a library writes it, is read like one by hand',
    async (name) => {
      const { values, problems, leftOut } = await read(
        join(ROOT, 'test/data/quotation', name),
        `header-row: 3
group-by: Quotation no.
leave-out-rows: { Product: [Total] }
numbers: { thousands: ".", decimal: "," }
columns:
  Date: date
  Customer: end-user.name
  Country: [end-user.country, destination.country]
  Product: item.name
  Qty: item.quantity
  Amount: item.value.amount
  ECCN: item.classification.us
constants: { item.value.currency: EUR }
leave-out: [Sales rep]
`,
      );
      expect(problems).toEqual([]);
      expect(leftOut).toEqual([{ row: 7, why: 'Product is Total' }]);
      expect(values).toEqual([
        {
          id: 'Q-2026/17',
          date: '2026-04-30',
          parties: [{ role: 'end-user', name: 'Ministry of Interior', country: 'Kenya' }],
          destination: { country: 'Kenya' },
          items: [
            {
              name: 'IMSI catcher M3',
              quantity: '2',
              value: { amount: '1250000.50', currency: 'EUR' },
              classification: { us: '5A001.f.1' },
            },
            {
              name: 'Manual',
              quantity: '4',
              value: { amount: '12.5', currency: 'EUR' },
              classification: { us: '5E001' },
            },
          ],
        },
        {
          id: 'Q-2026/18',
          date: '2026-05-01',
          parties: [{ role: 'end-user', name: 'Hotel Sonne & Söhne AG', country: 'Switzerland' }],
          destination: { country: 'Switzerland' },
          items: [
            {
              name: 'Dome camera',
              quantity: '20',
              value: { amount: '180', currency: 'EUR' },
              classification: { us: 'none' },
            },
          ],
        },
      ]);
    },
  );
});

describe('what is written', () => {
  it('says what the row says to whoever reads it as YAML, whatever stands in it', async () => {
    const words = [
      'no',
      '5E001',
      '1_000',
      ': x',
      '# y',
      'a "quoted" \\ one',
      "it's",
      '\u2028 z',
      '- d',
      '{ e }',
      '2026-01-02',
      '00017',
      'null',
      '~',
      'Ö',
    ];
    const csv = [
      'No,What',
      ...words.map((word, at) => `n${at},"${word.replaceAll('"', '""')}"`),
    ].join('\n');
    const { deals } = await fromCsv(csv, 'columns: { No: id, What: item.name }');
    expect(deals).toHaveLength(words.length);
    for (const deal of deals) {
      const text = dealText(deal, {
        spreadsheet: 'q\n.csv',
        sha256: 'x',
        mapping: 'm.yaml',
        on: '2026-03-01',
      });
      const documents = parseYaml('a.yaml', text);
      expect(documents).toHaveLength(1);
      expect(JSON.parse(JSON.stringify(documents[0]!.value))).toEqual({
        ...(deal.raw.value as object),
        origin: {
          file: 'q\n.csv',
          rows: deal.rows.map(String),
          sha256: 'x',
          mapping: 'm.yaml',
          on: '2026-03-01',
        },
      });
    }
  });

  it('is the same on another day but for that day, whatever a sheet is called', async () => {
    const { deals } = await fromCsv('No,What\na,box\n', 'columns: { No: id, What: item.name }');
    const madeOn = (on: string, spreadsheet = 'q.csv') =>
      dealText(deals[0]!, { spreadsheet, sheet: '  on: x', sha256: 'x', mapping: 'm.yaml', on });
    expect(withoutDayMade(madeOn('2026-03-01'))).toBe(withoutDayMade(madeOn('2026-03-02')));
    expect(madeOn('2026-03-01')).not.toBe(madeOn('2026-03-02'));
    expect(withoutDayMade(madeOn('2026-03-01'))).not.toBe(
      withoutDayMade(madeOn('2026-03-01', 'other.csv')),
    );
  });

  it('is called by its id, as far as a file can be', () => {
    expect(['Q-2026/17', '../../etc', 'Über 5', 'CON', '...', '/', 'a'.repeat(200)].map(fileNameOf)).toEqual([
      'Q-2026-17', 'etc', 'Über-5', 'CON-', '', '', 'a'.repeat(80),
    ]); // prettier-ignore
  });

  it('tells rows in words', () => {
    expect([[4], [4, 5], [4, 5, 6], [2, 4, 5, 7, 8, 9]].map((rows) => rowsText(rows))).toEqual([
      'Row 4', 'Rows 4 and 5', 'Rows 4 to 6', 'Rows 2, 4, 5 and 7 to 9',
    ]); // prettier-ignore
  });
});
