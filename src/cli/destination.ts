// licet destination PLACE: what the packs and the data hold of a state, territory or region on a day.

import { destinationPage } from '../data/places/destination-page.ts';
import { Territories } from '../data/places/territories.ts';
import { LicetError } from '../model/errors.ts';
import { destinationText } from '../report/destination.ts';
import { jsonText } from '../report/json.ts';
import { dayOf } from './day.ts';
import type { Run } from './run.ts';
import { readSettings, type Given } from './settings.ts';
import { sourcesFor } from './sources.ts';

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
  const knownAt =
    given.knownAt === undefined
      ? asOf
      : given.knownAt === 'now'
        ? run.today
        : dayOf('--known-at', given.knownAt);
  const sources = await sourcesFor(run, (await readSettings(given)).rules);
  const territories = new Territories(sources.territories);
  const code = territories.resolve(name);
  const place = code === undefined ? undefined : territories.get(code);
  if (place === undefined) throw new LicetError([unknownPlace(name, territories)]);
  const page = destinationPage(place, sources, { asOf, knownAt });
  run.streams.out(
    given.format === 'json' ? jsonText(page, 'page') : destinationText(page, run.streams),
  );
  return 0;
};

const unknownPlace = (name: string, territories: Territories) => {
  const meanings = territories.meanings(name);
  const nearest = territories.suggest(name);
  return {
    code: 'unknown-territory' as const,
    what:
      meanings.length > 0
        ? `'${name}' may be ${meanings.map((code) => `${territories.nameOf(code)} (${code})`).join(' or ')}`
        : `'${name}' is no state, territory or region that licet knows`,
    remedy:
      meanings.length > 0
        ? `Write ${meanings.join(' or ')}`
        : nearest === undefined
          ? 'Write its two-letter code (ISO 3166-1) or its English name'
          : `Did you mean '${nearest}'? Write its two-letter code (ISO 3166-1) or its English name`,
  };
};
