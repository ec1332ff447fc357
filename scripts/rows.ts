// Tables that scripts print for a person.

export const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;

/** Rows of a table, as wide as their columns. */
export const rows = (all: readonly (readonly string[])[]): string => {
  const widths = all[0]!.map((_, index) => Math.max(...all.map((row) => row[index]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, index) =>
          index === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[index]!),
        )
        .join('  '),
    )
    .join('\n');
};
