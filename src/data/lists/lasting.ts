// Databases and statements are kept as long as the process. From Node 24 on, one that is collected while no JavaScript runs, as
// at the end of a run, aborts the process (better-sqlite3 12); a closed database holds no file.

import type Database from 'better-sqlite3';

const databases: Database.Database[] = [];
const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

export const lastingDatabase = <T extends Database.Database>(database: T): T => {
  databases.push(database);
  return database;
};

/** A statement of a lasting database, prepared once. */
export const lasting = (database: Database.Database, sql: string): Database.Statement => {
  let own = statements.get(database);
  if (!own) statements.set(database, (own = new Map()));
  let statement = own.get(sql);
  if (!statement) own.set(sql, (statement = database.prepare(sql)));
  return statement;
};
