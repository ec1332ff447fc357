// Which subjects a rule is applied to: once for each item, each party, each bearer of a role that
// it reads.

import type { Facts, Scope } from '../../model/facts.ts';
import { SUBJECTS, type Subject } from '../law/subjects.ts';

/** One choice of subjects; the numbers say which. */
export type Choice = Readonly<Partial<Record<Subject, number>>>;

/** Those of a choice, in the order in which they are named. */
export const subjectsIn = (choice: Choice, facts: Facts): readonly Scope[] =>
  SUBJECTS.flatMap((subject) => {
    const place = choice[subject];
    return place === undefined ? [] : [bearersOf(subject, facts)[place]!];
  });

export const bearersOf = (subject: Subject, facts: Facts): readonly Scope[] => {
  switch (subject) {
    case 'item':
      return facts.items;
    case 'party':
      return facts.parties;
    case 'end-user':
      return facts.endUsers;
    case 'consignee':
      return facts.consignees;
  }
};

/** Every choice of the given subjects, in the order of the transaction. */
export const choicesOf = (subjects: readonly Subject[], facts: Facts): readonly Choice[] => {
  // Where no consignee is named the end users are the consignees, each its own.
  const same = facts.consignees === facts.endUsers && subjects.includes('end-user');
  const counts = subjects.map((subject) =>
    subject === 'consignee' && same ? SAME : bearersOf(subject, facts).length,
  );
  const key = `${subjects.join()} ${counts.join()}`;
  let choices = common.get(key);
  if (choices) return choices;
  choices = [{}];
  for (const [place, subject] of subjects.entries()) {
    const count = counts[place]!;
    choices = choices.flatMap((choice) =>
      count === SAME
        ? [{ ...choice, consignee: choice['end-user']! }]
        : Array.from({ length: count }, (_, index) => ({ ...choice, [subject]: index })),
    );
  }
  if (choices.length <= FEW && common.size < KEPT) common.set(key, choices);
  return choices;
};

/** In place of a count: the consignee is the end user that was chosen. */
const SAME = -1;

/** Choices among few subjects, which every other transaction has as well. */
const common = new Map<string, readonly Choice[]>();
const FEW = 8;
const KEPT = 256;

/** The parts of a choice that another set of subjects shares, as one text. */
export const keyOfChoice = (choice: Choice, subjects: readonly Subject[]): string => {
  let key = '';
  for (const subject of subjects) key += `${choice[subject] ?? ''},`;
  return key;
};

/** The same as one number, of one transaction. */
export const keyOf = (choice: Choice, subjects: readonly Subject[], facts: Facts): number => {
  let key = 0;
  for (const subject of subjects)
    key = key * (bearersOf(subject, facts).length + 1) + (choice[subject] ?? -1) + 1;
  return key;
};

/**
 * Evidence belongs to its party: where a party is chosen, what belongs to another of its kind is
 * out of sight.
 */
export const isVisible = (element: Scope, choice: Choice, facts: Facts): boolean => {
  const { bearer } = element;
  if (!bearer) return true;
  const { party, consignee, 'end-user': endUser } = choice;
  if (party !== undefined && facts.parties[party] !== bearer) return false;
  const hides = (chosen: number | undefined, among: readonly Scope[]): boolean =>
    chosen !== undefined && among[chosen] !== bearer && among.includes(bearer);
  return !hides(endUser, facts.endUsers) && !hides(consignee, facts.consignees);
};

/**
 * The choice of one subject of a kind; nothing where there is only one of the kind at all times.
 */
export const choiceOf = (kind: string, scope: Scope, facts: Facts): Choice => {
  if (kind === 'party') return { party: facts.parties.indexOf(scope) };
  return kind === 'item' ? { item: facts.items.indexOf(scope) } : {};
};

/** Of each kind of which there is only one, that one: it is in sight whatever is chosen. */
export const onlyOf = (facts: Facts): Choice =>
  Object.fromEntries(
    SUBJECTS.filter((subject) => subject !== 'party' && bearersOf(subject, facts).length === 1).map(
      (subject) => [subject, 0],
    ),
  );
