// How the Canadian list writes several names in one field: each case as it stands in the list of 20 March 2025.

import { describe, expect, it } from 'vitest';
import { aliasesIn, isLatin, namesInside } from '../../../src/data/lists/readers/ca-names.ts';
import { readText } from './given.ts';

describe('aliases of the Canadian list', () => {
  it.each<[string, string[]]>([
    ['Юрий Борисович Слюсарь; Yury Slyusar', ['Юрий Борисович Слюсарь', 'Yury Slyusar']],
    [
      'Salah Abdala Gosh, Salih Ghosh, Arabic: صلاح عبدالله محمد صلاح',
      ['Salah Abdala Gosh', 'Salih Ghosh', 'صلاح عبدالله محمد صلاح'],
    ],
    [
      'Motah General Trading LLC, Tradive General Trading Co                Arabic: تراديف للتجارة العامة',
      ['Motah General Trading LLC', 'Tradive General Trading Co', 'تراديف للتجارة العامة'],
    ],
    // A legal form after a comma belongs to the name before it; one with a name after it does not.
    ['NGO "Izhbs", LLC; НПО "Ижбс", ООО', ['NGO "Izhbs", LLC', 'НПО "Ижбс", ООО']],
    ['LAT, LLC Laser Devices and Technologies', ['LAT', 'LLC Laser Devices and Technologies']],
    [
      'Центральный научно-исследовательский институт машиностроения (ЦНИИМаш, АО)',
      ['Центральный научно-исследовательский институт машиностроения (ЦНИИМаш, АО)'],
    ],
    ['711 Авиационный ремонтный завод or 711 АРЗ', ['711 Авиационный ремонтный завод', '711 АРЗ']],
    [
      'Hanna Borisovna Liavusik or Anna Borisovna Leusik',
      ['Hanna Borisovna Liavusik', 'Anna Borisovna Leusik'],
    ],
    [
      'Владислав Леонидович БЕРДИЧЕВСКИЙ / Владiслав Леонiдович БЕРДIЧЕВСЬКИЙ',
      ['Владислав Леонидович БЕРДИЧЕВСКИЙ', 'Владiслав Леонiдович БЕРДIЧЕВСЬКИЙ'],
    ],
    [
      '(Юрий Николаевич ГОВТВИН / Юрiй Миколайович ГОВТВIН',
      ['Юрий Николаевич ГОВТВИН', 'Юрiй Миколайович ГОВТВIН'],
    ],
    [
      'Medical Sciences University/Université des sciences médicales Bagiatollah',
      ['Medical Sciences University', 'Université des sciences médicales Bagiatollah'],
    ],
    ['GORT/ORTAS', ['GORT/ORTAS']],
    [
      '«Научно-производственное предприятие «Кант» and АО «НПП «Кант»',
      ['«Научно-производственное предприятие «Кант»', 'АО «НПП «Кант»'],
    ],
    [
      'Беларускi народны банк) (Russian: Открытое акционерное общество "Белорусский народный банк"/ ОАО "БНБ-Банк"',
      [
        'Беларускi народны банк',
        'Открытое акционерное общество "Белорусский народный банк"',
        'ОАО "БНБ-Банк"',
      ],
    ],
  ])('%s', (field, names) => expect(aliasesIn([field])).toEqual(names));

  it('go over lines where a legal form stands alone or a quotation is open', () => {
    expect(
      aliasesIn([
        'Акционерное общество',
        '«Радиотехнический институт имени',
        'академика А.Л. Минца»',
      ]),
    ).toEqual(['Акционерное общество «Радиотехнический институт имени академика А.Л. Минца»']);
    expect(aliasesIn(['Abbas Nilforushan', 'عباس نیلفروشان'])).toEqual([
      'Abbas Nilforushan',
      'عباس نیلفروشان',
    ]);
    expect(aliasesIn(['Акционерное общество'])).toEqual([]);
  });

  it('are Latin by most of their letters', () => {
    expect(isLatin('Беларускi народны банк')).toBe(false);
    expect(isLatin('ЧВК Española')).toBe(true);
  });
});

describe('names of bodies in the Canadian list', () => {
  it.each<[string, string[]]>([
    ['Iranian Navy/Force navale iranienne', ['Iranian Navy', 'Force navale iranienne']],
    ['MEC Steel Mills (Hmaw Bi/Pyi/Ywama)', []],
    [
      'Suntac Group of Companies (also known as Suntac Technologies)',
      ['Suntac Group of Companies', 'Suntac Technologies'],
    ],
    // The bracket is not closed in the list.
    [
      'Omsk Transport Machine Building Plant (also known as Omsk Transport Machine Factory Omsktransmash',
      ['Omsk Transport Machine Building Plant', 'Omsk Transport Machine Factory Omsktransmash'],
    ],
    [
      'Uranis-Radio Systems JSC (also known as OAO ‘Uranis-Radiosistemy’ and Uranis Radio Systems)',
      ['Uranis-Radio Systems JSC', 'OAO ‘Uranis-Radiosistemy’', 'Uranis Radio Systems'],
    ],
    [
      'Proletarsky Zavod, PJSC (also known as Public Joint Stock Company Proletarsky Plant and Public Joint Stock Company Proletarsky Zavod)',
      [
        'Proletarsky Zavod, PJSC',
        'Public Joint Stock Company Proletarsky Plant',
        'Public Joint Stock Company Proletarsky Zavod',
      ],
    ],
    [
      'PSI (also known as Joint Stock Company Research and Production Corporation Precision Systems)',
      ['PSI', 'Joint Stock Company Research and Production Corporation Precision Systems'],
    ],
  ])('%s', (name, names) => expect(namesInside(name)).toEqual(names));

  it('of a person a word alone confirms and makes no match', async () => {
    const { parties } = await readText(
      'ca-sema-xml',
      '<data-set><record><Country>Russia / Russie</Country><LastName>Tsivilev</LastName><GivenName>Sergey</GivenName><Aliases>Сергей Евгеньевич Цивилев, or Цивилёв</Aliases><Schedule>1, Part 1</Schedule><Item>7</Item></record></data-set>',
    );
    expect(parties[0]!.names).toEqual([
      { text: 'Sergey Tsivilev', kind: 'main', strength: 'unknown' },
      { text: 'Сергей Евгеньевич Цивилев', kind: 'original', strength: 'unknown' },
      { text: 'Цивилёв', kind: 'alias', strength: 'weak' },
    ]);
  });
});
