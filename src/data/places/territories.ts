// Names and codes of places → the state and what lies inside it. A name that stands for two places stands for neither.
// It knows where a place belongs by its code; whether a law counts it as its own is that law's parameter.

import { inForce } from '../../model/dates.ts';
import type { Holding, Territory } from '../../model/territory.ts';
import { nearest } from '../../model/nearest.ts';
import { foldingAnew, type Folding } from '../../matching/names/folding.ts';
import { WatchedNames, type Mention } from './watched-names.ts';

/** One place: the state or the territory with a code of its own, and the region inside it where one was named. */
export interface Place {
  readonly country: string;
  readonly region?: string;
}

export class Territories {
  readonly all: readonly Territory[];
  readonly #byCode: ReadonlyMap<string, Territory>;
  #names: ReadonlyMap<string, readonly string[]> | undefined;
  #foreign: ReadonlyMap<string, readonly string[]> | undefined;
  #watched: WatchedNames | undefined;
  #later: readonly Territory[] | undefined;
  #parts: ReadonlyMap<string, readonly Holding[]> | undefined;
  readonly #folding: Folding;

  constructor(territories: readonly Territory[], folding = foldingAnew) {
    this.all = territories;
    this.#folding = folding;
    this.#byCode = new Map(territories.map((territory) => [territory.code, territory]));
  }

  /** The code of a place given by code or name; undefined where it is not recognised, or may be two. */
  resolve(text: string): string | undefined {
    if (this.#byCode.has(text)) return text;
    const codes = this.#named(text);
    if (codes.length === 1) return codes[0];
    const region = SUBDIVISION.exec(text.toUpperCase());
    return region && this.#byCode.has(region[1]!) ? region[0] : undefined;
  }

  /** The state of a place given by code or name, and its region; undefined where it is not recognised, or may be two. */
  place(text: string): Place | undefined {
    const code = this.resolve(text);
    if (code === undefined) return undefined;
    const country = this.countryOf(code);
    return country === code ? { country } : { country, region: code };
  }

  /** The state or territory in which a known place lies: itself, unless it is a region. */
  countryOf(code: string): string {
    const territory = this.#byCode.get(code);
    if (territory) return territory.kind === 'region' ? territory.parent! : code;
    return code.slice(0, 2);
  }

  /** The state to which a known place belongs: of a territory with a code of its own the one that counts it by its codes. */
  stateOf(code: string): string {
    const country = this.countryOf(code);
    const counted = this.#byCode.get(country)?.aliases.find((alias) => SUBDIVISION.test(alias));
    return counted?.slice(0, 2) ?? country;
  }

  get(code: string): Territory | undefined {
    return this.#byCode.get(code);
  }

  /** As what a territory is judged on a day before it was one of its own: what it was then, or itself. */
  onDay(code: string, day: string): string {
    const earlier = this.#byCode
      .get(code)
      ?.earlier?.find(({ since, until }) => (since === undefined || since <= day) && day < until);
    return earlier?.was ?? code;
  }

  /** What a territory that ended has become on a day: what followed it, and what followed that. */
  successorsOn(code: string, day: string): readonly string[] {
    const next = (one: string): readonly string[] => {
      const { until, successors = [] } = this.#byCode.get(one) ?? {};
      return until !== undefined && until <= day && successors.length > 0
        ? successors.flatMap(next)
        : [one];
    };
    const following = (this.#byCode.get(code)?.successors ?? []).flatMap(next);
    const begun = following.filter((one) => (this.#byCode.get(one)?.since ?? '') <= day);
    return [...new Set(begun)].sort();
  }

  /** Whether a territory had ended before any law that packs know of: nothing can be said of it on a day after its end. */
  isPast(code: string, day: string): boolean {
    const until = this.#byCode.get(code)?.until;
    return until !== undefined && until <= day && isOfThePast(this.#byCode.get(code)!);
  }

  /** Territories of which the records count as those of a state on a day: that it was before, and that were parts of it then. */
  kindredOn(code: string, day: string): readonly string[] {
    const parts = (this.#later ??= this.all.filter(({ earlier }) => earlier !== undefined))
      .map((one) => one.code)
      .filter((one) => one !== code && this.onDay(one, day) === code);
    return [...(this.#byCode.get(code)?.continues ?? []), ...parts];
  }

  /** Who holds a place on a day beside the territory to which it belongs; of a region with who holds all of its state. */
  heldOn({ country, region }: Place, day: string): readonly Holding[] {
    return [country, ...(region === undefined ? [] : [region])].flatMap((code) =>
      (this.#byCode.get(code)?.held ?? []).filter((holding) => inForce(holding, day)),
    );
  }

  /** Whether the law of the state to which a place belongs does not run there on a day. */
  isLawElsewhere(place: Place, day: string): boolean {
    return this.heldOn(place, day).some(({ inPart, ownLaw }) => !inPart && !ownLaw);
  }

  /** Who holds parts of a state on a day. */
  partsHeldOn(country: string, day: string): readonly Holding[] {
    return (
      (this.#parts ??= partsOf(this.all))
        .get(country)
        ?.filter((holding) => inForce(holding, day)) ?? []
    );
  }

  /** How the place is called in a sentence: its name, or its code where the table has no name. */
  nameOf(code: string): string {
    return this.#byCode.get(code)?.name ?? code;
  }

  /** The places for which an unclear name may stand, by code; fewer than two where it is not unclear. */
  meanings(text: string): readonly string[] {
    const codes = this.#named(text);
    return codes.length > 1 ? codes : [];
  }

  /** Places that must not be overlooked and that a text names; what it names is read as written in the stated country. */
  mentioned(text: string, country?: string): readonly Mention[] {
    return (this.#watched ??= new WatchedNames(this.all, this.#folding)).in(text, country);
  }

  /** The name that is a slip of the pen away. Of a few letters every other code is one, and none is told. */
  suggest(text: string): string | undefined {
    if (keyOf(text).length < LEAST_LETTERS) return undefined;
    return nearest(
      text,
      this.all
        .flatMap(({ name, aliases }) => [name, ...aliases])
        .filter((name) => name.length >= LEAST_LETTERS),
    );
  }

  #named(text: string): readonly string[] {
    const key = keyOf(text);
    return (
      (this.#names ??= namesOf(this.all)).get(key) ??
      (this.#foreign ??= foreignOf(this.all)).get(key) ??
      []
    );
  }
}

/** The first year of which packs know law; states that ended earlier have no place in a transaction of today. */
const FIRST_YEAR = '1995';

export const isOfThePast = ({ until }: Territory): boolean =>
  until !== undefined && until < FIRST_YEAR;

const partsOf = (territories: readonly Territory[]): ReadonlyMap<string, readonly Holding[]> => {
  const parts = new Map<string, readonly Holding[]>();
  for (const { parent, held } of territories)
    if (parent !== undefined && held) parts.set(parent, [...(parts.get(parent) ?? []), ...held]);
  return parts;
};

/** The shape of a code of ISO 3166-2: the state and one to three letters or digits. */
const SUBDIVISION = /^([A-Z]{2})-[A-Z0-9]{1,3}$/;

const LEAST_LETTERS = 4;

/** Codes by name, in the order of the table; a code stands for its own place alone. Most files give codes, and never need it. */
const namesOf = (territories: readonly Territory[]): Map<string, readonly string[]> => {
  const names = new Map<string, readonly string[]>();
  for (const { code, name, aliases } of territories) {
    for (const key of new Set([name, ...aliases].map(keyOf)))
      names.set(key, [...(names.get(key) ?? []), code]);
  }
  for (const { code } of territories) names.set(keyOf(code), [code]);
  return names;
};

/** Names in other languages and withdrawn codes: they are read where the names in use say nothing. */
const foreignOf = (territories: readonly Territory[]): Map<string, readonly string[]> => {
  const names = new Map<string, readonly string[]>();
  for (const { code, foreignNames = [], former = [] } of territories)
    for (const key of new Set([...foreignNames, ...former.map((one) => one.code)].map(keyOf)))
      names.set(key, [...(names.get(key) ?? []), code]);
  return names;
};

const keyOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bthe\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
