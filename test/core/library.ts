// Small libraries, packs, rules and facts from short literals, so that a test shows the law it is about and nothing else.

import type { Way } from '../../src/core/judgement/case.ts';
import { rulebookFor, type Rulebook } from '../../src/core/law/rulebook.ts';
import { citing } from '../../src/core/verdict/citing.ts';
import { screen, type Screened } from '../../src/core/verdict/screen.ts';
import type { Marks } from '../../src/model/citation.ts';
import type { Condition, Operand, Test } from '../../src/model/condition.ts';
import { parseSpan } from '../../src/model/dates.ts';
import type { ControlList } from '../../src/model/control-list.ts';
import {
  ASKED_WITHOUT_RESULT,
  type ElementKind,
  type FactDeclaration,
  type FactType,
} from '../../src/model/fact.ts';
import type { Codes, Count, Fact, Facts, FactValue, Scope } from '../../src/model/facts.ts';
import { missingFact, type Missing } from '../../src/model/missing.ts';
import type { Library, NotModelled, Pack } from '../../src/model/pack.ts';
import type { Parameter } from '../../src/model/parameter.ts';
import type {
  Consequence,
  Definition,
  Entry,
  ListPeriod,
  Rule,
  RuleVersion,
} from '../../src/model/rule.ts';
import type { Gap, Verdict } from '../../src/model/verdict.ts';

const PLACE = { file: 'by-hand.yaml', line: 1, column: 1 };
export const DAY = '2020-06-15';

export type TestLiteral =
  | string
  | readonly string[]
  | { in: string }
  | { under: string | readonly string[] }
  | { includes: string | readonly string[] }
  | { only: string | readonly string[] }
  | { 'at-least': string | number }
  | { 'at-most': string | number }
  | { within: string };

export type ConditionLiteral = { readonly [key: string]: unknown };

const operand = (value: string | number | readonly string[]): Operand =>
  typeof value === 'string' && value.startsWith('$')
    ? { parameter: value.slice(1) }
    : { literal: Array.isArray(value) ? (value as string[]) : [String(value)] };

export const test = (literal: TestLiteral): Test => {
  if (typeof literal === 'string') return { verb: 'is', values: [literal] };
  if (Array.isArray(literal)) return { verb: 'is', values: literal as string[] };
  const [[verb, value]] = Object.entries(literal) as [
    [string, string | number | readonly string[]],
  ];
  switch (verb) {
    case 'in':
      return { verb, set: operand(value) };
    case 'under':
      return { verb, codes: operand(value) };
    case 'includes':
      return { verb, values: operand(value) };
    case 'only':
      return { verb, codes: operand(value) };
    case 'at-least':
    case 'at-most':
      return { verb, bound: operand(value) };
    default:
      return { verb: 'within', span: parseSpan(String(value))! };
  }
};

export const condition = (literal: ConditionLiteral): Condition => {
  const entries = Object.entries(literal);
  if (entries.length !== 1) throw new Error('one key a condition');
  const [key, value] = entries[0]!;
  if (key === 'all' || key === 'any')
    return { kind: key, of: (value as ConditionLiteral[]).map(condition) };
  if (key === 'not') return { kind: 'not', of: condition(value as ConditionLiteral) };
  if (key === 'some') {
    const [[element, of]] = Object.entries(value as ConditionLiteral) as [
      [ElementKind, ConditionLiteral],
    ];
    return { kind: 'some', element, of: condition(of) };
  }
  return { kind: 'leaf', fact: key, test: test(value as TestLiteral) };
};

interface Period {
  readonly since?: string;
  readonly until?: string;
  readonly announced?: string;
  readonly endAnnounced?: string;
}

export interface RuleLiteral extends Period {
  readonly when: ConditionLiteral;
  readonly askedWhen?: ConditionLiteral;
  readonly then: Consequence;
  readonly tags?: readonly string[];
  readonly because?: string;
  readonly remedy?: string;
  readonly provision?: string;
  readonly marks?: Marks;
}

const packOf = (id: string): string => id.slice(0, id.indexOf('/'));

const ruleVersion = (literal: RuleLiteral): RuleVersion => {
  const [instrument = '', ...pinpoint] = (literal.provision ?? 'act Art. 1').split(' ');
  return {
    title: 'A rule',
    since: literal.since ?? 'undated',
    ...(literal.until !== undefined && { until: literal.until }),
    ...(literal.announced !== undefined && { announced: literal.announced }),
    ...(literal.endAnnounced !== undefined && { endAnnounced: literal.endAnnounced }),
    status: 'reviewed',
    confidence: 'verified',
    ...(literal.marks && { marks: literal.marks }),
    place: PLACE,
    provisions: [{ instrument, pinpoint: pinpoint.join(' ') }],
    tags: literal.tags ?? [],
    when: condition(literal.when),
    ...(literal.askedWhen && { askedWhen: condition(literal.askedWhen) }),
    then: literal.then,
    because: literal.because ?? 'It is so.',
    remedy: literal.remedy ?? 'Do something.',
  };
};

/** A rule with its versions, newest first. */
export const rule = (id: string, ...versions: readonly RuleLiteral[]): Rule => ({
  id,
  pack: packOf(id),
  versions: versions.map(ruleVersion),
});

export const definition = (
  id: string,
  fact: string,
  when: ConditionLiteral,
  period: Period = {},
): Definition => ({
  id,
  pack: packOf(id),
  fact,
  question: '',
  versions: [
    {
      title: 'A definition',
      since: period.since ?? 'undated',
      ...(period.until !== undefined && { until: period.until }),
      status: 'reviewed',
      confidence: 'verified',
      place: PLACE,
      provisions: [{ instrument: 'act', pinpoint: 'Art. 2' }],
      when: condition(when),
    },
  ],
});

export interface PeriodLiteral extends Period {
  readonly list: string;
  readonly code: string;
  readonly carries?: Readonly<Record<string, readonly string[]>>;
}

export const entry = (
  id: string,
  periods: readonly PeriodLiteral[],
  when?: ConditionLiteral,
  askedWhen?: ConditionLiteral,
): Entry => ({
  id,
  pack: packOf(id),
  versions: [
    {
      title: 'An entry',
      status: 'reviewed',
      confidence: 'verified',
      place: PLACE,
      periods: periods.map((period): ListPeriod => ({
        list: period.list,
        code: period.code,
        since: period.since ?? 'undated',
        ...(period.until !== undefined && { until: period.until }),
        provision: { instrument: 'list', pinpoint: period.code },
        confidence: 'verified',
        carries: period.carries ?? {},
      })),
      ...(when && { when: condition(when) }),
      ...(askedWhen && { askedWhen: condition(askedWhen) }),
    },
  ],
});

export const set = (
  name: string,
  codes: Readonly<Record<string, Period>> | readonly string[],
): Parameter => ({
  name,
  title: name,
  kind: 'set',
  of: 'text',
  source: 'https://example.org/',
  confidence: 'verified',
  members: Array.isArray(codes)
    ? codes.map((code: string) => ({ code, since: 'undated' }))
    : Object.entries(codes as Readonly<Record<string, Period>>).map(([code, period]) => ({
        code,
        since: period.since ?? 'undated',
        ...(period.until !== undefined && { until: period.until }),
      })),
});

export const threshold = (
  name: string,
  values: Readonly<Record<string, string | readonly string[]>>,
  expected: readonly string[] = [],
): Parameter => ({
  name,
  title: name,
  kind: 'threshold',
  of: 'number',
  source: 'https://example.org/',
  confidence: 'verified',
  values: Object.entries(values).map(([since, value]) => ({
    since,
    value: typeof value === 'string' ? [value] : value,
    ...(expected.includes(since) && { expected: true }),
  })),
});

export interface PackLiteral {
  readonly kind?: 'law' | 'policy';
  readonly since?: string;
  readonly checkedTo?: string;
  readonly staleAfter?: string;
  readonly touches?: ConditionLiteral;
  readonly notModelled?: readonly {
    readonly what: string;
    readonly why: string;
    readonly when?: ConditionLiteral;
  }[];
}

export const pack = (id: string, literal: PackLiteral = {}): Pack => ({
  id,
  title: id,
  kind: literal.kind ?? 'law',
  binds: 'Exporters.',
  since: literal.since ?? 'undated',
  checkedTo: literal.checkedTo ?? '2026-01-01',
  staleAfter: parseSpan(literal.staleAfter ?? '180 days')!,
  ...(literal.touches && { touches: condition(literal.touches) }),
  models: ['Everything'],
  notModelled: (literal.notModelled ?? []).map(({ what, why, when }): NotModelled => ({
    what,
    why,
    ...(when && { when: condition(when) }),
  })),
  retires: [],
  overrides: {},
  sha256: '0',
  place: PLACE,
});

/** 'fact: type', or 'fact: a|b|c' for a choice of these values. */
export const declare = (
  types: Readonly<Record<string, string>>,
  more: Readonly<Record<string, Partial<FactDeclaration>>> = {},
): FactDeclaration[] =>
  Object.entries(types).map(([path, type]) => ({
    path,
    type: (type.includes('|') ? 'choice' : type) as FactType,
    question: `What about ${path}?`,
    evidence: `proof of ${path}`,
    derived: false,
    fixed: false,
    ...(type.includes('|') && {
      values: Object.fromEntries(type.split('|').map((value) => [value, value])),
    }),
    ...more[path],
  }));

/** A control list whose rows carry reasons for control and licence exceptions. */
export const controlList = (id: string, parts: Partial<ControlList> = {}): ControlList => ({
  id,
  title: `the ${id} list`,
  order: 1,
  instruments: ['act'],
  binds: [],
  notListed: id === 'us' ? ['EAR99', 'none', 'not-listed'] : ['none'],
  codes: { pattern: '[0-9][A-E][0-9]{3}(\\.[a-z0-9]+)*' },
  spelling: '5A001.a',
  military: [],
  carries: [
    { name: 'reasons', fact: `${id}-reasons`, title: 'reasons for control', adverse: true },
    { name: 'exceptions', fact: `${id}-exceptions`, title: 'licence exceptions', adverse: false },
  ],
  ...parts,
});

/** One control list for each list on which an entry stands. */
const listsOf = (entries: readonly Entry[]): ControlList[] =>
  [
    ...new Set(
      entries.flatMap(({ versions }) =>
        versions.flatMap(({ periods }) => periods.map(({ list }) => list)),
      ),
    ),
  ].map((id) => controlList(id));

export const library = (parts: Partial<Library>): Library => ({
  controlLists: listsOf(parts.entries ?? []),
  packs: [],
  rules: [],
  definitions: [],
  entries: [],
  parameters: [],
  facts: [],
  sheets: [],
  onRecord: [],
  ...parts,
  instruments: parts.instruments ?? [
    {
      id: 'act',
      title: 'The Act',
      issuer: 'Parliament',
      since: '1990-01-01',
      url: 'https://example.org/act',
      confidence: 'verified',
    },
  ],
});

type Values = Readonly<Record<string, FactValue>>;

export interface FactsLiteral {
  readonly exporter?: Values;
  readonly destination?: Values;
  readonly endUse?: Values;
  readonly diligence?: Values;
  readonly items?: readonly Values[];
  /** Each with a role. */
  readonly parties?: readonly Values[];
  readonly authority?: Values;
  readonly route?: Values;
  /** Evidence by kind. */
  readonly elements?: Readonly<Record<string, readonly ElementLiteral[]>>;
}

export interface ElementLiteral {
  readonly [fact: string]: FactValue | Open | undefined;
  /** Labels of the facts without which it could not be looked up. */
  readonly open?: Open;
  /** Label of the party to which it belongs: 'exporter', 'end-user', 'parties.1'. */
  readonly bearer?: string;
}
type Open = readonly string[];

const factsOf = (values: Values): Map<string, Fact> =>
  new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      value === ASKED_WITHOUT_RESULT
        ? { from: 'by hand', askedWithoutResult: true }
        : { value, from: 'by hand' },
    ]),
  );

export const facts = (literal: FactsLiteral = {}): Facts => {
  const single = (kind: string, values: Values | undefined): Scope => ({
    kind,
    label: kind,
    name: kind,
    facts: factsOf(values ?? {}),
  });
  const exporter: Scope = {
    kind: 'party',
    label: 'exporter',
    name: 'the exporter',
    facts: factsOf({ role: 'exporter', ...literal.exporter }),
  };
  const given = (literal.parties ?? []).map((values, index): Scope => {
    const role = String(values['role']);
    const only = literal.parties!.filter((other) => other['role'] === role).length === 1;
    return {
      kind: 'party',
      label: only ? role : `parties.${index}`,
      name: String(values['name'] ?? `the ${role}`),
      facts: factsOf(values),
    };
  });
  const named = given.filter((scope) => scope.facts.get('role')!.value === 'end-user');
  const endUsers =
    named.length > 0
      ? named
      : [
          {
            kind: 'party',
            label: 'end-user',
            name: 'the end-user, not named',
            facts: factsOf({ role: 'end-user' }),
          },
        ];
  const consignees = given.filter(
    (scope) => scope.facts.get('role')!.value === 'ultimate-consignee',
  );
  const items = (literal.items ?? [{}]).map((values, index, all): Scope => ({
    kind: 'item',
    label: all.length === 1 ? 'item' : `items.${index}`,
    name: String(values['name'] ?? `item ${index + 1}`),
    facts: factsOf(values),
  }));
  const parties = [exporter, ...given, ...(named.length > 0 ? [] : endUsers)];
  const elements = Object.entries(literal.elements ?? {}).map(([kind, all]): [string, Scope[]] => [
    kind,
    all.map(({ open, bearer, ...known }, index): Scope => {
      const holder = parties.find(({ label }) => label === bearer);
      if (bearer !== undefined && !holder) throw new Error(`no party ${bearer}`);
      return {
        kind,
        label: `${kind}.${index}`,
        name: `${kind} ${index + 1}`,
        facts: factsOf(known as Values),
        ...(holder && { bearer: holder }),
        ...(open
          ? { open: open.map(missingFact) }
          : {
              evidence: {
                kind,
                source: `source of ${kind} ${index + 1}`,
                date: '2019-01-01',
                detail: `${kind} ${index + 1}`,
              },
            }),
      };
    }),
  ]);
  return {
    single: new Map([
      ['exporter', exporter],
      ['destination', single('destination', literal.destination)],
      ['end-use', single('end-use', literal.endUse)],
      ['authority', single('authority', literal.authority)],
      ['route', single('route', literal.route)],
      ['diligence', single('diligence', literal.diligence)],
    ]),
    items,
    parties,
    endUsers,
    consignees: consignees.length > 0 ? consignees : endUsers,
    elements: new Map<string, readonly Scope[]>([
      ['party', parties],
      ['item', items],
      ['owner', []],
      ['licence', []],
      ['match', []],
      ['incident', []],
      ...elements,
    ]),
  };
};

export interface Given {
  readonly asOf?: string;
  readonly gaps?: readonly Gap[];
}

/** The whole answer with what would change it, what was consulted, coverage and manifest. */
export type WholeVerdict = Verdict &
  Required<Pick<Verdict, 'change' | 'consulted' | 'coverage' | 'manifest'>>;

export const verdict = (
  given: Library,
  literal: FactsLiteral | Facts,
  { asOf = DAY, gaps = [] }: Given = {},
): WholeVerdict =>
  screenedBy(given, rulebookFor(given, asOf), literal, gaps).whole('full', true) as WholeVerdict;

/** An answer as it comes, from a rulebook that may have been used before. */
export const screenedBy = (
  given: Library,
  rulebook: Rulebook,
  literal: FactsLiteral | Facts,
  gaps: readonly Gap[] = [],
  way: Way = 'quick',
): Screened =>
  screen(
    {
      rulebook,
      facts: new Map(given.facts.map((fact) => [fact.path, fact])),
      citationsOf: citing(given),
      way,
    },
    {
      transaction: { id: 'by-hand' },
      facts: 'single' in literal ? literal : facts(literal),
      knownAt: rulebook.asOf,
      gaps,
      coverage: { ...rulebook.coverage, lists: [], indices: [] },
      manifest: { licet: '0', packs: {}, data: {}, options: {} },
    },
  );

/** The findings as 'rule outcome colour', relieved ones marked. */
export const findings = (given: Verdict): string[] =>
  given.findings.map(
    ({ rule: id, outcome, colour, relievedBy }) =>
      `${id} ${outcome} ${relievedBy === undefined ? colour : `relieved by ${relievedBy}`}`,
  );

export const asked = (given: Verdict): string[] => given.questions.map((question) => question.fact);

/** A fact that is missing by its label, or something else that is missing. */
type MissingLiteral = string | Missing;
const missing = (literal: MissingLiteral): Missing =>
  typeof literal === 'string' ? missingFact(literal) : literal;

export interface CodesLiteral {
  readonly met?: readonly string[];
  readonly possible?: readonly {
    readonly code: string;
    readonly missing: readonly MissingLiteral[];
  }[];
  readonly open?: readonly MissingLiteral[];
}

export const codes = ({ met = [], possible = [], open = [] }: CodesLiteral): Codes => ({
  kind: 'codes',
  met,
  possible: possible.map((one) => ({ code: one.code, missing: one.missing.map(missing) })),
  open: open.map(missing),
});

export const count = (least: number, most: number, open: readonly string[] = []): Count => ({
  kind: 'count',
  least,
  most,
  missing: open.map(missingFact),
  counted: [],
});
