// The same as `classify`, in numbers and without what is missing. Items of one table meet and miss
// the same entries: what follows from them is remembered by every truth and every declaration from
// which it follows.

import { missingFact } from '../../model/missing.ts';
import type { Frame } from '../logic/decide.ts';
import type { Truth } from '../logic/truth.ts';
import { UNKNOWN, type Values } from '../logic/values.ts';
import type { Rulebook } from '../law/rulebook.ts';
import { codesIn } from './classify.ts';
import { codesOfItem, type EntryOutcome } from './codes-of-item.ts';

export type NumberedFacts = readonly (readonly [slot: number, number: number])[];

const KEPT = 4096;
const remembered = new WeakMap<Rulebook['steps'], Map<string, NumberedFacts>>();

const SOMETHING = [missingFact('something')];

export const codesOf = (rulebook: Rulebook, frame: Frame): NumberedFacts => {
  const { values, lists } = rulebook;
  const numbers = frame.regions[values.region('item')];
  const numberOf = (local: string): number => numbers?.[values.slot('item', local)] ?? UNKNOWN;
  const declared = lists.map((list) => numberOf(declaredFact(list)));
  const categorised = numberOf('category') !== UNKNOWN;
  const answers = answersOf(rulebook, frame);
  const key = `${declared.join()} ${String(categorised)} ${answers}`;
  let known = remembered.get(rulebook.steps);
  if (!known) remembered.set(rulebook.steps, (known = new Map()));
  let codes = known.get(key);
  if (!codes) {
    codes = numberedCodes(rulebook, answers, categorised, declared);
    if (known.size >= KEPT) known.clear();
    known.set(key, codes);
  }
  return codes;
};

const declaredFact = (list: string): string => `classification.${list}`;

/**
 * What each entry says of the item, a letter each: yes, no, unknown; left to the declaration; or
 * not apt.
 */
const answersOf = ({ entries }: Rulebook, frame: Frame): string => {
  let answers = '';
  for (const { condition, asked } of entries) {
    const truth = condition?.decide(frame);
    if (truth !== 'yes' && asked?.decide(frame) === 'no') answers += '-';
    else answers += truth === undefined ? 'd' : truth[0]!;
  }
  return answers;
};

const TRUTHS: Readonly<Record<string, Truth>> = { y: 'yes', n: 'no', u: 'unknown' };

const numberedCodes = (
  rulebook: Rulebook,
  answers: string,
  categorised: boolean,
  declared: readonly number[],
): NumberedFacts => {
  const { values, lists, entries } = rulebook;
  const outcomes = entries.map((active, index): EntryOutcome => {
    const truth = TRUTHS[answers[index]!];
    const missing = truth === 'unknown' ? SOMETHING : [];
    return { active, truth, apt: answers[index] !== '-', missing };
  });
  const codes = codesOfItem(rulebook, outcomes, {
    label: 'item',
    categorised,
    declared: (list) => codesIn(valueOf(values, list, declared[lists.indexOf(list)]!)),
  });
  return [...codes].map(([local, value]) => {
    const slot = values.slot('item', local);
    return [slot, values.numberOf('item', slot, value)] as const;
  });
};

const valueOf = (values: Values, list: string, number: number): unknown =>
  values.valuesOf('item', values.slot('item', declaredFact(list)))[number];
