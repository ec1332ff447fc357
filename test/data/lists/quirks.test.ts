// What really stands in files of lists, or was really downloaded in place of one: each quirk in a few rows by hand.

import { describe, expect, it } from 'vitest';
import { READERS } from '../../../src/data/lists/readers/index.ts';
import { birthsIn, dayIn, partialDayIn } from '../../../src/data/lists/readers/written-days.ts';
import { readFiles, readText, textFile } from './given.ts';

const un = (rows: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="2026-08-01T23:00:03.110Z"><INDIVIDUALS>${rows}</INDIVIDUALS></CONSOLIDATED_LIST>`;
const person = (inside: string): string =>
  `<INDIVIDUAL><REFERENCE_NUMBER>QDi.1</REFERENCE_NUMBER><FIRST_NAME>ERIC</FIRST_NAME><SECOND_NAME>na</SECOND_NAME>${inside}</INDIVIDUAL>`;

describe('what is no list', () => {
  it('a login page', async () => {
    await expect(readText('un-xml', '<html><body>Please log in</body></html>')).rejects.toThrow(
      'This is a web page, such as a login or an error, and not the list',
    );
  });

  it('the answer of a storage server', async () => {
    await expect(
      readText('ofac-classic-xml', '<Error><Code>NoSuchKey</Code></Error>'),
    ).rejects.toThrow('The file begins with <Error>, and this format with <sdnList>');
  });

  it('half a file, in the middle of a letter', async () => {
    const whole = new TextEncoder().encode(un(person('<COMMENTS1>ю</COMMENTS1>')));
    await expect(readText('un-xml', whole.subarray(0, whole.length - 60))).rejects.toThrow(
      /This is not whole XML|not UTF-8/,
    );
  });

  it('an empty file', async () => {
    await expect(readText('un-xml', '')).rejects.toThrow(/not-xml|empty/);
    await expect(readText('us-csl-csv', '')).rejects.toThrow('no header');
  });

  it('a document type, whatever it declares', async () => {
    await expect(
      readText('un-xml', `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${un('')}`),
    ).rejects.toThrow('document type of its own');
  });

  it('an entity that nobody declared', async () => {
    await expect(readText('un-xml', un(person('<COMMENTS1>&x;</COMMENTS1>')))).rejects.toThrow(
      'not whole XML',
    );
  });

  it('a file in another encoding, by its line', async () => {
    const latin1 = Buffer.from(`${un('').replace('<INDIV', '\n\n<INDIV')}<!-- é -->`, 'latin1');
    await expect(readText('un-xml', latin1)).rejects.toThrow(/list:3: The line is not UTF-8 text/);
  });

  it('a table without the columns of its format', async () => {
    await expect(readText('us-csl-csv', 'name,country\nA,B\n')).rejects.toThrow(
      'lacks the columns _id, source, alt_names',
    );
  });

  it('a table that breaks off within a quote', async () => {
    const header = 'id,schema,name,aliases,dataset,last_seen\n';
    await expect(readText('opensanctions-simple', `${header}a,Person,"Half a na`)).rejects.toThrow(
      'This is not CSV',
    );
  });

  it('a row of the files of OFAC that breaks off', async () => {
    await expect(readText('ofac-csv', '36,"A",-0- ,"CU')).rejects.toThrow('not-csv');
    await expect(readText('ofac-csv', '36,"A",-0- ,"CUBA"\r\n')).rejects.toThrow(
      'The row has 4 cells, and this format has 12',
    );
  });
});

describe('files of OFAC as CSV', () => {
  const SDN = `306,"BANCO NACIONAL DE CUBA",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'BNC'."\r\n18,"RUBIO, Ana","individual","SDGT] [SYRIA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB circa 1955; alt. DOB 1955 to 1958; POB Lima, Peru; nationality Peru; Passport 44 (Peru); Linked To: CIMEX; very lo"\r\n\u001a`;
  const files = [
    textFile(SDN, 'sdn.csv'),
    textFile(
      '306,220,"fka","NATIONAL BANK, OF CUBA",-0- \r\n7,1,"aka","NOBODY",-0- \r\n',
      'alt.csv',
    ),
    textFile(
      '306,199,"Zweierstrasse 35","Zurich CH-8022","Switzerland",-0- \r\n18,200,-0- ,-0- ,-0- ,-0- \r\n',
      'add.csv',
    ),
    textFile('18,"ng remark; a.k.a. \'LA TIA\'."\r\n', 'sdn_comments.csv'),
  ];

  it('joins the four, without the mark at the end and the -0- of nothing', async () => {
    const { parties, log } = await readFiles('ofac-csv', files);
    expect(log.rows).toBe(2);
    expect(parties[0]).toMatchObject({
      id: '306',
      kind: 'organisation',
      names: [
        { text: 'BANCO NACIONAL DE CUBA', kind: 'main', strength: 'strong' },
        { text: 'BNC', kind: 'alias', strength: 'weak' },
        { text: 'NATIONAL BANK, OF CUBA', kind: 'former', strength: 'strong' },
      ],
      addresses: [
        { text: 'Zweierstrasse 35, Zurich CH-8022, Switzerland', country: 'Switzerland' },
      ],
      programmes: ['CUBA'],
    });
    expect(parties[0]!.listed).toBeUndefined();
    expect(parties[1]).toMatchObject({
      kind: 'person',
      programmes: ['SDGT', 'SYRIA'],
      births: [
        { from: '1955', to: '1955', circa: true },
        { from: '1955', to: '1958', circa: false },
      ],
      birthPlaces: ['Lima, Peru'],
      nationalities: ['Peru'],
      identifiers: [{ type: 'Passport', number: '44', country: 'Peru' }],
      links: [{ relation: 'Linked To', name: 'CIMEX' }],
      addresses: [],
    });
    // The remark that was cut in the middle of a word is whole again, and its alias is read.
    expect(parties[1]!.remarks[0]).toContain('very long remark');
    expect(parties[1]!.names[1]).toMatchObject({ text: 'LA TIA', strength: 'weak' });
  });

  it.each([
    ["a.k.a. 'BNC'", 'BNC'],
    ["alt. a.k.a. 'BNC'", 'BNC'],
    ["f.k.a. 'BNC' (Arabic)", 'BNC'],
    ['a.k.a. ""BNC""', 'BNC'],
    ['a.k.a. BNC', 'BNC'],
    ["Formerly 'BNC'", 'BNC'],
    ['Former Minister of Finance', undefined],
    ['Linked To: BNC', undefined],
  ])('reads the weak name in the remark %s', async (remark, name) => {
    const row = `1,"BANCO",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1955; ${remark}."\r\n`;
    const { parties } = await readText('ofac-csv', row);
    expect(parties[0]!.names[1]?.text).toBe(name);
    expect(parties[0]!.names[1]?.strength).toBe(name && 'weak');
  });

  it('says that an alias belongs to nobody', async () => {
    const { log } = await readFiles('ofac-csv', files);
    expect([...log.notes]).toEqual([['An alias belongs to a party that is not in the set', 1]]);
  });
});

describe('the Security Council', () => {
  it('passes over empty aliases and the na of nothing, and takes joined names apart', async () => {
    const { parties, log } = await readText(
      'un-xml',
      un(
        person(
          '<NAME_ORIGINAL_SCRIPT>إريك\nبادج</NAME_ORIGINAL_SCRIPT><INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu A; Abu B (formerly of nowhere)</ALIAS_NAME></INDIVIDUAL_ALIAS>',
        ),
      ),
    );
    expect(parties[0]!.names).toEqual([
      { text: 'ERIC', kind: 'main', strength: 'strong' },
      { text: 'إريك', kind: 'original', strength: 'strong' },
      { text: 'بادج', kind: 'original', strength: 'strong' },
      { text: 'Abu A', kind: 'alias', strength: 'weak' },
      { text: 'Abu B', kind: 'alias', strength: 'weak' },
    ]);
    expect(log.published).toBe('2026-08-01');
  });

  it('keeps a day that does not exist as text, and makes none of it', async () => {
    const { parties } = await readText(
      'un-xml',
      un(
        person(
          '<LISTED_ON>2014-02-30</LISTED_ON><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1970-02-30</DATE></INDIVIDUAL_DATE_OF_BIRTH>',
        ),
      ),
    );
    expect(parties[0]!.listed).toBeUndefined();
    expect(parties[0]!.births).toEqual([{ written: '1970-02-30', circa: false }]);
  });

  it('names a field that nobody claims, and an entry without a name', async () => {
    const { parties, log } = await readText(
      'un-xml',
      un(
        `${person('<SHOE_SIZE>44</SHOE_SIZE><VERSIONNUM>1</VERSIONNUM>')}<INDIVIDUAL><DATAID>9</DATAID></INDIVIDUAL>`,
      ),
    );
    expect(Object.fromEntries(log.unclaimed(READERS['un-xml'].ignored))).toEqual({ SHOE_SIZE: 1 });
    expect(parties.length).toBe(1);
    expect(log.unread).toEqual([
      { place: { file: 'list', line: 1 }, why: 'The entry has no name' },
    ]);
  });
});

describe('the European Union', () => {
  const entity = (programme: string, name: string): string =>
    `<sanctionEntity euReferenceNumber="EU.1.2" logicalId="1"><regulation programme="${programme}" numberTitle="1/2" publicationDate="2003-07-08"/><subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="${name}" strong="false"/><birthdate circa="true" calendarType="ISLAMIC" birthdate="1360-01-02"/></sanctionEntity>`;

  it('is one party where one number stands in two elements', async () => {
    const { parties, log } = await readText(
      'eu-fsf-xml',
      `<e:export xmlns:e="http://eu.europa.ec/fpi/fsd/export" generationDate="2022-03-18T14:52:26.947+01:00">${entity('AFG', 'One')}${entity('TAQA', 'Two')}</e:export>`.replaceAll(
        /<(\/?)(sanctionEntity|regulation|subjectType|nameAlias|birthdate)/g,
        '<$1e:$2',
      ),
    );
    expect(log.rows).toBe(2);
    expect(parties).toMatchObject([
      {
        programmes: ['AFG', 'TAQA'],
        names: [
          { text: 'One', kind: 'main', strength: 'weak' },
          { text: 'Two', kind: 'alias', strength: 'weak' },
        ],
        births: [{ written: '1360-01-02 (islamic)', circa: true }],
      },
    ]);
    // The day of the act is not the day of the listing.
    expect(parties[0]!.listed).toBeUndefined();
  });
});

describe('the United Kingdom', () => {
  const HEADER =
    'Last Updated,Unique ID,Name 6,Name 1,Name 2,Name type,Alias strength,Designation Type,Date Designated,D.O.B,Sanctions Imposed,Name 3,Name 4,Name 5,Name non-latin script';

  it('puts the rows of one number together, whatever the case of their words', async () => {
    const { parties, log } = await readText(
      'uk-sanctions-csv',
      `Report Date: 08-Oct-2026\r\n${HEADER}\r\nx,AFG1,AKHUND,MOHAMMAD,HASSAN,Primary name,,Individual,29/06/2012,dd/mm/1958,Asset freeze|Asset freeze\r\nx,AFG1,Haji Alim,,,ALias,Low quality a.k.a,Individual,29/06/2012,00/00/1959,\r\n`,
    );
    expect(log.rows).toBe(1);
    expect(log.published).toBe('2026-10-08');
    expect(parties).toMatchObject([
      {
        id: 'AFG1',
        listed: '2012-06-29',
        names: [
          { text: 'MOHAMMAD HASSAN AKHUND', kind: 'main' },
          { text: 'Haji Alim', kind: 'alias', strength: 'weak' },
        ],
        births: [{ from: '1958' }, { from: '1959' }],
        remarks: ['Asset freeze'],
      },
    ]);
  });

  it('is refused where a part of the names stands in a column of another name', async () => {
    const row = 'x,AFG1,AKHUND,MOHAMMAD,HASSAN,Primary name,,Individual,29/06/2012,,\r\n';
    const renamed = HEADER.replace('Name 1', 'Forename');
    await expect(
      readText('uk-sanctions-csv', `Report Date: 08-Oct-2026\r\n${renamed}\r\n${row}`),
    ).rejects.toThrow('The header lacks the columns Name 1');
  });

  it('reads the closed list in the encoding of Windows', async () => {
    const { parties } = await readText(
      'uk-conlist-csv',
      Buffer.from(
        'Last Updated,13/04/2018,\r\nName 6,Name 1,Group Type,Alias Type,Group ID,Name 2,Name 3,Name 4,Name 5\r\nO\u0092Brien,Ren\u00e9,Individual,Primary name,7\r\n',
        'latin1',
      ),
    );
    expect(parties[0]!.names[0]!.text).toBe('René O’Brien');
  });
});

describe('Switzerland', () => {
  const target = (inside: string, changes: string): string =>
    `<swiss-sanctions-list list-type="whole-list" date="2026-08-27"><target ssid="1"><individual><identity main="true"><name name-type="primary-name" quality="good">${inside}</name></identity></individual>${changes}</target></swiss-sanctions-list>`;

  it('builds a name in the order of its parts, in every spelling, and leaves older states alone', async () => {
    const { parties } = await readText(
      'ch-seco-xml',
      target(
        '<name-part order="2"><value>Dzmitry</value></name-part><name-part order="1"><value>Lukashenka</value><spelling-variant lang="RUS">Lukashenko</spelling-variant></name-part>',
        '<modification modification-type="de-listed" effective-date="2016-03-01"/><modification modification-type="listed" effective-date="2012-01-02"><added><identity><name name-type="primary-name"><name-part order="1"><value>Old</value></name-part></name></identity></added></modification>',
      ),
    );
    expect(parties[0]!.names.map(({ text }) => text)).toEqual([
      'Lukashenka Dzmitry',
      'Lukashenko Dzmitry',
    ]);
    expect(parties[0]).toMatchObject({ listed: '2012-01-02', unlisted: '2016-03-01' });
  });
});

describe('a list of your own', () => {
  it('is read by the columns that its list.yaml names', async () => {
    const { parties, log } = await readText(
      'private-csv',
      'Nr,Firma,Auch,Land,Seit,Farbe\n1,Alpha GmbH,Alfa|Alpha,DE,31.12.2020,rot\n2,,,,,\n',
      {
        columns: {
          id: 'Nr',
          name: 'Firma',
          aliases: 'Auch',
          country: 'Land',
          since: 'Seit',
          separator: '|',
          days: 'day-first',
        },
      },
    );
    expect(parties).toMatchObject([
      {
        id: '1',
        listed: '2020-12-31',
        countries: ['DE'],
        names: [{ text: 'Alpha GmbH' }, { text: 'Alfa' }, { text: 'Alpha' }],
      },
    ]);
    expect(Object.fromEntries(log.unclaimed([]))).toEqual({ Farbe: 1 });
    expect(log.unread.map(({ place }) => place.line)).toEqual([3]);
  });
});

describe('days', () => {
  it.each([
    ['30 Feb 1970', 'day-first', undefined],
    ['dd/mm/1958', 'day-first', '1958'],
    ['00/03/1958', 'day-first', '1958-03'],
    ['04/05/1958', 'month-first', '1958-04-05'],
    ['26.5.1958', 'day-first', '1958-05-26'],
    ['Jun 1980', 'day-first', '1980-06'],
    ['2001-01-25-05:00', 'year-first', '2001-01-25'],
    ['Sep-99', 'day-first', undefined],
  ] as const)('%s (%s) is %s', (text, order, day) => {
    expect(partialDayIn(text, order)).toBe(day);
  });

  it('are whole or none', () => {
    expect(dayIn('1958', 'day-first')).toBeUndefined();
  });

  it('of births may be two, or a span', () => {
    expect(birthsIn('6.3.1955 or 15.3.1955', 'day-first').map(({ from }) => from)).toEqual([
      '1955-03-06',
      '1955-03-15',
    ]);
    expect(birthsIn('circa 1955-1958', 'day-first')).toEqual([
      { written: 'circa 1955-1958', circa: true, from: '1955', to: '1958' },
    ]);
  });
});
