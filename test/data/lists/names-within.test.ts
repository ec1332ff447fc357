// Names within a name, as they stand in the publishers' lists.

import { describe, expect, it } from 'vitest';
import { namesWithin } from '../../../src/data/lists/readers/names-within.ts';
import { readText } from './given.ts';

describe('a name that holds others', () => {
  it.each<[string, string[]]>([
    ['Dana Holdings a.k.a Dana Astra', ['Dana Holdings', 'Dana Astra']],
    ['KOLOKOL (AKA: ALDRICH AMES)', ['KOLOKOL', 'ALDRICH AMES']],
    ['ZHENYONG ZHOU -AKA- BENNY ZHOU', ['ZHENYONG ZHOU', 'BENNY ZHOU']],
    ['PEARL (A.K.A. NEI-CHIEN CHU) LI', ['PEARL LI', 'NEI-CHIEN CHU LI']],
    ['Cory (a.k.a Jason Cory Wilson) Wilson', ['Cory Wilson', 'Jason Cory Wilson']],
    ['Nasser (a.k.a. Naser) AL-ALI', ['Nasser AL-ALI', 'Naser AL-ALI']],
    [
      'Mohammed (a.k.a. Mohamed, Muhammad) Ramez TOURJMAN',
      ['Mohammed Ramez TOURJMAN', 'Mohamed Ramez TOURJMAN', 'Muhammad Ramez TOURJMAN'],
    ],
    [
      'Игорь Всеволодович ГИРКИН) (a.k.a. Igor STRELKOV, Ihor STRIELKOV',
      ['Игорь Всеволодович ГИРКИН', 'Igor STRELKOV', 'Ihor STRIELKOV'],
    ],
    [
      'Mexpar International, Inc. (a.k.a. Pasadena Aerospace; Aviation Logistics and Supply)',
      ['Mexpar International, Inc.', 'Pasadena Aerospace', 'Aviation Logistics and Supply'],
    ],
    [
      'Elena; a.k.a. Elena Shifrin; a.k.a Gohkman Alexander',
      ['Elena', 'Elena Shifrin', 'Gohkman Alexander'],
    ],
    ['PMC Wagner; and any successor, sub-unit, or subsidiary thereof', ['PMC Wagner']],
    [
      'Shanghai Growth Ltd and any successor, sub-unit, or subsidiary thereof',
      ['Shanghai Growth Ltd'],
    ],
    ['Yassin Sywal (formerly listed as)', ['Yassin Sywal']],
    ['Novator Design Bureau; and', ['Novator Design Bureau']],
    [
      'F.K.A. Office of Scientific and Industrial Studies (OSIS)',
      ['Office of Scientific and Industrial Studies (OSIS)'],
    ],
    ['AL-ITIHAAD AL-ISLAMIYA / AIAI', ['AL-ITIHAAD AL-ISLAMIYA', 'AIAI']],
    [
      'Southwest Institute of Nuclear Physics (a.k.a., China Academy (CAEP)',
      ['Southwest Institute of Nuclear Physics', 'China Academy (CAEP)'],
    ],
    [
      'Yaroslavsky Plant, Public Joint Stock Company (also known as Yaroslavl Factory)',
      ['Yaroslavsky Plant, Public Joint Stock Company', 'Yaroslavl Factory'],
    ],
    // None of these holds another name.
    ['AKA INTEGRAL SERVICES, S. DE R.L. DE C.V.', []],
    ['YK-AKA', []],
    ['AK. A. KARPINSKIY', []],
    ['Al-Qaida/Islamic Army', []],
    ['Bank for Research, Development and any Trade', []],
    ['Huawei Technologies (Yangon) Co., Ltd.', []],
  ])('%s', (name, others) => expect(namesWithin(name)).toEqual(others));

  it('is read as the party’s, a word alone of a person as a weak one', async () => {
    const columns = { id: 'id', name: 'name', kind: 'kind' };
    const { parties } = await readText(
      'private-csv',
      'id,name,kind\n1,Dana Holdings a.k.a. Dana Astra,organisation\n2,Elena; a.k.a. Elena Shifrin,person\n',
      { columns },
    );
    expect(parties.map(({ names }) => names.map(({ text, strength }) => [text, strength]))).toEqual(
      [
        [
          ['Dana Holdings a.k.a. Dana Astra', 'strong'],
          ['Dana Holdings', 'strong'],
          ['Dana Astra', 'strong'],
        ],
        [
          ['Elena; a.k.a. Elena Shifrin', 'strong'],
          ['Elena', 'weak'],
          ['Elena Shifrin', 'strong'],
        ],
      ],
    );
  });
});
