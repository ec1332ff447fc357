// A zip file in memory, its entries as they are given, and small spreadsheets.

export interface Zipped {
  readonly name: string;
  readonly text: string;
  /** What the zip file says that it unpacks to, where that is not so. */
  readonly says?: number;
}

const number = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
};

/** Nothing is packed; the sums of the contents, which no reader of ours compares, are 0. */
export const zipped = (entries: readonly Zipped[]): Buffer => {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, text, says } of entries) {
    const [body, called] = [Buffer.from(text), Buffer.from(name)];
    const size = says ?? body.length;
    const common = Buffer.concat([
      number(20, 2), number(0x800, 2), number(0, 2), number(0, 4), number(0, 4),
      number(size, 4), number(size, 4), number(called.length, 2), number(0, 2),
    ]); // prettier-ignore
    const file = Buffer.concat([number(0x04034b50, 4), common, called, body]);
    directory.push(
      Buffer.concat([
        number(0x02014b50, 4), number(20, 2), common, number(0, 2), number(0, 2), number(0, 2),
        number(0, 4), number(at, 4), called,
      ]), // prettier-ignore
    );
    files.push(file);
    at += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.concat([
    number(0x06054b50, 4), number(0, 2), number(0, 2), number(entries.length, 2),
    number(entries.length, 2), number(listed.length, 4), number(at, 4), number(0, 2),
  ]); // prettier-ignore
  return Buffer.concat([...files, listed, end]);
};

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** `sheet`: its rows as XML. `shared`: the texts that it names by number, as XML. Style 1 is a day, 2 a month. */
export const xlsx = (sheet: string, shared = '', workbook = ''): Buffer =>
  zipped([
    {
      name: 'xl/workbook.xml',
      text: `<workbook ${MAIN} xmlns:r="r">${workbook}<sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: '<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>',
    },
    {
      name: 'xl/styles.xml',
      text: `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="dd/MM/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="17"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', text: `<sst ${MAIN}>${shared}</sst>` },
    {
      name: 'xl/worksheets/sheet3.xml',
      text: `<worksheet ${MAIN}><sheetData>${sheet}</sheetData></worksheet>`,
    },
  ]);
