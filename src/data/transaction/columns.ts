// The columns that a CSV file of transactions may have, from the declared facts. N stands for a position in a list.

import {
  AT_ITEM,
  localName,
  namespaceOf,
  type FactTable,
  type FactType,
} from '../../model/fact.ts';
import type { Cell, Columns } from '../read/csv-header.ts';

/** Kinds of facts whose cells are more than one plain text. */
const CELLS: Partial<Record<FactType, Cell>> = {
  choices: 'many',
  territories: 'many',
  'yes-no': 'yes-no',
};

export const columnsOf = (facts: FactTable, lists: readonly string[]): Columns => {
  const columns = new Map<string, Cell>();
  const add = (...paths: string[]): void => {
    for (const path of paths) columns.set(path, 'one');
  };
  add(
    'id',
    'title',
    'date',
    'date-note',
    'note',
    'item.quantity',
    'item.value.amount',
    'item.value.currency',
    'parties.N.role',
  );
  for (const list of lists) columns.set(`item.classification.${list}`, 'many');
  add('licences.N.number', 'licences.N.id', 'licences.N.quantity');
  for (const local of ['items', 'users']) columns.set(`licences.N.${local}`, 'many');
  for (const holder of ['exporter', 'parties.N']) {
    add(
      `${holder}.name`,
      `${holder}.address`,
      `${holder}.owners.N.name`,
      `${holder}.owners.N.country`,
      `${holder}.owners.N.share`,
    );
    for (const identifier of ['registration', 'lei', 'tax', 'imo'])
      add(`${holder}.identifiers.${identifier}`);
    columns.set(`${holder}.aliases`, 'many');
  }
  for (const { path, type, derived } of facts.values()) {
    const [namespace, local] = [namespaceOf(path), localName(path)];
    if (derived || namespace === 'owner') continue;
    const cell = CELLS[type] ?? 'one';
    for (const target of columnsOfFact(namespace, local)) columns.set(target, cell);
  }
  for (const { fact, values } of [...facts.values()].flatMap(({ replaces = [] }) => replaces)) {
    if (facts.has(fact)) continue;
    const isYesNo = Object.keys(values ?? {}).every((value) => value === 'yes' || value === 'no');
    for (const target of columnsOfFact(namespaceOf(fact), localName(fact)))
      columns.set(target, values && isYesNo ? 'yes-no' : 'many');
  }
  return columns;
};

const columnsOfFact = (namespace: string, local: string): readonly string[] => {
  if (namespace === 'party') return [`exporter.${local}`, `parties.N.${local}`];
  if (namespace === 'licence') return [`licences.N.${local}`];
  if (namespace === 'item' && !AT_ITEM.has(local)) return [`item.facts.${local}`];
  return [`${namespace}.${local}`];
};
