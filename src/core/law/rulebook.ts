// A library as it stood on one day: versions in force, parameters resolved, conditions bound, strata ordered.

import type { Condition } from '../../model/condition.ts';
import { leaves } from '../../model/condition.ts';
import type { Citation } from '../../model/citation.ts';
import type { Gap } from '../../model/verdict.ts';
import { inForce, UNDATED } from '../../model/dates.ts';
import { compareText } from '../../model/errors.ts';
import { namespaceOf } from '../../model/fact.ts';
import type { Library, Pack } from '../../model/pack.ts';
import { lookupOn } from '../../model/parameter.ts';
import type { Entry, EntryVersion, ListPeriod, Rule, RuleVersion } from '../../model/rule.ts';
import { bind, topLeaves, type Bound } from '../logic/bind.ts';
import { citationsOf } from './citations.ts';
import { coverageGaps, coverageOf, type PackCoverage } from './coverage.ts';
import type { Gated } from '../logic/gates.ts';
import { groupsOf, type Group } from './narrow.ts';
import { stepsOf, type Step } from './strata.ts';

/** Subjects a rule is applied to, one after the other. */
export const SUBJECTS = ['item', 'party', 'end-user', 'consignee'] as const;
export type Subject = (typeof SUBJECTS)[number];

export interface ActiveRule extends Gated {
  readonly rule: Rule;
  readonly version: RuleVersion;
  readonly pack: Pack;
  readonly condition: Bound;
  readonly askedWhen: Bound | undefined;
  readonly subjects: readonly Subject[];
  readonly citations: readonly Citation[];
}

export interface ActiveEntry {
  readonly entry: Entry;
  readonly version: EntryVersion;
  readonly periods: readonly ListPeriod[];
  readonly condition: Bound | undefined;
  readonly askedWhen: Bound | undefined;
}

export interface ActiveNotModelled extends Gated {
  readonly pack: Pack;
  readonly what: string;
  readonly why: string;
  readonly condition: Bound;
  readonly subjects: readonly Subject[];
}

export interface ActiveGap extends Gated {
  readonly gap: Gap;
  readonly condition: Bound;
  readonly subjects: readonly Subject[];
}

/** A conjunction of nothing is always met. */
const ALWAYS: Condition = { kind: 'all', of: [] };

/** What is the same on every day between two changes of the law. */
export interface Law {
  readonly library: Library;
  readonly steps: readonly Step[];
  readonly entries: readonly ActiveEntry[];
  /** Code-valued facts that entries decide, without the namespace: 'eu', 'us', 'us-reasons' … */
  readonly codeFacts: readonly string[];
  /** Lists of control entries. */
  readonly lists: readonly string[];
  readonly rules: readonly Group<ActiveRule>[];
  /** Rules that count findings; they run last. */
  readonly counting: readonly Group<ActiveRule>[];
  readonly reliefs: readonly Group<ActiveRule>[];
  readonly notModelled: readonly Group<ActiveNotModelled>[];
  readonly tags: readonly string[];
}

export interface Rulebook extends Law {
  readonly asOf: string;
  /** What every verdict of that day says of the packs. */
  readonly coverage: PackCoverage;
  /** Packs that do not reach the day, each with the transactions for which that is a gap. */
  readonly gaps: readonly Group<ActiveGap>[];
}

/** The library on a day; `law` is given where it is known already. */
export const rulebookFor = (
  library: Library,
  asOf: string,
  law: Law = lawOn(library, asOf),
): Rulebook => {
  const lookup = lookupOn(library.parameters, asOf);
  return {
    ...law,
    asOf,
    coverage: coverageOf(library, asOf),
    gaps: groupsOf(
      coverageGaps(library, asOf).map(({ touches, gap }) => {
        const condition = bind(touches ?? ALWAYS, lookup);
        return {
          gap,
          condition,
          gates: topLeaves(condition),
          subjects: touches ? subjectsOf(touches) : [],
        };
      }),
    ),
  };
};

export const lawOn = (library: Library, asOf: string): Law => {
  const lookup = lookupOn(library.parameters, asOf);
  const bound = (condition: Condition): Bound => bind(condition, lookup);
  const instruments = new Map(library.instruments.map((instrument) => [instrument.id, instrument]));
  const packs = new Map(library.packs.map((pack) => [pack.id, pack]));
  const rules: ActiveRule[] = [];
  for (const rule of library.rules) {
    const version = rule.versions.find(
      (candidate) => candidate.status === 'reviewed' && inForce(candidate, asOf),
    );
    const pack = packs.get(rule.pack);
    if (!version || !pack) continue;
    const condition = bound(version.when);
    rules.push({
      rule,
      version,
      pack,
      condition,
      askedWhen: version.askedWhen && bound(version.askedWhen),
      gates: topLeaves(condition),
      subjects: subjectsOf(version.when, version.askedWhen),
      citations: citationsOf(version, instruments, pack.kind),
    });
  }
  rules.sort((a, b) => compareText(a.rule.id, b.rule.id));
  const entries = activeEntries(library, asOf, bound);
  const isRelief = (active: ActiveRule): boolean => !('effect' in active.version.then);
  const counts = (active: ActiveRule): boolean =>
    [...leaves(active.version.when)].some(({ leaf }) => namespaceOf(leaf.fact) === 'findings');
  return {
    library,
    entries,
    lists: listsOf(library),
    codeFacts: codeFactsOf(library),
    steps: stepsOf(library, asOf, codeFactsOf(library), bound),
    rules: groupsOf(rules.filter((active) => !isRelief(active) && !counts(active))),
    counting: groupsOf(rules.filter((active) => !isRelief(active) && counts(active))),
    reliefs: groupsOf(rules.filter(isRelief)),
    tags: [...new Set(rules.flatMap((active) => active.version.tags))].sort(),
    notModelled: groupsOf(
      library.packs.flatMap((pack) =>
        pack.notModelled.flatMap(({ what, why, when, since = UNDATED, until }) => {
          if (!when || !inForce({ since, until }, asOf)) return [];
          const condition = bound(when);
          return [
            { pack, what, why, condition, gates: topLeaves(condition), subjects: subjectsOf(when) },
          ];
        }),
      ),
    ),
  };
};

const activeEntries = (
  library: Library,
  asOf: string,
  bound: (condition: Condition) => Bound,
): ActiveEntry[] =>
  library.entries
    .flatMap((entry) =>
      entry.versions.flatMap((version) => {
        const periods =
          version.status === 'reviewed'
            ? version.periods.filter((period) => inForce(period, asOf))
            : [];
        if (periods.length === 0) return [];
        const condition = version.when && bound(version.when);
        const askedWhen = version.askedWhen && bound(version.askedWhen);
        return [{ entry, version, periods, condition, askedWhen }];
      }),
    )
    .sort((a, b) => compareText(a.entry.id, b.entry.id));

/** The subjects that conditions read outside `some`. */
export const subjectsOf = (...conditions: readonly (Condition | undefined)[]): Subject[] => {
  const read = new Set<string>();
  for (const { leaf, within } of conditions.flatMap((one) => (one ? leaves(one) : []))) {
    const namespace = namespaceOf(leaf.fact);
    if (namespace !== within) read.add(namespace);
  }
  return SUBJECTS.filter((subject) => read.has(subject));
};

/** Every list that any entry belongs to, in any period: its fact exists on every day. */
export const listsOf = (library: Library): string[] => {
  const lists = new Set<string>();
  for (const entry of library.entries)
    for (const version of entry.versions)
      for (const period of version.periods) lists.add(period.list);
  return [...lists].sort();
};

export const codeFactsOf = (library: Library): string[] => {
  const facts = new Set(listsOf(library));
  for (const entry of library.entries)
    for (const version of entry.versions)
      for (const period of version.periods)
        for (const fact of Object.keys(period.carries)) facts.add(fact);
  return [...facts].sort();
};
