// licet new rule PACK/NAME: a rule and its cases, filled in as far as can be, to be completed by a person.

import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText, writeWhole } from '../data/read/files.ts';
import { at } from '../data/read/values.ts';
import { parseYaml } from '../data/read/yaml.ts';
import type { PackKind } from '../model/pack.ts';
import { LicetError } from '../model/errors.ts';
import { ruleText, testText } from '../report/new-rule.ts';
import type { Run } from './run.ts';

const NAME = /^[a-z0-9-]+(\/[a-z0-9-]+)+$/;

/** `provision`: what the draft cites; absent: a shipped instrument. */
export const newRuleCommand = (
  id: string,
  folder: string,
  { streams, today }: Run,
  provision?: string,
): number => {
  if (!NAME.test(id)) {
    throw new LicetError([
      {
        code: 'id-not-path',
        what: `'${id}' is not a rule id`,
        remedy: 'Write PACK/NAME in lower case with hyphens, such as eu-dual-use/art-05-1-informed',
      },
    ]);
  }
  const pack = join(folder, id.split('/')[0]!);
  if (!existsSync(join(pack, 'pack.yaml'))) {
    throw new LicetError([
      {
        code: 'missing-key',
        place: { file: pack },
        what: 'There is no pack.yaml in that folder',
        remedy:
          'Write the pack first (licet new pack NAME, docs/rule-language.md), or give the folder that holds it with --in',
      },
    ]);
  }
  const rule = join(folder, `${id}.yaml`);
  const test = join(folder, `${id}.test.yaml`);
  for (const file of [rule, test]) {
    if (existsSync(file))
      throw new LicetError([
        {
          code: 'duplicate-id',
          place: { file },
          what: 'The file exists already',
          remedy: 'Choose another name',
        },
      ]);
  }
  mkdirSync(dirname(rule), { recursive: true });
  writeWhole(rule, ruleText(id, today, kindOf(join(pack, 'pack.yaml')), provision));
  writeWhole(test, testText(id, today));
  streams.out(
    `${rule}\n${test}\nStatus is draft: the rule is not applied until it says reviewed. Then run licet check.\n`,
  );
  return 0;
};

/** Law and policy packs have effects of their own. */
const kindOf = (packFile: string): PackKind =>
  at(parseYaml(packFile, readText(packFile))[0]?.value, ['kind']) === 'policy' ? 'policy' : 'law';
