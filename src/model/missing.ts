// What stands in the way of an answer, as data: a fact that can be asked, a dated parameter that nobody established for
// the day, a declared code that the packs do not explain, or the value of an index. Only the first can be asked.

export type Missing =
  | { readonly kind: 'fact'; readonly label: string }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'code'; readonly list: string; readonly code: string }
  | MissingIndex;

/** The value of a country index, which nobody can be asked for: it is published or it is not. */
export interface MissingIndex {
  readonly kind: 'index';
  readonly index: string;
  readonly territory: string;
  /**
   * `bounds`: it is known no nearer than that; `no-value`: the edition has none; `no-edition`: none was published by the day of what
   * is known for the year of the law; `stale`: the newest is too old by the day of the law; `not-loaded`: it has to be imported.
   */
  readonly why: 'bounds' | 'no-value' | 'no-edition' | 'stale' | 'not-loaded';
  /** The year that the value is or would be about. */
  readonly year?: string;
  /** The day on which the edition of that year was published. */
  readonly published?: string;
  /** What is known of the value, in words. */
  readonly known?: string;
  /** licet knows how the publisher's file is read. */
  readonly importable: boolean;
}

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
    case 'index':
      return `$index ${missing.index} ${missing.territory} ${missing.year ?? ''} ${missing.why}`;
  }
};

/** How a reader is told what it is. */
export const missingText = (missing: Missing): string => {
  switch (missing.kind) {
    case 'code':
      return `${missing.list} code ${missing.code}`;
    case 'index':
      return `index ${missing.index} of ${missing.territory}${missing.year === undefined ? '' : ` for ${missing.year}`}`;
    default:
      return missingKey(missing);
  }
};

/** What is known of a value that is missing, or why nothing is. */
export const indexLacks = (missing: MissingIndex, asOf: string): string => {
  const { why, year, published, known } = missing;
  const edition = `the edition about ${year}, published ${published}`;
  switch (why) {
    case 'bounds':
      return `${known} by ${edition}: too near to a threshold to say on which side it lies`;
    case 'no-value':
      return `no value in ${edition}`;
    case 'stale':
      return `too old for ${asOf}: the newest that was known is ${edition}`;
    case 'no-edition':
      return `no edition about ${asOf.slice(0, 4)} or earlier was published by the day of what is known`;
    case 'not-loaded':
      return 'not imported';
  }
};

/** Each once, facts by label, then the rest; the order never varies. */
export const sortedMissing = (all: readonly Missing[]): Missing[] => {
  if (all.every((one) => one === all[0])) return all.slice(0, 1);
  const byKey = new Map<string, Missing>();
  for (const one of all) byKey.set(missingKey(one), one);
  // By code units, as nothing else is said.
  return [...byKey.keys()].sort().map((key) => byKey.get(key)!);
};

/** The labels of those that can be asked. */
export const askable = (all: readonly Missing[]): string[] => {
  const labels: string[] = [];
  for (const one of all) if (one.kind === 'fact') labels.push(one.label);
  return labels;
};
