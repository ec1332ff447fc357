// A user's pack by which nothing is judged, as where a checkout left its rules out: a gate must not pass by what was never read.

import type { Problem } from '../../model/errors.ts';
import type { Pack } from '../../model/pack.ts';
import { at } from '../read/values.ts';
import { DUTIES_FILE, idOf, type PackFolder } from './pack-folder.ts';

/** `own`: folders of packs that are not shipped as law. `packs`: as they were read; of one that could not be, that is told elsewhere. */
export const withoutRule = (own: readonly PackFolder[], packs: readonly Pack[]): Problem[] => {
  const isJudged = own.some(judges);
  return own.flatMap((folder): Problem[] => {
    const pack = packs.find(({ id }) => id === folder.id);
    if (!pack || judges(folder) || changes(pack) || (isJudged && lends(folder))) return [];
    return [
      {
        code: 'file-empty',
        place: pack.place,
        what: `The pack '${pack.id}' holds no rule, and nothing would be judged by it`,
        remedy: 'Put its rules beside it (licet new rule writes a first one), or do not name it',
      },
    ];
  });
};

/** A rule, an entry or rows of a control list, a duty. What cannot be read counts too: why it cannot is told elsewhere. */
const judges = ({ id, ids, sources }: PackFolder): boolean =>
  sources.some(({ name }) => name === DUTIES_FILE || name.startsWith('control-lists/')) ||
  ids.some((one) => {
    const source = sources.find(({ name }) => idOf(id, name) === one);
    return !source || source.documents.some(({ value }) => at(value, ['define']) === undefined);
  });

/** It does something to rules of others, or is itself a gap. */
const changes = ({ retires, overrides, notModelled }: Pack): boolean =>
  retires.length > 0 || Object.keys(overrides).length > 0 || notModelled.length > 0;

/** Facts, parameters or definitions, which rules of other packs may read. */
const lends = ({ ids, sources }: PackFolder): boolean =>
  ids.length > 0 ||
  sources.some(({ name }) => name === 'facts.yaml' || name.startsWith('parameters/'));
