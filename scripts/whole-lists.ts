// Writes data/lists/*/whole.ndjson.gz from copies of the publishers' files. Which copies, of which day, stands here; which of
// them is the newest is looked up by whoever changes it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { WHOLE_FILE, writtenWhole, type WholeParty } from '../src/data/lists/whole-list.ts';
import { DPL_STATE, deniedPersons } from './dpl-copies.ts';
import { EU_STATE, financialSanctions } from './eu-copies.ts';
import { Copies } from './list-copies.ts';
import { nonSdn, specialists } from './ofac-copies.ts';
import { UK_STATE, ukDesignations } from './uk-copies.ts';

const PART_744 = 'law/us/15-cfr-744_2026-07-23.xml.gz';

interface Shipped {
  readonly list: string;
  readonly day: string;
  read(copies: Copies): Promise<WholeParty[]>;
}

const supplement = (list: string, number: number): Shipped => ({
  list,
  day: '2026-07-23',
  read: async (copies) => [
    ...(
      await copies.parties('cfr-744', [PART_744], '2026-07-23', {
        of: [`Supplement No. ${number} to Part 744`],
      })
    ).values(),
  ],
});

const LISTS: readonly Shipped[] = [
  supplement('us-entity-list', 4),
  supplement('us-unverified-list', 6),
  supplement('us-meu-list', 7),
  { list: 'us-sdn', day: '2026-07-31', read: specialists },
  {
    list: 'us-ns-cmic',
    day: '2026-07-31',
    read: (copies) => nonSdn(copies, true),
  },
  {
    list: 'us-ofac-consolidated',
    day: '2026-07-31',
    read: (copies) => nonSdn(copies, false),
  },
  { list: 'us-denied-persons', day: DPL_STATE, read: deniedPersons },
  { list: 'eu-financial-sanctions', day: EU_STATE, read: financialSanctions },
  { list: 'uk-sanctions-list', day: UK_STATE, read: ukDesignations },
  {
    list: 'ca-sema',
    day: '2025-03-20',
    read: async (copies) => [
      ...(
        await copies.parties(
          'ca-sema-xml',
          ['data/lists/ca/sema-lmes_2025-03-20.xml'],
          '2025-03-20',
        )
      ).values(),
    ],
  },
];

/**
 * `folder`: holds the copies under the names that stand here and in the files beside this one. `only`: of these lists, else of
 * all. Errors: a copy is missing, or a row of one cannot be read.
 */
export async function* writeWholeLists(
  root: string,
  folder: string,
  only: readonly string[],
): AsyncGenerator<string> {
  for (const { list, day, read } of LISTS) {
    if (only.length > 0 && !only.includes(list)) continue;
    const copies = new Copies(folder);
    const parties = await read(copies);
    const head = { list, day, from: copies.read, parties: parties.length };
    const packed = gzipSync(writtenWhole(head, parties), { level: 9 });
    writeFileSync(join(root, 'data', 'lists', list, WHOLE_FILE), packed);
    const gone = parties.filter(({ unlisted }) => unlisted !== undefined && unlisted <= day).length;
    const dated = parties.filter(({ listed }) => listed !== undefined).length;
    yield `${list}: ${parties.length} parties of ${day} (${gone} gone, ${dated} dated), ${packed.length} bytes`;
    for (const [what, times] of copies.notes) yield `  ${times} × ${what}`;
  }
}
