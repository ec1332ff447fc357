// Full JSON of verdicts against JSON.stringify of the same objects.

import { FORMATS, Screener, screenPrepared } from '../../dist/index.js';
import { madeUp, raws } from '../deals.mjs';
import { shipped } from '../rules.mjs';
import { row } from '../table.mjs';
import { paired } from '../timing.mjs';

export const title = 'Full JSON, one core';

const LOOK = { width: 80, colour: false, all: false, detail: 'standard' };

export const measure = async (size) => {
  const screener = new Screener(shipped, { lists: 'bundled', today: '2026-11-21' });
  const count = size.of(1000, 30);
  const deals = raws(madeUp(count)).map((raw) => screener.prepare(raw));
  const explained = () =>
    deals.map(({ engine, input }) => screenPrepared(engine, input).whole('standard', false));
  // Seen twice, so that what is left is the writing.
  explained();
  const objects = explained();
  let letters = 0;
  const found = await paired(
    {
      objects: explained,
      stringify: () => {
        letters = 0;
        for (const object of objects) letters += JSON.stringify(object).length;
      },
      written: () => {
        for (const { engine, input } of deals)
          FORMATS.json.each(screenPrepared(engine, input), LOOK);
      },
    },
    size.of(7, 1),
  );
  const [stringify, written, objectsAlone] = ['stringify', 'written', 'objects'].map((name) =>
    found.of(name),
  );
  return [
    row('facts to full JSON', {
      speed: { count, ...written },
      floor: '2,000/s',
      aim: 'half of JSON.stringify',
    }),
    row('facts to objects alone', { speed: { count, ...objectsAlone } }),
    row(`JSON.stringify of the same objects (${Math.round(letters / count / 1000)} kB each)`, {
      speed: { count, ...stringify },
    }),
    row('full JSON as a part of JSON.stringify', {
      measured: (stringify.wall / written.wall).toFixed(2),
      user: (stringify.user / written.user).toFixed(2),
      aim: '0.5',
    }),
  ];
};
