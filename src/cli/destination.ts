// licet destination PLACE: what the packs and the data hold of a state, territory or region on a day.

import { join } from 'node:path';
import { destinationPage } from '../data/evidence/destination-page.ts';
import type { Clocks } from '../data/evidence/index-values.ts';
import { loadSearched } from '../data/evidence/searched.ts';
import {
  importedIndices,
  indicesFolder,
  withImportedIndices,
} from '../data/index-import/index-store.ts';
import { readShownIndices } from '../data/library/compiled.ts';
import { Territories } from '../data/places/territories.ts';
import type { DestinationPage } from '../model/destination.ts';
import { destinationText } from '../report/destination.ts';
import { jsonText } from '../report/json.ts';
import { placeNamed } from './place-named.ts';
import { dayOf, knownAtOf } from './day.ts';
import { storeFile } from './lists/store-file.ts';
import type { Run } from './run.ts';
import { readSettings, type Given, type Settings } from './settings.ts';
import { sourcesFor, type Sources } from './sources.ts';

export interface DestinationArguments extends Given {
  readonly format: 'text' | 'json';
  readonly asOf?: string;
  readonly knownAt?: string;
}

export const destinationCommand = async (
  name: string,
  given: DestinationArguments,
  run: Run,
): Promise<number> => {
  const asOf = given.asOf === undefined ? run.today : dayOf('--as-of', given.asOf);
  const knownAt = knownAtOf(given.knownAt, run.today) ?? asOf;
  const settings = await readSettings(given);
  const sources = await sourcesFor(run, settings);
  const page = destinationOf(name, sources, { asOf, knownAt }, settings, run);
  run.streams.out(
    given.format === 'json' ? jsonText(page, 'page') : destinationText(page, run.streams),
  );
  return 0;
};

/** Errors: no such place, or one of several. */
export const destinationOf = (
  name: string,
  sources: Sources,
  clocks: Clocks,
  settings: Pick<Settings, 'store'>,
  { root, env }: Pick<Run, 'root' | 'env'>,
): DestinationPage => {
  const territories = new Territories(sources.territories);
  const code = placeNamed(name, territories);
  const place = territories.get(code) ?? {
    code,
    name: code,
    kind: 'region',
    parent: territories.countryOf(code),
    aliases: [],
  };
  const indices = withImportedIndices(
    [...sources.indices, ...readShownIndices(join(root, 'dist'))],
    importedIndices(indicesFolder(storeFile(settings, env))),
  );
  return destinationPage(
    place,
    {
      ...sources,
      places: territories,
      indices,
      searched: loadSearched(join(root, 'data', 'searched')),
    },
    clocks,
  );
};
