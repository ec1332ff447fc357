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
