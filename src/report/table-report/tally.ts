// How many transactions have each colour, counted one after another.

import type { Colour } from '../../model/verdict.ts';
import type { Tally } from '../charts/bars.ts';

export type Counter = Record<Colour, number>;

export const counter = (): Counter => ({ red: 0, amber: 0, green: 0 });

/** What transactions are, and what they could be over all answers to what is unknown. */
export interface Bounded {
  readonly now: Tally;
  readonly best: Tally;
  readonly worst: Tally;
  /** The same at best and at worst: no answer moves them. */
  readonly certain: Tally;
}

export interface BoundedColours {
  readonly verdict: Colour;
  readonly best: Colour;
  readonly worst: Colour;
}

export class BoundedCounter implements Bounded {
  readonly now = counter();
  readonly best = counter();
  readonly worst = counter();
  readonly certain = counter();

  add({ verdict, best, worst }: BoundedColours): void {
    this.now[verdict] += 1;
    this.best[best] += 1;
    this.worst[worst] += 1;
    if (best === worst) this.certain[best] += 1;
  }
}

/** The value of a key, made where there is none yet. */
export const at = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};
