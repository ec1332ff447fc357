// What a standard record can say of one item on one list: codes, each by whom it is said, and the entries that nobody decided. What is
// open is told apart from both, so that a record without a code is never read as an item that is on no list.

import type { ItemClassification, OnList } from '../../model/classification.ts';

/** An item as a record names it. */
export interface RecordedItem {
  readonly classification: ItemClassification;
  /** As it is stated: goods, software … */
  readonly supplyForm?: string;
  readonly exporter: RecordedExporter;
}

export interface RecordedExporter {
  readonly name?: string;
  /** Of two letters. */
  readonly country?: string;
}

/** What a record has to know beside its items. */
export interface RecordContext {
  /** As 'urn:uuid:…', the same of the same items. */
  readonly id: string;
  readonly version: string;
  /** The states whose exporters a list binds, of three letters; of those of the exporter alone where it is one of them. */
  readonly bound: (list: string, exporter: RecordedExporter) => readonly string[];
}

export interface StatedCode {
  readonly code: string;
  /** `declared`: by the exporter; `met`: the answers given meet the tests of the entry. */
  readonly by: 'declared' | 'met';
  /** In words. */
  readonly said: string;
}

export const statedOn = ({ met, declared }: OnList): readonly StatedCode[] => [
  ...(declared?.codes ?? []).map((code) => ({
    code,
    by: 'declared' as const,
    said: `declared by the exporter, and not checked by an authority; by the answers given: ${STANDINGS[declared!.standing]}`,
  })),
  ...unique(met.filter(({ by }) => by === 'answers')).map((code) => ({
    code,
    by: 'met' as const,
    said: 'the answers given meet the tests of the entry; no classification by an authority',
  })),
];

const STANDINGS = {
  'borne-out': 'borne out',
  contradicted: 'contradicted',
  open: 'neither borne out nor contradicted',
  'not-modelled': 'not compared, since the entry is not modelled',
} as const;

/** Codes of entries that may be met, and of which no answer decides. */
export const openOn = ({ possible }: OnList): readonly string[] => unique(possible);

const unique = (candidates: readonly { readonly code: string }[]): readonly string[] => [
  ...new Set(candidates.map(({ code }) => code)),
];

/** Of each list on which entries are open, in a sentence; none where none is. */
export const openText = ({ lists }: ItemClassification): string | undefined => {
  const open = lists.filter((list) => list.possible.length > 0);
  if (open.length === 0) return undefined;
  return `Not decided, and no sign that it is not listed: ${open.map((list) => `${list.title}: ${openOn(list).join(', ')}`).join('; ')}.`;
};
