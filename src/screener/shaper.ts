// A transaction as written → in the right shape, in each way in which the answers that somebody stands for can be read on a day.

import type { Columns } from '../data/read/csv-header.ts';
import { plainScalars } from '../data/read/values.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { columnsOf } from '../data/transaction/columns.ts';
import { exporterAmongParties } from '../data/transaction/exporter-among-parties.ts';
import { givenIn } from '../data/transaction/given-answers.ts';
import { givenOn } from '../data/transaction/given-on-day.ts';
import type { Given } from '../data/transaction/said-of-fact.ts';
import { hintsOf } from '../data/transaction/hints.ts';
import { OlderFacts } from '../data/transaction/older-facts.ts';
import { setIn } from '../data/transaction/set-in.ts';
import { TransactionShapes } from '../data/transaction/shapes.ts';
import type { GivenAnswer } from '../model/answer.ts';
import type { Category } from '../model/category.ts';
import { LicetError, sortProblems, type Problem } from '../model/errors.ts';
import type { FactTable } from '../model/fact.ts';
import type { Fact } from '../model/facts.ts';
import type { Transaction } from '../model/schema/transaction.ts';
import type { Notice } from '../model/verdict.ts';
import { answerNotices } from './answer-notices.ts';

/** A transaction in the right shape. */
export interface Shaped {
  readonly written: RawTransaction;
  /** With older keys read as the newer ones. */
  readonly raw: RawTransaction;
  readonly transaction: Transaction;
  readonly notices: readonly Notice[];
  /** Answers that somebody stands for, before a day says which of them count. */
  readonly given?: Given;
  /** The same on a day. */
  readonly answers?: readonly GivenAnswer[];
  /** Where answers contradict one another: what is read here, by label. */
  readonly takes?: ReadonlyMap<string, string>;
  /** What the company's own file says on the day; absent where it does not speak for it. */
  readonly company?: ReadonlyMap<string, Fact>;
}

export class Shaper {
  readonly #facts: FactTable;
  readonly #lists: readonly string[];
  readonly #shapes: TransactionShapes;
  readonly #older: OlderFacts;
  readonly #proofRequired: boolean;
  #columns: Columns | undefined;

  /** `lists`: the control lists on which a code can be declared. `proofRequired`: an answer counts only with evidence of it. */
  constructor(
    facts: FactTable,
    lists: readonly string[],
    kinds: readonly Category[],
    proofRequired: boolean,
  ) {
    this.#facts = facts;
    this.#lists = lists;
    this.#shapes = new TransactionShapes(facts, hintsOf(kinds, facts));
    this.#older = new OlderFacts(facts);
    this.#proofRequired = proofRequired;
  }

  /** The columns that a CSV file of transactions may have. */
  get columns(): Columns {
    return (this.#columns ??= columnsOf(this.#facts, this.#lists));
  }

  /** Errors: everything that is wrong with its shape, at once. */
  shape(raw: RawTransaction): Shaped {
    if (raw.refused) throw new LicetError(raw.refused);
    const shaped = this.#shapeOf(raw);
    if (shaped.transaction.answers === undefined && !this.#proofRequired) return shaped;
    const problems: Problem[] = [];
    const vocabulary = {
      columns: this.columns,
      facts: this.#facts,
      proofRequired: this.#proofRequired,
    };
    const given = givenIn(shaped.transaction, shaped.raw, vocabulary, problems);
    if (problems.length > 0) throw new LicetError(sortProblems(problems));
    return given ? { ...shaped, given } : shaped;
  }

  /** The ways in which its answers can be read on a day: one, unless they contradict one another. Errors: an answer that its fact cannot have. */
  waysOf(shaped: Shaped, asOf: string): readonly Shaped[] {
    const { given, written } = shaped;
    if (given === undefined) return [shaped];
    const { answers, unproved, readings } = givenOn(given, asOf);
    return readings.map(({ settings, takes }) => {
      const { raw, inTheWay } = setIn(shaped.raw, settings);
      if (inTheWay.length > 0)
        throw new LicetError(
          inTheWay.map(({ target, place }) => ({
            code: 'wrong-type',
            place,
            what: `The transaction has something else where an answer to '${target.label}' would stand`,
            remedy: 'Mend the transaction first',
          })),
        );
      const read = this.#shapeOf(raw);
      return {
        ...read,
        written,
        notices: [...shaped.notices, ...answerNotices(answers, unproved, this.#facts)],
        answers,
        takes,
      };
    });
  }

  #shapeOf(raw: RawTransaction): Shaped {
    const problems: Problem[] = [];
    const given = { ...raw, value: plainScalars(raw.value) };
    const { raw: now, notices } = this.#older.readNow(given, problems);
    const transaction = this.#shapes.read(now, problems);
    if (!transaction || problems.length > 0) throw new LicetError(sortProblems(problems));
    return {
      written: raw,
      raw: now,
      transaction,
      notices: [...notices, ...exporterAmongParties(transaction, now)],
    };
  }
}
