// Which rules of a library are opened by what is stated of the item, and by what: those of law that stand against a deal and have a gate.
// What law makes something else of speaks by the definitions of the day. Days between two changes of a definition share what opens a
// rule, and so do all days on which the same speaks for it, so that it is bound once.

import type { Condition } from '../../model/condition.ts';
import { inForce, UNDATED } from '../../model/dates.ts';
import type { FactTable } from '../../model/fact.ts';
import type { Library } from '../../model/pack.ts';
import type { Definition, Rule, RuleVersion } from '../../model/rule.ts';
import { openingOf, type Opening, type Vocabulary } from '../logic/telling.ts';

/** Undefined where nothing stated opens the rule on the day; of one version the same object wherever the same speaks for it. */
export const openingIn = (
  library: Library,
  { pack }: Pick<Rule, 'pack'>,
  version: RuleVersion,
  day: string,
): Opening | undefined => {
  const { askedWhen, then } = version;
  if (!askedWhen || !('effect' in then)) return undefined;
  const known = knownOf(library);
  return known.law.has(pack) ? known.openings.of(version, askedWhen, day) : undefined;
};

interface Known {
  /** Packs of law, by id. */
  readonly law: ReadonlySet<string>;
  readonly openings: Openings;
}

class Openings {
  readonly #facts: FactTable;
  readonly #definitions: readonly Definition[];
  /** The days on which a definition begins or ends. */
  readonly #changes: readonly string[];
  readonly #vocabularies = new Map<number, Vocabulary>();
  readonly #known = new Map<RuleVersion, Map<number, Opening | undefined>>();

  constructor({ facts, definitions }: Pick<Library, 'facts' | 'definitions'>) {
    this.#facts = new Map(facts.map((fact) => [fact.path, fact]));
    this.#definitions = definitions;
    const days = definitions.flatMap(({ versions }) =>
      versions.flatMap(({ since, until }) => (until === undefined ? [since] : [since, until])),
    );
    this.#changes = [...new Set(days)].filter((day) => day !== UNDATED).sort();
  }

  of(version: RuleVersion, askedWhen: Condition, day: string): Opening | undefined {
    const stretch = this.#changes.filter((change) => change <= day).length;
    let known = this.#known.get(version);
    if (!known) this.#known.set(version, (known = new Map()));
    if (!known.has(stretch)) {
      const opening = openingOf(version.when, askedWhen, this.#vocabularyOf(stretch, day));
      const same = [...known.values()].find((one) => isSame(one, opening));
      known.set(stretch, same ?? opening);
    }
    return known.get(stretch);
  }

  #vocabularyOf(stretch: number, day: string): Vocabulary {
    let vocabulary = this.#vocabularies.get(stretch);
    if (!vocabulary) {
      const defined = new Map<string, Condition[]>();
      for (const { fact, versions } of this.#definitions)
        for (const version of versions)
          if (version.status === 'reviewed' && inForce(version, day))
            defined.set(fact, [...(defined.get(fact) ?? []), version.when]);
      this.#vocabularies.set(stretch, (vocabulary = { facts: this.#facts, defined }));
    }
    return vocabulary;
  }
}

/** By the very leaves: a definition that stays as it was keeps them. */
const isSame = (one: Opening | undefined, other: Opening | undefined): boolean => {
  if (!one || !other) return one === other;
  const [a, b] = [partsOf(one.telling), partsOf(other.telling)];
  return a.length === b.length && a.every((leaf, at) => leaf === b[at]);
};

const partsOf = (telling: Condition): readonly Condition[] =>
  telling.kind === 'any' ? telling.of : [telling];

const knownOf = (library: Library): Known => {
  let known = OF_LIBRARY.get(library);
  if (!known) {
    const law = library.packs.filter(({ kind }) => kind === 'law').map(({ id }) => id);
    known = { law: new Set(law), openings: new Openings(library) };
    OF_LIBRARY.set(library, known);
  }
  return known;
};

const OF_LIBRARY = new WeakMap<Library, Known>();
