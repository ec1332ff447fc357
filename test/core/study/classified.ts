// Classifies items for the tests as `licet classify` does, from the sources and not from dist/.

import { join } from 'node:path';
import { classifications } from '../../../src/core/study/classification.ts';
import { loadCategories } from '../../../src/data/library/categories.ts';
import { asTransaction } from '../../../src/data/transaction/items.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import { parseYaml } from '../../../src/data/read/yaml.ts';
import type { Candidate, ItemClassification, OnList } from '../../../src/model/classification.ts';
import type { Screener } from '../../../src/screener.ts';
import { ROOT, shippedScreener } from '../../sources.ts';

export const categories = loadCategories(join(ROOT, 'data'));

const screeners = new Map<string, Screener>();

/** As of the day; without one, as of the transaction's own date. */
export const classifiedRaw = (raw: RawTransaction, asOf?: string): ItemClassification[] => {
  const key = asOf ?? '';
  const screener = screeners.get(key) ?? shippedScreener(asOf === undefined ? {} : { asOf });
  screeners.set(key, screener);
  const { engine, input } = screener.prepare(asTransaction(raw));
  return classifications(engine, input.facts, categories, { file: raw.file, line: raw.line });
};

/** An item or a transaction in YAML. */
export const classified = (yaml: string, asOf = '2024-03-01'): ItemClassification[] =>
  parseYaml('item.yaml', yaml).flatMap((document) =>
    classifiedRaw({ ...document, file: 'item.yaml', line: 1 }, asOf),
  );

export const onList = (classification: ItemClassification, list: string): OnList => {
  const found = classification.lists.find((one) => one.list === list);
  if (!found) throw new Error(`no list '${list}'`);
  return found;
};

export const codes = (candidates: readonly Candidate[]): string[] => [
  ...new Set(candidates.map(({ code }) => code)),
];
