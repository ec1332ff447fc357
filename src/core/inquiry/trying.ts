// Answers tried: what the judgement is with them, as far as somebody asks. Reading may make more of an answer than the fact
// itself (a kind of item presumes facts of it, a country has its lists), so that whoever read the transaction says what it is
// with the answer.

import type { FactDeclaration } from '../../model/fact.ts';
import { parameterValue } from '../../model/parameter.ts';
import type { Facts } from '../../model/facts.ts';
import { COLOURS, type Colour, type Gap } from '../../model/verdict.ts';
import type { Assignment } from '../facts/answers.ts';
import type { Case } from '../judgement/case.ts';
import type { Judgement } from '../judgement/judge.ts';
import { Retrial, type Retried } from '../judgement/retrial.ts';

/** A transaction as read, and what the look-ups could not look at. */
export interface Read {
  readonly facts: Facts;
  readonly gaps: readonly Gap[];
}

/** The same transaction with answers in it; undefined where it could not state them. */
export type Reread = (set: Assignment) => Read | undefined;

export type Try = (set: Assignment) => Retried | undefined;

/** Each set of answers is tried once, whoever asks; how much is tried is for the asking to bound. */
export const tryingOn = (judgement: Judgement, reread: Reread): Try => {
  const retrial = new Retrial(judgement);
  const tried = new Map<string, Retried | undefined>();
  return (set) => {
    const key = keyOfAnswers(set);
    if (tried.has(key)) return tried.get(key);
    const read = reread(set);
    const then = read && retrial.judge(read);
    tried.set(key, then);
    return then;
  };
};

/** An answer is tried on all that stands: so much of it in all, however many items and parties a deal has. */
const MOST_STANDING = 60_000;

/** How many answers are tried where `most` are tried of deals of a few items; none where a deal is very large. */
export const triesIn = ({ standings }: Judgement, most: number): number =>
  Math.min(most, Math.floor(MOST_STANDING / Math.max(standings.length, 1)));

/** True where the verdict is worse than a colour; it takes less than the whole judgement. */
export const isWorseThan = (colour: Colour, tried: Retried): boolean => {
  const next = COLOURS[COLOURS.indexOf(colour) + 1];
  return next !== undefined && tried.isAtLeast(next);
};

/** The same for the same answers in any order. */
export const keyOfAnswers = (set: Assignment): string =>
  [...set]
    .map(([label, answer]) => `${label}=${answer}`)
    .sort()
    .join('&');

/** A fact with the answers that it can have. */
interface Domain {
  readonly label: string;
  readonly answers: readonly string[];
}

/** True where there are ways of answering them all, and no more than so many. */
export const areFew = (domains: readonly Domain[], most: number): boolean => {
  if (domains.some(({ answers }) => answers.length === 0)) return false;
  // Of many facts the product is past what numbers hold.
  let ways = 1;
  return domains.every(({ answers }) => (ways *= answers.length) <= most);
};

/** Every way of answering some facts. */
export const everyWay = (domains: readonly Domain[]): Assignment[] =>
  domains.reduce<Assignment[]>(
    (sets, { label, answers }) =>
      sets.flatMap((set) => answers.map((answer) => new Map(set).set(label, answer))),
    [new Map()],
  );

/** The answers that a fact can have, where they are few and fixed. */
export const answersOf = (declaration: FactDeclaration | undefined): readonly string[] => {
  switch (declaration?.type) {
    case 'yes-no':
      return ['yes', 'no'];
    case 'choice':
      return Object.keys(declaration.values ?? {});
    case 'choices':
      return [...new Set([...Object.keys(declaration.values ?? {}), 'none'])];
    default:
      return [];
  }
};

/**
 * Those of them that can be true of this exporter on this day: a letter of an authority comes to its own exporters, and under a
 * provision that there is.
 */
export const answersIn = (
  declaration: FactDeclaration | undefined,
  { facts, rulebook }: Case,
  all: readonly string[] = answersOf(declaration),
): readonly string[] => {
  const { exporters = {}, firstOn = {} } = declaration ?? {};
  const country = facts.single.get('exporter')?.facts.get('country')?.value;
  const comesTo = (answer: string): boolean => {
    const among = exporters[answer];
    if (among === undefined || typeof country !== 'string') return true;
    if (typeof among !== 'string') return among.includes(country);
    if (!among.startsWith('$')) return among === country;
    const parameter = rulebook.library.parameters.find(({ name }) => `$${name}` === among);
    // A set that nobody established for the day rules nobody out.
    const members = parameter && parameterValue(parameter, rulebook.asOf);
    return members?.includes(country) ?? true;
  };
  const isThere = (answer: string): boolean => {
    const since = firstOn[answer];
    return since === undefined || since <= rulebook.asOf;
  };
  return all.filter((answer) => isThere(answer) && comesTo(answer));
};
