// What an answer was made with: packs and their reach, lists, indices, and all of it by hash.

export interface ListCoverage {
  readonly list: string;
  readonly rows: number;
  readonly taken: string;
  /** Of an extract: the earlier day of which its rows are the whole list. */
  readonly wholeAsOf?: string;
  /** The last day of the law on which it is not stale; absent from answers of earlier versions. */
  readonly freshTo?: string;
  readonly sha256: string;
  readonly bundled: boolean;
  /** A list counts as checked only where a rule in force reads it, and its rows are those that were imported. */
  readonly checked: boolean;
  /** Something else than an import changed its rows in the user's store. */
  readonly altered?: true;
}

export interface Coverage {
  readonly packs: readonly {
    readonly pack: string;
    readonly title: string;
    readonly since: string;
    readonly checkedTo: string;
    readonly note?: string;
  }[];
  readonly lists: readonly ListCoverage[];
  readonly indices: readonly {
    readonly index: string;
    readonly title: string;
    readonly rights: string;
    /** The newest edition, as its publisher calls it. */
    readonly edition: string;
    /** False of what the user imported. */
    readonly bundled: boolean;
  }[];
  readonly notModelled: readonly { readonly pack: string; readonly what: string }[];
  /** Shipped rules that a user's pack switched off or replaced. */
  readonly replaced: readonly { readonly rule: string; readonly by: string }[];
}

/** What an answer was made with, so that it can be made again. */
export interface Manifest {
  readonly licet: string;
  readonly packs: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, string>>;
  /** Everything given beside the transaction that can change the answer: settings, own packs, answers, days. */
  readonly options: Readonly<Record<string, string>>;
}
