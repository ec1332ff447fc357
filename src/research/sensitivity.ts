// Answers on one transaction, with and without variations → which of them turn it, counted run by run.

import type { ColourBounds } from '../model/colour-bounds.ts';
import type { Flip, SweptColour, SweptRun, Varied } from '../model/sensitivity.ts';
import { COLOURS, isAsBad, type Bounds, type Colour, type Colours } from '../model/verdict.ts';
import { NO_BOUNDS, withBounds } from './colour-bounds.ts';

type Judged = Colours & { readonly bounds: Pick<Bounds, 'best' | 'worst'> };

type Key = Pick<Flip, 'id' | 'file' | 'line'>;

/** One run over a table: held are its counts, and the transactions that turn. */
export class RunTally {
  readonly name: string;
  readonly #varied: readonly Varied[];
  readonly #colour: SweptColour;
  readonly #colours: Record<Colour, number> = { red: 0, amber: 0, green: 0 };
  readonly #flips: Flip[] = [];
  readonly #refused: SweptRun['refused'][number][] = [];
  #bounds: ColourBounds = NO_BOUNDS;

  constructor(name: string, varied: readonly Varied[], colour: SweptColour) {
    this.name = name;
    this.#varied = varied;
    this.#colour = colour;
  }

  /** `base`: the same without the variation. */
  add(key: Key, judged: Judged, base: Colours): void {
    const [from, to] = [base[this.#colour], judged[this.#colour]];
    this.#colours[to] += 1;
    this.#bounds = withBounds(this.#bounds, judged.bounds);
    if (from !== to) this.#flips.push({ ...key, from, to });
  }

  /** The run does not take what the one without a variation takes. */
  refuse(key: Key, why: string): void {
    this.#refused.push({ ...key, why });
  }

  run(): SweptRun {
    const flips = this.#flips;
    const worse = flips.filter(({ from, to }) => isAsBad(to, from)).length;
    return {
      name: this.name,
      varied: this.#varied,
      colours: this.#colours,
      bounds: this.#bounds,
      worse,
      better: flips.length - worse,
      moves: COLOURS.flatMap((from) =>
        COLOURS.flatMap((to) => {
          const count = flips.filter((one) => one.from === from && one.to === to).length;
          return count === 0 ? [] : [{ from, to, count }];
        }),
      ),
      flips,
      refused: this.#refused,
    };
  }
}
