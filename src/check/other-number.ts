// A text of a control list may stand under another number on other days. A test that names the one misses the text on days
// on which it stood under the other. A number before its time is no fault where its text stood nowhere: it counts where somebody
// declares an item of that day under it.

import { isUnder } from '../core/logic/codes.ts';
import { literalsOf, operandOf, type Condition, type Leaf } from '../model/condition.ts';
import type { ControlList } from '../model/control-list.ts';
import { UNDATED } from '../model/dates.ts';
import type { Problem } from '../model/errors.ts';
import type { Library } from '../model/pack.ts';
import type { ListPeriod } from '../model/rule.ts';
import { askedWhenOf, subjectsOf } from './subjects.ts';

/** Days from `since` until before `until`; both sort as text. */
interface Days {
  readonly since: string;
  readonly until: string;
}

interface Row extends Days {
  readonly code: string;
}

/** A number that a test names, on the days on which it does. */
interface Named extends Row {
  /** It is compared as a whole, so that nothing under it is meant. */
  readonly isWhole: boolean;
}

const reaches = ({ code, isWhole }: Named, other: string): boolean =>
  isWhole ? code === other : isUnder(other, code);

interface Tested {
  readonly leaf: Leaf;
  readonly list: string;
  readonly negated: boolean;
  readonly named: readonly Named[];
}

const NEVER = '9999-12-31';

const daysOf = ({ since, until }: { readonly since: string; readonly until?: string }): Days => ({
  since: since === UNDATED ? '' : since,
  until: until ?? NEVER,
});

const both = (a: Days, b: Days): Days | undefined => {
  const since = a.since > b.since ? a.since : b.since;
  const until = a.until < b.until ? a.until : b.until;
  return since < until ? { since, until } : undefined;
};

export const otherNumberProblems = (library: Library): Problem[] => {
  const texts = library.entries.map(({ versions }) => versions.flatMap(({ periods }) => periods));
  return subjectsOf(library).flatMap(({ versions }) =>
    versions.flatMap((version) => {
      // Entries are tested by facts of the item.
      if ('periods' in version) return [];
      return [version.when, askedWhenOf(version)].flatMap((condition) =>
        condition ? missedIn(condition, daysOf(version), library, texts) : [],
      );
    }),
  );
};

const missedIn = (
  condition: Condition,
  days: Days,
  library: Library,
  texts: readonly (readonly ListPeriod[])[],
): Problem[] => {
  const tested = testsIn(condition, false, days, library);
  return tested.flatMap(({ leaf, list, negated, named }) => {
    // The same condition may name the other number in a test beside, or what stands above it together with other facts.
    const beside = tested
      .filter((one) => one.list === list && one.negated === negated)
      .flatMap((one) => one.named);
    return named.flatMap((one) =>
      texts
        .flatMap((rows) => missedOf(one, rows, list, beside, texts))
        .map((row) => ({
          code: 'other-number' as const,
          place: leaf.place ?? { file: 'rules' },
          what: `'${one.code}' has no row of the ${list} list ${said(row)}, and what stands there on other days stood under '${row.code}' then, which the test does not name`,
          remedy: `Name '${row.code}' too, on those days alone, or test by facts of the item what is meant of it`,
        })),
    );
  });
};

/** The rows of a text under numbers that nothing beside names, on days on which the named number has none. */
const missedOf = (
  named: Named,
  rows: readonly ListPeriod[],
  list: string,
  beside: readonly Named[],
  texts: readonly (readonly ListPeriod[])[],
): Row[] => {
  const own = rows.filter((row) => row.list === list);
  const asNamed = own.filter((row) => reaches(named, row.code)).map(daysOf);
  if (asNamed.length === 0) return [];
  const missed = own.flatMap((row): Row[] => {
    // A row above holds the paragraph, whether it is told apart or not.
    if (reaches(named, row.code) || isUnder(named.code, row.code)) return [];
    const there = both(daysOf(row), named);
    if (!there) return [];
    const isBefore = asNamed.every(({ since }) => since >= there.until);
    const hasRow = texts.some((of) =>
      of.some(
        (one) =>
          one.list === list &&
          // Told apart on earlier days, the paragraph goes on in the row above; told apart later, it did not exist yet.
          (reaches(named, one.code) || (!isBefore && isUnder(named.code, one.code))) &&
          both(daysOf(one), there) !== undefined,
      ),
    );
    const isNamed = beside.some((one) => reaches(one, row.code) && both(one, there) !== undefined);
    return hasRow || isNamed ? [] : [{ code: row.code, ...there }];
  });
  return joined(missed);
};

/** Rows under one number, of which one begins where the other ends, as one. */
const joined = (rows: readonly Row[]): Row[] =>
  [...rows]
    .sort((a, b) => (a.since < b.since ? -1 : 1))
    .reduce<Row[]>((found, row) => {
      const last = found.at(-1);
      return last?.code === row.code && last.until === row.since
        ? [...found.slice(0, -1), { ...last, until: row.until }]
        : [...found, row];
    }, []);

const said = ({ since, until }: Days): string =>
  [since === '' ? 'on days' : `from ${since}`, ...(until === NEVER ? [] : [`until ${until}`])].join(
    ' ',
  );

const testsIn = (
  condition: Condition,
  negated: boolean,
  days: Days,
  library: Library,
): readonly Tested[] => {
  switch (condition.kind) {
    case 'not':
      return testsIn(condition.of, !negated, days, library);
    case 'some':
      return testsIn(condition.of, negated, days, library);
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => testsIn(part, negated, days, library));
    case 'leaf': {
      const list = library.controlLists.find(({ id }) => condition.fact === `item.${id}`);
      return list
        ? [
            {
              leaf: condition,
              list: list.id,
              negated,
              named: namedIn(condition, list, days, library),
            },
          ]
        : [];
    }
  }
};

const namedIn = (leaf: Leaf, list: ControlList, days: Days, { parameters }: Library): Named[] => {
  const words = new Set(['none', ...list.notListed]);
  const operand = operandOf(leaf.test);
  const set =
    operand && 'parameter' in operand
      ? parameters.find(({ name }) => name === operand.parameter)
      : undefined;
  const members = (set?.members ?? []).flatMap((member) => {
    // Before its horizon nobody said that it was a member.
    const from = member.established ?? set?.established?.from ?? UNDATED;
    const known = both(daysOf(member), daysOf({ since: from }));
    const there = known && both(known, days);
    return there ? [{ code: member.code, ...there }] : [];
  });
  const written = literalsOf(leaf).map((code) => ({ code, ...days }));
  const isWhole = leaf.test.verb !== 'under' && leaf.test.verb !== 'only';
  return [...written, ...members].flatMap((row) =>
    words.has(row.code) ? [] : [{ ...row, isWhole }],
  );
};
