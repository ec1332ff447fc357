// The same as `classify`, in numbers and without what is missing. Items of one table meet and miss the same entries: what
// follows from them is remembered by every truth and every declaration from which it follows.

import { missingFact } from '../../model/missing.ts';
import type { Frame } from '../logic/decide.ts';
import { UNKNOWN, type Values } from '../logic/values.ts';
import type { Rulebook } from '../law/rulebook.ts';
import { codesIn } from './classify.ts';
import { codesOfItem, type EntryOutcome } from './codes-of-item.ts';

export type NumberedFacts = readonly (readonly [slot: number, number: number])[];

const KEPT = 4096;
const remembered = new WeakMap<Rulebook['steps'], Map<string, NumberedFacts>>();

const SOMETHING = [missingFact('something')];

export const codesOf = (rulebook: Rulebook, frame: Frame): NumberedFacts => {
  const { values, entries, lists } = rulebook;
  const numbers = frame.regions[values.region('item')];
  const declared = lists.map(
    (list) => numbers?.[values.slot('item', declaredFact(list))] ?? UNKNOWN,
  );
  const categorised = (numbers?.[values.slot('item', 'category')] ?? UNKNOWN) !== UNKNOWN;
  const outcomes = entries.map((active): EntryOutcome => {
    const truth = active.condition?.decide(frame);
    const apt = truth === 'yes' || !active.asked || active.asked.decide(frame) !== 'no';
    return { active, truth, apt, missing: truth === 'unknown' ? SOMETHING : [] };
  });
  const key = `${declared.join()} ${String(categorised)} ${signature(outcomes)}`;
  const known = remembered.get(rulebook.steps) ?? new Map<string, NumberedFacts>();
  remembered.set(rulebook.steps, known);
  let codes = known.get(key);
  if (!codes) {
    codes = numberedCodes(rulebook, outcomes, categorised, declared);
    if (known.size >= KEPT) known.clear();
    known.set(key, codes);
  }
  return codes;
};

export const declaredFact = (list: string): string => `classification.${list}`;

const numberedCodes = (
  rulebook: Rulebook,
  outcomes: readonly EntryOutcome[],
  categorised: boolean,
  declared: readonly number[],
): NumberedFacts => {
  const { values, lists } = rulebook;
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

const signature = (outcomes: readonly EntryOutcome[]): string => {
  let text = '';
  for (const { truth, apt } of outcomes) text += apt ? (truth ?? 'declared')[0]! : '-';
  return text;
};
