// Turns a standing application into a finding: the rule's own sentence where it is met, what it
// turns on where it is not decided, its citations, and the facts and evidence that carry it.

import { compareText } from '../../model/errors.ts';
import type { Confidence, Marks } from '../../model/citation.ts';
import type { Evidence, Scope } from '../../model/facts.ts';
import { askable, missingKey, type Missing } from '../../model/missing.ts';
import type { Finding, FindingFact } from '../../model/verdict.ts';
import { COLOURS } from '../../model/verdict.ts';
import type { Application } from '../judgement/applications.ts';
import { standingColour } from '../judgement/conclude.ts';
import { colourOf } from '../judgement/effects.ts';
import type { Standing } from '../judgement/reliefs.ts';
import type { CitationsOf } from './citing.ts';
import { say, valueText } from './sentences.ts';

export const findingOf = (standing: Standing, asOf: string, citationsOf: CitationsOf): Finding => {
  const { application, relievedBy, mitigatedBy } = standing;
  const { active, env, outcome, support, missing } = application;
  const { version, pack, rule } = active;
  if (!('effect' in version.then))
    throw new Error(`${rule.id} has no effect and cannot be a finding`);
  const { effect, policy } = version.then;
  return {
    rule: rule.id,
    pack: pack.id,
    kind: pack.kind,
    effect,
    ...(policy !== undefined && { licensingPolicy: policy }),
    outcome,
    colour: standingColour(standing) ?? colourOf(effect, policy, outcome),
    subject: subjectOf(application),
    tags: version.tags,
    title: version.title,
    ...(outcome === 'met'
      ? { because: say(version.because, env, support) }
      : { turnsOn: turnsOn(missing) }),
    remedy: say(version.remedy, env, support),
    citations: citationsOf(active),
    facts: [...factsOf(application), ...missing.flatMap((one) => noteOf(one, asOf))],
    evidence: evidenceOf(support.elements),
    missing: askable(missing),
    ...(relievedBy && { relievedBy: relievedBy.active.rule.id }),
    ...(mitigatedBy && { mitigatedBy: mitigatedBy.active.rule.id }),
    couldRelieve: standing.open
      .map(({ application: relief }) => ({
        rule: relief.active.rule.id,
        title: relief.active.version.title,
        missing: relief.asks,
      }))
      .sort((a, b) => compareText(a.rule, b.rule)),
    marks: marksOf(version.confidence),
  };
};

/** The names of the subjects; a rule about the whole transaction says so. */
export const subjectOf = ({ subject }: Application): string => subject ?? 'the transaction';

const factsOf = ({ support }: Application): FindingFact[] =>
  support.facts.map(({ label, fact }) => ({
    fact: label,
    value: valueText(fact.value!),
    from: fact.from,
  }));

/** Past so many a sentence is no longer read; the finding lists them all. */
const MOST_NAMED = 5;

/** Says what decides, and nothing of what is so. */
const turnsOn = (missing: readonly Missing[]): string => {
  const names = missing.map((one) =>
    one.kind === 'fact'
      ? one.label
      : one.kind === 'code'
        ? `${one.list} code ${one.code}`
        : missingKey(one),
  );
  const rest = names.length - MOST_NAMED;
  const more = rest > 0 ? ` and ${rest} more` : '';
  return `It turns on ${names.slice(0, MOST_NAMED).join(', ')}${more}.`;
};

const noteOf = (missing: Missing, asOf: string): FindingFact[] => {
  switch (missing.kind) {
    case 'fact':
      return [];
    case 'code': {
      const fact = `${missing.list} code ${missing.code}`;
      return [{ fact, value: 'not modelled', from: 'control entries' }];
    }
    case 'parameter':
      return [
        { fact: missingKey(missing), value: `not established for ${asOf}`, from: 'parameters' },
      ];
  }
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

/**
 * Until a provision has four marks of its own, what somebody verified once counts as read at second
 * hand.
 */
const marksOf = (confidence: Confidence): Marks => {
  const mark = confidence === 'verified' ? 'secondary' : 'recalled';
  return { text: mark, dates: mark, conditions: mark, exceptions: mark };
};

/**
 * Worst first, law before policy, met before undetermined, relieved last; then by name, so that the
 * order never varies.
 */
export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      Number(a.relievedBy !== undefined) - Number(b.relievedBy !== undefined) ||
      COLOURS.indexOf(b.colour) - COLOURS.indexOf(a.colour) ||
      compareText(a.kind, b.kind) ||
      compareText(a.outcome, b.outcome) ||
      compareText(a.rule, b.rule) ||
      compareText(a.subject, b.subject) ||
      compareText(a.because ?? a.turnsOn ?? '', b.because ?? b.turnsOn ?? ''),
  );
