// What to ask, gathered from what is open: each fact with who asks it and what it could decide; then the same fact of several
// items or parties, and the lines of a sheet, as one question.

import { compareText } from '../../model/errors.ts';
import { declarationOf, type FactTable, type Sheet, type Time } from '../../model/fact.ts';
import type { Facts, Scope } from '../../model/facts.ts';
import { declaredPath } from '../../model/label.ts';
import { holderOf } from '../facts/answers.ts';
import type { Application } from '../judgement/applications.ts';
import { codesAsked } from './code-asked.ts';
import type { Outlook } from './outlook.ts';

/** One fact that is asked. */
export interface Asked {
  readonly label: string;
  readonly path: string;
  readonly askedBy: Set<string>;
  readonly decides: Set<string>;
  /** It stands before others, which are asked by what it opens. */
  isGate: boolean;
  /** It can change the verdict, and not only how law or policy by itself sees it. */
  turns: boolean;
  /** Findings that this answer alone could settle. */
  alone: number;
  /** Findings in which it is missing. */
  reads: number;
}

/** Facts that are asked as one. */
export interface Together {
  readonly sheet: Sheet | undefined;
  readonly asked: readonly Asked[];
  readonly takes: Time | undefined;
  /** Who can answer it. */
  readonly answeredBy: string | undefined;
  /** Asked before what it may spare. */
  readonly isGate: boolean;
  /** Asked before what can change only law or policy by itself. */
  readonly turns: boolean;
}

export const askedIn = (outlook: Outlook, table: FactTable): Asked[] => {
  const { unanswered } = outlook;
  const found = new Map<string, Asked>();
  const of = (label: string): Asked => {
    let known = found.get(label);
    if (!known) {
      const [askedBy, decides] = [new Set<string>(), new Set<string>()];
      const path = declaredPath(label);
      known = { label, path, askedBy, decides, isGate: false, turns: false, alone: 0, reads: 0 };
      found.set(label, known);
    }
    return known;
  };
  for (const standing of outlook.standings) {
    const { application, open } = standing;
    const turns = outlook.turns(standing);
    const isBehindGate =
      application.outcome === 'undetermined' && count(application, turns, outlook, table, of);
    if (!isBehindGate)
      for (const relief of open) count(relief.application, turns, outlook, table, of);
  }
  for (const open of outlook.gaps)
    for (const label of open.asks) {
      const { gap, pack } = open;
      const one = of(label);
      one.turns ||= outlook.turns(open);
      one.askedBy.add(pack === undefined ? gap.what : `not modelled: ${gap.what}`);
      one.alone += 1;
      one.reads += 1;
    }
  return [...found.values()].filter(({ label }) => !unanswered.has(label));
};

/**
 * True where a gate is open: nothing behind it is asked, nor what could ease the finding. First comes what the rule's own gate
 * reads, and of that what is a gate by its declaration. Behind one of which nobody could say anything the rule's own facts are
 * asked.
 */
const count = (
  application: Application,
  turns: boolean,
  { unanswered, codeAsked }: Outlook,
  table: FactTable,
  of: (label: string) => Asked,
): boolean => {
  const { asksFirst, asks, active, settling } = application;
  const isOpen = (label: string): boolean => !unanswered.has(label);
  const behind = asksFirst !== asks && asksFirst.some(isOpen) ? asksFirst : asks;
  const gates = gatesIn(behind.filter(isOpen), asks.filter(isOpen), table);
  const first = gates.length > 0 ? gates : behind;
  const isGate = first !== asks;
  const codes = unanswered.size > 0 && !isGate ? codesAsked(application.result, codeAsked) : [];
  for (const label of [...first, ...codes]) {
    const one = of(label);
    if (isGate) one.isGate = true;
    one.turns ||= turns;
    one.reads += 1;
    if (settling.no.has(label) || settling.yes.has(label)) one.alone += 1;
    one.decides.add(active.rule.id);
    for (const { instrument, pinpoint } of active.version.provisions)
      one.askedBy.add(`${instrument} ${pinpoint}`.trim());
  }
  return isGate;
};

/** Gates by their declaration: those that are asked after nothing; where there are none, such as `behind` has. */
const gatesIn = (
  behind: readonly string[],
  asks: readonly string[],
  table: FactTable,
): readonly string[] => {
  const of = (label: string) => declarationOf(table, declaredPath(label));
  const gates = [...new Set([...behind, ...asks])].filter((label) => of(label)?.gate === true);
  const outer = gates.filter((label) => (of(label)?.askedAfter ?? []).length === 0);
  return outer.length > 0 ? outer : gates.filter((label) => behind.includes(label));
};

/** By the fact, or the sheet on which it stands; facts of the transaction as a whole stand alone. */
export const together = (
  asked: readonly Asked[],
  table: FactTable,
  sheets: readonly Sheet[],
): Together[] => {
  const placeOf = ({ path }: Asked): number => declarationOf(table, path)?.sheetLine ?? Infinity;
  const asDeclared = (a: Asked, b: Asked): number => {
    const [first, second] = [placeOf(a), placeOf(b)];
    return first === second ? byLabel(a, b) : first - second;
  };
  const groups = new Map<string, Asked[]>();
  const linesOf = openLinesOf(asked, table);
  for (const one of asked) {
    const declaration = declarationOf(table, one.path);
    const key =
      declaration?.sheet === undefined
        ? (declaration?.path ?? one.path)
        : `sheet ${declaration.sheet} ${linesOf(one.label, declaration.sheet)}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((group) => {
    const declaration = declarationOf(table, group[0]!.path);
    const sheet = sheets.find(({ id }) => id === declaration?.sheet);
    return {
      sheet,
      asked: group.sort(sheet ? asDeclared : byLabel),
      takes: sheet?.takes ?? declaration?.takes,
      answeredBy: sheet ? sheet.answeredBy : declaration?.answeredBy,
      isGate: declaration?.gate === true || group.some((one) => one.isGate),
      turns: group.some((one) => one.turns),
    };
  });
};

const byLabel = (a: Asked, b: Asked): number => compareText(a.label, b.label);

/** Items of which the same lines of a sheet are open share it; every party has its own. */
const openLinesOf = (
  asked: readonly Asked[],
  table: FactTable,
): ((label: string, sheet: string) => string) => {
  const open = new Map<string, string[]>();
  const keyOf = (label: string, sheet: string): string =>
    `${sheet} ${label.slice(0, label.lastIndexOf('.'))}`;
  for (const { label, path } of asked) {
    const sheet = declarationOf(table, path)?.sheet;
    if (sheet === undefined) continue;
    const key = keyOf(label, sheet);
    open.set(key, [...(open.get(key) ?? []), path]);
  }
  return (label, sheet) => {
    const key = keyOf(label, sheet);
    const lines = open.get(key)!;
    return lines[0]!.startsWith('item.') ? lines.sort().join() : key;
  };
};

const HOLDERS: ReadonlySet<string> = new Set(['item', 'party', 'owner']);

/** Whom it is about; nothing where it is about the transaction as a whole. */
export const holdersOf = (group: Together, facts: Facts): readonly Scope[] => [
  ...new Set(
    group.asked.flatMap(({ label }) => {
      const scope = holderOf(label, facts)?.scope;
      return scope && HOLDERS.has(scope.kind) ? [scope] : [];
    }),
  ),
];
