// Mutations of rules, definitions and control entries: one verb, value, day or `not` is another, or a part of the condition is
// gone. The cases beside the document have to notice; a mutation that no case notices is one that nobody would see in the law.

import { runCase } from '../src/check/cases.ts';
import { subjectsOf, type Subject, type Version } from '../src/check/subjects.ts';
import type { LoadedTest } from '../src/data/library/packs.ts';
import type { Condition, Leaf, Operand, Test } from '../src/model/condition.ts';
import { addDays, isDay } from '../src/model/dates.ts';
import type { FactTable } from '../src/model/fact.ts';
import type { Library } from '../src/model/pack.ts';
import type { Random } from '../fuzz/random.ts';

export const RULE_MUTATIONS = ['verb', 'value', 'day', 'not', 'part'] as const;
export type RuleMutation = (typeof RULE_MUTATIONS)[number];

export interface RuleMutant {
  readonly kind: RuleMutation;
  /** What is another, and where it stands. */
  readonly what: string;
  /** It stands in a period that a newer one followed. */
  readonly older: boolean;
  readonly subject: Subject;
}

interface Changed {
  readonly kind: RuleMutation;
  readonly what: string;
  readonly condition: Condition;
}

/** A value that nothing has. */
const NOTHING = 'mutated-away';

const NONE: Operand = { literal: [] };

/** Every mutation of one subject. */
export const mutantsOf = (subject: Subject): RuleMutant[] =>
  subject.versions.flatMap((version, index) => {
    const instead = (changed: object): Subject =>
      ({
        ...subject,
        versions: subject.versions.map((one, at) => (at === index ? { ...one, ...changed } : one)),
      }) as Subject;
    const conditions = (['when', 'askedWhen'] as const).flatMap((key) => {
      const condition = (version as Partial<Record<typeof key, Condition>>)[key];
      return condition === undefined
        ? []
        : changesOf(condition).map(({ kind, what, condition: other }) => ({
            kind,
            what: `${key}: ${what}`,
            subject: instead({ [key]: other }),
          }));
    });
    const days = daysOf(version).map(({ kind, what, to }) => ({
      kind,
      what,
      subject: instead(to),
    }));
    // Newest first.
    return [...conditions, ...days].map((one) => ({ ...one, older: index > 0 }));
  });

const daysOf = (
  version: Version,
): { readonly kind: 'day'; readonly what: string; readonly to: object }[] =>
  'periods' in version
    ? []
    : (['since', 'until'] as const).flatMap((key) => {
        const day = version[key];
        if (day === undefined || !isDay(day)) return [];
        return [-1, 1].map((by) => ({
          kind: 'day' as const,
          what: `${key} ${day}: ${addDays(day, by)}`,
          to: { [key]: addDays(day, by) },
        }));
      });

const changesOf = (condition: Condition): Changed[] => {
  switch (condition.kind) {
    case 'leaf':
      return leafChanges(condition);
    case 'not':
      return [
        { kind: 'not', what: `not ${told(condition.of)}: without not`, condition: condition.of },
        ...changesOf(condition.of).map((one) => ({
          ...one,
          condition: { ...condition, of: one.condition },
        })),
      ];
    case 'some':
      return changesOf(condition.of).map((one) => ({
        ...one,
        condition: { ...condition, of: one.condition },
      }));
    case 'all':
    case 'any':
      return listChanges(condition);
  }
};

const listChanges = (condition: Extract<Condition, { kind: 'all' | 'any' }>): Changed[] => {
  const { kind, of } = condition;
  const other = kind === 'all' ? 'any' : 'all';
  return [
    ...(of.length > 1
      ? [
          {
            kind: 'verb' as const,
            what: `${kind}: ${other}`,
            condition: { kind: other, of } as const,
          },
        ]
      : []),
    ...of.flatMap((part, index): Changed[] => [
      ...(of.length > 1
        ? [
            {
              kind: 'part',
              what: `${kind} without ${told(part)}`,
              condition: { kind, of: of.filter((_, at) => at !== index) },
            } as const,
          ]
        : []),
      ...changesOf(part).map((one) => ({
        ...one,
        condition: { kind, of: of.map((each, at) => (at === index ? one.condition : each)) },
      })),
    ]),
  ];
};

const leafChanges = (leaf: Leaf): Changed[] => [
  { kind: 'not', what: `${told(leaf)}: not`, condition: { kind: 'not', of: leaf } },
  ...testChanges(leaf.test).map(({ kind, what, test }) => ({
    kind,
    what: `${leaf.fact} ${what}`,
    condition: { ...leaf, test },
  })),
];

type TestChange = Pick<Changed, 'kind' | 'what'> & { readonly test: Test };

const testChanges = (test: Test): TestChange[] => {
  const value = (what: string, other: Test): TestChange => ({ kind: 'value', what, test: other });
  const verb = (what: string, other: Test): TestChange => ({ kind: 'verb', what, test: other });
  switch (test.verb) {
    case 'is':
      return fewer(test.values).map(([gone, values]) =>
        value(`without ${gone}`, { ...test, values }),
      );
    case 'in':
      return 'parameter' in test.set
        ? [value(`in $${test.set.parameter}: in nothing`, { ...test, set: NONE })]
        : fewer(test.set.literal).map(([gone, literal]) =>
            value(`in without ${gone}`, { ...test, set: { literal } }),
          );
    case 'under':
      return 'parameter' in test.codes
        ? [value(`under $${test.codes.parameter}: under nothing`, { ...test, codes: NONE })]
        : [
            ...fewer(test.codes.literal).map(([gone, literal]) =>
              value(`under without ${gone}`, { ...test, codes: { literal } }),
            ),
            verb('under: includes', { verb: 'includes', values: test.codes }),
          ];
    case 'includes':
      return 'parameter' in test.values
        ? [value(`includes $${test.values.parameter}: nothing`, { ...test, values: NONE })]
        : fewer(test.values.literal).map(([gone, literal]) =>
            value(`includes without ${gone}`, { ...test, values: { literal } }),
          );
    case 'only':
      return [
        ...('parameter' in test.codes
          ? [value(`only $${test.codes.parameter}: nothing`, { ...test, codes: NONE })]
          : fewer(test.codes.literal).map(([gone, literal]) =>
              value(`only without ${gone}`, { ...test, codes: { literal } }),
            )),
        verb('only: under', { verb: 'under', codes: test.codes }),
      ];
    case 'at-least':
    case 'at-most':
      return [
        verb(`${test.verb}: the other`, {
          ...test,
          verb: test.verb === 'at-least' ? 'at-most' : 'at-least',
        }),
        ...('literal' in test.bound
          ? [-1, 1].map((by) => {
              const bound = Number((test.bound as { literal: readonly string[] }).literal[0]);
              return value(`${test.verb} ${bound}: ${bound + by}`, {
                ...test,
                bound: { literal: [String(bound + by)] },
              });
            })
          : []),
      ];
    case 'within':
      return [-1, 1].map((by) => {
        const { count, unit } = test.span;
        return value(`within ${count} ${unit}: ${count + by}`, {
          ...test,
          span: { ...test.span, count: count + by },
        });
      });
  }
};

/** A value gone, or where there is one alone, another in its place. */
const fewer = (values: readonly string[]): [string, readonly string[]][] =>
  values.length === 1
    ? [[values[0]!, [NOTHING]]]
    : values.map((one) => [one, values.filter((each) => each !== one)]);

const told = (condition: Condition): string => {
  switch (condition.kind) {
    case 'leaf':
      return condition.fact;
    case 'some':
      return `some ${condition.element}`;
    default:
      return condition.kind;
  }
};

/** Whether a case of the test beside it has another outcome, other questions or other codes than it expects. */
export const isNoticed = (
  { subject }: Pick<RuleMutant, 'subject'>,
  { file }: LoadedTest,
  library: Library,
  facts: FactTable,
): boolean =>
  file.cases.some((one) => {
    const { outcome, asks, codes } = runCase(subject, file, one, library, facts);
    return (
      outcome !== one.expect ||
      (one.asks !== undefined && [...one.asks].sort().join() !== asks.join()) ||
      Object.entries(one.codes ?? {}).some(
        ([list, expected]) => [...expected].sort().join() !== (codes.get(list) ?? []).join(),
      )
    );
  });

export interface RuleTrial extends Omit<RuleMutant, 'subject'> {
  readonly pack: string;
  readonly id: string;
  readonly noticed: boolean;
}

/** Mutants of all subjects that have cases, in an order of chance, until somebody has enough. */
export function* ruleTrials(
  library: Library,
  tests: readonly LoadedTest[],
  random: Random,
): Generator<RuleTrial> {
  const facts: FactTable = new Map(library.facts.map((fact) => [fact.path, fact]));
  const byId = new Map(tests.map((test) => [test.id, test]));
  const all = subjectsOf(library)
    .filter(({ id }) => byId.has(id))
    .flatMap(mutantsOf);
  for (let left = all.length; left > 0; left -= 1) {
    const drawn = random.below(left);
    const { subject, ...mutant } = all[drawn]!;
    all[drawn] = all[left - 1]!;
    const { id, pack } = subject;
    const noticed = isNoticed({ subject }, byId.get(id)!, library, facts);
    yield { ...mutant, id, pack, noticed };
  }
}
