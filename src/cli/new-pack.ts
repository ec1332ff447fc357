// licet new pack NAME: the folder of a pack of one's own, with what it is, the instrument that its rules cite, and one rule as a draft.

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../data/read/files.ts';
import { LicetError } from '../model/errors.ts';
import { instrumentsText, ownInstrument, packText } from '../report/new-pack.ts';
import { newRuleCommand } from './new-rule.ts';
import type { Run } from './run.ts';

/** Of a new rule too. */
export interface NewPackArguments {
  /** The folder that holds the packs. */
  readonly in: string;
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const newPackCommand = (name: string, folder: string, run: Run): number => {
  if (!NAME.test(name))
    throw new LicetError([
      {
        code: 'id-not-path',
        what: `'${name}' is not the name of a pack`,
        remedy: 'Write it in lower case with hyphens, such as house-rules',
      },
    ]);
  const pack = join(folder, name);
  if (existsSync(pack))
    throw new LicetError([
      {
        code: 'duplicate-id',
        place: { file: pack },
        what: 'It exists already',
        remedy: 'Choose another name, or write a rule into it with licet new rule',
      },
    ]);
  mkdirSync(pack, { recursive: true });
  const files = {
    'pack.yaml': packText(name, run.today),
    'instruments.yaml': instrumentsText(name, run.today),
  };
  for (const [file, text] of Object.entries(files)) {
    writeWhole(join(pack, file), text);
    run.streams.out(`${join(pack, file)}\n`);
  }
  return newRuleCommand(`${name}/first-rule`, folder, run, `${ownInstrument(name)} 1`);
};
