// What describes a made-up list with its rows in list.csv, as whoever keeps one writes it.

/** `list`: its id; one of a list that rules read has that list taken in by it. */
export const describedList = (list: string, title: string): string => `list: ${list}
title: ${title}
publisher: Us
instrument: none
address: https://example.org/list
scope: All of it.
bundled: no
taken: 2026-01-01
stale-after: 9999 days
rights: Ours.
expectations: { least: 0, most: 0, known: [] }
whole: { least: 1, formats: [{ format: private-csv, columns: { id: id, name: name, country: country } }] }
`;
