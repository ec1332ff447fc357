// The order in which the shipped store lies in its file. Whoever packs the file sees the last 32 kB of it at each place: a text that
// stands near its like is packed to little, and names stand in the rows of their parties too.

import type Database from 'better-sqlite3';
import { partyOfName } from './packed-book.ts';
import { lasting } from './lasting.ts';

/** Copies all tables of the attached database `loose` into those of `database`, which are empty. */
export const layOut = (database: Database.Database, loose: string): void => {
  const tables = lasting(database, `SELECT name FROM ${loose}.sqlite_schema WHERE type = 'table'`)
    .pluck()
    .all() as string[];
  for (const table of tables)
    if (!BESIDE_ONE_ANOTHER.includes(table))
      database.exec(`INSERT INTO main.${table} SELECT * FROM ${loose}.${table}`);
  const addParties = lasting(
    database,
    `INSERT INTO main.party SELECT * FROM ${loose}.party WHERE number > ? AND number <= ? ORDER BY number`,
  );
  const addNames = lasting(database, 'INSERT INTO main.booked_names VALUES (?, ?)');
  const rows = lasting(database, `SELECT row, names FROM ${loose}.booked_names ORDER BY row`);
  let last = 0;
  for (const { row, names } of rows.all() as { row: number; names: string }[]) {
    const party = partyOfName(names);
    addParties.run(last, party);
    addNames.run(row, names);
    last = party;
  }
  addParties.run(last, Number.MAX_SAFE_INTEGER);
};

const BESIDE_ONE_ANOTHER = ['party', 'booked_names'];
