// The questions: what to ask of what is open, in the order in which to ask it. A fact that can change no colour, whatever is
// answered to the rest, is not asked; nor is anything once the answer is red for good, or what was asked without result.

import { controlListOf, type ControlList } from '../../model/control-list.ts';
import { declarationOf, namespaceOf, type FactTable } from '../../model/fact.ts';
import { declaredPath } from '../../model/label.ts';
import { onRecord } from '../../model/on-record.ts';
import type { Question, QuestionLine } from '../../model/verdict.ts';
import type { Judgement } from '../judgement/judge.ts';
import { becauseOn } from './because.ts';
import { askedIn, holdersOf, together, type Asked, type Together } from './asking.ts';
import { isFinalWhatever } from './final.ts';
import { mattering } from './mattering.ts';
import { highestOf, lookAhead, mostSettling, type Ahead } from './order.ts';
import { LOWEST, outlookOf, rank, type Floors } from './outlook.ts';
import { answersIn, type Try } from './trying.ts';
import type { Case } from '../judgement/case.ts';
import { unansweredIn } from './unanswered.ts';

/**
 * In the order of what each could settle alone, which needs no trying; where many transactions are
 * answered.
 */
export const questionsInShort = (judgement: Judgement, table: FactTable): Question[] =>
  groupsOf(judgement, table)
    .sort(mostSettling)
    .map((group) => questionOf(group, { leads: [], untried: false }, judgement, table));

/** By exact look-ahead, each with where its answers lead. */
export const questionsOf = (judgement: Judgement, table: FactTable, attempt: Try): Question[] => {
  const groups = groupsOf(judgement, table);
  if (groups.length > 0 && isFinalWhatever(judgement, table, attempt)) return [];
  const ahead = lookAhead(groups, judgement, table, attempt);
  // Some answer each question has: what none of one question's answers undercuts, nothing does. It
  // spares asking only where the colour stands there already.
  const floors = reachedNow(highestOf(ahead.map((one) => one.floors)), judgement);
  const open = askedIn(outlookOf(judgement, floors), table);
  const labels =
    mattering(open, judgement, table, attempt, floors) ?? new Set(open.map(({ label }) => label));
  return ahead
    .filter(({ group }) => group.asked.some(({ label }) => labels.has(label)))
    .map((one) => questionOf(one.group, one, judgement, table));
};

const reachedNow = (floors: Floors, now: Judgement): Floors => {
  const of = (kind: keyof Floors) =>
    rank(floors[kind]) <= rank(now.renewed[kind]) ? floors[kind] : LOWEST[kind];
  return { law: of('law'), policy: of('policy') };
};

/** By what transactions of a pattern share. */
const firsts = new WeakMap<object, ReadonlyMap<string, string>>();

/** The label of the fact to ask first, by what each could settle alone. */
export const firstAsked = (judgement: Judgement, table: FactTable): string | undefined => {
  const { alike, of } = judgement;
  const unanswered = unansweredIn(of.facts)
    .map(({ fact }) => fact)
    .join();
  const known = firsts.get(alike)?.get(unanswered);
  if (known !== undefined) return known === '' ? undefined : known;
  const first = groupsOf(judgement, table).sort(mostSettling)[0]?.asked[0]?.label;
  firsts.set(alike, new Map([...(firsts.get(alike) ?? []), [unanswered, first ?? '']]));
  return first;
};

const groupsOf = (judgement: Judgement, table: FactTable): Together[] => {
  const asked = askedIn(outlookOf(judgement), table);
  return together(asked, table, judgement.of.rulebook.library.sheets);
};

const questionOf = (
  group: Together,
  { leads, untried }: Pick<Ahead, 'leads' | 'untried'>,
  { of }: Judgement,
  table: FactTable,
): Question => {
  const { facts } = of;
  const { asked, sheet, takes, answeredBy } = group;
  const holders = holdersOf(group, facts);
  const union = (of: 'askedBy' | 'decides'): string[] =>
    [...new Set(asked.flatMap((one) => [...one[of]]))].sort();
  const first = asked[0]!;
  const declaration = declarationOf(table, first.path);
  const askedBy = union('askedBy');
  const { library, asOf } = of.rulebook;
  const because =
    declaration?.because === undefined || sheet
      ? undefined
      : becauseOn(declaration.because, library.instruments, asOf, askedBy);
  return {
    fact: first.label,
    about: asked.map(({ label }) => label),
    subject: holders.length > 0 ? holders.map(({ name }) => name).join(', ') : 'the transaction',
    ...(sheet
      ? {
          question: sheet.question,
          lines: oncePerFact(asked).map(({ label }) => lineOf(label, table, of)),
        }
      : withoutFact(lineOf(first.label, table, of))),
    ...(leads.length > 0 && { leads }),
    ...(untried && { untried: true }),
    ...(answeredBy !== undefined && { answeredBy }),
    ...(takes !== undefined && { takes }),
    ...(because !== undefined && { because }),
    askedBy,
    decides: union('decides'),
    evidence: (sheet ? sheet.evidence : declaration?.evidence) ?? '',
  };
};

/** The same line about several items is asked once. */
const oncePerFact = (asked: readonly Asked[]): Asked[] =>
  [...new Map([...asked].reverse().map((one) => [one.path, one])).values()].reverse();

const withoutFact = ({ fact: _, ...rest }: QuestionLine): Omit<QuestionLine, 'fact'> => rest;

const lineOf = (label: string, table: FactTable, of: Case): QuestionLine => {
  const declaration = declarationOf(table, declaredPath(label));
  const { controlLists } = of.rulebook.library;
  return {
    fact: label,
    question: declaration?.question ?? fallbackQuestion(label, controlLists),
    ...(declaration?.values && {
      answers: answersIn(declaration, of, Object.keys(declaration.values)),
    }),
    ...(declaration?.examples && { examples: declaration.examples }),
    ...recordedOf(label, of),
  };
};

/** What was looked up before of the place of use, on the day of the law; nothing where the law of its state does not run. */
const recordedOf = (label: string, { rulebook, facts }: Case): Pick<QuestionLine, 'onRecord'> => {
  if (namespaceOf(label) !== 'destination' || facts.lawElsewhere === true) return {};
  const country = facts.single.get('destination')?.facts.get('country')?.value;
  if (typeof country !== 'string') return {};
  const kinds = facts.items.map((item) => item.facts.get('category')?.value);
  // An item of no known kind may be one of them, and so may one that is not named yet.
  const speaking = rulebook.library.onRecord.filter(
    (table) =>
      table.kinds === undefined ||
      kinds.length === 0 ||
      kinds.some((kind) => typeof kind !== 'string' || table.kinds!.includes(kind)),
  );
  const recorded = onRecord(speaking, label, country, rulebook.asOf);
  return recorded === undefined ? {} : { onRecord: recorded };
};

const fallbackQuestion = (fact: string, controlLists: readonly ControlList[]): string => {
  const list = /classification\.([a-z-]+)$/.exec(fact)?.[1];
  if (list === undefined) return `What is ${fact}?`;
  const title = controlListOf(controlLists, list)?.title ?? list;
  return `Under which code of the list '${list}' (${title}) is the item classified, or none?`;
};
