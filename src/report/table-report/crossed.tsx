// Two colours of the same transactions set against each other.

import type { Colour } from '../../model/verdict.ts';
import { grouped } from '../charts/bars.ts';
import { percent } from '../percent.ts';
import { shadedCells, type Cell } from '../charts/cells.ts';
import { Figure, ShadeLegend } from '../charts/figure.tsx';
import { WORST_FIRST } from '../charts/fills.ts';
import { NumberTable } from '../charts/number-table.tsx';
import { shareOf } from './by-colour.tsx';

/** `counts`: by both colours, 'red amber', the one of the rows first. */
export const Crossed = ({
  id,
  title,
  rows,
  columns,
  counts,
  note,
}: {
  readonly id: string;
  readonly title: string;
  readonly rows: string;
  readonly columns: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly note: string;
}) => {
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const countOf = (row: Colour, column: Colour): number => counts.get(`${row} ${column}`) ?? 0;
  const named = (what: string) => WORST_FIRST.map((colour) => `${what} ${colour}`);
  const cells = WORST_FIRST.flatMap((one, row) =>
    WORST_FIRST.map((other, column): Cell => {
      const share = shareOf(countOf(one, other), all);
      return { row, column, share, says: `${grouped(countOf(one, other))} (${percent(share)})` };
    }),
  );
  return (
    <Figure
      id={id}
      title={title}
      legend={<ShadeLegend of="Share of all transactions" />}
      picture={(width) =>
        shadedCells({ rows: named(rows), columns: named(columns), cells }, { width, says: title })
      }
      note={note}
      table={
        <NumberTable
          label={title}
          columns={[
            { head: rows, width: 25 },
            ...WORST_FIRST.map((colour) => ({
              head: `${columns} ${colour}`,
              width: 25,
              number: true as const,
            })),
          ]}
          rows={WORST_FIRST.map((row) => [
            row,
            ...WORST_FIRST.map((column) => grouped(countOf(row, column))),
          ])}
        />
      }
    />
  );
};
