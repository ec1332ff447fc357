// Findings of one rule that are the same but for whom or what they are about: what is told once of all, and what of each.

import type { Finding } from '../../model/verdict.ts';
import { turnsOnText } from '../words.ts';
import type { Numbered } from './numbered.ts';

type Relief = Finding['couldRelieve'][number];

export interface ToldOf extends Numbered {
  /** Where it is another than that of all, but for the names. */
  readonly sentence?: string;
  readonly evidence: Finding['evidence'];
  readonly facts: Finding['facts'];
  readonly couldRelieve: readonly Relief[];
}

export interface ToldOnce {
  /** The first of them: rule, effect, citations, remedy and marks are of all. */
  readonly finding: Finding;
  readonly sentence: string;
  /** It says the names of the first, and is true of each other by its own. */
  readonly byName: boolean;
  readonly evidence: Finding['evidence'];
  readonly facts: Finding['facts'];
  /** Each with what it asks of all. */
  readonly couldRelieve: readonly Relief[];
  readonly each: readonly ToldOf[];
}

export const sentenceOf = (finding: Finding): string => finding.because ?? turnsOnText(finding);

/** In the order of the first of each. */
export const toldOnce = (all: readonly Numbered[]): readonly ToldOnce[] => {
  const alike = new Map<string, Numbered[]>();
  for (const one of all) {
    const key = sameness(one.finding);
    const known = alike.get(key);
    if (known) known.push(one);
    else alike.set(key, [one]);
  }
  return [...alike.values()].map(oneOf);
};

const sameness = (finding: Finding): string => {
  const { rule, kind, title, colour, effect, licensingPolicy, remedy, citations, marks } = finding;
  const { relievedBy, mitigatedBy, waived } = finding;
  return JSON.stringify([
    [rule, kind, title, colour, effect, licensingPolicy, remedy],
    [citations, marks, relievedBy, mitigatedBy, waived],
  ]);
};

const oneOf = (alike: readonly Numbered[]): ToldOnce => {
  const { finding } = alike[0]!;
  const findings = alike.map((one) => one.finding);
  const evidence = commonTo(findings.map((one) => one.evidence));
  const facts = commonTo(findings.map((one) => one.facts));
  const couldRelieve = reliefsOfAll(findings);
  const sentence = sentenceOf(finding);
  const isOfAll = (one: Finding): boolean => sentenceOf(one) === inNamesOf(one, finding, sentence);
  return {
    finding,
    sentence,
    byName: findings.some((one) => sentenceOf(one) !== sentence && isOfAll(one)),
    evidence,
    facts,
    couldRelieve,
    each: alike.map((one) => ({
      ...one,
      ...(sentenceOf(one.finding) !== sentence &&
        !isOfAll(one.finding) && { sentence: sentenceOf(one.finding) }),
      evidence: less(one.finding.evidence, evidence),
      facts: less(one.finding.facts, facts),
      couldRelieve: reliefsBeside(one.finding, couldRelieve),
    })),
  };
};

/** 'web proxy · Example FZCO (reseller)' is called 'web proxy' and 'Example FZCO' in sentences. */
const namesIn = ({ subject }: Finding): readonly string[] =>
  subject.split(' · ').map((name) => name.replace(/ \([^()]*\)$/, ''));

const inNamesOf = (one: Finding, first: Finding, sentence: string): string => {
  const names = namesIn(one);
  return namesIn(first).reduce(
    (text, name, index) =>
      name === '' || names[index] === undefined ? text : text.replaceAll(name, () => names[index]!),
    sentence,
  );
};

const commonTo = <T>(lists: readonly (readonly T[])[]): readonly T[] => {
  const [first = [], ...others] = lists;
  const known = others.map((list) => new Set(list.map((one) => JSON.stringify(one))));
  return first.filter((one) => known.every((keys) => keys.has(JSON.stringify(one))));
};

const less = <T>(list: readonly T[], told: readonly T[]): readonly T[] => {
  const keys = new Set(told.map((one) => JSON.stringify(one)));
  return list.filter((one) => !keys.has(JSON.stringify(one)));
};

const nameOf = ({ rule, title }: Relief): string => `${rule} ${title}`;

const reliefsOfAll = (findings: readonly Finding[]): readonly Relief[] => {
  const asked = findings.map(
    ({ couldRelieve }) => new Map(couldRelieve.map((relief) => [nameOf(relief), relief.missing])),
  );
  return findings[0]!.couldRelieve
    .filter((relief) => asked.every((reliefs) => reliefs.has(nameOf(relief))))
    .map((relief) => ({
      ...relief,
      missing: commonTo(asked.map((reliefs) => reliefs.get(nameOf(relief))!)),
    }));
};

/** Of a relief of all what it asks here beside that; another one whole. */
const reliefsBeside = ({ couldRelieve }: Finding, ofAll: readonly Relief[]): readonly Relief[] => {
  const told = new Map(ofAll.map((relief) => [nameOf(relief), relief.missing]));
  return couldRelieve
    .map((relief) => ({ ...relief, missing: less(relief.missing, told.get(nameOf(relief)) ?? []) }))
    .filter((relief) => !told.has(nameOf(relief)) || relief.missing.length > 0);
};
