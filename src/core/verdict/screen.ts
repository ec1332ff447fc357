// One function: facts × rulebook × dates → verdict. It reads no file, no clock and no environment.

import { compareText } from '../../model/errors.ts';
import type { Facts, Scope } from '../../model/facts.ts';
import type { FactTable } from '../../model/fact.ts';
import type { Colour, Coverage, Finding, Gap, Manifest, Verdict } from '../../model/verdict.ts';
import { worse } from '../../model/verdict.ts';
import { apply } from '../judgement/apply.ts';
import type { Assignment } from '../inquiry/assign.ts';
import { changesOf, standingColour } from '../inquiry/change.ts';
import { withAnswers } from '../facts/answers.ts';
import { nearMisses } from '../inquiry/near.ts';
import { derive } from '../facts/derive.ts';
import { Environments } from '../facts/environments.ts';
import { findingOf, sortFindings } from './findings.ts';
import { coverageGapsOf, notModelledGaps, parameterGaps } from './gaps.ts';
import { questionsOf } from '../inquiry/questions.ts';
import { relieve, type OpenRelief, type Standing } from '../judgement/relieve.ts';
import type { Rulebook } from '../law/rulebook.ts';

export interface ScreenInput {
  readonly transaction: Verdict['transaction'];
  /** Facts as entered and looked up; control entries and definitions are applied here. */
  readonly facts: Facts;
  readonly knownAt: string;
  /** What the lookups could not look at. */
  readonly gaps: readonly Gap[];
  readonly lists: Coverage['lists'];
  readonly indices: Coverage['indices'];
  readonly manifest: Manifest;
  /** False where nobody will read what would change the verdict; working it out judges the transaction several times. */
  readonly changes: boolean;
}

export interface Engine {
  readonly rulebook: Rulebook;
  readonly facts: FactTable;
}

export const screen = (engine: Engine, input: ScreenInput): Verdict => {
  const { rulebook } = engine;
  const facts = derive(rulebook, input.facts);
  const environments = new Environments(facts, rulebook.asOf);
  const standings = judge(rulebook, environments);
  const findings = sortFindings(standings.map((standing) => findingOf(standing, rulebook)));
  const open = notModelledGaps(rulebook, environments);
  const gaps = [
    ...input.gaps,
    ...coverageGapsOf(rulebook, environments),
    ...parameterGaps(standings, rulebook.asOf),
    ...open.map(({ gap }) => gap),
  ].sort((a, b) => compareText(a.what, b.what) || compareText(a.why, b.why));
  const law = colourOfFindings(findings, 'law');
  const policy = colourOfFindings(findings, 'policy');
  const verdict = worse(worse(law, policy), gaps.length > 0 ? 'amber' : 'green');
  const questions = questionsOf(standings, open, engine.facts);
  return {
    schema: 'licet/verdict@1',
    transaction: input.transaction,
    asOf: rulebook.asOf,
    knownAt: input.knownAt,
    verdict,
    law,
    policy,
    findings,
    gaps,
    questions,
    change: input.changes
      ? changesOf({
          verdict,
          gaps: gaps.length,
          standings,
          facts: engine.facts,
          nearMisses: () => nearMisses(rulebook, environments),
          verdictWith: (set) => verdictWith(rulebook, input.facts, set, gaps.length),
        })
      : [],
    coverage: { ...rulebook.coverage, lists: input.lists, indices: input.indices },
    manifest: input.manifest,
  };
};

/** The colour with some answers set, the rest as it is. */
const verdictWith = (rulebook: Rulebook, given: Facts, set: Assignment, gaps: number): Colour => {
  const standings = judge(
    rulebook,
    new Environments(derive(rulebook, withAnswers(given, set)), rulebook.asOf),
  );
  return standings.reduce<Colour>(
    (colour, standing) => worse(colour, standingColour(standing) ?? 'green'),
    gaps > 0 ? 'amber' : 'green',
  );
};

/** Strata two and three with their reliefs. */
export const judge = (rulebook: Rulebook, environments: Environments): Standing[] => {
  const reliefs = apply(rulebook.reliefs, environments);
  const standings = relieve(apply(rulebook.rules, environments), reliefs, environments);
  const counted = apply(rulebook.counting, environments, {
    findings: countScope(rulebook, standings),
  });
  return [...standings, ...relieve(counted, reliefs, environments)];
};

/** How many rules with each tag have a standing finding; those undetermined, or that a relief may lift, leave the count open. */
const countScope = (rulebook: Rulebook, standings: readonly Standing[]): Scope => {
  const facts = new Map<
    string,
    {
      value: { kind: 'count'; least: number; most: number; missing: string[]; counted: string[] };
      from: string;
    }
  >();
  for (const tag of rulebook.tags) {
    const tagged = standings.filter(
      (standing) => !standing.relievedBy && standing.application.active.version.tags.includes(tag),
    );
    const met = idsOf(
      tagged.filter(
        (standing) => standing.application.outcome === 'met' && !standing.open.some(lifts),
      ),
    );
    const missing = new Set(
      tagged.flatMap(({ application, open }) => [
        ...application.missing,
        ...open.filter(lifts).flatMap((relief) => relief.missing),
      ]),
    );
    facts.set(tag, {
      value: {
        kind: 'count',
        least: met.length,
        most: idsOf(tagged).length,
        missing: [...missing].sort(),
        counted: met,
      },
      from: 'findings',
    });
  }
  return { kind: 'findings', label: 'findings', name: 'the findings', facts };
};

const lifts = (relief: OpenRelief): boolean => !relief.softens;

const idsOf = (standings: readonly Standing[]): string[] =>
  [...new Set(standings.map(({ application }) => application.active.rule.id))].sort();

const colourOfFindings = (findings: readonly Finding[], kind: Finding['kind']): Colour =>
  findings
    .filter((finding) => finding.kind === kind && finding.relievedBy === undefined)
    .reduce<Colour>((colour, finding) => worse(colour, finding.colour), 'green');
