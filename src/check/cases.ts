// Runs the cases beside rules, definitions and entries against that one document alone, with the facts that the case gives.

import { isUnder } from '../core/logic/codes.ts';
import { bind } from '../core/logic/bind.ts';
import { askedOf } from '../core/logic/asked.ts';
import { evaluate, type Env, type Result } from '../core/logic/evaluate.ts';
import { missingOf } from '../core/logic/explain.ts';
import { openingIn } from '../core/law/openings.ts';
import { tellingOf } from '../core/logic/telling.ts';
import type { Condition } from '../model/condition.ts';
import { PlainEnv } from '../core/logic/plain-env.ts';
import { askable, missingFact } from '../model/missing.ts';
import { inForce } from '../model/dates.ts';
import {
  declarationOf,
  ELEMENT_KINDS,
  localName,
  namespaceOf,
  type FactTable,
} from '../model/fact.ts';
import type { Fact, FactValue, Scope } from '../model/facts.ts';
import type { Library } from '../model/pack.ts';
import { lookupOn } from '../model/parameter.ts';
import type { DefinitionVersion, RuleVersion, Status } from '../model/rule.ts';
import type { TestCase, TestFile } from '../model/schema/case.ts';
import { askedWhenOf, type Subject } from './subjects.ts';

export interface CaseOutcome {
  readonly outcome: TestCase['expect'];
  readonly asks: readonly string[];
  /** Of entries: the codes met, by list. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

export type Given = Record<
  string,
  string | readonly (string | Readonly<Record<string, string | readonly string[]>>)[]
>;

/** The facts of a case: those of the file with its own on top. */
export const factsOfCase = (file: TestFile, one: TestCase): Given =>
  ({ ...file.facts, ...one.with }) as Given;

export const runCase = (
  subject: Subject,
  file: TestFile,
  one: TestCase,
  library: Library,
  facts: FactTable,
): CaseOutcome => {
  const asOf = one['as-of'] ?? file['as-of'];
  const env = envOf(factsOfCase(file, one), facts, asOf);
  const lookup = lookupOn(library.parameters, asOf);
  const ready = (one: Condition | undefined) => one && { bound: bind(one, lookup) };
  const judged = (
    when: Condition,
    askedWhen: Condition | undefined,
    told: Parameters<typeof askedOf>[0]['told'],
  ): Result | undefined =>
    askedOf({ condition: { bound: bind(when, lookup) }, asked: ready(askedWhen), told }, env);
  if (subject.kind === 'entry') {
    const judge: Judge = (when, askedWhen) => judged(when, askedWhen, ready(tellingOf(when)));
    return runEntry(subject, asOf, judge, (list) => declaredIn(env, list));
  }
  const version = subject.versions.find(
    (candidate) => isTried(candidate) && inForce(candidate, asOf),
  );
  if (!version) return { outcome: 'not-in-force', asks: [], codes: new Map() };
  const opening = isRuleVersion(version) ? openingIn(library, subject, version, asOf) : undefined;
  const told = opening && { telling: ready(opening.telling)!, rest: ready(opening.rest) };
  const result = judged(version.when, askedWhenOf(version), told);
  return { ...answerOf(result), codes: new Map() };
};

const isRuleVersion = (version: RuleVersion | DefinitionVersion): version is RuleVersion =>
  'then' in version;

/** Of a condition, with the facts that a case gives. */
export const truthInCase = (
  condition: Condition,
  file: TestFile,
  one: TestCase,
  library: Library,
  facts: FactTable,
): Result['truth'] => {
  const asOf = one['as-of'] ?? file['as-of'];
  const env = envOf(factsOfCase(file, one), facts, asOf);
  return evaluate(bind(condition, lookupOn(library.parameters, asOf)), env).truth;
};

/** A draft is tried against its own cases before anybody reviews it. */
const isTried = ({ status }: { readonly status: Status }): boolean => status !== 'retired';

/** Undefined where nobody is to be asked. */
type Judge = (when: Condition, askedWhen: Condition | undefined) => Result | undefined;

const runEntry = (
  subject: Extract<Subject, { kind: 'entry' }>,
  asOf: string,
  judge: Judge,
  declared: (list: string) => readonly string[],
): CaseOutcome => {
  const codes = new Map<string, string[]>();
  const results: (Result | undefined)[] = [];
  let active = false;
  let declaredMet = false;
  for (const version of subject.versions) {
    const periods = isTried(version)
      ? version.periods.filter((period) => inForce(period, asOf))
      : [];
    if (periods.length === 0) continue;
    active = true;
    const result = version.when && judge(version.when, version.askedWhen);
    if (version.when) results.push(result);
    for (const period of periods) {
      const saidSo = declared(period.list).some((code) => isUnder(code, period.code));
      if (saidSo) declaredMet = true;
      if (result?.truth === 'yes' || saidSo)
        codes.set(period.list, [...(codes.get(period.list) ?? []), period.code].sort());
    }
  }
  if (!active) return { outcome: 'not-in-force', asks: [], codes };
  const best =
    results.find((result) => result?.truth === 'yes') ??
    results.find((result) => result?.truth === 'unknown') ??
    results[0];
  if (results.length === 0) return { outcome: declaredMet ? 'met' : 'not-met', asks: [], codes };
  return { ...answerOf(best), codes };
};

/** The codes that a case declares; an entry may be decided by declaration alone. */
const declaredIn = (env: Env, list: string): readonly string[] => {
  const value = env.fact('item', `classification.${list}`)?.value;
  return typeof value === 'string' ? [value] : [];
};

const answerOf = (result: Result | undefined): Pick<CaseOutcome, 'outcome' | 'asks'> =>
  result
    ? { outcome: OUTCOMES[result.truth], asks: asksOf(result) }
    : { outcome: 'not-asked', asks: [] };

const OUTCOMES = { yes: 'met', no: 'not-met', unknown: 'undetermined' } as const;

const asksOf = (result: Result): string[] => askable(missingOf(result));

const envOf = (given: Given, table: FactTable, asOf: string): Env => {
  const scopes = new Map<string, Map<string, Fact>>();
  const elements = new Map<string, Scope[]>();
  for (const [path, value] of Object.entries(given)) {
    if ((ELEMENT_KINDS as readonly string[]).includes(path)) {
      if (value === 'unknown')
        elements.set(path, [
          { kind: path, label: path, name: path, facts: new Map(), open: [missingFact(path)] },
        ]);
      else
        elements.set(
          path,
          value === 'none'
            ? []
            : (value as Record<string, string>[]).map((element) =>
                elementScope(path, element, table),
              ),
        );
      continue;
    }
    const known = valueOf(path, value as string | readonly string[], table);
    if (known === undefined) continue;
    const namespace = namespaceOf(path);
    const facts = scopes.get(namespace) ?? new Map<string, Fact>();
    facts.set(localName(path), { value: known, from: 'case' });
    scopes.set(namespace, facts);
  }
  const scopeOf = ([namespace, facts]: [string, Map<string, Fact>]): [string, Scope] => [
    namespace,
    { kind: namespace, label: namespace, name: namespace, facts },
  ];
  return new PlainEnv(asOf, Object.fromEntries([...scopes].map(scopeOf)), elements);
};

const elementScope = (
  kind: string,
  element: Readonly<Record<string, string | readonly string[]>>,
  table: FactTable,
): Scope => {
  const facts = new Map<string, Fact>();
  for (const [key, value] of Object.entries(element)) {
    const local = key.startsWith(`${kind}.`) ? localName(key) : key;
    const known = valueOf(`${kind}.${local}`, value, table);
    if (known !== undefined) facts.set(local, { value: known, from: 'case' });
  }
  return { kind, label: kind, name: kind, facts };
};

const valueOf = (
  path: string,
  value: string | readonly string[],
  table: FactTable,
): FactValue | undefined => {
  if (value === 'unknown') return undefined;
  const type = path.startsWith('item.classification.')
    ? 'text'
    : (declarationOf(table, path)?.type ?? (path.startsWith('findings.') ? 'number' : 'codes'));
  const many = typeof value === 'string' ? (value === 'none' ? [] : [value]) : [...value];
  if (type === 'codes') return { kind: 'codes', met: many, possible: [], open: [] };
  if (type === 'choices' || type === 'territories') return many;
  if (type === 'number') return Number(value);
  return typeof value === 'string' ? value : many;
};
