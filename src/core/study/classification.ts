// Everything that can be said of the classification of each item of a transaction, on one day and on every list.

import type { Categories } from '../../model/category.ts';
import {
  CAUTION,
  type ClassificationQuestion,
  type ItemClassification,
  type OnList,
} from '../../model/classification.ts';
import type { Instrument } from '../../model/citation.ts';
import type { Facts, Scope } from '../../model/facts.ts';
import { lookupOn } from '../../model/parameter.ts';
import { otherDays, rowsOn, sortRows, type Weighed } from './candidates.ts';
import { classify, type EntryOutcome } from '../facts/classify.ts';
import { declaredCodes, declarationOn } from './declared.ts';
import { definedFacts } from './defined.ts';
import { derive } from '../facts/derive.ts';
import { Environments } from '../facts/environments.ts';
import type { Env } from '../logic/evaluate.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { Engine } from '../verdict/screen.ts';
import { settlingQuestions, type OpenEntry } from '../inquiry/settle.ts';
import { canonicalCode } from '../logic/spelling.ts';

export const classifications = (
  { rulebook, facts }: Engine,
  given: Facts,
  categories: Categories,
  source: { readonly file: string; readonly line: number },
): ItemClassification[] => {
  const instruments = new Map(
    rulebook.library.instruments.map((instrument) => [instrument.id, instrument]),
  );
  const study: Study = { rulebook, facts, instruments, categories };
  return new Environments(derive(rulebook, given), rulebook.asOf)
    .for(['item'])
    .map(({ env }) => itemClassification(study, env, source));
};

interface Study extends Engine {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly categories: Categories;
}

const itemClassification = (
  study: Study,
  env: Env,
  source: { readonly file: string; readonly line: number },
): ItemClassification => {
  const { rulebook, facts, instruments, categories } = study;
  const item = env.scopes['item']!;
  const category = textOf(item, 'category');
  const row = categories.categories.find(({ id }) => id === category);
  const { outcomes: open, facts: codes } = classify(rulebook, env);
  const outcomes = withRuledOut(rulebook, open);
  const lists = listsInOrder(rulebook.lists, categories).map((list) =>
    onList(list, study, env, outcomes, codes),
  );
  const openIds = new Set(lists.flatMap(({ possible }) => possible.map(({ entry }) => entry)));
  const questions = settlingQuestions(
    openEntries(outcomes.filter(({ active }) => openIds.has(active.entry.id))),
    env,
    facts,
  );
  // A list that no row of the categories speaks of for this kind of item is asked about last.
  const declaring = (reached: boolean): ClassificationQuestion[] =>
    [
      ...new Set(
        lists.filter(({ reach }) => (reach !== undefined) === reached).flatMap(({ open }) => open),
      ),
    ]
      .filter((fact) => !questions.first.some((question) => question.fact === fact))
      .map((fact) => ({
        fact,
        question: declaringQuestion(fact, categories),
        evidence: '',
        effects: [],
        reads: [],
      }));
  const functions = facts.get('item.interception-function')?.values ?? {};
  return {
    schema: 'licet/classification@1',
    item: {
      name: item.name,
      label: item.label,
      ...(category !== undefined && { category }),
      ...source,
    },
    asOf: rulebook.asOf,
    caution: CAUTION,
    lists,
    questions: [...questions.first, ...declaring(true)],
    then: [...questions.then, ...declaring(false)],
    sanctions: (row?.sanctions ?? []).map((name) => ({
      function: name,
      means: functions[name] ?? name,
    })),
    defined: definedFacts(rulebook, env, facts, instruments),
  };
};

const listsInOrder = (lists: readonly string[], categories: Categories): string[] => {
  const order = Object.keys(categories.lists);
  const rank = (list: string): number =>
    order.includes(list) ? order.indexOf(list) : order.length;
  return [...lists].sort((a, b) => rank(a) - rank(b));
};

/** All entries of the day: those that the item's category leaves open, and those that never could apply. */
const withRuledOut = (rulebook: Rulebook, open: readonly EntryOutcome[]): Weighed[] => {
  const byEntry = new Map(open.map((outcome) => [outcome.active, outcome]));
  return rulebook.entries.map((active) => {
    const outcome = byEntry.get(active);
    return outcome
      ? { ...outcome, apt: true }
      : { active, apt: false, result: undefined, missing: [] };
  });
};

const onList = (
  list: string,
  { rulebook, instruments, categories }: Study,
  env: Env,
  outcomes: readonly Weighed[],
  codes: ReturnType<typeof classify>['facts'],
): OnList => {
  const item = env.scopes['item']!;
  const category = textOf(item, 'category');
  const declared = declaredCodes(item, list);
  const rows = rowsOn(list, outcomes);
  const sorted = sortRows(
    rows.filter(({ outcome }) => outcome.apt),
    declared ?? [],
    instruments,
  );
  const value = codes.get(list)?.value;
  const reach = categories.categories.find(({ id }) => id === category)?.reach[list];
  const { entries, parameters } = rulebook.library;
  const lookup = lookupOn(parameters, rulebook.asOf);
  return {
    list,
    title: categories.lists[list] ?? list,
    ...sorted,
    ruledOutByCategory: rows.filter(({ outcome }) => !outcome.apt).length,
    otherDays: category === undefined ? [] : otherDays(list, rulebook.asOf, entries, env, lookup),
    ...(declared && {
      declared: declarationOn(list, declared, rows, sorted, entries, rulebook.asOf),
    }),
    open: typeof value === 'object' && 'kind' in value && value.kind === 'codes' ? value.open : [],
    ...(reach && { reach }),
  };
};

const openEntries = (outcomes: readonly EntryOutcome[]): OpenEntry[] => {
  const codeOf = ({ active }: EntryOutcome): string =>
    [...new Set(active.periods.map(({ code }) => canonicalCode(code) ?? code))].sort().join('/');
  const open = outcomes.filter(({ result }) => result?.truth === 'unknown');
  return open.map((outcome) => {
    const code = codeOf(outcome);
    const shared = open.some((other) => other !== outcome && codeOf(other) === code);
    const lists = [...new Set(outcome.active.periods.map(({ list }) => list))];
    return {
      outcome,
      result: outcome.result!,
      name: shared ? `${code} (${lists.join(', ')})` : code,
    };
  });
};

const textOf = (item: Scope, local: string): string | undefined => {
  const value = item.facts.get(local)?.value;
  return typeof value === 'string' ? value : undefined;
};

const declaringQuestion = (fact: string, categories: Categories): string => {
  const list = fact.slice(fact.lastIndexOf('.') + 1);
  return `No entry of these packs was written for this kind of item. How is it classified on the list '${list}' (${categories.lists[list] ?? list}): a code, or none?`;
};
