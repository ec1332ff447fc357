// Turns a standing application into a finding: the rule's own sentence where it is met, what it
// turns on where it is not decided, its citations, and the facts and evidence that carry it.

import { compareText } from '../../model/errors.ts';
import { marksOf } from '../../model/citation.ts';
import type { Evidence, Fact, Facts } from '../../model/facts.ts';
import { indexLacks, missingKey, missingText, type Missing } from '../../model/missing.ts';
import type { Finding, FindingFact } from '../../model/verdict.ts';
import { COLOURS } from '../../model/verdict.ts';
import type { Waiver } from '../../model/waiver.ts';
import type { Application } from '../judgement/applications.ts';
import { standingColour } from '../judgement/conclude.ts';
import { colourOf } from '../judgement/effects.ts';
import type { Judgement } from '../judgement/judge.ts';
import type { Standing } from '../judgement/reliefs.ts';
import { scopeAt, type CarriedBy, type Place, type Why } from '../judgement/why.ts';
import type { ListedUnder } from '../law/citations.ts';
import type { CitationsOf } from './citing.ts';
import { say, sentenceOf, valueText, type Sentence } from './sentences.ts';
import { withWaysOut } from './ways-out.ts';

/** A finding as it is wherever its rule stands for the same reason, and where the rest is to be looked up. */
interface Told {
  /** Without reliefs. */
  readonly alike: Finding;
  readonly because: Sentence | undefined;
  readonly remedy: Sentence;
  readonly facts: readonly (FindingFact | Stated)[];
  readonly notes: readonly Missing[];
  readonly elements: readonly Place[];
}

/** A fact that was not worked out: its value and origin are each transaction's own. */
type Stated = Pick<CarriedBy['facts'][number], 'label' | 'local' | 'holder'>;

/** By why its rule stands, which is one thing for many transactions. */
const told = new WeakMap<Why, Told>();

const findingOf = (standing: Standing, asOf: string, citationsOf: CitationsOf): Finding => {
  const { application } = standing;
  const { facts: of, why } = application;
  let tell = told.get(why);
  if (!tell) told.set(why, (tell = tellOf(application, citationsOf)));
  const { alike, because, remedy, facts, notes, elements } = tell;
  const finding: { -readonly [K in keyof Finding]: Finding[K] } = { ...alike };
  finding.colour = standingColour(standing) ?? alike.colour;
  finding.subject = subjectOf(application);
  if (because) finding.because = say(because, of);
  finding.remedy = say(remedy, of);
  finding.citations = citationsOf(application.active, { day: asOf, rows: rowsOf(elements, of) });
  finding.facts = factsOf(facts, notes, of, asOf);
  finding.evidence = evidenceOf(elements, of);
  return standing.relievedBy || standing.mitigatedBy || standing.open.length > 0
    ? withReliefs(finding, standing)
    : finding;
};

const withReliefs = (
  { couldRelieve: _, marks, ...finding }: Finding,
  { relievedBy, mitigatedBy, open }: Standing,
): Finding => ({
  ...finding,
  ...(relievedBy && { relievedBy: relievedBy.active.rule.id }),
  ...(mitigatedBy && { mitigatedBy: mitigatedBy.active.rule.id }),
  couldRelieve: open
    .map(({ application: { active, asks } }) => ({
      rule: active.rule.id,
      title: active.version.title,
      missing: asks,
    }))
    .sort((a, b) => compareText(a.rule, b.rule)),
  marks,
});

const tellOf = (application: Application, citationsOf: CitationsOf): Told => {
  const { active, env, outcome, support, missing, facts: of } = application;
  const { version, pack, rule } = active;
  const { facts, elements } = application.carried;
  if (!('effect' in version.then))
    throw new Error(`${rule.id} has no effect and cannot be a finding`);
  const { effect, policy } = version.then;
  return {
    alike: {
      rule: rule.id,
      pack: pack.id,
      kind: pack.kind,
      effect,
      ...(policy !== undefined && { licensingPolicy: policy }),
      outcome,
      colour: colourOf(effect, policy, outcome),
      subject: '',
      tags: version.tags,
      title: version.title,
      ...(outcome === 'met' ? { because: '' } : { turnsOn: turnsOn(missing) }),
      remedy: '',
      citations: citationsOf(active),
      facts: [],
      evidence: [],
      missing: application.asks,
      couldRelieve: [],
      marks: marksOf(version),
    },
    because: outcome === 'met' ? sentenceOf(version.because, env, support, of) : undefined,
    remedy: sentenceOf(version.remedy, env, support, of),
    facts: facts.map(({ worked, ...stated }) =>
      worked ? { fact: stated.label, value: valueText(worked.value!), from: worked.from } : stated,
    ),
    notes: missing.filter(({ kind }) => kind !== 'fact'),
    elements,
  };
};

/** The names of the subjects; a rule about the whole transaction says so. */
export const subjectOf = ({ subject }: Application): string => subject ?? 'the transaction';

const factsOf = (
  carried: Told['facts'],
  notes: readonly Missing[],
  of: Facts,
  asOf: string,
): FindingFact[] => {
  const facts = carried.map((one): FindingFact => {
    if ('fact' in one) return one;
    const { value, from } = scopeAt(one.holder, of).facts.get(one.local)!;
    return { fact: one.label, value: valueText(value!), from };
  });
  for (const note of notes) facts.push(...noteOf(note, asOf));
  return facts;
};

/** Past so many a sentence is no longer read; the finding lists them all. */
const MOST_NAMED = 5;

/** Says what decides, and nothing of what is so. */
const turnsOn = (missing: readonly Missing[]): string => {
  const names = missing.map(missingText);
  const rest = names.length - MOST_NAMED;
  const more = rest > 0 ? ` and ${rest} more` : '';
  return `It turns on ${names.slice(0, MOST_NAMED).join(', ')}${more}.`;
};

const noteOf = (missing: Missing, asOf: string): FindingFact[] => {
  switch (missing.kind) {
    case 'fact':
      return [];
    case 'code':
      return [{ fact: missingText(missing), value: 'not modelled', from: 'control entries' }];
    case 'index':
      return [{ fact: missingText(missing), value: indexLacks(missing, asOf), from: 'indices' }];
    case 'parameter':
      return [
        { fact: missingKey(missing), value: `not established for ${asOf}`, from: 'parameters' },
      ];
  }
};

/** The rows of party lists that carry it. */
const rowsOf = (elements: readonly Place[], of: Facts): ListedUnder[] =>
  elements.flatMap((element) => {
    const { kind, facts } = scopeAt(element, of);
    const [list] = kind === 'match' ? textsOf(facts.get('list')) : [];
    return list === undefined ? [] : [{ list, programmes: textsOf(facts.get('programme')) }];
  });

const textsOf = (fact: Fact | undefined): readonly string[] => {
  const value = fact?.value;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

/** The newest first, which carries how recent it is. */
const evidenceOf = (elements: readonly Place[], of: Facts): Evidence[] =>
  elements
    .flatMap((element) => scopeAt(element, of).evidence ?? [])
    .sort(
      (a, b) =>
        compareText(a.kind, b.kind) ||
        compareText(b.date, a.date) ||
        compareText(a.source, b.source) ||
        compareText(a.detail, b.detail),
    );

/**
 * By what transactions of a pattern share: the places of the standings in the order of findings.
 * Nothing where findings of one rule are told apart by names, which are not shared.
 */
const orders = new WeakMap<object, readonly number[]>();

/** In their order. `finished`: a finding with what is told beside it. */
export const findingsOf = <F extends Finding>(
  { standings, alike, of }: Judgement,
  asOf: string,
  citationsOf: CitationsOf,
  finished: (finding: Finding, standing: Standing) => F,
): F[] => {
  const found = besideProhibitions(
    standings.map((standing) =>
      withWaysOut(findingOf(standing, asOf, citationsOf), of.rulebook.reliefs),
    ),
  ).map((finding, index) => finished(finding, standings[index]!));
  const known = orders.get(alike);
  if (known) return known.map((place) => found[place]!);
  const findings = [...found].sort(compareFindings);
  if (new Set(found.map(({ rule }) => rule)).size === found.length)
    orders.set(
      alike,
      findings.map((finding) => found.indexOf(finding)),
    );
  return findings;
};

export const withWaiver = (finding: Finding, waiver: Waiver | undefined): Finding => {
  if (!waiver) return finding;
  const { couldRelieve, marks, ...rest } = finding;
  const { owner, approver, expires, ticket, reason } = waiver;
  return { ...rest, waived: { owner, approver, expires, ticket, reason }, couldRelieve, marks };
};

/** Past so many prohibitions the rest is counted. */
const MOST_PROHIBITED = 2;

/** Nobody is told to apply for a licence as if it were enough, where what is prohibited stands beside it. */
const besideProhibitions = (found: readonly Finding[]): readonly Finding[] => {
  const stands = ({ relievedBy, effect }: Finding, one: Finding['effect']): boolean =>
    relievedBy === undefined && effect === one;
  const prohibited = [
    ...new Set(
      found
        .filter((one) => one.outcome === 'met' && stands(one, 'prohibited'))
        .map(({ rule }) => rule),
    ),
  ].sort(compareText);
  if (prohibited.length === 0) return found;
  const rest = prohibited.length - MOST_PROHIBITED;
  const named = `${prohibited.slice(0, MOST_PROHIBITED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return found.map((one) =>
    stands(one, 'licence-required')
      ? {
          ...one,
          remedy: `No licence under this is enough while the prohibition of ${named} stands. ${one.remedy}`,
        }
      : one,
  );
};

/**
 * Worst first, law before policy, met before undetermined, relieved last; then by name, so that the
 * order never varies.
 */
const compareFindings = (a: Finding, b: Finding): number =>
  Number(a.relievedBy !== undefined) - Number(b.relievedBy !== undefined) ||
  COLOURS.indexOf(b.colour) - COLOURS.indexOf(a.colour) ||
  compareText(a.kind, b.kind) ||
  compareText(a.outcome, b.outcome) ||
  compareText(a.rule, b.rule) ||
  compareText(a.subject, b.subject) ||
  compareText(a.because ?? a.turnsOn ?? '', b.because ?? b.turnsOn ?? '');
