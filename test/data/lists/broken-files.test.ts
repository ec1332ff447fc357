// Files of lists that broke on their way, or of which a publisher changed the form: what would be lost is refused or told, and
// what is whole is taken.

import { describe, expect, it } from 'vitest';
import { damagedName } from '../../../src/data/lists/damaged-names.ts';
import { mergedParty } from '../../../src/data/lists/merged-party.ts';
import { PartyDraft } from '../../../src/data/lists/readers/party-draft.ts';
import type { PublishedParty } from '../../../src/model/published-party.ts';
import { readFiles, readText, textFile } from './given.ts';

const COLUMNS = {
  id: 'Nr',
  name: 'Firma',
  aliases: 'Auch',
  since: 'Seit',
  separator: '|',
} as const;
const HEADER = 'Nr,Firma,Auch,Seit';
const own = (rows: string, header = HEADER) =>
  readText('private-csv', `${header}\n${rows}`, { columns: COLUMNS });

describe('a table', () => {
  it('whose last row breaks off is refused, and one that ends without a line break is taken', async () => {
    await expect(own('1,Alpha,,\n2,Beta,Half of a na')).rejects.toThrow(
      'list:3: The file breaks off within its last row',
    );
    expect((await own('1,Alpha,,\n2,Beta,Whole,')).parties.length).toBe(2);
    expect((await own('1,Alpha\n2,Beta\n')).parties.length).toBe(2);
  });

  it('with more cells in a row than columns is refused, though the last is empty', async () => {
    await expect(own('1,Alpha, Limited,Alfa,\n')).rejects.toThrow(
      /list:2: The row has 5 cells, and the header 4/,
    );
    expect((await own('1,"Alpha, Limited",Alfa,\n')).parties[0]!.names.length).toBe(2);
  });

  it('with a column twice is refused where it is needed, and the second is told where not', async () => {
    await expect(own('1,Alpha,A,,Hidden\n', `${HEADER},Auch`)).rejects.toThrow(
      'The header has the column Auch twice',
    );
    const { log } = await own('1,Alpha,A,,x,y\n', `${HEADER},Farbe,Farbe`);
    expect([...log.unclaimed([]).keys()]).toEqual(['Farbe (2)', 'Farbe']);
  });

  it('may have its columns in another order, and 0x1A between rows', async () => {
    const { parties } = await own(
      'Alfa,1,Alpha,\n\u001a\n,2,Bet\u001aa,\n\u001a',
      'Auch,Nr,Firma,Seit',
    );
    expect(parties.map(({ id, names }) => [id, ...names.map(({ text }) => text)])).toEqual([
      ['1', 'Alpha', 'Alfa'],
      ['2', 'Beta'],
    ]);
  });

  it('with zero bytes is refused at their line, wherever a piece of it ends', async () => {
    const rows = ['1,Alpha,,', '2,Be\u0000ta,,', '3,Gamma,,', ''].join('\n');
    for (const size of [1, 7, 1000])
      await expect(
        readFiles('private-csv', [textFile(`${HEADER}\n${rows}`, 'list', size)], {
          columns: COLUMNS,
        }),
      ).rejects.toThrow('list:3: The line has zero bytes');
    expect((await own(rows.replace('\u0000', ''))).parties.length).toBe(3);
  });

  it('tells of a day that may be two, and takes one that is plain', async () => {
    const { parties, log } = await own(
      '1,A B,,02/03/2021\n2,C D,,30/02/1970\n3,E F,,05/05/2021\n4,G H,,25/12/2020\n',
    );
    expect(parties.map(({ listed }) => listed)).toEqual([
      undefined,
      undefined,
      '2021-05-05',
      '2020-12-25',
    ]);
    expect(log.notes.size).toBe(2);
  });
});

describe('the set of OFAC', () => {
  const sdn = (id: number): string =>
    `${id},"BANCO ${id}",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n`;
  const alt = (id: number): string => `${id},1,"aka","BANK ${id}",-0- \r\n`;
  const add = (id: number): string => `${id},1,"Street 1","Town","Cuba",-0- \r\n`;
  const set = (parties: string, aliases?: string, addresses?: string) =>
    readFiles('ofac-csv', [
      textFile(parties, 'sdn.csv'),
      ...(aliases === undefined ? [] : [textFile(aliases, 'alt.csv')]),
      ...(addresses === undefined ? [] : [textFile(addresses, 'add.csv')]),
    ]);

  it('is not whole without its aliases', async () => {
    expect([...(await set(sdn(1))).log.partial]).toEqual([
      'The set has no file of aliases (ALT.CSV)',
    ]);
    expect((await set(sdn(1), alt(1), add(1))).log.partial.size).toBe(0);
  });

  it('is not whole with the aliases of another list, and is with those of another day', async () => {
    expect([...(await set(sdn(1), alt(2))).log.partial]).toEqual([
      'The file of aliases is of another list',
    ]);
    const { log } = await set(sdn(1), alt(1) + alt(2));
    expect(log.partial.size).toBe(0);
    expect([...log.notes.values()]).toEqual([1]);
  });

  it('is refused where two files bear the name of each other, or a column came or went', async () => {
    await expect(set(sdn(1), add(1), alt(1))).rejects.toThrow(
      'The row has 6 cells, and this format has 5',
    );
    await expect(set(sdn(1).replace('"CUBA"', '"CUBA","new"'), alt(1))).rejects.toThrow(
      'The row has 13 cells, and this format has 12',
    );
  });
});

describe('names', () => {
  const party = (...names: string[]): PublishedParty => {
    const draft = new PartyDraft('1');
    for (const name of names) draft.name(name, 'alias');
    return draft.finish()!;
  };

  it.each([
    'Ren\ufffd Dupont',
    '???? ?????',
    'ООО ??',
    'MÃ¼ller',
    'Ð˜Ð²Ð°Ð½',
    'Ø£Ø\u00adÙ…Ø¯',
    '--',
  ])('%s is damaged', (name) => {
    expect(damagedName(party('Good', name))).toBe(name);
  });

  it.each([
    'René Müller',
    'What? Ltd',
    'ESPAÑA',
    'SÃO PAULO',
    'Ørsted',
    'Иван',
    '永信至诚',
    'احمد',
    '7',
  ])('%s is none', (name) => {
    expect(damagedName(party(name))).toBeUndefined();
  });

  it('of the Union stand in their parts where the whole is missing', async () => {
    const { parties } = await readText(
      'eu-fsf-xml',
      '<export xmlns="http://eu.europa.ec/fpi/fsd/export"><sanctionEntity euReferenceNumber="EU.1.2"><nameAlias wholeName="Whole Name" firstName="A" lastName="B"/><nameAlias wholeName="" firstName="Zia" middleName="ul" lastName="Haq"/></sanctionEntity></export>',
    );
    expect(parties[0]!.names.map(({ text }) => text)).toEqual(['Whole Name', 'Zia ul Haq']);
  });
});

describe('a party that stands in two rows', () => {
  const row = (name: string, more: Partial<PublishedParty>): PublishedParty => {
    const draft = new PartyDraft('1');
    draft.name(name, 'main', 'strong');
    draft.row({ name });
    return { ...draft.finish()!, ...more };
  };

  it('keeps what each says, stands from the earlier day, and goes with the later', () => {
    const [a, b] = [
      row('One', { listed: '2020-01-01', unlisted: '2021-01-01', programmes: ['X'] }),
      row('Two', { listed: '2019-01-01', unlisted: '2022-01-01', programmes: ['X', 'Y'] }),
    ];
    expect(mergedParty(a, b)).toMatchObject({
      names: [
        { text: 'One', kind: 'main' },
        { text: 'Two', kind: 'alias', strength: 'strong' },
      ],
      listed: '2019-01-01',
      unlisted: '2022-01-01',
      programmes: ['X', 'Y'],
      row: '[{"name":"One"},{"name":"Two"}]',
    });
  });

  it('stands as long as one of them does', () => {
    expect(
      mergedParty(row('One', { unlisted: '2021-01-01' }), row('Two', {})).unlisted,
    ).toBeUndefined();
  });

  it('of the Denied Persons List is denied until the later day, whichever comes first', async () => {
    const header = 'Name\tStreet_Address\tCity\tEffective_Date\tExpiration_Date\tFR_Citation\n';
    const rows = (...days: string[]): string =>
      header + days.map((day) => `A B\tStreet\tTown\t01/02/2020\t${day}\tX\n`).join('');
    const until = async (...days: string[]) =>
      (await readText('us-dpl-text', rows(...days))).parties[0]!.unlisted;
    expect(await until('01/02/2030', '01/02/2024')).toBe('2030-01-03');
    expect(await until('01/02/2024', '01/02/2030')).toBe('2030-01-03');
    expect(await until('', '01/02/2024')).toBeUndefined();
    expect(await until('01/02/2024', '')).toBeUndefined();
  });
});

describe('a file that goes on without end', () => {
  const un = (inside: string) =>
    readFiles('un-xml', [
      textFile(
        `<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>A B</FIRST_NAME>${inside}</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`,
        'list',
        1_000_000,
      ),
    ]);

  it('is refused within a text, a tag or a record, and one of a hundred thousand letters is not', async () => {
    await expect(un(`<COMMENTS1>${'x'.repeat(22_000_000)}</COMMENTS1>`)).rejects.toThrow(
      'A text or a tag is longer than any',
    );
    await expect(un(`<COMMENTS1 a="${'x'.repeat(22_000_000)}"/>`)).rejects.toThrow(
      'A text or a tag is longer than any',
    );
    // Of empty elements it is their number: each takes memory of its own.
    await expect(un('<COMMENTS1/>'.repeat(200_000))).rejects.toThrow('One record is longer');
    expect((await un('<COMMENTS1/>'.repeat(150_000))).parties.length).toBe(1);
    const { parties } = await un(`<COMMENTS1>${'x'.repeat(100_000)}</COMMENTS1>`);
    expect(parties[0]!.remarks[0]!.length).toBe(100_000);
  });
});

describe('JSON of another form', () => {
  it('is a row that cannot be read, and breaks nothing', async () => {
    const good = '{"id":"a","schema":"Person","target":true,"properties":{"name":["A B"]}}';
    const { parties, log } = await readText(
      'opensanctions-ftm',
      `${good}\n{"id":"b","schema":"Person","target":true,"properties":null}\n{"id":"c","schema":"Person","target":true,"properties":{"name":"C D"}}\n`,
    );
    expect(parties.length).toBe(1);
    expect(log.unread.map(({ place }) => place.line)).toEqual([2, 3]);
  });

  it('of the condensed list too', async () => {
    const file = (entries: string): string =>
      `{"sourceGeneratedAt":"2026-07-31","tables":{"sources":["X"]},"entries":${entries}}`;
    const { parties, log } = await readText(
      'us-csl-condensed',
      file('[{"n":"A B","s":0},{"n":5},{"n":"C D","a":"E F"},null]'),
    );
    expect(parties.length).toBe(1);
    expect(log.unreadCount).toBe(3);
    await expect(readText('us-csl-condensed', file('{}'))).rejects.toThrow("no 'entries'");
  });

  it('of end-user lists is not whole with aliases that are no list', async () => {
    const rows = (aliases: string): string =>
      `[{"id":"1","list_id":"x","entity_name":"A B","aliases":${aliases}}]`;
    expect((await readText('end-user-registry', rows('"C D"'))).log.partial.size).toBe(1);
    expect((await readText('end-user-registry', rows('["C D"]'))).log.partial.size).toBe(0);
  });

  it('a quotation that is not closed in a cell of OpenSanctions', async () => {
    const { parties } = await readText(
      'opensanctions-simple',
      'id,schema,name,aliases\na,Company,Alpha,"""B C;D E"\n',
    );
    expect(parties[0]!.names.map(({ text }) => text)).toEqual(['Alpha', 'B C', 'D E']);
  });
});
