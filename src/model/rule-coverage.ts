// Which rules some transactions and cases exercised. Not to be taken for what a verdict says it looked at.

import type { PackKind } from './pack.ts';

/**
 * How far a rule came: it was met; it was left open by missing facts; it was applied, and neither; it was never applied. In this order
 * the first that ever happened counts.
 */
export const EXERCISES = ['fired', 'turned', 'not-fired', 'never-examined'] as const;
export type Exercise = (typeof EXERCISES)[number];

/** Why a rule was never applied: on no day of a transaction was it law; nobody and nothing that it reads of was there. */
export const NEVER_BECAUSE = ['not-in-force', 'no-subject', 'no-case'] as const;
export type NeverBecause = (typeof NEVER_BECAUSE)[number];

export interface RuleExercise {
  readonly rule: string;
  readonly title: string;
  readonly exercise: Exercise;
  readonly neverBecause?: NeverBecause;
  /** In how many transactions and cases it came so far at most. */
  readonly fired: number;
  readonly turned: number;
  readonly notFired: number;
}

/** Numbers of rules. */
export interface ExerciseCounts {
  readonly rules: number;
  readonly fired: number;
  readonly turned: number;
  readonly notFired: number;
  readonly neverExamined: number;
  /** Those that fired, in per cent of all, cut off after one decimal. */
  readonly share: number;
}

export interface PackExercise extends ExerciseCounts {
  readonly pack: string;
  readonly kind: PackKind;
  readonly list: readonly RuleExercise[];
}

export interface RuleCoverage extends ExerciseCounts {
  readonly schema: 'licet/coverage@1';
  readonly transactions: number;
  /** Cases beside the rules; absent where none were asked for. */
  readonly cases?: number;
  /** Per cent of the rules that must have fired, as it was given. */
  readonly floor?: { readonly percent: string; readonly reached: boolean };
  readonly packs: readonly PackExercise[];
}
