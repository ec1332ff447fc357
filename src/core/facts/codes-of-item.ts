// Which codes an item meets, may meet or misses, on each list of control entries.
// A declared code is always taken as met: nobody declares an item listed to get it out more easily.
// A declared `none` is believed only where no entry of the list is met.

import {
  controlListOf,
  saysUnlisted,
  type Carried,
  type ControlList,
} from '../../model/control-list.ts';
import type { Codes, FactValue } from '../../model/facts.ts';
import { missingCode, missingFact, sortedMissing, type Missing } from '../../model/missing.ts';
import type { ListPeriod } from '../../model/rule.ts';
import { isUnder } from '../logic/codes.ts';
import type { Truth } from '../logic/truth.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { ActiveEntry } from '../law/in-force.ts';
import { CONTRADICTED, TOLD } from '../law/supplies.ts';

export interface EntryOutcome {
  readonly active: ActiveEntry;
  /** Undefined for an entry that only a declaration decides. */
  readonly truth: Truth | undefined;
  /** False where the entry was written for other kinds of item and nothing speaks for it. */
  readonly apt: boolean;
  /**
   * Of an entry that was written for other kinds of item and is not ruled out: something speaks for
   * it.
   */
  readonly told: boolean;
  /** What would decide an open entry. */
  readonly missing: readonly Missing[];
}

/** What the item says of itself. */
export interface Declaring {
  readonly label: string;
  readonly categorised: boolean;
  /** Declared codes of a list; undefined where nothing is declared. */
  declared(list: string): readonly string[] | undefined;
}

/** Code-valued facts of the item, by local name. */
export const codesOfItem = (
  rulebook: Rulebook,
  outcomes: readonly EntryOutcome[],
  item: Declaring,
): Map<string, FactValue> => {
  const facts = new Map<string, FactValue>();
  const contradicted: string[] = [];
  const told: string[] = [];
  for (const list of rulebook.lists) {
    const said = codesOfList(list, rulebook, outcomes, item);
    for (const [fact, codes] of said.facts) facts.set(fact, codes);
    if (said.contradicted) contradicted.push(list);
    if (said.told) told.push(list);
  }
  return facts.set(CONTRADICTED, contradicted).set(TOLD, told);
};

/** What one list says of an item. */
export interface OnList {
  /** The codes, and what their rows carry, by local name. */
  readonly facts: ReadonlyMap<string, Codes>;
  /** The facts contradict what the exporter declared. */
  readonly contradicted: boolean;
  /** An entry of it is asked only because something speaks for it, and is not ruled out. */
  readonly told: boolean;
}

export const codesOfList = (
  list: string,
  rulebook: Rulebook,
  outcomes: readonly EntryOutcome[],
  item: Declaring,
): OnList => {
  const facts = rulebook.factsOfList.get(list) ?? [list];
  const collected: Collected = new Map(facts.map((fact) => [fact, new Collector()]));
  const contradicted = collectCodes(list, rulebook, outcomes, item, collected);
  return {
    facts: new Map([...collected].map(([fact, collector]) => [fact, collector.codes()])),
    contradicted,
    told: outcomes.some(
      ({ told, active }) => told && active.periods.some((period) => period.list === list),
    ),
  };
};

/** An entry in one of its periods on a list, as far as it is apt. */
interface Apt {
  readonly period: ListPeriod;
  readonly truth: Truth | undefined;
  readonly missing: readonly Missing[];
  readonly told: boolean;
  /** Only a declaration decides the entry, and it was written for items of this kind. */
  readonly asksCode: boolean;
}

/** Answers whether the facts contradict what the exporter declared. */
const collectCodes = (
  list: string,
  rulebook: Rulebook,
  outcomes: readonly EntryOutcome[],
  item: Declaring,
  collected: Collected,
): boolean => {
  const declared = item.declared(list);
  const controlList = controlListOf(rulebook.library.controlLists, list);
  const unlisted = declared !== undefined && saysUnlisted(controlList, declared);
  const apt: Apt[] = [];
  for (const outcome of outcomes) {
    if (!outcome.apt) continue;
    const { active, truth, told } = outcome;
    const asksCode = truth === undefined && active.asked !== undefined;
    for (const period of active.periods)
      if (period.list === list)
        apt.push({ period, truth, missing: outcome.missing, told, asksCode });
  }
  for (const { period, truth, missing } of apt) {
    if (truth === 'yes') meet(period, collected);
    if (truth === 'unknown') open(period, collected, missing);
  }
  if (unlisted) return apt.some(({ truth }) => truth === 'yes');
  // What something speaks for opens its own code; that it is open answers for nothing else.
  const answering = apt.filter(({ truth, told }) => !told || truth === 'yes');
  if (declared) {
    for (const code of declared) takeAsMet(code, list, controlList, apt, rulebook, collected);
    return declared.some((code) => isContradicted(code, answering));
  }
  const missing = undeclaredMissing(list, answering, item);
  if (missing)
    for (const fact of [list, ...carriedOn(controlList, collected)])
      collected.get(fact)!.leaveOpen([missing]);
  return false;
};

/** What leaves the list open where nothing is declared. */
const undeclaredMissing = (
  list: string,
  answering: readonly Apt[],
  { label, categorised }: Declaring,
): Missing | undefined => {
  const isAnswered = answering.some(({ truth }) => truth !== undefined);
  const isMet = answering.some(({ truth }) => truth === 'yes');
  // That others are ruled out says nothing of an entry whose tests are not modelled.
  const asksCode = categorised && !isMet && answering.some((entry) => entry.asksCode);
  if (!isAnswered || asksCode) return missingFact(`${label}.classification.${list}`);
  // Without a category nobody can say that only the modelled entries could apply.
  return categorised ? undefined : missingFact(`${label}.category`);
};

const isContradicted = (code: string, apt: readonly Apt[]): boolean => {
  const under = apt.filter(({ period }) => isUnder(code, period.code));
  return under.length > 0 && under.every(({ truth }) => truth === 'no');
};

/**
 * A declared code is met, and what it carries follows from it. Several entries may carry the code: what all of them carry
 * follows; what is adverse of what some of them carry may, until the facts show which of them is meant, and what is
 * favourable of it follows from the facts only. What the exporter leaves out must never settle that.
 */
const takeAsMet = (
  code: string,
  list: string,
  controlList: ControlList | undefined,
  apt: readonly Apt[],
  rulebook: Rulebook,
  collected: Collected,
): void => {
  collected.get(list)!.meet(code);
  const listed = rulebook.entries
    .flatMap(({ periods }) => periods)
    .filter((period) => period.list === list);
  const weighed = new Map(apt.map((one) => [one.period, one]));
  const unexplained = [missingCode(list, code)];
  const above = listed.filter((period) => isUnder(code, period.code));
  for (const period of above) collected.get(list)!.meet(period.code);
  // A code wider than the entries under it leaves open which of them is meant.
  const meant = above.length > 0 ? above : listed.filter((period) => isUnder(period.code, code));
  if (meant.length === 0)
    for (const fact of carriedOn(controlList, collected))
      collected.get(fact)!.leaveOpen(unexplained);
  const missing = sortedMissing(meant.flatMap((period) => weighed.get(period)?.missing ?? []));
  const isExplained = meant.some((period) => weighed.get(period)?.truth === 'yes');
  if (above.length === 0)
    for (const period of meant)
      if (weighed.get(period)?.truth === undefined)
        collected.get(list)!.open(period.code, unexplained);
  for (const fact of carriedOn(controlList, collected, isAdverse)) {
    for (const value of new Set(meant.flatMap((period) => period.carries[fact] ?? []))) {
      const carriers = meant.filter((period) => period.carries[fact]?.includes(value) === true);
      if (above.length > 0 && carriers.length === meant.length) collected.get(fact)!.meet(value);
      else if (!isExplained)
        collected.get(fact)!.open(value, missing.length > 0 ? missing : unexplained);
    }
  }
  // A heading may stand for a paragraph that is no entry here.
  const possible = above.filter((period) => weighed.get(period)?.truth !== 'no');
  for (const fact of carriedOn(controlList, collected, isFavourable))
    for (const value of new Set(possible.flatMap((period) => period.carries[fact] ?? [])))
      if (possible.every((period) => period.carries[fact]?.includes(value) === true))
        collected.get(fact)!.meet(value);
};

type Collected = ReadonlyMap<string, Collector>;

const meet = (period: ListPeriod, collected: Collected): void => {
  collected.get(period.list)!.meet(period.code);
  for (const fact in period.carries)
    for (const value of period.carries[fact]!) collected.get(fact)!.meet(value);
};

const open = (period: ListPeriod, collected: Collected, missing: readonly Missing[]): void => {
  collected.get(period.list)!.open(period.code, missing);
  for (const fact in period.carries)
    for (const value of period.carries[fact]!) collected.get(fact)!.open(value, missing);
};

/** The facts that entries of one list carry, such as the reasons for control. */
const carriedOn = (
  list: ControlList | undefined,
  collected: Collected,
  which: (carried: Carried) => boolean = () => true,
): string[] =>
  (list?.carries ?? [])
    .filter(which)
    .map(({ fact }) => fact)
    .filter((fact) => collected.has(fact));

const isAdverse = ({ adverse }: Carried): boolean => adverse;

/** What a listing opens, such as licence exceptions. */
const isFavourable = (carried: Carried): boolean => !isAdverse(carried);

class Collector {
  readonly #met = new Set<string>();
  readonly #possible = new Map<string, Missing[]>();
  readonly #open: Missing[] = [];

  meet(code: string): void {
    this.#met.add(code);
  }

  open(code: string, missing: readonly Missing[]): void {
    const known = this.#possible.get(code);
    if (known) known.push(...missing);
    else this.#possible.set(code, [...missing]);
  }

  leaveOpen(missing: readonly Missing[]): void {
    this.#open.push(...missing);
  }

  codes(): Codes {
    return {
      kind: 'codes',
      met: [...this.#met].sort(),
      possible: [...this.#possible]
        .filter(([code]) => !this.#met.has(code))
        .map(([code, missing]) => ({ code, missing: sortedMissing(missing) }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
      open: sortedMissing(this.#open),
    };
  }
}
