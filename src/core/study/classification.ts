// Everything that can be said of the classification of each item of a transaction, on one day and
// on every list.

import type { Categories } from '../../model/category.ts';
import {
  CAUTION,
  type ClassificationQuestion,
  type ItemClassification,
  type OnList,
} from '../../model/classification.ts';
import { controlListOf, titlesOf, type ControlList } from '../../model/control-list.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { Instrument } from '../../model/citation.ts';
import type { Facts, Scope } from '../../model/facts.ts';
import { lookupOn } from '../../model/parameter.ts';
import { askable } from '../../model/missing.ts';
import { otherDays, rowsOn, sortRows } from './candidates.ts';
import { declaredCodes, type Classification, type Weighed } from '../facts/classify.ts';
import { declarationOn } from './declared.ts';
import { definedFacts } from './defined.ts';
import { Environments } from '../facts/environment.ts';
import type { Env } from '../logic/evaluate.ts';
import type { Engine } from '../verdict/screen.ts';
import { settlingQuestions, type OpenEntry } from './settle.ts';
import { canonicalCode } from '../logic/spelling.ts';

export const classifications = (
  { rulebook, facts }: Pick<Engine, 'rulebook' | 'facts'>,
  given: Facts,
  categories: Categories,
  source: { readonly file: string; readonly line: number },
): ItemClassification[] => {
  const instruments = new Map(
    rulebook.library.instruments.map((instrument) => [instrument.id, instrument]),
  );
  const study: Study = { rulebook, facts, instruments, categories };
  const environments = new Environments(rulebook, given);
  return given.items.map((_, item) =>
    itemClassification(study, environments.of({ item }), environments.classification(item), source),
  );
};

interface Study extends Pick<Engine, 'rulebook' | 'facts'> {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly categories: Categories;
}

const itemClassification = (
  study: Study,
  env: Env,
  { outcomes, facts: codes }: Classification,
  source: { readonly file: string; readonly line: number },
): ItemClassification => {
  const { rulebook, facts, instruments, categories } = study;
  const item = env.scope('item')!;
  const category = textOf(item, 'category');
  const row = categories.categories.find(({ id }) => id === category);
  const lists = listsInOrder(rulebook).map((list) => onList(list, study, env, outcomes, codes));
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
        question: declaringQuestion(fact, rulebook.library.controlLists),
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

const listsInOrder = ({ lists, library }: Rulebook): string[] => {
  const order = Object.keys(titlesOf(library.controlLists));
  const rank = (list: string): number =>
    order.includes(list) ? order.indexOf(list) : order.length;
  return [...lists].sort((a, b) => rank(a) - rank(b));
};

const onList = (
  list: string,
  { rulebook, instruments, categories }: Study,
  env: Env,
  outcomes: readonly Weighed[],
  codes: Classification['facts'],
): OnList => {
  const item = env.scope('item')!;
  const category = textOf(item, 'category');
  const declared = declaredCodes(item, list);
  const controlList = controlListOf(rulebook.library.controlLists, list);
  const rows = rowsOn(list, outcomes);
  const sorted = sortRows(
    rows.filter(({ outcome }) => outcome.apt),
    declared ?? [],
    instruments,
    controlList,
  );
  const value = codes.get(list)?.value;
  const reach = categories.categories.find(({ id }) => id === category)?.reach[list];
  const { entries, parameters } = rulebook.library;
  const lookup = lookupOn(parameters, rulebook.asOf);
  return {
    list,
    title: controlList?.title ?? list,
    ...sorted,
    ruledOutByCategory: rows.filter(({ outcome }) => !outcome.apt).length,
    otherDays: category === undefined ? [] : otherDays(list, rulebook.asOf, entries, env, lookup),
    ...(declared && {
      declared: declarationOn(list, controlList, declared, rows, sorted, entries, rulebook.asOf),
    }),
    open:
      typeof value === 'object' && 'kind' in value && value.kind === 'codes'
        ? askable(value.open)
        : [],
    ...(reach && { reach }),
  };
};

const openEntries = (outcomes: readonly Weighed[]): OpenEntry[] => {
  const codeOf = ({ active }: Weighed): string =>
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

const declaringQuestion = (fact: string, controlLists: readonly ControlList[]): string => {
  const list = fact.slice(fact.lastIndexOf('.') + 1);
  const title = controlListOf(controlLists, list)?.title ?? list;
  return `No entry of these packs was written for this kind of item. How is it classified on the list '${list}' (${title}): a code, or none?`;
};
