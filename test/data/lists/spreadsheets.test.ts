// Spreadsheets as publishers write them, and as nobody should be able to.

import { describe, expect, it } from 'vitest';
import { odsRows, xlsxRows, type SheetRow } from '../../../src/data/lists/readers/sheet-cells.ts';
import { readFiles, textFile } from './given.ts';
import { xlsx, zipped } from './zipped.ts';

const all = async (rows: AsyncIterable<SheetRow>): Promise<SheetRow[]> => {
  const found: SheetRow[] = [];
  for await (const row of rows) found.push(row);
  return found;
};

const cellsOf = async (bytes: Buffer): Promise<(readonly string[])[]> =>
  (await all(xlsxRows(textFile(bytes, 'list.xlsx', 4096)))).map(({ cells }) => cells);

describe('an Office Open XML sheet', () => {
  it('gives texts of every kind, in their columns', async () => {
    expect(
      await cellsOf(
        xlsx(
          '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>in </t></is></c></row>' +
            '<row r="4"><c r="AB4" t="str"><v>made</v></c></row>' +
            '<row><c t="b"><v>1</v></c><c><v>2</v></c><c t="e"><v>#N/A</v></c><c s="1"/></row>',
          '<si><t>none</t></si><si><r><t>Al </t></r><r><t>Qaida</t></r><rPh><t>spoken</t></rPh></si>',
        ),
      ),
    ).toEqual([
      ['Al Qaida', '', 'in '],
      [...Array<string>(27).fill(''), 'made'],
      ['1', '2', '', ''],
    ]);
  });

  it('says its lines as the program shows them', async () => {
    const rows = await all(xlsxRows(textFile(xlsx('<row r="7"><c><v>1</v></c></row><row/>'))));
    expect(rows.map(({ line }) => line)).toEqual([7, 8]);
  });

  it('gives dates as days, or as months where no day is shown', async () => {
    const sheet =
      '<row><c s="1"><v>46126</v></c><c s="2"><v>22433</v></c><c s="0"><v>1953</v></c><c s="1"><v>36526.5</v></c></row>';
    // 46126 is 14 April 2026, 22433 1 June 1961, 36526 1 January 2000, as the program shows them.
    expect(await cellsOf(xlsx(sheet))).toEqual([['2026-04-14', '1961-06', '1953', '2000-01-01']]);
    // Where days are counted from 1904 they are 1462 later.
    expect(
      await cellsOf(xlsx('<row><c s="1"><v>0</v></c></row>', '', '<workbookPr date1904="1"/>')),
    ).toEqual([['1904-01-01']]);
  });

  it('undoes marks that XML cannot hold', async () => {
    expect(
      await cellsOf(
        xlsx('<row><c t="s"><v>0</v></c></row>', '<si><t>a_x000D_\nb _x005F_</t></si>'),
      ),
    ).toEqual([['a\r\nb _']]);
  });
});

describe('an OpenDocument sheet', () => {
  const ods = (rows: string): Buffer =>
    zipped([
      {
        name: 'content.xml',
        text: `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>${rows}</office:body></office:document-content>`,
      },
    ]);

  it('gives texts, dates, and cells and rows that stand several times', async () => {
    const rows = await all(
      odsRows(
        textFile(
          ods(
            '<table:table-row><table:table-cell><text:p>\n a \n</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:date-value="2026-01-02T00:00:00"><text:p>2 Jan</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16380"/></table:table-row>' +
              '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
              '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"><text:p>b</text:p></table:table-cell></table:table-row>' +
              '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
          ),
        ),
      ),
    );
    expect(rows).toEqual([
      { cells: ['a', '', '', '2026-01-02'], line: 1 },
      { cells: ['b', 'b'], line: 5 },
      { cells: ['b', 'b'], line: 6 },
    ]);
  });

  it.each([
    ['table:number-rows-repeated="1000000"', '', 'One row stands too often'],
    ['', 'table:number-columns-repeated="16384"', 'A row has too many cells'],
  ])('that says one thing a million times is refused', async (row, cell, what) => {
    const sheet = ods(
      `<table:table-row ${row}><table:table-cell ${cell}><text:p>b</text:p></table:table-cell></table:table-row>`,
    );
    await expect(all(odsRows(textFile(sheet)))).rejects.toThrow(what);
  });
});

describe('a spreadsheet is refused', () => {
  const refused = (bytes: Buffer | string, what: string): Promise<void> =>
    expect(all(xlsxRows(textFile(bytes, 'list.xlsx', 4096)))).rejects.toThrow(what);
  const sheet = xlsx('<row><c><v>1</v></c></row>');

  it('that is none, or half of one', async () => {
    await refused('<html>Log in</html>', 'list.xlsx: This is no whole zip file');
    await refused(sheet.subarray(0, sheet.length - 30), 'This is no whole zip file');
  });

  it('that has no sheet in it', () =>
    refused(zipped([{ name: 'word/document.xml', text: '<a/>' }]), 'has no xl/'));

  it.each(['../../etc/passwd', '/etc/passwd', 'C:/x', 'xl\\..\\..\\x'])(
    'whose entry is called %s',
    (name) => refused(zipped([{ name, text: 'x' }]), 'This is no whole zip file'),
  );

  it('in which one name stands twice', () =>
    refused(
      zipped([
        { name: 'xl/workbook.xml', text: '<a/>' },
        { name: 'xl/workbook.xml', text: '<b/>' },
      ]),
      'stands twice',
    ));

  it('that says it unpacks to more than any list', () =>
    refused(
      zipped([{ name: 'xl/workbook.xml', text: '<a/>', says: 400_000_001 }]),
      'is too large, more than any list has',
    ));

  it('that holds more than it says', async () => {
    const honest = 'xl/worksheets/sheet3.xml';
    const bytes = Buffer.from(sheet);
    // The size that the directory says of the sheet, unpacked: one byte fewer than there are.
    const entry = bytes.lastIndexOf(honest) - 46;
    bytes.writeUInt32LE(bytes.readUInt32LE(entry + 24) - 1, entry + 24);
    await refused(bytes, 'zip file');
  });

  it('whose parts bring a document type or entities of their own', async () => {
    const evil = zipped([
      {
        name: 'xl/workbook.xml',
        text: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook><sheets><sheet name="&b;"/></sheets></workbook>',
      },
    ]);
    await refused(evil, 'document type of its own');
    await refused(xlsx('<row><c t="inlineStr"><is><t>&b;</t></is></c></row>'), 'not whole XML');
  });

  it('whose row goes on for ever', () =>
    refused(xlsx('<row><c r="ZZZ1"><v>1</v></c></row>'), 'too many cells'));

  it('whose columns are those of another list', async () => {
    const other = xlsx('<row><c t="inlineStr"><is><t>Name</t></is></c></row>');
    await expect(readFiles('au-dfat-xlsx', [textFile(other, 'list.xlsx', 4096)])).rejects.toThrow(
      'The header lacks the columns Reference',
    );
    await expect(
      readFiles('au-dfat-xlsx', [textFile(xlsx(''), 'list.xlsx', 4096)]),
    ).rejects.toThrow('The sheet has no header');
  });
});
