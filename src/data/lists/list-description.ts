// list.yaml of a list, for its import.

import { join } from 'node:path';
import { LicetError, type Problem } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import { listDocument } from '../../model/schema/list.ts';
import type * as z from 'zod';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';
import { foldersIn } from '../read/walk.ts';

export type ListDescription = z.infer<typeof listDocument>;

/** Errors: the file cannot be read, or is none. */
export const describedIn = (file: string): ListDescription => {
  const problems: Problem[] = [];
  const document = readSource(file, file, file, problems)?.documents[0];
  const list = document && shaped(listDocument, document, problems);
  if (!list || problems.length > 0) throw new LicetError(problems);
  return list;
};

/** Ids of the lists that licet knows. `folder`: data/lists of the installed package. */
export const knownLists = (folder: string): readonly string[] => foldersIn(folder);

/** Errors: no such list. */
export const described = (folder: string, id: string): ListDescription => {
  const known = knownLists(folder);
  if (!known.includes(id))
    throw new LicetError([
      {
        code: 'unknown-list',
        what: `licet knows no list '${id}'`,
        remedy: didYouMean(
          id,
          known,
          `Lists: ${known.join(', ')}. Of a list of your own give its list.yaml with --described-by`,
        ),
      },
    ]);
  return describedIn(join(folder, id, 'list.yaml'));
};
