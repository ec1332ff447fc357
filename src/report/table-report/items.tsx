// From the kind of item to the colour.

import { lyingBars, totalOf } from '../charts/bars.ts';
import { ColourLegend, Figure } from '../charts/figure.tsx';
import { byColour } from './by-colour.tsx';
import type { Study } from './study.ts';

export const Items = ({ study: { categories } }: { readonly study: Study }) => {
  const rows = [...categories]
    .map(([name, counts]) => [name === '' ? 'not stated' : name, counts] as const)
    .sort(([a, one], [b, other]) => totalOf(other.now) - totalOf(one.now) || (a < b ? -1 : 1));
  const most = rows.slice(0, MOST);
  return (
    <Figure
      id="items"
      title={`Kinds of items and colours${rows.length > MOST ? `, the ${MOST} with the most transactions` : ''}`}
      legend={<ColourLegend />}
      picture={(width) =>
        lyingBars(
          most.map(([name, { now }]) => ({ name, tally: now })),
          {
            width,
            as: 'share',
            axis: 'Share of the transactions with such an item',
            says: 'Of each kind of item the shares of the colours',
          },
        )
      }
      note="The number behind each name is that of its transactions. A transaction with items of several kinds stands under each of them."
      table={byColour('Kind of item', rows)}
    />
  );
};

const MOST = 30;
