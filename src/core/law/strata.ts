// The order of stratum one: each definition after what it reads, the control entries among them.

import type { Condition } from '../../model/condition.ts';
import { leaves } from '../../model/condition.ts';
import { inForce } from '../../model/dates.ts';
import { compareText } from '../../model/errors.ts';
import type { Library } from '../../model/pack.ts';
import type { Definition, DefinitionVersion } from '../../model/rule.ts';
import type { Bound } from '../logic/bind.ts';

export interface ActiveDefinition {
  readonly definition: Definition;
  readonly version: DefinitionVersion;
  readonly condition: Bound;
}

/** One step of stratum one: the definitions in an order in which each finds what it reads, the entries among them. */
export type Step =
  | { readonly kind: 'entries' }
  | { readonly kind: 'definition'; readonly definition: ActiveDefinition };

/** Orders stratum one so that a definition runs after what it reads; refuses a circle. */
export const stepsOf = (
  library: Library,
  asOf: string,
  codeFacts: readonly string[],
  bound: (condition: Condition) => Bound,
): Step[] => {
  const decided = new Set(codeFacts.map((fact) => `item.${fact}`).concat('item.contradicted'));
  const active = library.definitions
    .flatMap((definition) => {
      const version = definition.versions.find(
        (candidate) => candidate.status === 'reviewed' && inForce(candidate, asOf),
      );
      return version ? [{ definition, version, condition: bound(version.when) }] : [];
    })
    .sort((a, b) => compareText(a.definition.id, b.definition.id));
  const producers = new Map<string, string>();
  for (const { definition } of active) producers.set(definition.fact, definition.id);
  for (const fact of decided) producers.set(fact, ENTRIES);
  const needs = new Map<string, Set<string>>();
  const need = (id: string, condition: Condition | undefined): void => {
    const set = needs.get(id) ?? new Set<string>();
    needs.set(id, set);
    if (condition)
      for (const { leaf } of leaves(condition)) {
        const producer = producers.get(leaf.fact);
        if (producer !== undefined && producer !== id) set.add(producer);
      }
  };
  need(ENTRIES, undefined);
  for (const entry of library.entries)
    for (const version of entry.versions) {
      need(ENTRIES, version.when);
      need(ENTRIES, version.askedWhen);
    }
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
