// What describes a made-up list with its rows in a CSV file, as whoever keeps one writes it.

interface Described {
  /** Columns of the file, as in list.yaml; id, name and country where nothing is said. */
  readonly columns?: string;
  /** As in list.yaml; never where nothing is said. */
  readonly staleAfter?: string;
}

/** `list`: its id; one of a list that rules read has that list taken in by it. */
export const describedList = (
  list: string,
  title: string,
  {
    columns = 'columns: { id: id, name: name, country: country }',
    staleAfter = '9999 days',
  }: Described = {},
): string => `list: ${list}
title: ${title}
publisher: Us
instrument: none
address: https://example.org/list
scope: All of it.
bundled: no
taken: 2026-01-01
stale-after: ${staleAfter}
rights: Ours.
expectations: { least: 0, most: 0, known: [] }
whole: { least: 1, formats: [{ format: private-csv, ${columns} }] }
`;
