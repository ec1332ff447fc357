import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { loadTerritories, parseTerritories } from '../../../src/data/places/territories-file.ts';
import { Territories } from '../../../src/data/places/territories.ts';

const shipped = (): Territories =>
  new Territories(loadTerritories(join(import.meta.dirname, '../../../data')));

describe('a territory', () => {
  const territories = shipped();

  test.each([
    ['SY', 'SY'],
    ['sy', 'SY'],
    ['Syria', 'SY'],
    ['Syrian Arab Republic', 'SY'],
    ['U.A.E.', 'AE'],
    ['Dubai', 'AE'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['The Netherlands', 'NL'],
    ['Korea, Republic of', 'KR'],
    ['DPRK', 'KP'],
    ['Democratic Republic of the Congo', 'CD'],
    ['Republic of the Congo', 'CG'],
    ['Georgia', 'GE'],
    ['NO', 'NO'],
    ['CN-XJ', 'CN-XJ'],
    ['UA-43', 'UA-43'],
    ['x-west-bank', 'x-west-bank'],
  ])('%s is %s', (text, code) => expect(territories.resolve(text)).toBe(code));

  test('in a region that is not listed keeps its code where the state is known', () => {
    expect(territories.resolve('DE-BY')).toBe('DE-BY');
    expect(territories.resolve('QX-BY')).toBe(undefined);
  });

  test.each([
    ['DE', 'DE'],
    ['RE', 'FR'],
    ['AX', 'FI'],
    ['PR', 'US'],
    ['CN-XJ', 'CN'],
    ['DE-BY', 'DE'],
    ['MC', 'MC'],
    ['IM', 'IM'],
  ])('%s belongs to the state %s, as that counts its territories', (code, state) =>
    expect(territories.stateOf(code)).toBe(state),
  );

  test.each(['', 'Atlantis', 'XX', 'Congo', 'Korea'])("'%s' is none, rather than a guess", (text) =>
    expect(territories.resolve(text)).toBe(undefined),
  );

  test.each([
    ['UA', 'UA', undefined],
    ['Crimea', 'UA', 'UA-43'],
    ['Sevastopol', 'UA', 'UA-43'],
    ['IR-07', 'IR', 'IR-07'],
    ['Xinjiang', 'CN', 'CN-XJ'],
    ['DE-BY', 'DE', 'DE-BY'],
    ['de-by', 'DE', 'DE-BY'],
    ['West Bank', 'PS', 'x-west-bank'],
    ['Abkhazia', 'GE', 'x-abkhazia'],
    ['Northern Cyprus', 'CY', 'x-northern-cyprus'],
    // Territories with a code of their own in ISO 3166-1 keep it, by their code of ISO 3166-2 too.
    ['Hong Kong', 'HK', undefined],
    ['CN-HK', 'HK', undefined],
    ['US-PR', 'PR', undefined],
    ['FI-01', 'AX', undefined],
    ['FR-974', 'RE', undefined],
    ['Western Sahara', 'EH', undefined],
  ])('%s is the state %s and the region %s', (text, country, region) =>
    expect(territories.place(text)).toEqual(
      region === undefined ? { country } : { country, region },
    ),
  );

  test.each([
    ['Congo', ['CD', 'CG']],
    ['Korea', ['KP', 'KR']],
    ['Kashmir', ['x-indian-kashmir', 'x-pakistani-kashmir']],
    ['Kurdistan', ['IR-12', 'x-kurdistan']],
    ['Donbas', ['UA-09', 'UA-14']],
    ['Virgin Islands', ['VG', 'VI']],
    ['Saint Martin', ['MF', 'SX']],
  ])('%s stands for neither of two, and both are named', (text, codes) => {
    expect(territories.place(text)).toBe(undefined);
    expect(territories.meanings(text)).toEqual(codes);
  });

  test('that is known for certain has no other meanings', () =>
    expect(
      ['Crimea', 'KR', 'Germany', 'Atlantis'].map((text) => territories.meanings(text)),
    ).toEqual([[], [], [], []]));

  // The display names of the Unicode CLDR as Node.js has them: somebody else's table, and of another year in another Node.
  test.each(['ar', 'de', 'en', 'es', 'fr', 'ru', 'zh', 'zh-Hant'])(
    'of ISO 3166 is known by its name in %s',
    (language) => {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      const now = territories.all.filter(
        ({ code, until }) => /^[A-Z]{2}$/.test(code) && until === undefined,
      );
      expect(now.length).toBeGreaterThanOrEqual(249);
      const strange = now.flatMap(({ code }) => {
        const name = names.of(code);
        const found = name === undefined ? code : territories.resolve(name);
        // Saint Martin is two, in each language.
        const isAsked = name !== undefined && territories.meanings(name).includes(code);
        return found === code || isAsked ? [] : [`${code} ${name} ${found}`];
      });
      expect(strange).toEqual([]);
    },
  );

  test.each([
    ['Siria', 'SY'],
    ['República Árabe Siria', 'SY'],
    ['Сирийская Арабская Республика', 'SY'],
    ['Россия', 'RU'],
    ['Российская Федерация', 'RU'],
    ['俄罗斯', 'RU'],
    ['俄罗斯联邦', 'RU'],
    ['روسيا', 'RU'],
    ['Crimée', 'UA-43'],
    ['Krim', 'UA-43'],
    ['Крым', 'UA-43'],
    ['克里米亚', 'UA-43'],
    ['القرم', 'UA-43'],
    ['USSR', 'SU'],
    ['URSS', 'SU'],
    ['UdSSR', 'SU'],
    ['СССР', 'SU'],
    ['Czechoslovakia', 'CSHH'],
    ['Tschechoslowakei', 'CSHH'],
    ['Jugoslawien', 'YU'],
    ['Burma', 'MM'],
    ['Birmanie', 'MM'],
    ['Бирма', 'MM'],
    ['Zaire', 'CD'],
    ['Zaïre', 'CD'],
    ['ZR', 'CD'],
    ['Costa de Marfil', 'CI'],
    ['Elfenbeinküste', 'CI'],
    ['科特迪瓦', 'CI'],
    ['كوت ديفوار', 'CI'],
    ['Синьцзян', 'CN-XJ'],
    ['新疆', 'CN-XJ'],
    ['Westjordanland', 'x-west-bank'],
    ['قطاع غزة', 'x-gaza-strip'],
    ['Приднестровье', 'x-transnistria'],
    ['Ossétie du Sud', 'x-south-ossetia'],
    ['Golan Heights', 'x-golan-heights'],
    ['BUR', 'MM'],
    ['Weißrussland', 'BY'],
    ['Weissrussland', 'BY'],
    ['Weisrussland', undefined],
    ['North Yemen', 'YE'],
  ])('%s is %s in other languages and by former names', (text, code) =>
    expect(territories.resolve(text)).toBe(code),
  );

  test.each(['Corée', 'Corea', 'Корея', 'Конго', '刚果', 'كوريا'])(
    '%s is two in another language too',
    (text) => {
      expect(territories.resolve(text)).toBe(undefined);
      expect(territories.meanings(text)).toHaveLength(2);
    },
  );

  test('of a few letters is never suggested: every other code is a slip away', () => {
    expect(['N/A', 'XX', 'RUX', '-', 'n.a.'].map((text) => territories.suggest(text))).toEqual(
      Array.from({ length: 5 }),
    );
    expect(territories.suggest('Burmah')).toBe('Burma');
  });

  test('that is misspelt is suggested, not taken', () => {
    expect(territories.resolve('Germny')).toBe(undefined);
    expect(territories.suggest('Germny')).toBe('Germany');
    expect(territories.suggest('Untied Kingdom')).toBe('United Kingdom');
    expect(territories.suggest('Atlantis')).toBe(undefined);
  });

  test('whose name is shared by two resolves to neither, by code to each', () => {
    const two = new Territories([
      { code: 'XA', name: 'Upper Guinea', kind: 'state', aliases: ['Guinea'] },
      { code: 'XB', name: 'Lower Guinea', kind: 'state', aliases: ['GUINEA', 'XA'] },
    ]);
    expect(two.resolve('Guinea')).toBe(undefined);
    expect(two.resolve('Upper Guinea')).toBe('XA');
    expect(two.resolve('XA')).toBe('XA');
    expect(two.resolve('XB')).toBe('XB');
  });

  test('stands once in the shipped table, and a region under a territory that is there', () => {
    const codes = territories.all.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(240);
    expect(
      territories.all.filter(({ parent }) => parent !== undefined && !codes.includes(parent)),
    ).toEqual([]);
  });

  const names = join(import.meta.dirname, '../../../../shared/domain/country-lists.csv');
  test.skipIf(!existsSync(names))(
    `is known by every code of ${existsSync(names) ? 'the collected country lists' : 'the collected country lists (SKIPPED: ../shared/domain/country-lists.csv is not here)'}`,
    () => {
      const [header, ...rows] = readFileSync(names, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(','));
      const column = header!.findIndex((name) =>
        /^(iso|iso2|territory|country|code)$/.test(name.trim()),
      );
      expect(column).toBeGreaterThanOrEqual(0);
      const codes = [...new Set(rows.map((row) => row[column]!.trim()))].filter((code) =>
        /^[A-Z]{2}$/.test(code),
      );
      expect(codes.length).toBeGreaterThan(50);
      expect(codes.filter((code) => territories.resolve(code) === undefined)).toEqual([]);
    },
  );

  const spellings = join(
    import.meta.dirname,
    '../../../../shared/data/destinations/country_aliases.csv',
  );
  test.skipIf(!existsSync(spellings))(
    `is known by at least 400 spellings, and 250 by at least one${existsSync(spellings) ? '' : ' (SKIPPED: ../shared is not here)'}`,
    () => {
      const rows = parse(readFileSync(spellings, 'utf8'), { columns: true }) as Record<
        string,
        string
      >[];
      const read = rows.filter(({ alias, iso2 }) => alias !== '' && iso2 !== '');
      const found = read.flatMap(({ alias, iso2 }) => {
        const code = territories.resolve(alias!);
        return code === undefined ? [] : [{ alias, code, iso2 }];
      });
      expect(found.length).toBeGreaterThanOrEqual(400);
      expect(new Set(found.map(({ iso2 }) => iso2)).size).toBeGreaterThanOrEqual(245);
      // A region that is read apart stands under its state in the list.
      const stateOf = (code: string): string =>
        territories.all.find((one) => one.code === code)?.parent ?? code;
      expect(found.filter(({ code, iso2 }) => code !== iso2 && stateOf(code) !== iso2)).toEqual([]);
    },
  );

  test('table with another header or kind is refused with its line', () => {
    expect(() => parseTerritories('t.csv', 'code,name\nDE,Germany\n')).toThrow(
      't.csv:1: The columns should be code, name, parent, kind, since, until, aliases, cities, parts. Restore the header. [not-csv]',
    );
    expect(() =>
      parseTerritories(
        't.csv',
        'code,name,parent,kind,since,until,aliases,cities,parts\nDE,Germany,,country,,,,,\n',
      ),
    ).toThrow(
      "t.csv:2: 'country' is not a kind of territory. Write state, territory or region. [wrong-type]",
    );
    expect(() =>
      parseTerritories(
        't.csv',
        'code,name,parent,kind,since,until,aliases,cities,parts\nDE-BY,Bavaria,,region,,,,,\n',
      ),
    ).toThrow('t.csv:2: DE-BY is a region inside no state.');
  });
});
