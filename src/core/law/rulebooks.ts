// The library on many days: the law is bound once for all days between two changes, whatever number
// of deals fall on them.

import { UNDATED } from '../../model/dates.ts';
import { parameterChanges } from '../../model/parameter.ts';
import type { Library } from '../../model/pack.ts';
import { Binder } from './binder.ts';
import { lawOn, rulebookOn, type Law, type Rulebook } from './rulebook.ts';
import { valuesOf } from './vocabulary.ts';

/**
 * Memory stays flat: past so many days, or times of the same law, the ones longest unused are
 * forgotten.
 */
const KEPT_DAYS = 512;
const KEPT_LAWS = 192;

export class Rulebooks {
  readonly #library: Library;
  readonly #changes: readonly string[];
  readonly #laws = new Map<number, Law>();
  readonly #days = new Map<string, Rulebook>();
  #binder: Binder;

  constructor(library: Library) {
    this.#library = library;
    this.#changes = changesOf(library);
    this.#binder = new Binder(library.parameters, valuesOf(library));
  }

  on(day: string): Rulebook {
    if (this.#binder.values.isFull) this.#renew();
    return recalled(this.#days, day, KEPT_DAYS, () =>
      rulebookOn(this.#lawOn(day), day, this.#binder),
    );
  }

  /**
   * The days within a span on which the law begins to be another, the first day of the span before
   * them.
   */
  daysWithin(first: string, last: string): string[] {
    return [first, ...this.#changes.filter((change) => change > first && change <= last)];
  }

  #lawOn(day: string): Law {
    const after = this.#changes.findIndex((change) => change > day);
    return recalled(this.#laws, after, KEPT_LAWS, () => lawOn(this.#library, day, this.#binder));
  }

  #renew(): void {
    this.#binder = new Binder(this.#library.parameters, valuesOf(this.#library));
    this.#laws.clear();
    this.#days.clear();
  }
}

/** Every day on which a version, a period or a parameter begins or ends, oldest first. */
export const changesOf = ({
  rules,
  definitions,
  entries,
  parameters,
  packs,
}: Library): string[] => {
  const periods: readonly {
    readonly since?: string | undefined;
    readonly until?: string | undefined;
  }[] = [
    ...rules.flatMap(({ versions }) => versions),
    ...definitions.flatMap(({ versions }) => versions),
    ...entries.flatMap(({ versions }) => versions.flatMap((version) => version.periods)),
    ...parameters.flatMap(parameterChanges).map((since) => ({ since })),
    ...packs.flatMap(({ notModelled }) => notModelled),
  ];
  const days = new Set(periods.flatMap(({ since, until }) => [since, until]));
  return [...days].filter((day): day is string => day !== undefined && day !== UNDATED).sort();
};

const recalled = <K, V>(known: Map<K, V>, key: K, kept: number, make: () => V): V => {
  const value = known.get(key) ?? make();
  known.delete(key);
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > kept) known.delete(oldest!);
  return value;
};
