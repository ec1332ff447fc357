// What is presumed of an item: by its kind, by the codes that it declares, by where its exporter sits.

import { unsettled } from '../core/facts/unsettled.ts';
import type { Rulebook } from '../core/law/rulebook.ts';
import type { Flat } from '../data/transaction/flatten.ts';
import {
  presume,
  presumeByCode,
  presumeBySeat,
  presumptionsOf,
  presumptionsOfCodes,
  presumptionsOfSeats,
  type Presumptions,
} from '../data/transaction/presume.ts';
import { onceOf, type Once } from '../data/transaction/reading.ts';
import type { Categories } from '../model/category.ts';
import type { FactTable } from '../model/fact.ts';
import type { Scope } from '../model/facts.ts';
import type { Library } from '../model/pack.ts';

export class Presumer {
  readonly #byKind: Presumptions;
  readonly #byCode: ReadonlyMap<string, Presumptions>;
  readonly #bySeat: Presumptions;

  /** `categories`: absent where nothing is presumed of an item by its kind. */
  constructor(
    categories: Categories | undefined,
    { controlLists }: Pick<Library, 'controlLists'>,
    facts: FactTable,
  ) {
    this.#byKind = presumptionsOf(categories?.categories ?? [], facts);
    this.#byCode = presumptionsOfCodes(controlLists, facts);
    this.#bySeat = presumptionsOfSeats(categories?.seats ?? [], facts);
  }

  /** The items of a transaction with what is presumed of each on a day. */
  items({ items, single }: Flat, { entries, asOf }: Rulebook, once?: Once): Scope[] {
    const exporter = single.get('exporter')!;
    const byItself = (item: Scope): Scope =>
      presumeByCode(
        presume(item, this.#byKind, (own, presumed) => unsettled(entries, own, presumed, asOf)),
        this.#byCode,
      );
    return items.map((item) =>
      presumeBySeat(
        onceOf(once, item.facts, 'presumed', () => byItself(item)),
        exporter,
        this.#bySeat,
      ),
    );
  }
}
