// Verdicts of a table and outcomes → how often each colour met with a no. Nothing is left out unsaid: what cannot be compared is
// counted by why.

import type { ColourBounds } from '../model/colour-bounds.ts';
import { compareText } from '../model/errors.ts';
import { outcomeWord, STANCES, type Stance } from '../model/outcome.ts';
import type {
  ComparedColour,
  ComparedRow,
  JudgedRow,
  Missed,
  OutcomeRow,
  SomeIds,
  Validation,
} from '../model/validation.ts';
import { COLOURS, type Colour } from '../model/verdict.ts';
import { liftOf, rateOf } from '../statistics/rates.ts';
import { NO_BOUNDS, withBounds } from './colour-bounds.ts';

/** Ids that are named where all are counted. */
const MOST_NAMED = 10;

interface Of {
  readonly table: string;
  readonly outcomes: string;
  readonly colour: ComparedColour;
}

interface Compared {
  readonly row: JudgedRow;
  readonly colour: Colour;
  readonly outcome: OutcomeRow;
}

/** Takes the rows of a table one after another; what it keeps grows with the outcomes, and not with the table. */
export class Comparison {
  readonly #of: Of;
  readonly #outcomes: ReadonlyMap<string, readonly OutcomeRow[]>;
  readonly #judged = new Map<string, JudgedRow[]>();
  readonly #without: string[] = [];
  #withoutOutcome = 0;
  #transactions = 0;
  #bounds: ColourBounds = NO_BOUNDS;

  constructor(outcomes: readonly OutcomeRow[], of: Of) {
    this.#of = of;
    const byId = new Map<string, OutcomeRow[]>();
    for (const one of outcomes) byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
    this.#outcomes = byId;
  }

  /** What it says of a row whose outcome is not looked up: nothing where it has one. */
  add(row: JudgedRow): ComparedRow | undefined {
    this.#transactions += 1;
    this.#bounds = withBounds(this.#bounds, row);
    if (this.#outcomes.has(row.id)) {
      this.#judged.set(row.id, [...(this.#judged.get(row.id) ?? []), row]);
      return undefined;
    }
    this.#withoutOutcome += 1;
    if (this.#without.length < MOST_NAMED) this.#without.push(row.id);
    return {
      ...keyOf(row),
      colour: this.#colourOf(row),
      outcome: '',
      stance: '',
      compared: 'no-outcome',
    };
  }

  /** The rows that have an outcome, and the outcomes without a row, each with what became of it. */
  rows(): ComparedRow[] {
    return [...this.#outcomes].flatMap(([id, outcomes]): ComparedRow[] => {
      const rows = this.#judged.get(id) ?? [];
      const { outcome, stance } = gravest(outcomes);
      if (rows.length === 0)
        return [
          { id, file: '', line: '', colour: '', outcome, stance, compared: 'no-transaction' },
        ];
      const compared = rows.length > 1 ? 'repeated-id' : stance === 'neither' ? 'neither' : 'yes';
      return rows.map((row) => ({
        ...keyOf(row),
        colour: this.#colourOf(row),
        outcome,
        stance,
        compared,
      }));
    });
  }

  validation(): Validation {
    const { table, outcomes, colour } = this.#of;
    const known = [...this.#outcomes].map(([id, all]) => ({
      id,
      all,
      outcome: gravest(all),
      rows: this.#judged.get(id) ?? [],
    }));
    const single = known.filter(({ rows }) => rows.length === 1);
    const compared = single
      .filter(({ outcome }) => outcome.stance !== 'neither')
      .map(({ rows: [row], outcome }): Compared => ({
        row: row!,
        colour: this.#colourOf(row!),
        outcome,
      }));
    const [against, allowed] = [sided(compared, 'against'), sided(compared, 'for')];
    const all = rateOf(against.length, compared.length);
    return {
      schema: 'licet/validation@1',
      table,
      outcomes,
      colour,
      counts: {
        transactions: this.#transactions,
        compared: compared.length,
        against: against.length,
        for: allowed.length,
        neither: single.filter(({ outcome }) => outcome.stance === 'neither').length,
        severalOutcomes: single.filter((one) => one.all.length > 1).length,
      },
      notCompared: {
        withoutOutcome: { count: this.#withoutOutcome, ids: this.#without },
        repeatedIds: someOf(known.filter(({ rows }) => rows.length > 1)),
        withoutTransaction: someOf(known.filter(({ rows }) => rows.length === 0)),
      },
      words: wordsIn(known.flatMap((one) => one.all)),
      all,
      byColour: [...COLOURS].reverse().map((one) => {
        const of = compared.filter((each) => each.colour === one);
        const rate = rateOf(sided(of, 'against').length, of.length);
        const lift = liftOf(rate, all);
        return { colour: one, against: rate, ...(lift && { lift }) };
      }),
      signs: [
        { sign: 'red' as const, has: (one: Colour) => one === 'red' },
        { sign: 'red-or-amber' as const, has: (one: Colour) => one !== 'green' },
      ].map(({ sign, has }) => {
        const [hits, alarms] = [against, allowed].map(
          (some) => some.filter((one) => has(one.colour)).length,
        ) as [number, number];
        return {
          sign,
          precision: rateOf(hits, hits + alarms),
          recall: rateOf(hits, against.length),
          spared: rateOf(allowed.length - alarms, allowed.length),
        };
      }),
      bounds: this.#bounds,
      missed: {
        againstAndGreen: against.filter((one) => one.colour === 'green').map(missedOf),
        forAndRed: allowed.filter((one) => one.colour === 'red').map(missedOf),
      },
    };
  }

  #colourOf({ colours }: JudgedRow): Colour {
    return colours[this.#of.colour];
  }
}

const keyOf = ({ id, file, line }: JudgedRow) => ({ id, file, line });

/** The first of those that are against it, else for it: what an authority allowed first and took back was not allowed in the end. */
const gravest = (outcomes: readonly OutcomeRow[]): OutcomeRow =>
  [...outcomes].sort((a, b) => STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance))[0]!;

const sided = (some: readonly Compared[], side: Stance): readonly Compared[] =>
  some.filter(({ outcome }) => outcome.stance === side);

const someOf = (all: readonly { readonly id: string }[]): SomeIds => ({
  count: all.length,
  ids: all.slice(0, MOST_NAMED).map(({ id }) => id),
});

const missedOf = ({ row, outcome }: Compared): Missed => ({
  ...keyOf(row),
  outcome: outcome.outcome,
  outcomeLine: outcome.line,
  reasons: row.reasons,
});

const wordsIn = (rows: readonly OutcomeRow[]): Validation['words'] => {
  const counts = new Map<string, { stance: Stance; rows: number }>();
  for (const { outcome, stance } of rows) {
    const word = outcomeWord(outcome);
    counts.set(word, { stance, rows: (counts.get(word)?.rows ?? 0) + 1 });
  }
  return [...counts]
    .map(([word, told]) => ({ word, ...told }))
    .sort(
      (a, b) =>
        STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance) ||
        b.rows - a.rows ||
        compareText(a.word, b.word),
    );
};
