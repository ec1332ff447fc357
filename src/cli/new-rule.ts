// licet new rule PACK/NAME: a rule and its cases, filled in as far as can be, to be completed by a person.

import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText, writeWhole } from '../data/read/files.ts';
import { at } from '../data/read/shape.ts';
import { parseYaml } from '../data/read/yaml.ts';
import type { PackKind } from '../model/pack.ts';
import { addDays } from '../model/dates.ts';
import { LicetError } from '../model/errors.ts';
import type { Run } from './run.ts';

const NAME = /^[a-z0-9-]+(\/[a-z0-9-]+)+$/;

export const newRuleCommand = (id: string, folder: string, { streams, today }: Run): number => {
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
        remedy: 'Write the pack first, or give its parent folder with --in',
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
  writeWhole(rule, ruleText(id, today, kindOf(join(pack, 'pack.yaml'))));
  writeWhole(test, testText(id, today));
  streams.out(
    `${rule}\n${test}\nStatus is draft: the rule is not applied until it says reviewed. Then run licet check.\n`,
  );
  return 0;
};

/** Law and policy packs have effects of their own. */
const kindOf = (packFile: string): PackKind =>
  at(parseYaml(packFile, readText(packFile))[0]?.value, ['kind']) === 'policy' ? 'policy' : 'law';

const ruleText = (id: string, today: string, kind: PackKind): string => `rule: ${id}
title: What the provision says, in one line
provision: eu-2021-821 Art. 1          # an instrument of data/instruments, and the pinpoint
status: draft                          # reviewed once somebody has compared it with the text
confidence: recalled                   # verified once the text was seen
since: ${today}                      # first day in force, or undated

when:
  all:
    - destination.country: XX
    - item.category: [video-surveillance]

then:
  effect: ${kind === 'law' ? 'licence-required' : 'care'}
  because: >-
    {item.name} is going to {destination.country}, and ${kind === 'law' ? 'the provision asks for a licence' : 'the guidance asks for care'}.
  remedy: ${kind === 'law' ? 'Apply to the competent authority and wait for its decision' : 'Carry out and write down heightened due diligence'}.
`;

const testText = (id: string, today: string): string => `rule: ${id}
as-of: ${today}
facts:
  destination.country: XX
  item.category: video-surveillance
cases:
  - it: is met where every condition holds
    expect: met
  - it: is not met elsewhere
    with: { destination.country: DE }
    expect: not-met
  - it: asks, rather than guesses, where it will be used
    with: { destination.country: unknown }
    expect: undetermined
    asks: [destination.country]
  - it: asks what the item is
    with: { item.category: unknown }
    expect: undetermined
    asks: [item.category]
  - it: did not exist on the eve of its entry into force
    as-of: ${addDays(today, -1)}
    expect: not-in-force
`;
