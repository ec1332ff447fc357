// What is said where the user's store of lists cannot be used.

import { LicetError } from '../../model/errors.ts';

/** One that is in use, or has no room, is whole: to move it away would lose the snapshots. */
export const notWritten = (file: string, error: unknown): LicetError => {
  const { code = '', message } = error as { code?: string; message: string };
  const what = `The store of lists cannot be written (${message})`;
  const remedy = code.startsWith('SQLITE_BUSY')
    ? 'Another import is under way: try again once it has ended; nothing was imported'
    : /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|PERM)/.test(code)
      ? 'Check the room on the disk and the rights of the file and its folder; nothing was imported'
      : undefined;
  return remedy === undefined
    ? unusable(file, what)
    : new LicetError([{ code: 'file-unreadable', place: { file }, what, remedy }]);
};

export const unusable = (file: string, what: string): LicetError =>
  new LicetError([
    {
      code: 'file-unreadable',
      place: { file },
      what,
      remedy: 'Move the file away and import the lists anew, or name another store in licet.yaml',
    },
  ]);

/** An error of SQLite itself. */
export const isOfStore = (error: unknown): boolean =>
  String((error as { code?: unknown }).code).startsWith('SQLITE_');

/** What is said of an error of SQLite while a store is read: a page that is damaged, a disk that fails. Undefined of all others. */
export const notRead = (error: unknown): LicetError | undefined =>
  isOfStore(error)
    ? new LicetError([
        {
          code: 'file-unreadable',
          what: `A store of lists cannot be read to its end (${(error as Error).message})`,
          remedy:
            'licet doctor says which stores are read: move that of your own away and import the lists anew; install licet anew where it is the shipped one',
        },
      ])
    : undefined;
