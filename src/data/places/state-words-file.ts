// data/state-words.yaml: what states are called within the names of their bodies, put beside the names of the territories.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Territory } from '../../model/territory.ts';
import { stateWordsDocument } from '../../model/schema/data.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';

const FILE = 'state-words.yaml';

/** The file may be missing. Errors: every problem of it; a code that is no territory's. */
export const withStateWords = (
  data: string,
  territories: readonly Territory[],
): readonly Territory[] => {
  if (!existsSync(join(data, FILE))) return territories;
  const problems: Problem[] = [];
  const document = readSource(join(data, FILE), FILE, `data/${FILE}`, problems)?.documents[0];
  const words = document && shaped(stateWordsDocument, document, problems);
  const codes = new Set(territories.map(({ code }) => code));
  for (const code of Object.keys(words ?? {}))
    if (!codes.has(code))
      problems.push({
        code: 'wrong-type',
        place: document!.keyPlace([code]),
        what: `'${code}' is no code of data/territories.csv`,
        remedy: 'Mend the code',
      });
  if (!words || problems.length > 0) throw new LicetError(problems);
  return territories.map((territory) => {
    const called = words[territory.code];
    return called === undefined ? territory : { ...territory, called };
  });
};
