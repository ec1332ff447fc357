// What stands in the way of an answer, as data: a fact that can be asked, a dated parameter that nobody established for
// the day, or a declared code that the packs do not explain. Only the first can be asked.

export type Missing =
  | { readonly kind: 'fact'; readonly label: string }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'code'; readonly list: string; readonly code: string };

/** `label`: how the fact is called where it can be answered, such as 'item.category' or 'parties.1.name'. */
export const missingFact = (label: string): Missing => ({ kind: 'fact', label });

export const missingParameter = (name: string): Missing => ({ kind: 'parameter', name });

export const missingCode = (list: string, code: string): Missing => ({ kind: 'code', list, code });

/** One text for one missing thing; for sorting and for telling two apart, never for taking apart again. */
export const missingKey = (missing: Missing): string => {
  switch (missing.kind) {
    case 'fact':
      return missing.label;
    case 'parameter':
      return `$${missing.name}`;
    case 'code':
      return `$${missing.list} code ${missing.code}`;
  }
};

/** Each once, facts by label, then the rest; the order never varies. */
export const sortedMissing = (all: readonly Missing[]): Missing[] => {
  if (all.every((one) => one === all[0])) return all.slice(0, 1);
  const byKey = new Map<string, Missing>();
  for (const one of all) byKey.set(missingKey(one), one);
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one);
};

/** The labels of those that can be asked. */
export const askable = (all: readonly Missing[]): string[] =>
  all.flatMap((one) => (one.kind === 'fact' ? [one.label] : []));
