// The sections of control lists (A equipment to E technology) under which an item is declared. A code reaches the twins of its list
// that have none of their own, as it does where it decides their codes.

import { canonicalCode } from '../../core/logic/spelling.ts';
import type { ControlList } from '../../model/control-list.ts';
import { areShared, familyOf } from './twins.ts';

const SECTION = /^[0-9]([A-E])/;

/** `declared`: by list the codes as they are written. Such as `eu-D`. */
export const declaredSections = (
  declared: ReadonlyMap<ControlList, readonly string[]>,
  lists: Iterable<ControlList>,
): readonly string[] => {
  const all = [...lists];
  const sections = new Set<string>();
  for (const [list, codes] of declared) {
    const reached = all.filter(
      (other) => other !== list && !declared.has(other) && familyOf(other) === familyOf(list),
    );
    for (const code of codes.map((one) => canonicalCode(one) ?? '')) {
      const section = SECTION.exec(code)?.[1];
      if (section === undefined) continue;
      sections.add(`${list.id}-${section}`);
      for (const other of reached)
        if (areShared(code, list, other)) sections.add(`${other.id}-${section}`);
    }
  }
  return [...sections].sort();
};
