// Reads an evaluated result: which facts carried it, which elements of evidence, which facts are
// missing, and which single missing fact could settle it.

import { askable, sortedMissing, type Missing } from '../../model/missing.ts';
import type { Fact, Scope } from '../../model/facts.ts';
import type { Result } from './evaluate.ts';
import { labelOf } from './evaluate.ts';

/** Everything that is missing in an unknown result, each once, sorted. */
export const missingOf = (result: Result): Missing[] => {
  const missing: Missing[] = [];
  const walk = (part: Result): void => {
    if (part.truth !== 'unknown') return;
    missing.push(...(part.missing ?? []));
    for (const child of part.parts) walk(child);
  };
  walk(result);
  return sortedMissing(missing);
};

export interface Carried {
  readonly label: string;
  readonly local: string;
  readonly fact: Fact;
  /** Whose fact it is. */
  readonly holder: Scope;
}

export interface Support {
  readonly facts: readonly Carried[];
  readonly elements: readonly Scope[];
}

/**
 * The known facts and elements on which a result rests: the decided parts of it, each once, sorted.
 */
export const supportOf = (result: Result): Support => {
  const facts = new Map<string, Carried>();
  const elements = new Set<Scope>();
  const walk = (part: Result): void => {
    const { node, read } = part;
    if (node.kind === 'leaf') {
      if (!read) return;
      const label = labelOf(node, read.holder);
      facts.set(label, { label, local: node.local, ...read });
      return;
    }
    if (node.kind === 'some' && part.truth === 'yes')
      for (const element of part.elements ?? []) elements.add(element);
    for (const child of part.parts) walk(child);
  };
  walk(result);
  return {
    facts: [...facts.values()].sort((a, b) => (a.label < b.label ? -1 : 1)),
    elements: [...elements],
  };
};

/** Facts any single one of which could settle an unknown result as `no` or as `yes`. */
export interface Settling {
  readonly no: ReadonlySet<string>;
  readonly yes: ReadonlySet<string>;
}

const EMPTY: ReadonlySet<string> = new Set();

export const settlingOf = (result: Result): Settling => {
  if (result.truth !== 'unknown') return { no: EMPTY, yes: EMPTY };
  const { node } = result;
  if (node.kind === 'leaf' || result.missing) {
    const facts = new Set(askable(result.missing ?? []));
    return { no: facts, yes: facts };
  }
  const open = result.parts.filter((part) => part.truth === 'unknown').map(settlingOf);
  switch (node.kind) {
    case 'not':
      return { no: open[0]?.yes ?? EMPTY, yes: open[0]?.no ?? EMPTY };
    case 'all':
      return {
        no: union(open.map((part) => part.no)),
        yes: intersection(open.map((part) => part.yes)),
      };
    case 'any':
    case 'some':
      return {
        no: intersection(open.map((part) => part.no)),
        yes: union(open.map((part) => part.yes)),
      };
  }
};

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => {
  const all = new Set<string>();
  for (const set of sets) for (const fact of set) all.add(fact);
  return all;
};

const intersection = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => {
  const [first, ...rest] = sets;
  if (!first) return EMPTY;
  return new Set([...first].filter((fact) => rest.every((set) => set.has(fact))));
};
