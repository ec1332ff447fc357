// The library on many days: the law is bound once for all days between two changes, whatever number
// of deals fall on them.

import type { Library } from '../../model/pack.ts';
import { asKnown, type Parameter } from '../../model/parameter.ts';
import { announcedBy, announcedDays, changesAhead, type AnnouncedDay } from './announced.ts';
import { Binder } from './binder.ts';
import { changesOf } from './changes.ts';
import { lawOn, rulebookOn, type Law, type Rulebook } from './rulebook.ts';
import { valuesOf } from './vocabulary.ts';

/**
 * Memory stays flat: past so many days, or times of the same law, the ones longest unused are
 * forgotten.
 */
const KEPT_DAYS = 512;
const KEPT_LAWS = 192;
/** Each holds a library of its own. */
const KEPT_AHEAD = 8;

export class Rulebooks {
  readonly library: Library;
  readonly #changes: readonly string[];
  /** Sets that rest on reports. */
  readonly #reported: readonly Parameter[];
  readonly #laws = new Map<number, Law>();
  readonly #days = new Map<string, Rulebook>();
  readonly #known = new Map<string, Rulebooks>();
  readonly #ahead = new Map<string, readonly Rulebook[]>();
  #announced: readonly AnnouncedDay[] | undefined;
  /** Days on which something becomes known or law. */
  #news: readonly string[] | undefined;
  #binder: Binder;

  constructor(library: Library) {
    this.library = library;
    this.#changes = changesOf(library);
    this.#reported = library.parameters.filter(restsOnReports);
    this.#binder = new Binder(library.parameters, valuesOf(library));
  }

  on(day: string): Rulebook {
    if (this.#binder.values.isFull) this.#renew();
    return recalled(this.#days, day, KEPT_DAYS, () =>
      rulebookOn(this.#lawOn(day), day, this.#binder),
    );
  }

  /** The same where reports on which sets rest were out on another day than that of the law; these where that is all one. */
  knownAt(clocks: { readonly asOf: string; readonly knownAt: string }): Rulebooks {
    if (clocks.asOf === clocks.knownAt) return this;
    const changed = this.#reported.flatMap((one) => {
      const known = asKnown(one, clocks);
      return known === one ? [] : [known];
    });
    if (changed.length === 0) return this;
    const key = JSON.stringify(changed.map(({ name, members }) => [name, members]));
    const byName = new Map(changed.map((one) => [one.name, one]));
    const parameters = this.library.parameters.map((one) => byName.get(one.name) ?? one);
    return recalled(
      this.#known,
      key,
      KEPT_AHEAD,
      () => new Rulebooks({ ...this.library, parameters }),
    );
  }

  /**
   * The days within a span on which the law begins to be another, the first day of the span before
   * them.
   */
  daysWithin(first: string, last: string): string[] {
    return [first, ...this.#changes.filter((change) => change > first && change <= last)];
  }

  /**
   * The law on the days ahead on which it will be another by what was announced on the day; none where nothing was. Whether the
   * packs reach those days is not asked.
   */
  ahead(day: string): readonly Rulebook[] {
    const announced = (this.#announced ??= announcedDays(this.library));
    const days = changesAhead(announced, day);
    if (days.length === 0) return [];
    // On all days between two on which something became known or law, the same is known of the same days.
    const all = (this.#news ??= [
      ...new Set([...this.#changes, ...announced.map((one) => one.known)]),
    ]);
    const known = all.filter((news) => news <= day).length;
    return recalled(this.#ahead, `${known} ${days.join()}`, KEPT_AHEAD, () => {
      const library = announcedBy(this.library, day);
      const binder = new Binder(library.parameters, valuesOf(library));
      return days.map((later) => ({
        ...rulebookOn(lawOn(library, later, binder), later, binder),
        unreached: '',
        gaps: [],
      }));
    });
  }

  #lawOn(day: string): Law {
    const after = this.#changes.findIndex((change) => change > day);
    return recalled(this.#laws, after, KEPT_LAWS, () => lawOn(this.library, day, this.#binder));
  }

  #renew(): void {
    this.#binder = new Binder(this.library.parameters, valuesOf(this.library));
    this.#laws.clear();
    this.#days.clear();
  }
}

const restsOnReports = ({ members = [] }: Parameter): boolean =>
  members.some(({ began }) => began !== undefined);

const recalled = <K, V>(known: Map<K, V>, key: K, kept: number, make: () => V): V => {
  const value = known.get(key) ?? make();
  known.delete(key);
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > kept) known.delete(oldest!);
  return value;
};
