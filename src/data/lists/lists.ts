// Bundled lists: list.yaml and parties.yaml, the project's own rows, in a folder each, and beside them the publisher's whole
// list where it is shipped. Of a list that is not bundled there is list.yaml alone, for its import.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { parseSpan } from '../../model/dates.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { ListedParty, ListInfo } from '../../model/evidence.ts';
import { partiesDocument } from '../../model/schema/data.ts';
import { listDocument } from '../../model/schema/list.ts';
import { sha256 } from '../read/hash.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';
import { foldersIn } from '../read/walk.ts';
import { Territories } from '../places/territories.ts';
import { loadTerritories } from '../places/territories-file.ts';
import { annotatedList } from './annotated-list.ts';
import type { ListDescription } from './list-description.ts';
import { isFetched } from './renewal.ts';
import { readWhole } from './whole-list.ts';

export interface LoadedList {
  readonly info: ListInfo;
  readonly parties: readonly ListedParty[];
}

/** `folder`: data/lists; the territories lie beside it, and are read where a whole list names places. */
export const loadLists = (folder: string): LoadedList[] => {
  const problems: Problem[] = [];
  let known: Territories | undefined;
  const territories = (): Territories =>
    (known ??= new Territories(loadTerritories(join(folder, '..'))));
  const lists = foldersIn(folder).flatMap(
    (name) => loadList(folder, name, territories, problems) ?? [],
  );
  if (problems.length > 0) throw new LicetError(problems);
  return lists;
};

const loadList = (
  folder: string,
  name: string,
  territories: () => Territories,
  problems: Problem[],
): LoadedList | undefined => {
  const shown = `data/lists/${name}`;
  const listFile = readSource(
    join(folder, name, 'list.yaml'),
    'list.yaml',
    `${shown}/list.yaml`,
    problems,
  );
  const document = listFile?.documents[0];
  const list = document && shaped(listDocument, document, problems);
  if (list && list.list !== name) {
    problems.push({
      code: 'id-not-path',
      place: document!.place(['list']),
      what: `The list is called '${list.list}' and its folder '${name}'`,
      remedy: 'Give both the same name',
    });
  }
  const held = join(folder, name, 'parties.yaml');
  if (list?.bundled === 'no' && !existsSync(held)) return undefined;
  const partiesFile = readSource(held, 'parties.yaml', `${shown}/parties.yaml`, problems);
  const rows = partiesFile?.documents[0];
  const { parties } = (rows && shaped(partiesDocument, rows, problems)) ?? { parties: undefined };
  if (!document || !list || !partiesFile || !parties) return undefined;
  const handMade = parties.map((row) => ({
    party: handMadeParty(list.list, row),
    ...(row.entry !== undefined && { entry: row.entry }),
  }));
  const wholeAsOf = list.bundled === 'extract' ? list['whole-as-of'] : undefined;
  const whole =
    list.bundled === 'whole' || wholeAsOf !== undefined ? readWhole(join(folder, name)) : undefined;
  const { parties: all, adrift } = whole
    ? annotatedList(
        whole,
        handMade,
        {
          id: list.list,
          title: list.title,
          address: list.address,
          force: list,
        },
        territories(),
      )
    : { parties: handMade.map(({ party }) => party), adrift: [] };
  // What was written by hand of somebody who came later is not on the earlier list.
  const lost = adrift.filter(({ since }) => wholeAsOf === undefined || since! <= wholeAsOf);
  expectations(list, all, lost, whole?.head.day, (what) =>
    problems.push({
      code: 'expectation-failed',
      place: document.place(['expectations']),
      what,
      remedy: 'Check the snapshot against the publisher before changing the expectation',
    }),
  );
  return {
    info: {
      id: list.list,
      title: list.title,
      publisher: list.publisher,
      instrument: list.instrument,
      address: list.address,
      scope: list.scope,
      bundled: list.bundled !== 'no',
      ...(list.bundled === 'whole' && { whole: true }),
      ...(wholeAsOf !== undefined && { wholeAsOf }),
      taken: list.taken,
      staleAfter: parseSpan(list['stale-after'])!,
      ...(isFetched(list) && { fetched: true }),
      ...(list.binds && { binds: list.binds }),
      rights: list.rights,
      rows: all.length,
      sha256: whole ? sha256(whole.sha256 + sha256(partiesFile.text)) : sha256(partiesFile.text),
    },
    parties: all,
  };
};

type HandMadeRow = z.infer<typeof partiesDocument>['parties'][number];

const handMadeParty = (list: string, row: HandMadeRow): ListedParty => ({
  list,
  id: row.id,
  name: row.name,
  aliases: row.aliases ?? [],
  nativeNames: row['native-names'] ?? [],
  ...(row.country !== undefined && { country: row.country }),
  programme: row.programme,
  since: row.since,
  ...(row.until !== undefined && { until: row.until }),
  citation: row.citation,
  reason: row.reason,
  source: row.source,
  confidence: row.confidence,
});

const expectations = (
  list: ListDescription,
  parties: readonly ListedParty[],
  adrift: readonly ListedParty[],
  day: string | undefined,
  refuse: (what: string) => void,
): void => {
  const name = list.list;
  const { least, most, known } = list.expectations;
  const ids = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of parties) (ids.has(id) ? twice : ids).add(id);
  if (twice.size > 0) refuse(`In ${name} these ids stand twice: ${[...twice].join(', ')}`);
  if (parties.length < least || parties.length > most)
    refuse(`${name} has ${parties.length} rows; ${least} to ${most} were expected`);
  for (const id of known) if (!ids.has(id)) refuse(`${name} should have the row '${id}'`);
  for (const { id } of adrift)
    refuse(
      `The row '${id}' is written by hand and is not on the whole list of ${name}: it lacks the entry that it speaks of, or the day on which it came off`,
    );
  const said = list['whole-as-of'] ?? list.taken;
  if (day !== undefined && day !== said)
    refuse(`The whole list of ${name} is of ${day}, and list.yaml says ${said}`);
};
