// Territory names and codes → one code. A name that stands for two places resolves to none.

import type { Territory } from '../../model/evidence.ts';
import { nearest } from '../../model/nearest.ts';

export class Territories {
  readonly all: readonly Territory[];
  readonly #byCode: ReadonlyMap<string, Territory>;
  #names: ReadonlyMap<string, string> | undefined;

  constructor(territories: readonly Territory[]) {
    this.all = territories;
    this.#byCode = new Map(territories.map((territory) => [territory.code, territory]));
  }

  /** The code of a territory given by code or name; undefined where it is not recognised. */
  resolve(text: string): string | undefined {
    if (this.#byCode.has(text)) return text;
    const known = (this.#names ??= namesOf(this.all)).get(keyOf(text));
    if (known !== undefined) return known;
    const region = /^([A-Z]{2})-[A-Z0-9]{1,3}$/.exec(text);
    return region && this.#byCode.has(region[1]!) ? text : undefined;
  }

  get(code: string): Territory | undefined {
    return this.#byCode.get(code);
  }

  suggest(text: string): string | undefined {
    return nearest(
      text,
      this.all.flatMap(({ code, name }) => (text.length <= 3 ? [code] : [name])),
    );
  }
}

/** Codes by name; a name that stands for two places stands for none. Most files give codes, and never need it. */
const namesOf = (territories: readonly Territory[]): Map<string, string> => {
  const names = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { code, name, aliases } of territories) {
    for (const key of [code, name, ...aliases].map(keyOf)) {
      const known = names.get(key);
      if (known !== undefined && known !== code) ambiguous.add(key);
      names.set(key, code);
    }
  }
  for (const key of ambiguous) names.delete(key);
  for (const { code } of territories) names.set(keyOf(code), code);
  return names;
};

const keyOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bthe\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
