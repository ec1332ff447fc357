// What a report says of many transactions, counted while their tables are read one after another: it holds sums by year, place, kind,
// rule and fact, and no transaction, so that it takes as much memory for a million as for a thousand.

import type { Colour, Colours } from '../../model/verdict.ts';
import { at, BoundedCounter, counter, type BoundedColours, type Counter } from './tally.ts';

/** One transaction, with its rows of the other tables. */
export interface StudiedTransaction extends Colours, BoundedColours {
  readonly exact: boolean;
  /** The day of the law. */
  readonly asOf: string;
  /** Codes; '' where nobody stated it. */
  readonly destination: string;
  readonly categories: readonly string[];
  /** The rule on which the verdict rests; '' where it rests on none. */
  readonly rule: string;
  readonly findings: readonly StudiedFinding[];
  readonly gaps: readonly StudiedGap[];
  readonly questions: readonly StudiedQuestion[];
}

export interface StudiedFinding {
  readonly rule: string;
  readonly state: 'found' | 'not-decided' | 'lifted';
  /** Undefined of what is lifted. */
  readonly colour: Colour | undefined;
}

export interface StudiedGap {
  readonly kind: 'law' | 'policy';
  readonly what: string;
  readonly toDo: string;
}

export interface StudiedQuestion {
  readonly fact: string;
  readonly question: string;
}

/** Transactions by what one rule does in them: each stands once, by the worst of it. */
export class RuleCounts {
  readonly found: Counter = counter();
  notDecided = 0;
  lifted = 0;
  /** The verdict rests on it. */
  decides = 0;
}

export class FactCounts {
  /** As it was asked first. */
  readonly question: string;
  /** Transactions that ask it. */
  readonly asked = new BoundedCounter();
  /** Those that ask nothing else. */
  readonly alone = new BoundedCounter();

  constructor(question: string) {
    this.question = question;
  }
}

export interface GapCounts {
  readonly gap: StudiedGap;
  transactions: number;
}

export class Destination extends BoundedCounter {
  readonly years = new Map<string, Counter>();
}

export interface Refusals {
  /** As the first of them has it. */
  readonly reason: string;
  rows: number;
}

/** Gaps may name what is in a transaction: so many different ones are told apart. */
const MOST_GAPS = 20_000;

export class Study {
  readonly all = new BoundedCounter();
  /** Transactions whose bounds may be wider than what can be reached. */
  inexact = 0;
  readonly years = new Map<string, BoundedCounter>();
  readonly destinations = new Map<string, Destination>();
  readonly categories = new Map<string, BoundedCounter>();
  readonly rules = new Map<string, RuleCounts>();
  readonly facts = new Map<string, FactCounts>();
  readonly gaps = new Map<string, GapCounts>();
  /** Transactions with a gap. */
  withGaps = 0;
  /** Gaps beyond those that are told apart. */
  otherGaps = 0;
  /** 'red amber': law and policy. */
  readonly kinds = new Map<string, number>();
  readonly refused = new Map<string, Refusals>();
  /** Of the same transactions by what is known later; absent where nobody asked. */
  hindsight: Hindsight | undefined;

  add(one: StudiedTransaction): void {
    const year = one.asOf.slice(0, 4);
    this.all.add(one);
    if (!one.exact) this.inexact += 1;
    at(this.years, year, () => new BoundedCounter()).add(one);
    const destination = at(this.destinations, one.destination, () => new Destination());
    destination.add(one);
    at(destination.years, year, counter)[one.verdict] += 1;
    for (const category of one.categories.length === 0 ? [''] : one.categories)
      at(this.categories, category, () => new BoundedCounter()).add(one);
    const kinds = `${one.law} ${one.policy}`;
    this.kinds.set(kinds, (this.kinds.get(kinds) ?? 0) + 1);
    this.#addFindings(one);
    this.#addGaps(one.gaps);
    this.#addQuestions(one);
  }

  /** A row that was not judged. */
  refuse(code: string, reason: string): void {
    at(this.refused, code, () => ({ reason, rows: 0 })).rows += 1;
  }

  #addFindings({ findings, rule }: StudiedTransaction): void {
    if (rule !== '') at(this.rules, rule, () => new RuleCounts()).decides += 1;
    // A rule that is met for two parties of a transaction is one reason in it.
    const worst = new Map<string, StudiedFinding>();
    for (const one of findings) {
      const before = worst.get(one.rule);
      if (before === undefined || weight(one) > weight(before)) worst.set(one.rule, one);
    }
    for (const [id, { state, colour }] of worst) {
      const counts = at(this.rules, id, () => new RuleCounts());
      if (state === 'found') counts.found[colour ?? 'green'] += 1;
      else if (state === 'lifted') counts.lifted += 1;
      else counts.notDecided += 1;
    }
  }

  #addGaps(gaps: readonly StudiedGap[]): void {
    if (gaps.length > 0) this.withGaps += 1;
    const seen = new Set<string>();
    for (const gap of gaps) {
      const key = `${gap.kind} ${gap.what}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (this.gaps.size >= MOST_GAPS && !this.gaps.has(key)) this.otherGaps += 1;
      else at(this.gaps, key, () => ({ gap, transactions: 0 })).transactions += 1;
    }
  }

  #addQuestions(one: StudiedTransaction): void {
    const asked = new Map(one.questions.map((question) => [plainFact(question.fact), question]));
    for (const [fact, { question }] of asked) {
      const counts = at(this.facts, fact, () => new FactCounts(question));
      counts.asked.add(one);
      if (asked.size === 1) counts.alone.add(one);
    }
  }
}

/** Found before not decided before lifted, and red before amber. */
const weight = ({ state, colour }: StudiedFinding): number =>
  (state === 'found' ? 10 : state === 'not-decided' ? 5 : 0) +
  (colour === 'red' ? 2 : colour === 'amber' ? 1 : 0);

/** 'items.2.category' → 'item.category': which of several it was is no matter here. */
const plainFact = (fact: string): string =>
  fact.replace(/^items\.\d+\./, 'item.').replace(/^parties\.\d+\./, 'party.');

/** The same transactions by what was known on their day and by what was known later. */
export class Hindsight {
  /** Days of the later knowledge, the first and the last. */
  knownAt: readonly [string, string] | undefined;
  /** 'amber red': then and later. */
  readonly moves = new Map<string, number>();
  /** In one of the two alone, as the other could not judge them. */
  unpaired = 0;
  /** Of a day after that of the later knowledge, which is no hindsight on them. */
  notLater = 0;

  add(then: Colour, later: Colour, knownAt: string): void {
    const move = `${then} ${later}`;
    this.moves.set(move, (this.moves.get(move) ?? 0) + 1);
    const [first, last] = this.knownAt ?? [knownAt, knownAt];
    this.knownAt = [knownAt < first ? knownAt : first, knownAt > last ? knownAt : last];
  }

  /** Transactions whose two colours are so. */
  count(isSo: (then: Colour, later: Colour) => boolean): number {
    let sum = 0;
    for (const [move, number] of this.moves) {
      const [then, later] = move.split(' ') as [Colour, Colour];
      if (isSo(then, later)) sum += number;
    }
    return sum;
  }
}
