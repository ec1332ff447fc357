// A library as it stood on one day: what was in force, parameters resolved, conditions bound,
// suppliers in order.

import type { Condition } from '../../model/condition.ts';
import { distinctLeaves, factsRead, leaves } from '../../model/condition.ts';
import { FINDINGS, localName, namespaceOf } from '../../model/fact.ts';
import type { Library } from '../../model/pack.ts';
import type { Gap } from '../../model/verdict.ts';
import { kindOf, type Values } from '../logic/values.ts';
import { Binder } from './binder.ts';
import { codeFactsOf, factsOfLists, listsOf } from './code-facts.ts';
import { coverageGaps, coverageOf, type PackCoverage } from './coverage.ts';
import {
  activeEntries,
  activeNotModelled,
  activeRules,
  type ActiveEntry,
  type ActiveNotModelled,
  type ActiveRule,
} from './in-force.ts';
import { groupsOf, type Applicable, type Group } from './groups.ts';
import { Lackings } from './lacking.ts';
import type { Sieve } from './sieve.ts';
import { subjectsOf, type Supplies } from './subjects.ts';
import {
  crossingsOf,
  definitionsOn,
  stepsOf,
  suppliesOf,
  suppliersOf,
  type Crossing,
  type Step,
  type Suppliers,
} from './supplies.ts';
import { conditionsOf, valuesOf } from './vocabulary.ts';

export interface ActiveGap extends Applicable {
  readonly gap: Gap;
}

/** What is the same on every day between two changes of the law. */
export interface Law {
  readonly library: Library;
  readonly values: Values;
  readonly sieve: Sieve;
  readonly supplies: Supplies;
  /** Suppliers of facts that nobody states, each after what it reads. */
  readonly steps: readonly Step[];
  readonly entries: readonly ActiveEntry[];
  /** Steps that turn on more than the subject whose fact they supply. */
  readonly crossing: readonly Crossing[];
  /** Code-valued facts that entries decide, by list, without the namespace: 'us', 'us-reasons' … */
  readonly factsOfList: ReadonlyMap<string, readonly string[]>;
  /** Lists of control entries. */
  readonly lists: readonly string[];
  readonly rules: readonly Group<ActiveRule>[];
  /** Rules that count findings; they run after the others. */
  readonly counting: readonly Group<ActiveRule>[];
  /** Rules about matches that no other finding rests on; they run last. */
  readonly unread: readonly Group<ActiveRule>[];
  readonly reliefs: readonly Group<ActiveRule>[];
  readonly notModelled: readonly Group<ActiveNotModelled>[];
  /** Tags of which a rule in force counts the findings. */
  readonly tags: readonly string[];
  /** What beside facts can be missing of its conditions. */
  readonly lackings: Lackings;
  /** Suppliers by the kind of subject and the local name of the fact. */
  readonly suppliers: Suppliers;
  /** Kinds of subject of which some condition counts a span back from the day. */
  readonly spans: ReadonlySet<string>;
  /** Lists of parties that a rule in force reads. */
  readonly readLists: ReadonlySet<string>;
}

export interface Rulebook extends Law {
  readonly asOf: string;
  /** The packs that do not reach the day, as one text. */
  readonly unreached: string;
  /** What every verdict of that day says of the packs. */
  readonly coverage: PackCoverage;
  /** Packs that do not reach the day, each with the transactions for which that is a gap. */
  readonly gaps: readonly Group<ActiveGap>[];
}

/** A conjunction of nothing is always met. */
const ALWAYS: Condition = { kind: 'all', of: [] };

/** The fact by which a rule asks for matches that no other finding rests on. */
export const UNREAD = 'match.unread';

/** The fact by which it asks for those of a list. */
const LIST = 'match.list';

/** The library on a day, for one screening; many days are kept by `Rulebooks`. */
export const rulebookFor = (library: Library, asOf: string): Rulebook => {
  const binder = new Binder(library.parameters, valuesOf(library));
  return rulebookOn(lawOn(library, asOf, binder), asOf, binder);
};

export const rulebookOn = (law: Law, asOf: string, binder: Binder): Rulebook => {
  const gaps = coverageGaps(law.library, asOf);
  return {
    ...law,
    asOf,
    unreached: gaps.map(({ gap }) => `${gap.what} ${gap.why}`).join(' '),
    coverage: coverageOf(law.library, asOf),
    gaps: groupsOf(
      gaps.map(({ touches = ALWAYS, gap }) => ({
        gap,
        condition: binder.on(touches, asOf),
        subjects: subjectsOf([touches], law.supplies),
      })),
    ),
  };
};

export const lawOn = (library: Library, asOf: string, binder: Binder): Law => {
  const { values, sieve } = binder;
  const codeFacts = codeFactsOf(library);
  const definitions = definitionsOn(library, asOf);
  const supplies = suppliesOf(definitions, library, codeFacts);
  const steps = stepsOf(definitions, supplies, codeFacts, binder, asOf);
  const suppliers = suppliersOf(steps);
  const entries = activeEntries(library, asOf, binder);
  const rules = activeRules(library, asOf, binder, supplies);
  const group = (which: (active: ActiveRule) => boolean): Group<ActiveRule>[] =>
    groupsOf(rules.filter(which));
  const ordinary = (active: ActiveRule): boolean =>
    !isRelief(active) && !counts(active) && !isAboutUnread(active);
  return {
    library,
    values,
    sieve,
    supplies,
    steps,
    crossing: crossingsOf(steps),
    entries,
    factsOfList: factsOfLists(library),
    lists: listsOf(library),
    rules: group(ordinary),
    counting: group((active) => !isRelief(active) && counts(active)),
    unread: group((active) => !isRelief(active) && isAboutUnread(active)),
    reliefs: group(isRelief),
    notModelled: groupsOf(activeNotModelled(library, asOf, binder, supplies)),
    tags: countedBy(rules),
    lackings: new Lackings(suppliers, entries),
    suppliers,
    spans: spansIn(library),
    readLists: readListsOf(rules),
  };
};

const spansIn = (library: Library): ReadonlySet<string> => {
  let kinds = spans.get(library);
  if (kinds) return kinds;
  spans.set(library, (kinds = new Set<string>()));
  for (const { fact, test } of distinctLeaves(conditionsOf(library)))
    if (test.verb === 'within') kinds.add(kindOf(namespaceOf(fact)));
  return kinds;
};

/** By the library: it is the same for each of its laws. */
const spans = new WeakMap<Library, Set<string>>();

const isRelief = ({ version }: ActiveRule): boolean => !('effect' in version.then);

const counts = ({ version }: Pick<ActiveRule, 'version'>): boolean =>
  factsRead(version.when).some(({ fact }) => namespaceOf(fact) === FINDINGS);

/** The tags whose findings the rules count. */
export const countedBy = (rules: readonly Pick<ActiveRule, 'version'>[]): string[] => {
  const paths = rules.flatMap(({ version }) => factsRead(version.when).map(({ fact }) => fact));
  const tags = paths.filter((path) => namespaceOf(path) === FINDINGS).map(localName);
  return [...new Set(tags)].sort();
};

const isAboutUnread = ({ version }: ActiveRule): boolean =>
  factsRead(version.when).some(({ fact }) => fact === UNREAD);

/** A list counts as read where a rule asks for it by name. */
const readListsOf = (rules: readonly ActiveRule[]): Set<string> => {
  const read = new Set<string>();
  for (const { version } of rules) {
    if (!factsRead(version.when).some(({ fact }) => fact === LIST)) continue;
    for (const { leaf } of leaves(version.when)) {
      if (leaf.fact !== LIST) continue;
      if (leaf.test.verb === 'is') for (const list of leaf.test.values) read.add(list);
    }
  }
  return read;
};
