// Why a met rule stands turns on nothing but the facts that its condition reads, and what is told of
// it also on those that its sentences name: what was found out for one transaction serves every other
// in which these are the same, for the same subjects.

import { localName, namespaceOf } from '../../model/fact.ts';
import type { Facts } from '../../model/facts.ts';
import { placeholdersIn } from '../../model/placeholder.ts';
import type { RuleVersion } from '../../model/rule.ts';
import type { Bound } from '../logic/bind.ts';
import type { Frame } from '../logic/frame.ts';
import { kindOf, UNKNOWN, type Values } from '../logic/values.ts';
import type { Ready } from '../law/binder.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { ActiveRule } from '../law/in-force.ts';
import type { Why } from './why.ts';

/** What a condition reads: a fact, or what it asks of evidence. */
type Read =
  | { readonly region: number; readonly slot: number }
  | { readonly kind: string; readonly region: number; readonly of: readonly Read[] };

interface Known {
  /** Undefined where it counts a span of days, or findings. */
  readonly reads: readonly Read[] | undefined;
  readonly whys: Map<string, Why>;
}

/** Past so many ways in which a rule was met they are forgotten. */
const KEPT = 32;
/** A fact with more values than these hardly has one of them again, nor do so many pieces of evidence. */
const MOST_VALUES = 512;
const MOST_ELEMENTS = 8;

/** Periods of one rule may share a condition and say another thing of it. */
const known = new WeakMap<RuleVersion, WeakMap<Ready, Known>>();

/** `subjects`: which subjects are in sight, as one text. */
export const whyMet = (
  { version, condition }: ActiveRule,
  frame: Frame | undefined,
  subjects: string,
  { elements }: Facts,
  rulebook: Rulebook,
): Why => {
  if (!frame) return {};
  const of = knownOf(version, condition, rulebook);
  const key = of.reads && keyOf(of.reads, frame, elements);
  if (key === undefined) return {};
  const whole = `${subjects}${key}`;
  let why = of.whys.get(whole);
  if (!why) {
    if (of.whys.size >= KEPT) of.whys.clear();
    of.whys.set(whole, (why = {}));
  }
  return why;
};

const knownOf = (version: RuleVersion, condition: Ready, rulebook: Rulebook): Known => {
  let ofVersion = known.get(version);
  if (!ofVersion) known.set(version, (ofVersion = new WeakMap()));
  let of = ofVersion.get(condition);
  if (!of) {
    const reads = readsOf(condition.bound, rulebook.values);
    of = { reads: reads && [...reads, ...namedBy(version, rulebook)], whys: new Map() };
    ofVersion.set(condition, of);
  }
  return of;
};

/** Facts that are worked out and that the sentences name; the others each transaction says itself. */
const namedBy = ({ because, remedy }: RuleVersion, { values, suppliers }: Rulebook): Read[] =>
  placeholdersIn(`${because} ${remedy}`).flatMap((path) => {
    const namespace = namespaceOf(path);
    const [kind, local] = [kindOf(namespace), localName(path)];
    return suppliers.get(kind)?.has(local) === true
      ? [{ region: values.region(namespace), slot: values.slot(kind, local) }]
      : [];
  });

/** What is read, in numbers, as one text; undefined where it hardly comes again. */
const keyOf = (
  reads: readonly Read[],
  frame: Frame,
  elements: Facts['elements'],
): string | undefined => {
  let key = '';
  for (const read of reads) {
    if ('slot' in read) {
      const number = frame.regions[read.region]?.[read.slot] ?? UNKNOWN;
      if (number >= MOST_VALUES) return undefined;
      key += `,${number}`;
      continue;
    }
    const inner = keyOfEvidence(read, frame, elements);
    if (inner === undefined) return undefined;
    key += inner;
  }
  return key;
};

const keyOfEvidence = (
  { kind, region, of }: Exclude<Read, { slot: number }>,
  frame: Frame,
  elements: Facts['elements'],
): string | undefined => {
  const seen = frame.elements(kind);
  if (!seen) return '?';
  if (seen.length > MOST_ELEMENTS) return undefined;
  const { regions } = frame;
  const before = regions[region];
  let key: string | undefined = '[';
  for (const { place, numbers, open } of seen) {
    regions[region] = numbers;
    const inner = keyOf(of, frame, elements);
    if (inner === undefined) {
      key = undefined;
      break;
    }
    key += `${place} ${elements.get(kind)![place]!.label}${open ? '?' : ''}${inner};`;
  }
  regions[region] = before;
  return key === undefined ? undefined : `${key}]`;
};

const readsOf = (bound: Bound, values: Values): readonly Read[] | undefined => {
  switch (bound.kind) {
    case 'leaf': {
      const { namespace, local, test } = bound;
      if (test?.verb === 'within' || namespace === 'findings') return undefined;
      return [{ region: values.region(namespace), slot: values.slot(kindOf(namespace), local) }];
    }
    case 'some': {
      const of = readsOf(bound.of, values);
      return of && [{ kind: bound.element, region: values.region(bound.element), of }];
    }
    case 'not':
      return readsOf(bound.of, values);
    default: {
      const parts = bound.of.map((part) => readsOf(part, values));
      return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
    }
  }
};
