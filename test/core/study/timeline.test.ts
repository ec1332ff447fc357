// Time in the shipped packs: on every day on which anything changes, one document of each provision is in force, and
// every parameter that it reads has a value.

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { addDays, compareStart, inForce, UNDATED } from '../../../src/model/dates.ts';
import { parametersOf, type Condition } from '../../../src/model/condition.ts';
import { isEstablished, parameterValue } from '../../../src/model/parameter.ts';
import type { ListPeriod } from '../../../src/model/rule.ts';
import type { Ready } from '../../../src/core/law/binder.ts';
import { rulebookFor } from '../../../src/core/law/rulebook.ts';
import { Rulebooks } from '../../../src/core/law/rulebooks.ts';
import { shippedSources } from '../../sources.ts';

const { library } = shippedSources();
const BEGIN = '2000-01-01';
const packs = new Map(library.packs.map((pack) => [pack.id, pack]));
const parameters = new Map(library.parameters.map((parameter) => [parameter.name, parameter]));

interface Period {
  readonly since: string;
  readonly until?: string;
  readonly gap?: string;
}

/** What is dated, under the name by which a person would look for it. */
interface Dated {
  readonly name: string;
  readonly pack: string;
  /** Newest first, as in the file. */
  readonly periods: readonly (Period & { readonly when?: Condition })[];
}

const listPeriods = (
  name: string,
  pack: string,
  periods: readonly (ListPeriod & { readonly when?: Condition })[],
): Dated[] =>
  [...new Set(periods.map(({ list }) => list))].sort().map((list) => ({
    name: `${name} on ${list}`,
    pack,
    periods: periods.filter((period) => period.list === list),
  }));

const provisions: Dated[] = [
  ...library.rules.map(({ id, pack, versions }) => ({ name: id, pack, periods: versions })),
  ...library.definitions.map(({ id, pack, versions }) => ({ name: id, pack, periods: versions })),
  ...library.entries.flatMap(({ id, pack, versions }) =>
    listPeriods(
      id,
      pack,
      versions.flatMap(({ periods, when }) =>
        periods.map((period) => ({ ...period, ...(when && { when }) })),
      ),
    ),
  ),
];

const changes = (periods: Iterable<Period>): string[] =>
  [...periods]
    .flatMap(({ since, until }) => [since, until])
    .filter((day): day is string => day !== undefined && day !== UNDATED);

/** Every day on which anything at all begins or ends, from 2000 to the newest day to which a pack was checked, and the eve of each. */
const lastDay = library.packs
  .map(({ checkedTo }) => checkedTo)
  .sort()
  .at(-1)!;
const DAYS = [
  ...new Set(
    [
      BEGIN,
      lastDay,
      ...provisions.flatMap(({ periods }) => changes(periods)),
      ...library.packs.flatMap((pack) => changes([pack])),
      ...library.parameters.flatMap(({ members = [], values = [] }) => [
        ...changes(members),
        ...changes(values),
      ]),
    ].flatMap((day) => [addDays(day, -1), day]),
  ),
]
  .filter((day) => day >= BEGIN && day <= lastDay)
  .sort();

/** The days of these that a pack speaks of. */
const daysOf = (pack: string): string[] => DAYS.filter((day) => day <= packs.get(pack)!.checkedTo);

it('days are many, and each is a day of the range', () => {
  expect(DAYS.length).toBeGreaterThan(200);
  expect(DAYS[0]).toBe(BEGIN);
  expect(DAYS.at(-1)).toBe(lastDay);
});

describe('a provision', () => {
  it('never has two documents in force on one day', () => {
    const twice = provisions.flatMap(({ name, periods }) =>
      DAYS.filter((day) => periods.filter((period) => inForce(period, day)).length > 1).map(
        (day) => `${name}: ${day}`,
      ),
    );
    // Two texts may put one item under different codes of a list at once; then they are entries of one provision.
    expect(twice.filter((line) => !isSeveralCodes(line))).toEqual([]);
  });

  it('has no hole between its first day and its last, unless the newer document says why', () => {
    const holes = provisions.flatMap(({ name, pack, periods }) => {
      const sorted = [...periods].sort((a, b) => compareStart(a.since, b.since));
      const first = sorted[0]!.since;
      const open = sorted.some(({ until }) => until === undefined);
      const last = sorted
        .map(({ until }) => until ?? '9999')
        .sort()
        .at(-1)!;
      return daysOf(pack)
        .filter((day) => (first === UNDATED || first <= day) && (open || day < last))
        .filter((day) => !sorted.some((period) => inForce(period, day)))
        .filter(
          (day) => sorted.find(({ since }) => since !== UNDATED && since > day)?.gap === undefined,
        )
        .map((day) => `${name}: ${day}`);
    });
    expect(holes).toEqual([]);
  });

  it('declares a hole only where there is one', () => {
    const idle = provisions.flatMap(({ name, periods }) =>
      periods
        .filter(
          ({ gap, since }) =>
            gap !== undefined &&
            (since === UNDATED || periods.some((period) => inForce(period, addDays(since, -1)))),
        )
        .map(({ since }) => `${name}: ${since}`),
    );
    expect(idle).toEqual([]);
  });

  it('has its documents newest first, and none that ends before it begins', () => {
    for (const { name, periods } of provisions) {
      for (const [index, { since, until }] of periods.entries()) {
        const next = periods[index + 1];
        if (next && !isSeveralCodes(`${name}:`))
          expect(
            compareStart(since, next.since),
            `${name}: ${since} after ${next.since}`,
          ).toBeGreaterThan(0);
        if (until !== undefined && since !== UNDATED)
          expect(since < until, `${name}: ${since} until ${until}`).toBe(true);
      }
    }
  });

  it('reads only parameters that have a value on each day on which it is in force', () => {
    const missing = provisions.flatMap(({ name, pack, periods }) =>
      periods.flatMap((period) =>
        (period.when ? parametersOf(period.when) : []).flatMap((parameter) =>
          daysOf(pack)
            .filter((day) => day >= packs.get(pack)!.since && inForce(period, day))
            // What nobody established of a day is a gap, and no mistake of the rule.
            .filter((day) => isEstablished(parameters.get(parameter)!, day))
            .filter((day) => parameterValue(parameters.get(parameter)!, day) === undefined)
            .map((day) => `${name}: $${parameter} on ${day}`),
        ),
      ),
    );
    expect(missing).toEqual([]);
  });
});

/** Entries that put one text under several codes of one list. */
function isSeveralCodes(line: string): boolean {
  const provision = provisions.find(({ name }) => line.startsWith(`${name}:`));
  const listed = provision?.periods as readonly Partial<ListPeriod>[] | undefined;
  return (
    listed !== undefined &&
    new Set(listed.map(({ code }) => code)).size > 1 &&
    listed.every(({ code }) => code !== undefined) &&
    !hasSameCodeTwice(listed)
  );
}

function hasSameCodeTwice(periods: readonly Partial<ListPeriod>[]): boolean {
  return DAYS.some((day) => {
    const codes = periods
      .filter((period) => inForce(period as Period, day))
      .map(({ code }) => code);
    return new Set(codes).size < codes.length;
  });
}

describe('a parameter', () => {
  it('has no member twice on one day, and none that leaves before it comes', () => {
    const wrong = library.parameters.flatMap(({ name, members = [] }) =>
      members.flatMap((member, index) => [
        ...(member.until !== undefined && member.since !== UNDATED && member.until <= member.since
          ? [`$${name}: ${member.code} leaves before it comes`]
          : []),
        ...members
          .slice(index + 1)
          .filter(
            (other) =>
              other.code === member.code &&
              DAYS.some((day) => inForce(member, day) && inForce(other, day)),
          )
          .map(() => `$${name}: ${member.code} is in it twice`),
      ]),
    );
    expect(wrong).toEqual([]);
  });

  it('has each of its values once a day', () => {
    for (const { name, values = [] } of library.parameters)
      expect(new Set(values.map(({ since }) => since)).size, name).toBe(values.length);
  });
});

describe('a pack', () => {
  /** Packs that speak of a time in which nothing was in force, and say so under `models`; the day on which that ended. */
  const SILENT_UNTIL: Readonly<Record<string, string>> = {
    // Until the end of 2020 the Regulations of the European Union bound the United Kingdom.
    'uk-export-control': '2021-01-01',
    // The first order of its kind is Executive Order 13606 of April 2012.
    'us-designation-risk': '2012-04-23',
  };

  it('has something to say from its first day on', () => {
    // Before its first standard a pack of policy has nothing to say, and nothing was missed.
    for (const { id, since, checkedTo, notModelled } of library.packs.filter(
      ({ kind }) => kind === 'law',
    )) {
      const day = SILENT_UNTIL[id] ?? (since === UNDATED || since < BEGIN ? BEGIN : since);
      const its = provisions.filter(
        ({ pack, periods }) => pack === id && periods.some((period) => inForce(period, day)),
      );
      // A pack whose law of that time nobody read says so, and holds.
      const gaps = notModelled.filter(
        ({ when, since: from = UNDATED, until }) => when && inForce({ since: from, until }, day),
      );
      expect(
        [...its.map(({ name }) => name), ...gaps.map(({ what }) => what)],
        `${id} on ${day}`,
      ).not.toEqual([]);
      expect(since === UNDATED || since <= checkedTo, id).toBe(true);
    }
  });

  it('says nothing before its first day: nothing of it is in force then, except what is undated or older law', () => {
    for (const pack of library.packs) {
      if (pack.since === UNDATED) continue;
      const eve = addDays(pack.since, -1);
      const before = rulebookFor(library, eve).coverage.packs;
      expect(before.map(({ pack: id }) => id)).toContain(pack.id);
      expect(
        rulebookFor(library, eve).gaps.flatMap(({ all }) => all.map(({ gap }) => gap.what)),
      ).toContain(`${pack.id} does not cover ${eve}`);
      expect(
        rulebookFor(library, pack.since).gaps.flatMap(({ all }) => all.map(({ gap }) => gap.what)),
      ).not.toContain(`${pack.id} does not cover ${pack.since}`);
    }
  });

  it('of the shipped ones can be read on every day', () => {
    for (const day of DAYS.filter((_, index) => index % 10 === 0))
      expect(() => rulebookFor(library, day), day).not.toThrow();
  });

  const PARTS = ['rules', 'counting', 'unread', 'reliefs', 'notModelled', 'gaps'] as const;
  /** Closures are not compared; what they were made from is. */
  const withoutClosures = (one: object): unknown => ({
    ...one,
    ...('condition' in one && { condition: (one.condition as Ready | undefined)?.bound }),
    ...('asked' in one && { asked: (one.asked as Ready | undefined)?.bound }),
    ...('told' in one && { told: (one.told as Ready | undefined)?.bound }),
  });
  /** Structures of this size are compared without a picture of the difference. */
  const expectSame = (a: unknown, b: unknown, what: string): void =>
    expect(isDeepStrictEqual(a, b), what).toBe(true);
  const shown = ({ subjects, all }: { subjects: unknown; all: readonly object[] }) => [
    subjects,
    all.map(withoutClosures),
  ];

  it('are the same on a day whichever days were asked for before it', { timeout: 180_000 }, () => {
    const rulebooks = new Rulebooks(library);
    for (const day of DAYS.filter((_, index) => index % 8 === 0)) {
      for (const near of [addDays(day, 1), addDays(day, -1), day]) {
        const [kept, alone] = [rulebooks.on(near), rulebookFor(library, near)];
        expect(kept.asOf).toBe(near);
        for (const part of PARTS)
          expectSame(kept[part].map(shown), alone[part].map(shown), `${part} on ${near}`);
        for (const part of ['entries', 'steps'] as const)
          expectSame(
            kept[part].map(withoutClosures),
            alone[part].map(withoutClosures),
            `${part} on ${near}`,
          );
        expect([...kept.readLists], near).toEqual([...alone.readLists]);
        expect(kept.coverage, near).toEqual(alone.coverage);
      }
    }
  });
});
