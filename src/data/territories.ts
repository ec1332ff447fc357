// Territory names and codes → one code. A name that stands for two places resolves to none.

import type { Territory } from '../model/evidence.ts';
import { nearest } from '../model/nearest.ts';

export class Territories {
  readonly all: readonly Territory[];
  readonly #byKey = new Map<string, string>();
  readonly #byCode: ReadonlyMap<string, Territory>;

  constructor(territories: readonly Territory[]) {
    this.all = territories;
    this.#byCode = new Map(territories.map((territory) => [territory.code, territory]));
    const ambiguous = new Set<string>();
    for (const { code, name, aliases } of territories) {
      for (const key of [code, name, ...aliases].map(keyOf)) {
        const known = this.#byKey.get(key);
        if (known !== undefined && known !== code) ambiguous.add(key);
        this.#byKey.set(key, code);
      }
    }
    for (const key of ambiguous) this.#byKey.delete(key);
    for (const { code } of territories) this.#byKey.set(keyOf(code), code);
  }

  /** The code of a territory given by code or name; undefined where it is not recognised. */
  resolve(text: string): string | undefined {
    const known = this.#byKey.get(keyOf(text));
    if (known !== undefined) return known;
    const region = /^([A-Z]{2})-[A-Z0-9]{1,3}$/.exec(text);
    return region && this.#byCode.has(region[1]!) ? text : undefined;
  }

  get(code: string): Territory | undefined {
    return this.#byCode.get(code);
  }

  suggest(text: string): string | undefined {
    return nearest(text, this.all.flatMap(({ code, name }) => (text.length <= 3 ? [code] : [name])));
  }
}

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
