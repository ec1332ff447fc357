// licet end-user NAME: what is on record about a body, its state's services or a vendor, as known on a day.

import { join } from 'node:path';
import { endUserPage } from '../data/evidence/end-user-page.ts';
import type { Clocks } from '../data/evidence/index-values.ts';
import { loadSearched } from '../data/evidence/searched.ts';
import { Territories } from '../data/places/territories.ts';
import type { EndUserPage } from '../model/end-user-page.ts';
import { LicetError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Library } from '../model/pack.ts';
import { endUserText } from '../report/end-user.ts';
import { jsonText } from '../report/json.ts';
import { dayOf, knownAtOf } from './day.ts';
import type { Run } from './run.ts';
import { placeNamed } from './place-named.ts';
import { readSettings, type Given } from './settings.ts';
import { sourcesFor, type Sources } from './sources.ts';

export interface EndUserArguments extends Given {
  readonly country?: string;
  readonly type?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly format: 'text' | 'json';
}

export const endUserCommand = async (
  name: string,
  given: EndUserArguments,
  run: Run,
): Promise<number> => {
  const asOf = given.asOf === undefined ? run.today : dayOf('--as-of', given.asOf);
  const knownAt = knownAtOf(given.knownAt, run.today) ?? asOf;
  const sources = await sourcesFor(run, await readSettings(given));
  const page = endUserOf({ name, ...given }, sources, { asOf, knownAt }, run, {
    country: '--country',
    type: '--type',
  });
  const places = new Territories(sources.territories);
  run.streams.out(
    given.format === 'json'
      ? jsonText(page, 'page')
      : endUserText(page, (code) => places.nameOf(code), run.streams),
  );
  return 0;
};

/** `called`: the words of whoever asks for the place and the type. Errors: no such place or type. */
export const endUserOf = (
  { name, ...of }: Pick<EndUserArguments, 'country' | 'type'> & { readonly name: string },
  { library, records, territories }: Sources,
  clocks: Clocks,
  { root }: Pick<Run, 'root'>,
  called: { readonly country: string; readonly type: string },
): EndUserPage => {
  const places = new Territories(territories);
  const place =
    of.country === undefined
      ? undefined
      : places.place(placeNamed(of.country, places, called.country));
  const type = of.type === undefined ? undefined : typeOf(of.type, library, called.type);
  return endUserPage(
    { names: [name], country: place?.country, region: place?.region, type },
    { library, records, territories, searched: loadSearched(join(root, 'data', 'searched')) },
    clocks,
  );
};

const typeOf = (type: string, library: Library, called: string): string => {
  const types = Object.keys(library.facts.find(({ path }) => path === 'party.type')?.values ?? {});
  if (types.includes(type)) return type;
  throw new LicetError([
    {
      code: 'unknown-option-value',
      what: `${called} cannot be '${type}'`,
      remedy: didYouMean(type, types, `Possible: ${types.join(', ')}`),
    },
  ]);
};
