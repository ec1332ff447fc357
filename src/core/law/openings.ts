// Which rules of a library are opened by what is stated of the item, and by what: those of law that stand against a deal and have a gate.

import type { Library } from '../../model/pack.ts';
import type { Rule, RuleVersion } from '../../model/rule.ts';
import { openingOf, vocabularyOf, type Opening, type Vocabulary } from '../logic/telling.ts';

/** Undefined where nothing stated opens the rule; of one version always the same object, so that it is bound once. */
export const openingIn = (
  library: Library,
  { pack }: Pick<Rule, 'pack'>,
  version: RuleVersion,
): Opening | undefined => {
  const { when, askedWhen, then } = version;
  if (!askedWhen || !('effect' in then)) return undefined;
  const { law, vocabulary, openings } = knownOf(library);
  if (!law.has(pack)) return undefined;
  if (!openings.has(version)) openings.set(version, openingOf(when, askedWhen, vocabulary));
  return openings.get(version);
};

interface Known {
  /** Packs of law, by id. */
  readonly law: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
  readonly openings: Map<RuleVersion, Opening | undefined>;
}

const knownOf = (library: Library): Known => {
  let known = OF_LIBRARY.get(library);
  if (!known) {
    const law = library.packs.filter(({ kind }) => kind === 'law').map(({ id }) => id);
    known = { law: new Set(law), vocabulary: vocabularyOf(library), openings: new Map() };
    OF_LIBRARY.set(library, known);
  }
  return known;
};

const OF_LIBRARY = new WeakMap<Library, Known>();
