// A library as it stood on one day: versions in force, parameters resolved, conditions bound, strata ordered.

import type { Condition } from '../model/condition.ts';
import { leaves } from '../model/condition.ts';
import type { Citation } from '../model/citation.ts';
import type { Gap } from '../model/verdict.ts';
import { inForce, UNDATED } from '../model/dates.ts';
import { compareText } from '../model/errors.ts';
import { namespaceOf } from '../model/fact.ts';
import type { Library, Pack } from '../model/pack.ts';
import { parameterValue } from '../model/parameter.ts';
import type { Definition, Entry, EntryVersion, ListPeriod, Rule, RuleVersion, DefinitionVersion } from '../model/rule.ts';
import { bind, topLeaves, type Bound, type ParameterLookup } from './bind.ts';
import { citationsOf } from './citations.ts';
import { coverageGaps, coverageOf, type PackCoverage } from './coverage.ts';
import type { Gated } from './gates.ts';
import { groupsOf, Narrow, type Group } from './narrow.ts';

/** Subjects a rule is applied to, one after the other. */
export const SUBJECTS = ['item', 'party', 'end-user', 'consignee'] as const;
export type Subject = (typeof SUBJECTS)[number];

export interface ActiveRule extends Gated {
  readonly rule: Rule;
  readonly version: RuleVersion;
  readonly pack: Pack;
  readonly condition: Bound;
  readonly subjects: readonly Subject[];
  readonly citations: readonly Citation[];
}

export interface ActiveDefinition {
  readonly definition: Definition;
  readonly version: DefinitionVersion;
  readonly condition: Bound;
}

/** Its gates are the categories: an entry that they shut never could apply. */
export interface ActiveEntry extends Gated {
  readonly entry: Entry;
  readonly version: EntryVersion;
  readonly periods: readonly ListPeriod[];
  readonly condition: Bound | undefined;
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

/** One step of stratum one: the definitions in an order in which each finds what it reads, the entries among them. */
export type Step = { readonly kind: 'entries' } | { readonly kind: 'definition'; readonly definition: ActiveDefinition };

/** What is the same on every day between two changes of the law. */
export interface Law {
  readonly library: Library;
  readonly steps: readonly Step[];
  readonly entries: readonly ActiveEntry[];
  /** The same, by the item's category. */
  readonly openEntries: Narrow<ActiveEntry>;
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
export const rulebookFor = (library: Library, asOf: string, law: Law = lawOn(library, asOf)): Rulebook => ({
  ...law,
  asOf,
  coverage: coverageOf(library, asOf),
  gaps: groupsOf(
    coverageGaps(library, asOf).map(({ touches, gap }) => {
      const condition = bind(touches ?? ALWAYS, lookupOn(library, asOf));
      return { gap, condition, gates: topLeaves(condition), subjects: touches ? subjectsOf(touches) : [] };
    }),
  ),
});

const lookupOn = (library: Library, asOf: string): ParameterLookup => {
  const parameters = new Map(library.parameters.map((parameter) => [parameter.name, parameter]));
  const values = new Map<string, readonly string[] | undefined>();
  return (name) => {
    if (!values.has(name)) {
      const parameter = parameters.get(name);
      values.set(name, parameter && parameterValue(parameter, asOf));
    }
    return values.get(name);
  };
};

export const lawOn = (library: Library, asOf: string): Law => {
  const lookup = lookupOn(library, asOf);
  const bound = (condition: Condition): Bound => bind(condition, lookup);
  const instruments = new Map(library.instruments.map((instrument) => [instrument.id, instrument]));
  const packs = new Map(library.packs.map((pack) => [pack.id, pack]));
  const rules: ActiveRule[] = [];
  for (const rule of library.rules) {
    const version = rule.versions.find((candidate) => candidate.status === 'reviewed' && inForce(candidate, asOf));
    const pack = packs.get(rule.pack);
    if (!version || !pack) continue;
    const condition = bound(version.when);
    rules.push({ rule, version, pack, condition, gates: topLeaves(condition), subjects: subjectsOf(version.when), citations: citationsOf(version, instruments, pack.kind) });
  }
  rules.sort((a, b) => compareText(a.rule.id, b.rule.id));
  const entries = activeEntries(library, asOf, bound);
  const isRelief = (active: ActiveRule): boolean => !('effect' in active.version.then);
  const counts = (active: ActiveRule): boolean => [...leaves(active.version.when)].some(({ leaf }) => namespaceOf(leaf.fact) === 'findings');
  return {
    library,
    entries,
    openEntries: new Narrow(entries),
    lists: listsOf(library),
    codeFacts: codeFactsOf(library),
    steps: orderSteps(library, asOf, bound),
    rules: groupsOf(rules.filter((active) => !isRelief(active) && !counts(active))),
    counting: groupsOf(rules.filter((active) => !isRelief(active) && counts(active))),
    reliefs: groupsOf(rules.filter(isRelief)),
    tags: [...new Set(rules.flatMap((active) => active.version.tags))].sort(),
    notModelled: groupsOf(
      library.packs.flatMap((pack) =>
        pack.notModelled.flatMap(({ what, why, when, since = UNDATED, until }) => {
          if (!when || !inForce({ since, until }, asOf)) return [];
          const condition = bound(when);
          return [{ pack, what, why, condition, gates: topLeaves(condition), subjects: subjectsOf(when) }];
        }),
      ),
    ),
  };
};

const activeEntries = (library: Library, asOf: string, bound: (condition: Condition) => Bound): ActiveEntry[] =>
  library.entries
    .flatMap((entry) =>
      entry.versions.flatMap((version) => {
        const periods = version.status === 'reviewed' ? version.periods.filter((period) => inForce(period, asOf)) : [];
        if (periods.length === 0) return [];
        const condition = version.when && bound(version.when);
        return [{ entry, version, periods, condition, gates: condition ? topLeaves(condition).filter(({ path }) => path === 'item.category') : [] }];
      }),
    )
    .sort((a, b) => compareText(a.entry.id, b.entry.id));

/** The subjects that a condition reads outside `some`. */
export const subjectsOf = (condition: Condition): Subject[] => {
  const read = new Set<string>();
  for (const { leaf, within } of leaves(condition)) {
    const namespace = namespaceOf(leaf.fact);
    if (namespace !== within) read.add(namespace);
  }
  return SUBJECTS.filter((subject) => read.has(subject));
};

/** Every list that any entry belongs to, in any period: its fact exists on every day. */
export const listsOf = (library: Library): string[] => {
  const lists = new Set<string>();
  for (const entry of library.entries)
    for (const version of entry.versions) for (const period of version.periods) lists.add(period.list);
  return [...lists].sort();
};

export const codeFactsOf = (library: Library): string[] => {
  const facts = new Set(listsOf(library));
  for (const entry of library.entries)
    for (const version of entry.versions)
      for (const period of version.periods) for (const fact of Object.keys(period.carries)) facts.add(fact);
  return [...facts].sort();
};

/** Orders stratum one so that a definition runs after what it reads; refuses a circle. */
const orderSteps = (library: Library, asOf: string, bound: (condition: Condition) => Bound): Step[] => {
  const codeFacts = new Set(codeFactsOf(library).map((fact) => `item.${fact}`).concat('item.contradicted'));
  const active = library.definitions
    .flatMap((definition) => {
      const version = definition.versions.find((candidate) => candidate.status === 'reviewed' && inForce(candidate, asOf));
      return version ? [{ definition, version, condition: bound(version.when) }] : [];
    })
    .sort((a, b) => compareText(a.definition.id, b.definition.id));
  const producers = new Map<string, string>();
  for (const { definition } of active) producers.set(definition.fact, definition.id);
  for (const fact of codeFacts) producers.set(fact, ENTRIES);
  const needs = new Map<string, Set<string>>();
  const need = (id: string, condition: Condition | undefined): void => {
    const set = needs.get(id) ?? new Set<string>();
    needs.set(id, set);
    if (condition)
      for (const { leaf } of leaves(condition)) {
        const producer = producers.get(leaf.fact);
        if (producer && producer !== id) set.add(producer);
      }
  };
  need(ENTRIES, undefined);
  for (const entry of library.entries) for (const version of entry.versions) need(ENTRIES, version.when);
  for (const { definition, version } of active) need(definition.id, version.when);
  const byId = new Map(active.map((definition) => [definition.definition.id, definition]));
  return topological(needs).map((id) => {
    const definition = byId.get(id);
    return definition ? { kind: 'definition' as const, definition } : { kind: 'entries' as const };
  });
};

const ENTRIES = 'control entries';

/** Names in an order in which each comes after its needs. Throws on a circle; `check` reports it with a place first. */
export const topological = (needs: ReadonlyMap<string, ReadonlySet<string>>): string[] => {
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string, path: readonly string[]): void => {
    if (state.get(id) === 'done') return;
    if (state.get(id) === 'open') throw new CircularError([...path.slice(path.indexOf(id)), id]);
    state.set(id, 'open');
    for (const other of [...(needs.get(id) ?? [])].sort()) visit(other, [...path, id]);
    state.set(id, 'done');
    order.push(id);
  };
  for (const id of [...needs.keys()].sort()) visit(id, []);
  return order;
};

export class CircularError extends Error {
  readonly circle: readonly string[];
  constructor(circle: readonly string[]) {
    super(`circular: ${circle.join(' → ')}`);
    this.circle = circle;
  }
}
