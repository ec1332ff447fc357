// One function: facts × rulebook × dates → an answer. It reads no file, no clock and no
// environment. The colours are worked out at once; sentences, questions and what would change it
// when somebody asks.

import type { GivenAnswer } from '../../model/answer.ts';
import { compareText } from '../../model/errors.ts';
import type { Facts, FactValue, Scope } from '../../model/facts.ts';
import type { FactTable } from '../../model/fact.ts';
import type {
  Answer,
  Bounds,
  BriefVerdict,
  Colour,
  DealPart,
  Finding,
  FindingFact,
  Gap,
  Gate,
  Notice,
  PlacedVerdict,
  Presumed,
  Question,
  TransactionName,
  Verdict,
} from '../../model/verdict.ts';
import type { Coverage, Manifest } from '../../model/coverage.ts';
import type { Route } from '../../model/route.ts';
import type { TransactionWaiver } from '../../model/waiver.ts';
import { changesOf } from '../inquiry/change.ts';
import { firstAsked, questionsInShort, questionsOf } from '../inquiry/questions.ts';
import type { Purpose } from '../inquiry/settable.ts';
import { tryingOn, type Reread, type Try } from '../inquiry/trying.ts';
import { unansweredIn } from '../inquiry/unanswered.ts';
import type { Way } from '../judgement/case.ts';
import { judge, type Judgement } from '../judgement/judge.ts';
import type { Standing } from '../judgement/reliefs.ts';
import { withAnswers } from '../facts/answers.ts';
import type { Numbering } from '../facts/numbering.ts';
import type { Rulebook } from '../law/rulebook.ts';
import { announcedOf } from './ahead.ts';
import type { CitationsOf } from './citing.ts';
import { consultedBy } from './consulted.ts';
import { briefOf } from './brief.ts';
import { clearancesIn, countedClearances } from './clearances.ts';
import { countedDrawn, drawnIn } from './licences.ts';
import { countedWaivers, waivedIn, type HeldOn, type Waived } from './waived.ts';
import { findingsOf, withWaiver } from './findings.ts';
import { linesOfAsked, linesOfGap } from './gap-lines.ts';
import { linesOf } from './lines.ts';
import { unaskedNotice } from './unasked.ts';
import { valueText } from './sentences.ts';

export interface ScreenInput {
  readonly transaction: TransactionName;
  /** Facts as entered and looked up; control entries and definitions are applied here. */
  readonly facts: Facts;
  /** The same in the numbers of the rulebook; worked out where it is absent. */
  readonly numbering?: Numbering;
  readonly knownAt: string;
  /** What the look-ups could not look at. */
  readonly gaps: readonly Gap[];
  readonly coverage: Coverage;
  readonly manifest: Manifest;
  /** What the file says of its day, where that is the day on which law is read. */
  readonly day?: FindingFact;
  /** The transaction as entered; worked out only for an answer in full. */
  readonly deal?: () => readonly DealPart[];
  /** Answers that somebody stands for, and whether they count. */
  readonly answers?: readonly GivenAnswer[];
  /** What whoever reads the answer should know. */
  readonly notices?: readonly Notice[];
  /** Waivers that name the transaction; absent where none does. */
  readonly waivers?: HeldOn;
  /** The transaction with answers in it; absent: an answer is the fact itself and nothing more. */
  readonly reread?: Reread;
}

export interface Engine {
  readonly rulebook: Rulebook;
  readonly facts: FactTable;
  readonly citationsOf: CitationsOf;
  /** `plain` evaluates every condition as it is written; the bytes of an answer are the same. */
  readonly way?: Way;
  /** Which facts could be others where it is asked what would change it (default: honest). */
  readonly purpose?: Purpose;
  /** The law on the days ahead on which it will be another, by what was announced on the day of the rulebook. */
  readonly ahead?: () => readonly Rulebook[];
}

export const screen = (engine: Engine, input: ScreenInput): Screened => new Screened(engine, input);

export class Screened implements Answer {
  readonly transaction: TransactionName;
  readonly asOf: string;
  readonly knownAt: string;
  readonly verdict: Colour;
  readonly law: Colour;
  readonly policy: Colour;
  readonly bounds: Bounds;
  readonly judgement: Judgement;
  readonly gate: Gate | undefined;
  readonly #waived: Waived;
  readonly #engine: Engine;
  readonly #input: ScreenInput;
  #tried: Try | undefined;
  #asked: readonly Question[] | undefined;
  #placed: PlacedVerdict | undefined;

  constructor(engine: Engine, input: ScreenInput) {
    const judgement = judge(engine.rulebook, input.facts, input.gaps, {
      way: engine.way,
      numbering: input.numbering,
    });
    this.transaction = input.transaction;
    this.asOf = engine.rulebook.asOf;
    this.knownAt = input.knownAt;
    this.verdict = judgement.verdict;
    this.law = judgement.law;
    this.policy = judgement.policy;
    this.bounds = judgement.bounds;
    this.judgement = judgement;
    this.#waived = waivedIn(judgement, input.waivers);
    this.gate = this.#waived.gate;
    this.#engine = engine;
    this.#input = input;
  }

  get waivers(): readonly TransactionWaiver[] {
    return this.#waived.told;
  }

  get route(): Route {
    return routeOf(this.#input.facts);
  }

  whole(detail: 'standard' | 'full', alone: boolean): Verdict {
    return this.#told(detail, alone, (finding) => finding);
  }

  tabled(): Verdict {
    return this.#told('tabled', false, (finding) => finding);
  }

  /** Of several, once for all formats of a run that show lines. */
  placed(alone: boolean): PlacedVerdict {
    return alone ? this.#withLines(true) : (this.#placed ??= this.#withLines(false));
  }

  #withLines(alone: boolean): PlacedVerdict {
    const { judgement } = this;
    const { facts: table } = this.#engine;
    const told = this.#told('placed', alone, (finding, { application }) => ({
      ...finding,
      lines: linesOf(application, table),
    }));
    const questions = alone ? this.questions() : told.questions;
    return {
      ...told,
      questions,
      gapAt: (gap) => linesOfGap(gap, judgement, table, this.#input.day),
      askedAt: () => linesOfAsked(questions[0]?.fact ?? '', judgement),
    };
  }

  #told<F extends Finding>(
    detail: 'placed' | 'tabled' | 'standard' | 'full',
    alone: boolean,
    finished: (finding: Finding, standing: Standing) => F,
  ): Verdict & { readonly findings: readonly F[] } {
    const { judgement } = this;
    const { facts: table, citationsOf } = this.#engine;
    const { facts, coverage, manifest, deal, answers = [] } = this.#input;
    const notices = [...(this.#input.notices ?? []), ...unaskedNotice(judgement)];
    const unanswered = unansweredIn(facts);
    const clearances = clearancesIn(facts);
    const licences = drawnIn(facts);
    const { transaction, asOf, knownAt, verdict, law, policy, bounds, waivers, gate } = this;
    // No format that shows lines looks ahead, nor do tables, and the law of those days need not be bound for it.
    const announced =
      detail === 'placed' || detail === 'tabled'
        ? []
        : announcedOf(judgement, facts, this.#engine.ahead?.() ?? [], citationsOf);
    return {
      schema: 'licet/verdict@2',
      transaction,
      asOf,
      knownAt,
      verdict,
      law,
      policy,
      bounds,
      findings: findingsOf(judgement, asOf, citationsOf, (finding, standing) =>
        finished(withWaiver(finding, this.#waived.by.get(standing)), standing),
      ),
      gaps: judgement.gaps.map(({ gap }) => gap),
      questions: detail === 'full' ? this.questions() : questionsInShort(judgement, table),
      presumed: presumedIn(facts),
      ...(unanswered.length > 0 && { askedWithoutResult: unanswered }),
      ...(answers.length > 0 && { answers }),
      ...(clearances.length > 0 && { clearances }),
      ...(licences.length > 0 && { licences }),
      ...(waivers.length > 0 && { waivers }),
      ...(gate && { gate }),
      ...(notices.length > 0 && { notices }),
      ...(announced.length > 0 && { announced }),
      ...(detail === 'full' && {
        ...changesOf(judgement, table, this.#attempt, this.#engine.purpose ?? 'honest'),
        ...(deal && { deal: deal() }),
        consulted: consultedBy(judgement.of, coverage.lists),
      }),
      ...(alone && { coverage, manifest }),
    };
  }

  questions(): readonly Question[] {
    return (this.#asked ??= questionsOf(this.judgement, this.#engine.facts, this.#attempt));
  }

  /** Questions and changes try many of the same answers. */
  get #attempt(): Try {
    const { facts, gaps, reread } = this.#input;
    const { facts: table } = this.#engine;
    return (this.#tried ??= tryingOn(
      this.judgement,
      reread ?? ((set) => ({ facts: withAnswers(facts, set, table), gaps })),
    ));
  }

  brief(): BriefVerdict {
    const { judgement, transaction, asOf, knownAt, verdict, law, policy, bounds, gate } = this;
    const ask = firstAsked(judgement, this.#engine.facts);
    const clearances = countedClearances(this.#input.facts);
    const licences = countedDrawn(this.#input.facts);
    const waivers = countedWaivers(this.#waived);
    return {
      schema: 'licet/brief@1',
      transaction,
      asOf,
      knownAt,
      verdict,
      law,
      policy,
      bounds,
      ...briefOf(judgement, this.#waived.by),
      gaps: judgement.gaps.map(({ gap }) => gap.what),
      ...(clearances && { clearances }),
      ...(licences && { licences }),
      ...(waivers && { waivers }),
      ...(gate && { gate }),
      ...(ask !== undefined && { ask }),
    };
  }
}

const routeOf = ({ single, items }: Facts): Route => {
  const [exporter, destination] = ['exporter', 'destination'].map(
    (kind) => single.get(kind)?.facts.get('country')?.value,
  );
  const categories = items.flatMap(({ facts }) => codeOf(facts.get('category')?.value) ?? []);
  return {
    ...(codeOf(exporter) !== undefined && { exporter: codeOf(exporter)! }),
    ...(codeOf(destination) !== undefined && { destination: codeOf(destination)! }),
    categories: [...new Set(categories)],
  };
};

const codeOf = (value: FactValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Facts that nobody stated and that every item of its category has or lacks. */
const presumedIn = ({ items }: Facts): Presumed[] => items.flatMap(presumedOf);

const presumedOf = ({ label, facts }: Scope): Presumed[] => {
  const found: Presumed[] = [];
  for (const [local, { value, presumed }] of facts)
    if (presumed !== undefined && value !== undefined)
      found.push({ fact: `${label}.${local}`, value: valueText(value), by: presumed });
  return found.sort((a, b) => compareText(a.fact, b.fact));
};
