// data/bodies.yaml → what names of parties tell. Whether their types exist is asked by the check.

import { join } from 'node:path';
import type { Bodies } from '../../model/body.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import { bodiesDocument } from '../../model/schema/body.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';

const FILE = 'bodies.yaml';

/** Errors: every problem of the file. */
export const loadBodies = (data: string): Bodies => {
  const problems: Problem[] = [];
  const document = readSource(join(data, FILE), FILE, `data/${FILE}`, problems)?.documents[0];
  const shape = document && shaped(bodiesDocument, document, problems);
  if (!document || !shape) throw new LicetError(problems);
  return {
    before: shape.before,
    firms: shape.firms,
    notTheUser: shape['not-the-user'],
    governments: shape.governments,
    owned: shape.owned,
    bodies: Object.entries(shape.bodies).map(([id, { what, types, names, ...row }]) => ({
      id,
      what,
      types,
      names,
      atEnd: row['at-end'] ?? [],
      inStatements: row['in-statements'] !== undefined,
      evenAsFirm: row['even-as-firm'] !== undefined,
      place: document.keyPlace(['bodies', id]),
    })),
  };
};
