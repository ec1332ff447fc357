// Bundled lists in the project's own schema: list.yaml and parties.yaml in a folder each. Of a list that is not bundled there is
// list.yaml alone, for its import.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseSpan } from '../../model/dates.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { ListedParty, ListInfo } from '../../model/evidence.ts';
import { partiesDocument } from '../../model/schema/data.ts';
import { listDocument } from '../../model/schema/list.ts';
import { sha256 } from '../read/hash.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';
import { foldersIn } from '../read/walk.ts';

export interface LoadedList {
  readonly info: ListInfo;
  readonly parties: readonly ListedParty[];
}

export const loadLists = (folder: string): LoadedList[] => {
  const problems: Problem[] = [];
  const lists = foldersIn(folder).flatMap((name) => loadList(folder, name, problems) ?? []);
  if (problems.length > 0) throw new LicetError(problems);
  return lists;
};

const loadList = (folder: string, name: string, problems: Problem[]): LoadedList | undefined => {
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
  const ids = new Set(parties.map((party) => party.id));
  const expect = (holds: boolean, what: string): void => {
    if (!holds)
      problems.push({
        code: 'expectation-failed',
        place: document.place(['expectations']),
        what,
        remedy: 'Check the snapshot against the publisher before changing the expectation',
      });
  };
  const twice = [...ids].filter((id) => parties.filter((party) => party.id === id).length > 1);
  expect(
    ids.size === parties.length,
    `In ${name} these ids stand twice: ${ids.size === parties.length ? '' : twice.join(', ')}`,
  );
  expect(
    parties.length >= list.expectations.least && parties.length <= list.expectations.most,
    `${name} has ${parties.length} rows; ${list.expectations.least} to ${list.expectations.most} were expected`,
  );
  for (const known of list.expectations.known)
    expect(ids.has(known), `${name} should have the row '${known}'`);
  return {
    info: {
      id: list.list,
      title: list.title,
      publisher: list.publisher,
      instrument: list.instrument,
      address: list.address,
      scope: list.scope,
      bundled: list.bundled === 'yes',
      taken: list.taken,
      staleAfter: parseSpan(list['stale-after'])!,
      rights: list.rights,
      rows: parties.length,
      sha256: sha256(partiesFile.text),
    },
    parties: parties.map((party) => ({
      list: list.list,
      id: party.id,
      name: party.name,
      aliases: party.aliases ?? [],
      nativeNames: party['native-names'] ?? [],
      ...(party.country !== undefined && { country: party.country }),
      programme: party.programme,
      since: party.since,
      ...(party.until !== undefined && { until: party.until }),
      citation: party.citation,
      reason: party.reason,
      source: party.source,
      confidence: party.confidence,
    })),
  };
};
