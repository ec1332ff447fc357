// What the build compiled of names, opened when the first name is compared: what is known of names in general, and the names
// of the listed parties.

import anyAscii from 'any-ascii';
import type { GatheredNames } from '../../matching/names/gather.ts';
import { NameGatherer } from '../../matching/names/gather.ts';
import { ListedSearch, type ListedFacts } from '../../matching/names/listed-search.ts';
import {
  compileNames,
  Vocabulary,
  type CompiledNames,
  type NameTables,
} from '../../matching/names/tables.ts';
import type { ListedParty } from '../../model/evidence.ts';
import { readSealed } from '../read/seal.ts';

export const NAMES_FILE = 'names.json';
export const LISTED_NAMES_FILE = 'listed-names.json';

/** For tables that were just read. */
export const vocabularyOf = (tables: NameTables): Vocabulary =>
  new Vocabulary(compileNames(tables), anyAscii);

/** `folder`: that of the build. Errors: it is missing, or not what was built. */
export const openVocabulary = (folder: string): Vocabulary =>
  new Vocabulary(
    JSON.parse(readSealed(folder, NAMES_FILE).toString('latin1')) as CompiledNames,
    anyAscii,
  );

/** The names of the listed parties of a build, to be asked. `factsOf`: what else the list says of a party. */
export const openListedSearch = (
  folder: string,
  factsOf: (party: number) => ListedFacts,
): ListedSearch =>
  new ListedSearch(
    JSON.parse(readSealed(folder, LISTED_NAMES_FILE).toString('latin1')) as GatheredNames,
    openVocabulary(folder),
    factsOf,
  );

/** The names of listed parties, each party under its number: its place in the list, from one on. */
export const gatheredNames = (
  parties: readonly ListedParty[],
  vocabulary: Vocabulary,
): GatheredNames => {
  const gatherer = new NameGatherer(vocabulary);
  for (const [place, { name, aliases, nativeNames }] of parties.entries())
    for (const one of new Set([name, ...aliases, ...nativeNames]))
      gatherer.add(place + 1, one, 'unknown');
  return gatherer.gathered;
};
