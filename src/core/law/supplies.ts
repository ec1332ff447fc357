// What supplies the facts that nobody states: definitions, and the control entries as one. Each
// comes after what it reads; a circle is refused.

import type { Condition } from '../../model/condition.ts';
import { factsRead } from '../../model/condition.ts';
import { inForce } from '../../model/dates.ts';
import { compareText } from '../../model/errors.ts';
import { localName, namespaceOf } from '../../model/fact.ts';
import type { Library } from '../../model/pack.ts';
import type { Definition, DefinitionVersion } from '../../model/rule.ts';
import { kindOf } from '../logic/values.ts';
import type { Binder, Ready } from './binder.ts';
import { othersOf, type Subject, type Supplies, type Supply } from './subjects.ts';

interface Supplier {
  /** The kind of subject whose facts it supplies. */
  readonly kind: string;
  /** The other subjects on which these turn. */
  readonly others: readonly Subject[];
}

export interface ActiveDefinition extends Supplier {
  readonly definition: Definition;
  readonly version: DefinitionVersion;
  readonly local: string;
  readonly condition: Ready;
  /** In numbers the fact, and what it says where the condition is met and where it is not. */
  readonly slot: number;
  readonly yes: number;
  readonly no: number;
}

export type Step =
  | ({ readonly step: 'entries'; readonly locals: readonly string[] } & Supplier)
  | ({ readonly step: 'definition' } & ActiveDefinition);

/** By the kind of subject, and among its facts by their local names: 'item', 'eu'. */
export type Suppliers = ReadonlyMap<string, ReadonlyMap<string, Step>>;

export const suppliersOf = (steps: readonly Step[]): Suppliers => {
  const suppliers = new Map<string, Map<string, Step>>();
  for (const step of steps) {
    const ofKind = suppliers.get(step.kind) ?? new Map<string, Step>();
    suppliers.set(step.kind, ofKind);
    for (const local of step.step === 'entries' ? step.locals : [step.local])
      ofKind.set(local, step);
  }
  return suppliers;
};

/** Suppliers side by side: they turn on the same subjects, and none reads what another supplies. */
export interface Crossing extends Supplier {
  readonly steps: readonly Step[];
}

/** Those that turn on more than the subject whose facts they supply, each after what it reads. */
export const crossingsOf = (steps: readonly Step[]): Crossing[] => {
  const crossings: { kind: string; others: readonly Subject[]; steps: Step[] }[] = [];
  for (const step of steps.filter(({ others }) => others.length > 0)) {
    const last = crossings.at(-1);
    const isBeside =
      last?.kind === step.kind &&
      last.others.join() === step.others.join() &&
      !last.steps.some((before) => readsFrom(step, before));
    if (isBeside) last.steps.push(step);
    else crossings.push({ kind: step.kind, others: step.others, steps: [step] });
  }
  return crossings;
};

const readsFrom = (step: Step, before: Step): boolean => {
  // What entries read is not told apart here.
  if (step.step === 'entries' || before.step === 'entries') return true;
  return factsRead(step.version.when).some(
    ({ fact }) => kindOf(namespaceOf(fact)) === before.kind && localName(fact) === before.local,
  );
};

/**
 * Supplied by the control entries beside their codes: the lists whose declared code the facts
 * contradict.
 */
export const CONTRADICTED = 'contradicted';
/** And the lists with an entry that is asked only because a fact of the item speaks for it. */
export const TOLD = 'told';
const BESIDE = [CONTRADICTED, TOLD];
const ENTRIES = 'control entries';
const ITEM = 'item';

interface Found {
  readonly definition: Definition;
  readonly version: DefinitionVersion;
}

export const suppliesOf = (
  definitions: readonly Found[],
  library: Library,
  codeFacts: readonly string[],
): Supplies => {
  const entries: Supply = {
    kind: ITEM,
    conditions: library.entries.flatMap(({ versions }) =>
      versions.flatMap(({ when, askedWhen }) =>
        [when, askedWhen].filter((one) => one !== undefined),
      ),
    ),
  };
  const supplies = new Map<string, Supply>();
  for (const local of [...codeFacts, ...BESIDE]) supplies.set(`${ITEM}.${local}`, entries);
  for (const { definition, version } of definitions)
    supplies.set(definition.fact, {
      kind: kindOf(namespaceOf(definition.fact)),
      conditions: [version.when],
    });
  return supplies;
};

export const definitionsOn = (library: Library, asOf: string): Found[] =>
  library.definitions
    .flatMap((definition) => {
      const version = definition.versions.find(
        (candidate) => candidate.status === 'reviewed' && inForce(candidate, asOf),
      );
      return version ? [{ definition, version }] : [];
    })
    .sort((a, b) => compareText(a.definition.id, b.definition.id));

/** The definitions of a day and the control entries by name, each after what it reads. Throws CircularError. */
export const orderOf = (
  definitions: readonly Found[],
  supplies: Supplies,
  codeFacts: readonly string[],
): string[] => {
  const producers = new Map(definitions.map(({ definition }) => [definition.fact, definition.id]));
  for (const local of [...codeFacts, ...BESIDE]) producers.set(`${ITEM}.${local}`, ENTRIES);
  const needs = new Map<string, Set<string>>();
  const need = (id: string, conditions: readonly Condition[]): void => {
    const set = new Set<string>();
    for (const condition of conditions) {
      for (const { fact } of factsRead(condition)) {
        const path = `${kindOf(namespaceOf(fact))}.${localName(fact)}`;
        const producer = producers.get(path);
        if (producer !== undefined && producer !== id) set.add(producer);
      }
    }
    needs.set(id, set);
  };
  need(ENTRIES, entriesIn(supplies).conditions);
  for (const { definition, version } of definitions) need(definition.id, [version.when]);
  return topological(needs);
};

const entriesIn = (supplies: Supplies): Supply => supplies.get(`${ITEM}.${CONTRADICTED}`)!;

/** The suppliers of a day, each after what it reads. Throws CircularError. */
export const stepsOf = (
  definitions: readonly Found[],
  supplies: Supplies,
  codeFacts: readonly string[],
  binder: Binder,
  asOf: string,
): Step[] => {
  const byId = new Map(definitions.map((found) => [found.definition.id, found]));
  return orderOf(definitions, supplies, codeFacts).map((id): Step => {
    const found = byId.get(id);
    if (!found)
      return {
        step: 'entries',
        locals: [...codeFacts, ...BESIDE],
        kind: ITEM,
        others: othersOf(entriesIn(supplies), supplies),
      };
    const { definition, version } = found;
    const [kind, local] = [kindOf(namespaceOf(definition.fact)), localName(definition.fact)];
    const { values } = binder;
    const slot = values.slot(kind, local);
    return {
      step: 'definition',
      definition,
      version,
      kind,
      local,
      slot,
      yes: values.numberOf(kind, slot, 'yes'),
      no: values.numberOf(kind, slot, 'no'),
      others: othersOf(supplies.get(definition.fact)!, supplies),
      condition: binder.on(version.when, asOf, definition.bounds === 'shown'),
    };
  });
};

/**
 * Names in an order in which each comes after its needs. Throws on a circle; `check` reports it
 * with a place first.
 */
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
