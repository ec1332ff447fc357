// Which SQLite reads the stores of lists.

import Database from 'better-sqlite3';
import { lasting, lastingDatabase } from './lasting.ts';

export const sqliteVersion = (): string => {
  const database = lastingDatabase(new Database(':memory:'));
  const version = lasting(database, 'SELECT sqlite_version()').pluck().get() as string;
  database.close();
  return version;
};
