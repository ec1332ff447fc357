// What the statements on an item or a party say against each other, where the rule language cannot compare two facts.
// It compares what is written; which of two statements is true is for a person to find out.

import { isUnder } from '../../core/logic/codes.ts';
import { unlistedWord } from '../../core/logic/read-code.ts';
import { canonicalCode } from '../../core/logic/spelling.ts';
import type { ControlList } from '../../model/control-list.ts';
import { inForce } from '../../model/dates.ts';
import { localName, namespaceOf, type FactDeclaration, type FactTable } from '../../model/fact.ts';
import type { Fact } from '../../model/facts.ts';
import type { Entry } from '../../model/rule.ts';
import { areShared, familyOf } from './twins.ts';

const isNotListed = (list: ControlList, code: string): boolean =>
  unlistedWord(list, code) !== undefined;

/**
 * Which twins are told apart: 'wassenaar 5.A.1.j, eu none'; 'none' where no two contradict each other. A list may follow
 * its twin some months late: one that had not taken the entry over by the day contradicts nothing.
 */
export const twinsApart = (
  declared: Readonly<Record<string, unknown>>,
  lists: ReadonlyMap<string, ControlList>,
  entries: readonly Entry[],
  asOf: string,
): string => {
  const twins = [...lists.values()].flatMap((list) => {
    const value = declared[list.id];
    return value === undefined
      ? []
      : [{ list, codes: (Array.isArray(value) ? value : [value]).map(String) }];
  });
  const unlisted = twins.filter(({ list, codes }) =>
    codes.every((code) => isNotListed(list, code)),
  );
  if (unlisted.length === 0) return 'none';
  const apart = twins.flatMap(({ list, codes }) => {
    const against = unlisted.filter(
      (twin) =>
        twin.list !== list &&
        familyOf(twin.list) === familyOf(list) &&
        codes.some((code) => {
          const spelt = canonicalCode(code);
          return (
            spelt !== undefined &&
            areShared(spelt, list, twin.list) &&
            mayCarry(twin.list.id, spelt, entries, asOf)
          );
        }),
    );
    return against.map((twin) => `${list.id} ${codes.join(' ')}, ${twin.list.id} none`);
  });
  return apart.length === 0 ? 'none' : apart.join('; ');
};

/** Whether the list carried the code on the day; of a code that no pack has, nobody can say that it did not. */
const mayCarry = (list: string, code: string, entries: readonly Entry[], asOf: string): boolean => {
  const periods = entries
    .flatMap(({ versions }) => versions.flatMap((version) => version.periods))
    .filter((period) => {
      const known = canonicalCode(period.code);
      return known !== undefined && (isUnder(code, known) || isUnder(known, code));
    });
  return (
    periods.length === 0 || periods.some((period) => period.list === list && inForce(period, asOf))
  );
};

/** Stated values that rule one another out, by the declarations of their facts; 'none' where all can be true together. */
export const contradiction = (
  stated: ReadonlyMap<string, Fact>,
  namespace: string,
  declared: FactTable,
): string => {
  const found: string[] = [];
  for (const { local, rulesOut } of barsOf(declared).get(namespace) ?? []) {
    const value = stated.get(local)?.value;
    for (const [other, barred] of Object.entries(rulesOut[shownAs(value)] ?? {})) {
      const beside = stated.get(other)?.value;
      const values = typeof beside === 'string' ? [beside] : Array.isArray(beside) ? beside : [];
      const both = values.filter((one) => barred.includes(String(one)));
      if (both.length > 0)
        found.push(`${local} is ${shownAs(value)} and ${other} is ${both.join(', ')}`);
    }
  }
  return found.length === 0 ? 'none' : found.sort().join('; ');
};

interface Bar {
  readonly local: string;
  readonly rulesOut: NonNullable<FactDeclaration['rulesOut']>;
}

/** By namespace, the facts of which some value rules out another; once for each vocabulary. */
const barsOf = (declared: FactTable): ReadonlyMap<string, readonly Bar[]> => {
  let bars = known.get(declared);
  if (!bars) {
    bars = new Map();
    for (const { path, rulesOut } of declared.values()) {
      if (!rulesOut) continue;
      const namespace = namespaceOf(path);
      bars.set(namespace, [...(bars.get(namespace) ?? []), { local: localName(path), rulesOut }]);
    }
    known.set(declared, bars);
  }
  return bars;
};

const known = new WeakMap<FactTable, Map<string, readonly Bar[]>>();

/** An empty choice is how 'none' of several is kept. */
const shownAs = (value: Fact['value']): string =>
  typeof value === 'string' ? value : Array.isArray(value) && value.length === 0 ? 'none' : '';
