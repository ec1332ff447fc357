// Reads the cases of the corpus; the format is told in README.md.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../src/data/read/yaml.ts';
import { readText } from '../../src/data/read/files.ts';
import type { Fact, Facts, FactValue, Scope } from '../../src/model/facts.ts';
import { missingFact, missingParameter, type Missing } from '../../src/model/missing.ts';
import type { Parameter } from '../../src/model/parameter.ts';
import {
  codes,
  count,
  facts,
  set,
  threshold,
  type ConditionLiteral,
  type ElementLiteral,
  type FactsLiteral,
} from '../core/library.ts';

type Loose = Readonly<Record<string, unknown>>;

export interface CorpusCase {
  readonly name: string;
  readonly when: ConditionLiteral;
  readonly asOf: string;
  readonly facts: () => Facts;
  readonly parameters: readonly Parameter[];
  readonly define: Readonly<Record<string, ConditionLiteral>>;
  /** By the subjects for which it is read. */
  readonly expected: readonly Answered[];
}

export interface Answered {
  readonly truth: string;
  readonly missing: readonly string[];
}

const FOLDER = import.meta.dirname;

export const corpus = (): CorpusCase[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) =>
      parseYaml(file, readText(join(FOLDER, file))).flatMap(({ value }) =>
        (value as Loose[]).map((one) => caseOf(file.replace('.yaml', ''), one)),
      ),
    );

const KEYS = [
  ...['it', 'when', 'as-of', 'facts', 'items', 'parties', 'elements', 'not-looked'],
  ...['parameters', 'define', 'expect', 'missing'],
];

const caseOf = (file: string, given: Loose): CorpusCase => {
  const name = `${file}: ${String(given['it'])}`;
  const unread = Object.keys(given).filter((key) => !KEYS.includes(key));
  if (unread.length > 0) throw new Error(`${name}: ${unread.join()}`);
  return {
    name,
    when: given['when'] as ConditionLiteral,
    asOf: (given['as-of'] as string | undefined) ?? '2020-06-15',
    facts: () => factsOf(given),
    parameters: Object.entries((given['parameters'] ?? {}) as Loose).map(parameterOf),
    define: (given['define'] ?? {}) as Record<string, ConditionLiteral>,
    expected: expectedOf(given),
  };
};

const expectedOf = ({ expect, missing = [] }: Loose): Answered[] =>
  typeof expect === 'string'
    ? [{ truth: expect, missing: missing as string[] }]
    : (expect as string[]).map((truth, index) => ({
        truth,
        missing: (missing as string[][])[index]!,
      }));

const parameterOf = ([name, value]: [string, unknown]): Parameter => {
  if (Array.isArray(value)) return set(name, value as string[]);
  const record = value as Loose;
  return 'members' in record
    ? set(name, record['members'] as Parameters<typeof set>[1])
    : threshold(name, record as Readonly<Record<string, readonly string[]>>);
};

const SINGLE = {
  exporter: 'exporter',
  destination: 'destination',
  'end-use': 'endUse',
  diligence: 'diligence',
  authority: 'authority',
  route: 'route',
} as const;

const factsOf = (given: Loose): Facts => {
  const stated = new Map<string, Record<string, unknown>>();
  for (const [path, value] of Object.entries((given['facts'] ?? {}) as Loose)) {
    const [namespace, local] = [
      path.slice(0, path.indexOf('.')),
      path.slice(path.indexOf('.') + 1),
    ];
    stated.set(namespace, { ...stated.get(namespace), [local]: value });
  }
  const literal: Record<string, unknown> = {};
  for (const [namespace, values] of stated) {
    if (namespace === 'item') literal['items'] = [values];
    else if (namespace === 'end-user') literal['parties'] = [{ role: 'end-user', ...values }];
    else literal[SINGLE[namespace as keyof typeof SINGLE]] = values;
  }
  for (const key of ['items', 'parties', 'elements'] as const)
    if (key in given) literal[key] = given[key];
  const made = facts(valued(literal) as FactsLiteral);
  for (const scope of scopesOf(made)) workOut(scope);
  const elements = new Map(made.elements);
  for (const kind of (given['not-looked'] ?? []) as string[]) elements.delete(kind);
  return { ...made, elements };
};

const scopesOf = (given: Facts): Scope[] => [
  ...given.single.values(),
  ...given.items,
  ...given.parties,
];

/** Values of the corpus as those of the engine; what is unknown is left out, what is worked out stays as it is. */
const valued = (given: unknown): unknown => {
  if (Array.isArray(given))
    return given.every((one) => typeof one === 'string') ? given : given.map(valued);
  if (typeof given !== 'object' || given === null) return given;
  const record = given as Loose;
  if ('number' in record) return Number(record['number']);
  if ('codes' in record) return codes(record['codes'] as Parameters<typeof codes>[0]);
  if ('count' in record) {
    const { least, most, missing } = record['count'] as Record<string, string & string[]>;
    return count(Number(least), Number(most), missing);
  }
  if ('missing' in record) return record;
  return Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== 'unknown')
      .map(([key, value]) => [key, valued(value)]),
  ) as Record<string, FactValue> | ElementLiteral;
};

const workOut = (scope: Scope): void => {
  for (const [local, { value }] of [...scope.facts]) {
    if (typeof value !== 'object' || Array.isArray(value) || 'kind' in value) continue;
    const { missing } = value as unknown as { readonly missing: readonly string[] };
    const fact: Fact = { from: 'worked out', missing: missing.map(missingOf) };
    (scope.facts as Map<string, Fact>).set(local, fact);
  }
};

const missingOf = (label: string): Missing =>
  label.startsWith('$') ? missingParameter(label.slice(1)) : missingFact(label);
