// What was announced on the day of the law and would give another colour: the facts judged by the law ahead.

import { compareText } from '../../model/errors.ts';
import type { Facts } from '../../model/facts.ts';
import type { Announced, Colours } from '../../model/verdict.ts';
import { judge, type Judgement } from '../judgement/judge.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { ActiveRule } from '../law/in-force.ts';
import type { CitationsOf } from './citing.ts';

/** `ahead`: the law on the days on which it will be another, oldest first. Days that change no colour are left out. */
export const announcedOf = (
  now: Judgement,
  facts: Facts,
  ahead: readonly Rulebook[],
  citationsOf: CitationsOf,
): Announced[] => {
  const gaps = now.gaps.map(({ gap }) => gap);
  const found: Announced[] = [];
  let before: Judgement = now;
  for (const rulebook of ahead) {
    const then = judge(rulebook, facts, gaps, { way: now.of.way });
    if (!alike(before, then)) {
      const { verdict, law, policy } = then;
      found.push({
        day: rulebook.asOf,
        verdict,
        law,
        policy,
        begins: onlyIn(then, before, citationsOf),
        ends: onlyIn(before, then, citationsOf),
      });
    }
    before = then;
  }
  return found;
};

const alike = (a: Colours, b: Colours): boolean =>
  a.verdict === b.verdict && a.law === b.law && a.policy === b.policy;

/** The rules that stand in one judgement and not in the other, each with the provision that acts. */
const onlyIn = (
  one: Judgement,
  other: Judgement,
  citationsOf: CitationsOf,
): Announced['begins'] => {
  const elsewhere = new Set(standing(other).map(({ version }) => version));
  const rules = new Map<string, ActiveRule>();
  for (const active of standing(one))
    if (!elsewhere.has(active.version)) rules.set(active.rule.id, active);
  return [...rules.values()]
    .sort((a, b) => compareText(a.rule.id, b.rule.id))
    .map((active) => ({
      rule: active.rule.id,
      title: active.version.title,
      citations: citationsOf(active),
    }));
};

const standing = ({ standings }: Judgement): ActiveRule[] =>
  standings
    .filter(({ relievedBy }) => relievedBy === undefined)
    .map(({ application }) => application.active);
