// data/searched: territories of whose services nothing was found, with where somebody looked and when. It clears nobody.

import { join } from 'node:path';
import { lastDay } from '../../model/dates.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Searched } from '../../model/end-user-record.ts';
import { searchedDocument } from '../../model/schema/end-user.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';
import { filesBelow } from '../read/walk.ts';

/** Errors: every problem of every file. */
export const loadSearched = (folder: string): readonly Searched[] => {
  const problems: Problem[] = [];
  const searches = filesBelow(folder, '.yaml').flatMap((name): Searched[] => {
    const source = readSource(join(folder, name), name, `data/searched/${name}`, problems);
    const document = source?.documents[0];
    const shape = document && shaped(searchedDocument, document, problems);
    if (!shape) return [];
    if (`${shape.searched}.yaml` !== name)
      problems.push({
        code: 'id-not-path',
        place: document.place(['searched']),
        what: `The search is for '${shape.searched}' and its path says '${name}'`,
        remedy: 'Rename the file or mend the code',
      });
    const { searched: territory, on, where, note } = shape;
    return [{ territory, on: lastDay(on), where, ...(note !== undefined && { note }) }];
  });
  if (problems.length > 0) throw new LicetError(problems);
  return searches;
};
