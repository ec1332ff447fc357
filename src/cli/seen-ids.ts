// Which ids of transactions a run has seen, and what is said of those that come twice.

import { SeenTexts } from '../data/read/seen-texts.ts';

/** Ids that are named one by one; the rest is counted. */
const MOST_NAMED = 10;

export class SeenIds {
  readonly #seen = new SeenTexts();
  #twice = 0;

  /** A sentence where the id was seen before, while there are few of them. */
  see(id: string, where: string): string | undefined {
    if (this.#seen.add(id)) return undefined;
    this.#twice += 1;
    return this.#twice <= MOST_NAMED
      ? `${where}: an earlier transaction of this run has the id '${id}' too`
      : undefined;
  }

  /** One that is counted elsewhere. */
  know(id: string): void {
    this.#seen.add(id);
  }

  /** How many have an id that an earlier one has. */
  get repeated(): number {
    return this.#twice;
  }

  /** A sentence on those that were not named. */
  get rest(): string | undefined {
    const rest = this.#twice - MOST_NAMED;
    return rest > 0
      ? `… and ${rest} more ${rest === 1 ? 'transaction' : 'transactions'} with an id that another has`
      : undefined;
  }
}
