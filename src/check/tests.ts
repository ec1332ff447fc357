// Every rule has cases beside it: met, not met, undetermined, the eve of its force, and each fact hidden once.

import type { LoadedTest } from '../data/library/packs.ts';
import { PROPORTION } from '../model/schema/proportion.ts';
import { codeFactsOf } from '../core/law/code-facts.ts';
import { addDays, UNDATED } from '../model/dates.ts';
import type { Place, Problem, ProblemCode } from '../model/errors.ts';
import { declarationOf, ELEMENT_KINDS, type FactTable } from '../model/fact.ts';
import type { Library } from '../model/pack.ts';
import type { Condition } from '../model/condition.ts';
import { BESIDE_CODES } from '../model/control-list.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Path } from '../data/read/path.ts';
import { factsOfCase, runCase } from './cases.ts';
import { askedWhenOf, isDormant, readsOf, subjectsOf, type Subject } from './subjects.ts';

export const testProblems = (library: Library, tests: readonly LoadedTest[]): Problem[] => {
  const facts: FactTable = new Map(library.facts.map((fact) => [fact.path, fact]));
  const byId = new Map(tests.map((test) => [test.id, test]));
  const subjects = subjectsOf(library);
  const supplied = suppliedFacts(library);
  // Rules that a pack of the user retires or overrides keep their cases.
  const known = new Set([
    ...subjects.map(({ id }) => id),
    ...library.packs.flatMap(({ retires, overrides }) => [...retires, ...Object.keys(overrides)]),
  ]);
  const orphans = tests
    .filter(({ id }) => !known.has(id))
    .map(({ document, id }) =>
      problem(
        'never-used',
        document.place([]),
        `The cases of '${id}' belong to no rule`,
        'Remove the file, or write the rule beside it',
      ),
    );
  return [
    ...orphans,
    ...subjects.flatMap((subject) => {
      const test = byId.get(subject.id);
      if (test)
        return [
          ...coverageProblems(subject, test),
          ...caseProblems(subject, test, library, facts, supplied),
        ];
      const place = subject.versions[0]!.place;
      return isDormant(subject) || place.file === PROPORTION
        ? []
        : [
            problem(
              'missing-test-file',
              place,
              `'${subject.id}' has no cases beside it`,
              `Write ${place.file.replace(/\.yaml$/, '.test.yaml')}`,
            ),
          ];
    }),
  ];
};

/** Facts that the packs supply and a case may set: codes of lists, declared ones too, defined facts, counts of findings. */
const suppliedFacts = (library: Library): Set<string> =>
  new Set([
    ...BESIDE_CODES,
    ...codeFactsOf(library).flatMap((fact) => [`item.${fact}`, `item.classification.${fact}`]),
    ...library.definitions.map(({ fact }) => fact),
    ...library.rules.flatMap(({ versions }) =>
      versions.flatMap(({ tags }) => tags.map((tag) => `findings.${tag}`)),
    ),
  ]);

const problem = (code: ProblemCode, place: Place, what: string, remedy: string): Problem => ({
  code,
  place,
  what,
  remedy,
});

const coverageProblems = (subject: Subject, test: LoadedTest): Problem[] => {
  const { cases } = test.file;
  const place = test.document.place(['cases']);
  const problems: Problem[] = [];
  // An entry without tests of its own is decided by declaration; there is nothing to hide or to meet.
  const declared = subject.kind === 'entry' && subject.versions.every((version) => !version.when);
  if (!declared) {
    const gated = subject.versions.some(isGated);
    for (const expected of [
      'met',
      'not-met',
      'undetermined',
      ...(gated ? (['not-asked'] as const) : []),
    ] as const) {
      if (!cases.some((one) => one.expect === expected)) {
        problems.push(
          problem(
            'missing-case',
            place,
            `'${subject.id}' has no case that expects ${expected}`,
            'Add one',
          ),
        );
      }
    }
    for (const fact of readsOf(subject)) {
      if (cases.some((one) => isHidden(factsOfCase(test.file, one)[fact]))) continue;
      problems.push(
        problem(
          'never-hidden',
          place,
          `No case of '${subject.id}' hides '${fact}'`,
          `Add a case with: { ${fact}: unknown }`,
        ),
      );
    }
  }
  return [...problems, ...eveProblems(subject, test, place)];
};

/** A gate that is a condition of the rule itself only says what is asked first: where it is no, so is the rule. */
const isGated = (version: Subject['versions'][number]): boolean => {
  const gate = askedWhenOf(version);
  if (gate === undefined) return false;
  const { when } = version;
  return when?.kind !== 'all' || !when.of.some((part) => asWritten(part) === asWritten(gate));
};

const asWritten = (condition: Condition): string =>
  JSON.stringify(condition, (key, value: unknown) => (key === 'place' ? undefined : value));

const isHidden = (value: unknown): boolean => value === undefined || value === 'unknown';

/** The day before the first document, or for an entry the day before each list first carried it. */
const eveProblems = (subject: Subject, test: LoadedTest, place: Place): Problem[] => {
  const dayOf = (one: (typeof test.file.cases)[number]): string =>
    one['as-of'] ?? test.file['as-of'];
  if (subject.kind === 'entry') {
    const firsts = new Map<string, string>();
    for (const { list, since } of subject.versions.flatMap((version) => version.periods)) {
      const known = firsts.get(list);
      if (known === undefined || since === UNDATED || (known !== UNDATED && since < known))
        firsts.set(list, since);
    }
    return [...firsts].flatMap(([list, since]) => {
      if (since === UNDATED) return [];
      const eve = addDays(since, -1);
      const tested = test.file.cases.some(
        (one) =>
          dayOf(one) === eve && (one.expect === 'not-in-force' || one.codes?.[list]?.length === 0),
      );
      return tested
        ? []
        : [
            problem(
              'missing-case',
              place,
              `'${subject.id}' has no case on ${eve}, the eve of its force on the ${list} list`,
              `Add one with as-of: ${eve} and codes: { ${list}: [] }`,
            ),
          ];
    });
  }
  const starts = subject.versions.map(({ since }) => since);
  if (starts.includes(UNDATED)) return [];
  const eve = addDays([...starts].sort()[0]!, -1);
  const tested = test.file.cases.some((one) => dayOf(one) === eve && one.expect === 'not-in-force');
  return tested
    ? []
    : [
        problem(
          'missing-case',
          place,
          `'${subject.id}' has no case on ${eve}, the eve of its force`,
          `Add one with as-of: ${eve} and expect: not-in-force`,
        ),
      ];
};

const caseProblems = (
  subject: Subject,
  test: LoadedTest,
  library: Library,
  facts: FactTable,
  supplied: ReadonlySet<string>,
): Problem[] => {
  const known = (fact: string): boolean =>
    declarationOf(facts, fact) !== undefined ||
    (ELEMENT_KINDS as readonly string[]).includes(fact) ||
    supplied.has(fact) ||
    reads.has(fact);
  const reads = readsOf(subject);
  const strange = (names: readonly string[], path: Path): Problem[] =>
    names
      .filter((fact) => !known(fact))
      .map((fact) =>
        problem(
          'unknown-fact',
          test.document.keyPlace([...path, fact]),
          `There is no fact '${fact}'`,
          didYouMean(fact, [...reads, ...supplied, ...facts.keys()], 'Mend the name'),
        ),
      );
  const cases = test.file.cases.flatMap((one, index) => {
    const place = test.document.place(['cases', index]);
    const failed = (what: string): Problem =>
      problem(
        'case-failed',
        place,
        `'${subject.id}' – ${one.it}: ${what}`,
        'Check which of the two is right against the text of the provision',
      );
    if (Object.keys(factsOfCase(test.file, one)).some((fact) => !known(fact)))
      return strange(Object.keys(one.with ?? {}), ['cases', index, 'with']);
    const { outcome, asks, codes } = runCase(subject, test.file, one, library, facts);
    const problems: Problem[] = [];
    if (outcome !== one.expect)
      problems.push(
        failed(
          `expected ${one.expect}, got ${outcome}${asks.length > 0 ? ` (asks ${asks.join(', ')})` : ''}`,
        ),
      );
    if (one.asks && [...one.asks].sort().join() !== asks.join())
      problems.push(
        failed(
          `expected to ask ${[...one.asks].sort().join(', ')}, asks ${asks.join(', ') || 'nothing'}`,
        ),
      );
    for (const [list, expected] of Object.entries(one.codes ?? {})) {
      const got = codes.get(list) ?? [];
      if ([...expected].sort().join() !== got.join())
        problems.push(
          failed(
            `expected ${expected.join(', ') || 'no code'} on the ${list} list, got ${got.join(', ') || 'none'}`,
          ),
        );
    }
    return problems;
  });
  return [...strange(Object.keys(test.file.facts), ['facts']), ...cases];
};
