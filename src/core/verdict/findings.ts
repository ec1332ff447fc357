// Turns a standing application into a finding: the rule's own sentence, its citations, the facts and evidence that carry it.

import { compareText } from '../../model/errors.ts';
import type { Evidence, Scope } from '../../model/facts.ts';
import type { Finding } from '../../model/verdict.ts';
import { COLOURS } from '../../model/verdict.ts';
import { colourOf } from '../judgement/effects.ts';
import { supportOf } from '../logic/explain.ts';
import type { Standing } from '../judgement/relieve.ts';
import { SUBJECTS, type Rulebook } from '../law/rulebook.ts';
import { isCode } from './gaps.ts';
import { say, valueText } from './sentences.ts';

export const findingOf = (standing: Standing, rulebook: Rulebook): Finding => {
  const { application, relievedBy, mitigatedBy } = standing;
  const { active, bindings, result, outcome } = application;
  const { version, pack, rule } = active;
  if (!('effect' in version.then))
    throw new Error(`${rule.id} has no effect and cannot be a finding`);
  const { effect, policy } = version.then;
  const support = supportOf(result);
  const colour = mitigatedBy ? 'amber' : colourOf(effect, policy, outcome);
  return {
    rule: rule.id,
    pack: pack.id,
    kind: pack.kind,
    effect,
    ...(policy !== undefined && { licensingPolicy: policy }),
    outcome,
    colour,
    subject: subjectOf(bindings.chosen, bindings.env.scopes),
    tags: version.tags,
    title: version.title,
    because: say(version.because, bindings.env, support),
    remedy: say(version.remedy, bindings.env, support),
    citations: active.citations,
    facts: [
      ...support.facts.map(({ label, fact }) => ({
        fact: label,
        value: valueText(fact.value!),
        from: fact.from,
      })),
      ...parameterNotes(rulebook, application.missing),
    ],
    evidence: evidenceOf(support.elements),
    missing: application.missing.filter((fact) => !fact.startsWith('$')),
    ...(relievedBy && { relievedBy: relievedBy.active.rule.id }),
    ...(mitigatedBy && { mitigatedBy: mitigatedBy.active.rule.id }),
    couldRelieve: standing.open
      .map(({ application: relief, missing }) => ({
        rule: relief.active.rule.id,
        title: relief.active.version.title,
        because: say(relief.active.version.because, relief.bindings.env, supportOf(relief.result)),
        missing,
      }))
      .sort((a, b) => compareText(a.rule, b.rule)),
    confidence: version.confidence,
  };
};

const parameterNotes = (rulebook: Rulebook, missing: readonly string[]): Finding['facts'] =>
  missing
    .filter((name) => name.startsWith('$'))
    .map((name) =>
      isCode(name)
        ? { fact: name.slice(1), value: 'not modelled', from: 'control entries' }
        : { fact: name, value: `no value on ${rulebook.asOf}`, from: 'parameters' },
    );

/** The names of the subjects that the rule was applied to; a rule about the whole transaction says so. */
const subjectOf = (
  chosen: Readonly<Partial<Record<string, number>>>,
  scopes: Readonly<Record<string, Scope | undefined>>,
): string => {
  const names = SUBJECTS.filter((subject) => chosen[subject] !== undefined).flatMap(
    (subject) => scopes[subject]?.name ?? [],
  );
  return names.length > 0 ? [...new Set(names)].join(' · ') : 'the transaction';
};

const evidenceOf = (elements: readonly Scope[]): Evidence[] =>
  elements
    .flatMap((element) => element.evidence ?? [])
    .sort(
      (a, b) =>
        compareText(a.kind, b.kind) ||
        compareText(a.source, b.source) ||
        compareText(a.date, b.date) ||
        compareText(a.detail, b.detail),
    );

/** Worst first, law before policy, met before undetermined, relieved last; then by name, so that the order never varies. */
export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      Number(a.relievedBy !== undefined) - Number(b.relievedBy !== undefined) ||
      COLOURS.indexOf(b.colour) - COLOURS.indexOf(a.colour) ||
      compareText(a.kind, b.kind) ||
      compareText(a.outcome, b.outcome) ||
      compareText(a.rule, b.rule) ||
      compareText(a.subject, b.subject) ||
      compareText(a.because, b.because),
  );
