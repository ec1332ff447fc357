// The place of a party or destination: one state and what lies inside it, from the two fields in which people write it.
// A region in the field of the country is that state and that region. Two fields that disagree are an error, never a choice.

import type { Place, Territories } from '../places/territories.ts';
import type { Path } from '../read/path.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Loose, Reading } from './reading.ts';

interface StatedCode {
  readonly code: string;
  /** As the file calls a territory that was another on the day: its code. */
  readonly written?: string;
  /** Where the file states it. */
  readonly at: Path;
}

/** 'country' and 'region', as far as the record states them; problems are added where it states them wrongly. */
export const statedPlace = (
  record: Loose,
  path: Path,
  reading: Reading,
): (readonly [local: string, StatedCode])[] => {
  const [countryAt, regionAt] = [
    [...path, 'country'],
    [...path, 'region'],
  ];
  const country = placeIn(record['country'], countryAt, reading);
  const region = placeIn(record['region'], regionAt, reading);
  if (region && !fits(region, country, regionAt, record, reading)) return [];
  const state = country ?? region;
  if (!state) return [];
  const inside = region?.region ?? country?.region;
  return [
    [
      'country',
      {
        code: state.country,
        at: country ? countryAt : regionAt,
        ...(state.written !== undefined && { written: state.written }),
      },
    ],
    ...(inside === undefined
      ? []
      : [['region', { code: inside, at: region ? regionAt : countryAt }] as const]),
  ];
};

/** A place in one field; undefined where nothing is stated, and with a problem added where it is not recognised. */
export const placeIn = (
  given: unknown,
  path: Path,
  reading: Reading,
): (Place & Pick<StatedCode, 'written'>) | undefined => {
  if (given === undefined) return undefined;
  const text = String(given);
  if (isPlaceholder(text)) return undefined;
  const { raw, territories, problems, asOf } = reading;
  const place = territories.place(text);
  if (!place || territories.isPast(place.country, asOf)) {
    problems.push({
      code: 'unknown-territory',
      place: raw.place(path),
      ...(place ? past(place.country, territories) : notRecognised(text, territories)),
    });
    return undefined;
  }
  const was = territories.onDay(place.country, asOf);
  return was === place.country ? place : { ...place, country: was, written: place.country };
};

/** After all days: what is there now. */
const LAST_DAY = '9999-12-31';

/** Law knew none by this name any more; what became of it is several, or under other law. */
const past = (
  code: string,
  territories: Territories,
): { readonly what: string; readonly remedy: string } => {
  const { name, until } = territories.get(code)!;
  const successors = territories.successorsOn(code, LAST_DAY);
  return {
    what: `'${code}' is ${name}, which ended on ${until}`,
    remedy: `Write the code of the territory of today: ${successors.join(', ')}`,
  };
};

const notRecognised = (
  text: string,
  territories: Territories,
): { readonly what: string; readonly remedy: string } => {
  if (text === 'none')
    return {
      what: `'none' is not a place`,
      remedy: 'Write the territory, or leave it out if it is unknown',
    };
  const meanings = territories.meanings(text);
  if (meanings.length > 0) {
    const named = meanings.map((code) => `${territories.nameOf(code)} (${code})`);
    return {
      what: `'${text}' may be ${named.join(' or ')}`,
      remedy: `Write one of the codes: ${meanings.join(', ')}`,
    };
  }
  const near = territories.suggest(text);
  return {
    what: `'${text}' is not a territory that licet recognises`,
    remedy: `${near === undefined ? '' : `Did you mean '${near}'? `}Write a two-letter code such as SY, a region code such as CN-XJ, or leave it out if it is unknown`,
  };
};

/** Whether the field of the region names a region, and one of the stated country. */
const fits = (
  region: Place,
  country: Place | undefined,
  path: Path,
  record: Loose,
  { raw, territories, problems }: Reading,
): boolean => {
  const wrong = (what: string, remedy: string): boolean => {
    problems.push({ code: 'region-elsewhere', place: raw.place(path), what, remedy });
    return false;
  };
  const written = String(record['region']);
  if (region.region === undefined) {
    const name = territories.nameOf(region.country);
    const inside =
      country === undefined ? undefined : territories.get(`${country.country}-${written}`);
    return wrong(
      `'${written}' is ${name === written ? 'not a region' : `${name}, not a region`}`,
      inside === undefined
        ? `Write ${region.country} as the country, or a region code such as CN-XJ`
        : `Did you mean ${inside.code}? Write the whole code`,
    );
  }
  if (country === undefined) return true;
  if (country.country !== region.country)
    return wrong(
      `The region '${written}' lies in ${territories.nameOf(region.country)}, and the country is given as ${territories.nameOf(country.country)}`,
      'Mend the one that is wrong',
    );
  if (country.region !== undefined && country.region !== region.region)
    return wrong(
      `The region is '${written}', and the field of the country names another, ${territories.nameOf(country.region)}`,
      'Mend the one that is wrong',
    );
  return true;
};
