// Codes of military lists among those that an exporter declares, as the control lists say how such codes look.
// What they hold, and what follows from one, is for the rules.

import { readCode } from '../../core/logic/read-code.ts';
import type { ControlList } from '../../model/control-list.ts';

/** The declared codes that are military ones, as rules know them ('USML XII(c)' is usml), in order; 'none' where there are none. */
export const militaryCode = (
  declared: Readonly<Record<string, unknown>>,
  lists: ReadonlyMap<string, ControlList>,
): string => {
  const codes = Object.entries(declared).flatMap(([id, value]) => {
    const list = lists.get(id);
    if (!list) return [];
    return (Array.isArray(value) ? value : [value]).flatMap((code) => {
      const read = readCode(list, String(code));
      return 'military' in read ? [read.military] : [];
    });
  });
  return codes.length === 0 ? 'none' : [...new Set(codes)].sort().join(', ');
};

/** The lists on which a code of the list itself is declared beside a military one, in order. */
export const listsWithBoth = (
  declared: Readonly<Record<string, unknown>>,
  lists: ReadonlyMap<string, ControlList>,
): readonly string[] =>
  Object.entries(declared)
    .filter(([id, value]) => {
      const list = lists.get(id);
      if (!list) return false;
      const read = (Array.isArray(value) ? value : [value]).map((code) =>
        readCode(list, String(code)),
      );
      return read.some((one) => 'military' in one) && read.some((one) => 'code' in one);
    })
    .map(([id]) => id)
    .sort();
