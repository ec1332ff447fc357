// The order in which to ask, by exact look-ahead: every answer of every question is tried, and that question comes first
// whose answers leave least open, in proportion to how long it takes to get one. What can change the verdict comes before what
// can change only how law or policy by itself sees the deal, and of each gates of asking come first.

import { compareText } from '../../model/errors.ts';
import {
  declarationOf,
  namespaceOf,
  TIMES,
  type FactDeclaration,
  type FactTable,
  type FactType,
  type Time,
} from '../../model/fact.ts';
import type { PackKind } from '../../model/pack.ts';
import type { Lead } from '../../model/verdict.ts';
import { worse } from '../../model/verdict.ts';
import type { Case } from '../judgement/case.ts';
import type { Judgement } from '../judgement/judge.ts';
import type { Together } from './asking.ts';
import { LOWEST, openness, outlookOf, rank, type Floors } from './outlook.ts';
import { answersIn, triesIn, type Try } from './trying.ts';

/** A question with where its answers lead. */
export interface Ahead {
  readonly group: Together;
  /** None where the answers are not few and fixed, or are lines of a sheet that have no order. */
  readonly leads: readonly Lead[];
  /** Past the answers that are tried in all. */
  readonly untried: boolean;
  /** What no answer to it undercuts. */
  readonly floors: Floors;
  readonly gain: number;
}

/** So many answers are tried in all; questions beyond are put behind, in the order of what they alone settle. */
const MOST_TRIED = 240;

/** How many answers that take minutes one that takes longer is worth. */
const COST: Readonly<Record<Time, number>> = { minutes: 1, hours: 2, days: 4, weeks: 8 };
const USUAL: Time = 'hours';

export const lookAhead = (
  groups: readonly Together[],
  judgement: Judgement,
  table: FactTable,
  attempt: Try,
): Ahead[] => {
  const { of } = judgement;
  const now = openness(outlookOf(judgement));
  let left = triesIn(judgement, MOST_TRIED);
  const ahead = [...groups].sort(mostSettling).map((group): Ahead => {
    const sets = setsOf(group, of, table);
    left -= sets.length;
    const untried = left < 0;
    const none = { group, leads: [], untried, floors: LOWEST, gain: untriedGain(group) };
    if (sets.length === 0 || untried) return none;
    const outcomes = sets.flatMap(({ answer, set }) => {
      const then = attempt(set)?.judgement;
      return then ? [{ answer, then, outlook: outlookOf(then) }] : [];
    });
    if (outcomes.length === 0) return none;
    const opennesses = outcomes.map((one) => openness(one.outlook));
    const mean = opennesses.reduce((sum, one) => sum + one, 0) / opennesses.length;
    const ends = group.sheet ? endsOf(group, table) : undefined;
    return {
      group,
      leads: outcomes.flatMap(({ answer, then: { verdict, law, policy } }): Lead[] => {
        const named = group.sheet ? ends?.[answer === 'first' ? 0 : 1] : answer;
        return named === undefined ? [] : [{ answer: named, verdict, law, policy }];
      }),
      untried,
      // Lines of a sheet may be answered otherwise than all alike.
      floors: group.sheet ? LOWEST : lowestOf(outcomes.map((one) => one.outlook.floors)),
      gain: now - (mean + Math.max(...opennesses)) / 2,
    };
  });
  return afterWhatSpares(ahead.sort(inOrder), table);
};

/**
 * The same order, but that what often spares a question comes before it. Where two wait for each other the order stays.
 */
const afterWhatSpares = (ahead: readonly Ahead[], table: FactTable): Ahead[] => {
  const rest = [...ahead];
  const turned: Ahead[] = [];
  while (rest.length > 0) {
    const free = rest.findIndex(
      (one) => !rest.some((other) => other !== one && waitsFor(one.group, other.group, table)),
    );
    turned.push(...rest.splice(Math.max(free, 0), 1));
  }
  return turned;
};

const waitsFor = ({ asked }: Together, other: Together, table: FactTable): boolean => {
  const before = new Set(
    asked.flatMap(({ label, path }) => {
      const after = declarationOf(table, path)?.askedAfter ?? [];
      return after.flatMap((one) => [one, `${holderOf(label)}.${one}`]);
    }),
  );
  return other.asked.some(({ label, path }) => before.has(label) || before.has(path));
};

/** 'item 2' of 'item 2.supply-form' */
const holderOf = (label: string): string => label.slice(0, label.lastIndexOf('.'));

interface Tried {
  readonly answer: string;
  readonly set: ReadonlyMap<string, string>;
}

const setsOf = ({ asked, sheet }: Together, of: Case, table: FactTable): Tried[] => {
  const lines = asked.map(({ label, path }) => {
    const declaration = declarationOf(table, path);
    return { label, declaration, answers: answersIn(declaration, of) };
  });
  return sheet ? setsOfSheet(lines) : setsTogether(lines);
};

interface Line {
  readonly label: string;
  readonly declaration: FactDeclaration | undefined;
  readonly answers: readonly string[];
}

/** The same answer of everything that is asked together. */
const setsTogether = (lines: readonly Line[]): Tried[] =>
  Array.from({ length: Math.max(...lines.map(({ answers }) => answers.length)) }, (_, place) => {
    const set = lines.flatMap(({ label, answers }): [string, string][] => {
      const answer = answers[place];
      return answer === undefined ? [] : [[label, answer]];
    });
    return { answer: set[0]?.[1] ?? '', set: new Map(set) };
  }).filter(({ set }) => set.size > 0);

/** Of a sheet each line its first answer, and each its last: yes and no, or the best and the worst. */
const setsOfSheet = (lines: readonly Line[]): Tried[] => {
  const choosing = lines.filter(({ answers }) => answers.length > 0);
  if (choosing.length === 0) return [];
  return [
    { answer: 'first', set: new Map(choosing.map(({ label, answers }) => [label, answers[0]!])) },
    {
      answer: 'last',
      set: new Map(choosing.map(({ label, answers }) => [label, answers.at(-1)!])),
    },
  ];
};

/** What the two leads of a sheet are called; none where its lines have no such order. */
const endsOf = ({ asked }: Together, table: FactTable): readonly [string, string] | undefined => {
  const all = (type: FactType): boolean =>
    asked.every(({ path }) => declarationOf(table, path)?.type === type);
  if (all('yes-no')) return ['all yes', 'all no'];
  // What an item is has no better or worse answers.
  if (asked.some(({ path }) => namespaceOf(path) === 'item')) return undefined;
  return all('choice') ? ['each line the best', 'each line the worst'] : undefined;
};

const lowestOf = (all: readonly Floors[]): Floors => {
  const lowest = (kind: PackKind) =>
    all.map((one) => one[kind]).reduce((a, b) => (rank(a) < rank(b) ? a : b));
  return { law: lowest('law'), policy: lowest('policy') };
};

export const highestOf = (all: readonly Floors[]): Floors =>
  all.reduce<Floors>(
    (a, b) => ({ law: worse(a.law, b.law), policy: worse(a.policy, b.policy) }),
    LOWEST,
  );

const untriedGain = ({ asked }: Together): number =>
  asked.reduce((sum, { alone }) => sum + alone, 0) / 2;

const sumOf = ({ asked }: Together, of: 'alone' | 'reads'): number =>
  asked.reduce((sum, one) => sum + one[of], 0);

/** Last what can change no verdict, but only how law or policy by itself sees the deal. */
const turningFirst = (a: Together, b: Together): number => Number(b.turns) - Number(a.turns);

export const mostSettling = (a: Together, b: Together): number =>
  turningFirst(a, b) ||
  Number(b.isGate) - Number(a.isGate) ||
  sumOf(b, 'alone') - sumOf(a, 'alone') ||
  sumOf(b, 'reads') - sumOf(a, 'reads') ||
  compareText(a.asked[0]!.label, b.asked[0]!.label);

const inOrder = (a: Ahead, b: Ahead): number =>
  turningFirst(a.group, b.group) ||
  Number(b.group.isGate) - Number(a.group.isGate) ||
  worth(b) - worth(a) ||
  timeOf(a) - timeOf(b) ||
  // Whoever is asked one thing is asked the next, where that decides as much.
  compareText(a.group.answeredBy ?? '', b.group.answeredBy ?? '') ||
  mostSettling(a.group, b.group);

const worth = ({ gain, group }: Ahead): number => gain / COST[group.takes ?? USUAL];

const timeOf = ({ group }: Ahead): number => TIMES.indexOf(group.takes ?? USUAL);
