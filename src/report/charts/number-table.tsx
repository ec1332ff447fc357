// The numbers behind a picture: a table whose rows stand below one another where the screen is narrow.

import type { ComponentChildren } from 'preact';

export interface NumberColumn {
  readonly head: string;
  /** Share of the width, in per cent. */
  readonly width: number;
  readonly number?: true;
}

export const NumberTable = ({
  label,
  columns,
  rows,
}: {
  readonly label: string;
  readonly columns: readonly NumberColumn[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}) => (
  <table aria-label={label}>
    <colgroup>
      {columns.map(({ width }) => (
        <col style={`width:${width}%`} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {columns.map(({ head, number }) => (
          <th scope="col" class={number && 'number'}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells) => (
        <tr>
          {columns.map(({ head, number }, index) =>
            index === 0 ? (
              <th scope="row" data-head={head}>
                {cells[index]}
              </th>
            ) : (
              <td data-head={head} class={number && 'number'}>
                {cells[index]}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
