// The questions that settle the entries still open: greedily the one that could alone settle most
// of them, until each open entry is reached by a question; what an answer does is found by trying
// it, not guessed.

import type { ClassificationQuestion, Effect } from '../../model/classification.ts';
import { compareText } from '../../model/errors.ts';
import { declarationOf, type FactDeclaration, type FactTable } from '../../model/fact.ts';
import type { FactValue, Scope } from '../../model/facts.ts';
import { declaredPath } from '../../model/label.ts';
import { towards } from './towards.ts';
import type { Weighed } from '../facts/classify.ts';
import { askable } from '../../model/missing.ts';
import { evaluate, type Env, type Result } from '../logic/evaluate.ts';
import { settlingOf } from '../logic/explain.ts';

export interface OpenEntry {
  readonly outcome: Weighed;
  readonly result: Result;
  /** How effects call it: its code, with its lists where another open entry has the same. */
  readonly name: string;
}

export interface Questions {
  readonly first: readonly ClassificationQuestion[];
  readonly then: readonly ClassificationQuestion[];
}

/** More answers than these are not tried one by one. */
const TRIED = 24;

export const settlingQuestions = (
  open: readonly OpenEntry[],
  env: Env,
  facts: FactTable,
): Questions => {
  const ways = new Map(open.map((entry) => [entry, waysOf(entry, facts)]));
  const first = chosen(ways);
  const alone = (fact: string): number =>
    [...ways.values()].filter((sets) => sets.some((set) => set.length === 1 && set[0] === fact))
      .length;
  const readers = (fact: string): OpenEntry[] =>
    open.filter(({ outcome }) => askable(outcome.missing).includes(fact));
  const early = positions(open);
  const rest = [...new Set(open.flatMap(({ outcome }) => askable(outcome.missing)))]
    .filter((fact) => !first.includes(fact))
    .sort(
      (a, b) =>
        alone(b) - alone(a) ||
        readers(b).length - readers(a).length ||
        early(a) - early(b) ||
        compareText(a, b),
    );
  const question = (fact: string): ClassificationQuestion =>
    questionOf(fact, readers(fact), env, facts);
  return { first: first.map(question), then: rest.map(question) };
};

/**
 * Sets of facts that can settle an entry; single ones where there are any, else the smallest set.
 */
const waysOf = ({ outcome, result }: OpenEntry, facts: FactTable): string[][] => {
  const { no, yes } = settlingOf(result);
  const single = [...new Set([...no, ...yes])].sort();
  if (single.length > 0) return single.map((fact) => [fact]);
  const sets = [...towards(result, 'no', facts), ...towards(result, 'yes', facts)].map((set) =>
    [...set.keys()].sort(),
  );
  const least = Math.min(...sets.map((set) => set.length));
  const smallest = sets
    .filter((set) => set.length === least)
    .sort((a, b) => compareText(a.join(), b.join()));
  return smallest.length > 0 ? [smallest[0]!] : [askable(outcome.missing)];
};

/**
 * How early the tests of the entries read a fact: packs write the most decisive test first and
 * exclusions last.
 */
const positions = (open: readonly OpenEntry[]): ((fact: string) => number) => {
  const earliest = new Map<string, number>();
  for (const { result } of open) {
    let position = 0;
    const walk = (part: Result): void => {
      for (const fact of askable(part.missing ?? []))
        earliest.set(fact, Math.min(earliest.get(fact) ?? Infinity, (position += 1)));
      part.parts.forEach(walk);
    };
    walk(result);
  }
  return (fact) => earliest.get(fact) ?? Infinity;
};

const chosen = (ways: ReadonlyMap<OpenEntry, readonly (readonly string[])[]>): string[] => {
  const asked: string[] = [];
  const reached = (sets: readonly (readonly string[])[], facts: readonly string[]): boolean =>
    sets.some((set) => set.every((fact) => facts.includes(fact)));
  for (;;) {
    const left = [...ways].filter(([, sets]) => !reached(sets, asked));
    if (left.length === 0) break;
    const counts = new Map<string, number>();
    for (const [, sets] of left)
      for (const set of sets)
        if (set.length === 1) counts.set(set[0]!, (counts.get(set[0]!) ?? 0) + 1);
    const reads = (fact: string): number =>
      left.filter(([{ outcome }]) => askable(outcome.missing).includes(fact)).length;
    const early = positions(left.map(([entry]) => entry));
    const best = [...counts].sort(
      ([a, countA], [b, countB]) =>
        countB - countA || reads(b) - reads(a) || early(a) - early(b) || compareText(a, b),
    )[0];
    const next = best ? [best[0]] : (left[0]![1][0] ?? []).filter((fact) => !asked.includes(fact));
    if (next.length === 0) break;
    asked.push(...next);
  }
  // A later question may have made an earlier one needless.
  for (const fact of [...asked].reverse()) {
    const without = asked.filter((other) => other !== fact);
    if ([...ways.values()].every((sets) => reached(sets, without) || !reached(sets, asked)))
      asked.splice(asked.indexOf(fact), 1);
  }
  return asked;
};

const questionOf = (
  fact: string,
  readers: readonly OpenEntry[],
  env: Env,
  facts: FactTable,
): ClassificationQuestion => {
  const declaration = declarationOf(facts, declaredPath(fact));
  return {
    fact,
    question: declaration?.question ?? `What is ${fact}?`,
    evidence: declaration?.evidence ?? '',
    ...(declaration?.values && { values: declaration.values }),
    effects: declaration ? effectsOf(fact, declaration, readers, env) : [],
    reads: readers.map(({ name }) => name).sort(),
  };
};

/** Answers with the same effect are said together; an answer that settles nothing is not said. */
const effectsOf = (
  fact: string,
  declaration: FactDeclaration,
  readers: readonly OpenEntry[],
  env: Env,
): Effect[] => {
  const item = env.scope('item');
  if (!item || !fact.startsWith(`${item.label}.`)) return [];
  const answers = answersOf(declaration);
  if (answers.length > TRIED) return [];
  const effects = new Map<string, { answers: string[]; meets: string[]; rulesOut: string[] }>();
  for (const answer of answers) {
    const tried = withAnswer(
      env,
      item,
      fact.slice(item.label.length + 1),
      declaration.type === 'choices' ? (answer === 'none' ? [] : [answer]) : answer,
    );
    const after = readers.map(({ outcome, name }) => ({
      name,
      truth: evaluate(outcome.active.condition!.bound, tried).truth,
    }));
    const meets = namesWith(after, 'yes');
    const rulesOut = namesWith(after, 'no');
    if (meets.length + rulesOut.length === 0) continue;
    const key = `${meets.join()}|${rulesOut.join()}`;
    const known = effects.get(key);
    if (known) known.answers.push(answer);
    else effects.set(key, { answers: [answer], meets, rulesOut });
  }
  return [...effects.values()].map(({ answers: same, meets, rulesOut }) => ({
    answer: same.join(', '),
    meets,
    rulesOut,
  }));
};

const namesWith = (
  after: readonly { readonly name: string; readonly truth: string }[],
  truth: string,
): string[] =>
  [...new Set(after.filter((one) => one.truth === truth).map(({ name }) => name))].sort();

const answersOf = ({ type, values }: FactDeclaration): string[] => {
  if (type === 'yes-no') return ['yes', 'no'];
  if (type === 'choice') return Object.keys(values ?? {});
  return type === 'choices' ? [...new Set([...Object.keys(values ?? {}), 'none'])] : [];
};

/** The same with one answer of the item tried. */
const withAnswer = (env: Env, item: Scope, local: string, value: FactValue): Env => ({
  asOf: env.asOf,
  scope: (namespace) => env.scope(namespace),
  fact: (namespace, other) =>
    namespace === item.kind && other === local
      ? { value, from: 'answer' }
      : env.fact(namespace, other),
  elements: (kind) => env.elements(kind),
  within: (kind, element) => withAnswer(env.within(kind, element), item, local, value),
});
