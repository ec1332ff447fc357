// Checks transactions against their schema. The schema knows hundreds of facts and a transaction states a few, so the schema
// is first cut to the facts whose names occur; only a transaction that does not fit is read with the whole of it.

import type { Problem } from '../../model/errors.ts';
import { LONGEST_LIST, MOST_PAIRS } from '../read/limits.ts';
import { localName, type FactTable } from '../../model/fact.ts';
import { transactionSchema, type Transaction } from '../../model/schema/transaction.ts';
import { at, shaped, type Hints } from '../read/shape.ts';
import { withoutPlaceholders } from './placeholders.ts';
import type { YamlDocument } from '../read/yaml.ts';

type Schema = ReturnType<typeof transactionSchema>;

/** Transactions of one table state the same facts; past so many kinds the whole schema serves. */
const KEPT = 64;

export class TransactionShapes {
  readonly #facts: FactTable;
  readonly #hints: Hints | undefined;
  readonly #cut = new Map<string, Schema>();
  #whole: Schema | undefined;

  constructor(facts: FactTable, hints?: Hints) {
    this.#facts = facts;
    this.#hints = hints;
  }

  /** The transaction, or undefined with what is wrong with it. */
  read(given: YamlDocument, problems: Problem[]): Transaction | undefined {
    const document = { ...given, value: withoutPlaceholders(given.value) };
    const names = new Set<string>();
    collectKeys(document.value, names);
    const tooLong = overLong(document);
    if (tooLong.length > 0) {
      problems.push(...tooLong);
      return undefined;
    }
    const result = this.#schemaFor(names).safeParse(document.value);
    return result.success
      ? result.data
      : shaped((this.#whole ??= transactionSchema(this.#facts)), document, problems, this.#hints);
  }

  #schemaFor(names: ReadonlySet<string>): Schema {
    const stated = [...this.#facts.values()].filter(({ path }) => names.has(localName(path)));
    const key = stated.map(({ path }) => path).join();
    let schema = this.#cut.get(key);
    if (schema) return schema;
    if (this.#cut.size >= KEPT) return (this.#whole ??= transactionSchema(this.#facts));
    schema = transactionSchema(new Map(stated.map((fact) => [fact.path, fact])));
    this.#cut.set(key, schema);
    return schema;
  }
}

const collectKeys = (value: unknown, names: Set<string>): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    names.add(key);
    collectKeys(inner, names);
  }
};

/** Lists past their limit, wherever they stand; and more pairs of item and party than can be judged one by one. */
const overLong = (document: YamlDocument): Problem[] => {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value) && value.length > LONGEST_LIST) {
      problems.push({
        code: 'over-limit',
        place: document.place(path),
        what: `'${path.join('.')}' has ${value.length} entries; a list may have ${LONGEST_LIST}`,
        remedy: 'Split the transaction into several',
      });
      return;
    }
    for (const [key, inner] of Object.entries(value))
      if (typeof inner === 'object')
        visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(document.value, []);
  const count = (key: string): number => {
    const list = at(document.value, [key]);
    return Array.isArray(list) ? list.length : 0;
  };
  const pairs = count('items') * count('parties');
  if (problems.length === 0 && pairs > MOST_PAIRS)
    problems.push({
      code: 'over-limit',
      place: document.place(['items']),
      what: `${count('items')} items and ${count('parties')} parties make ${pairs} pairs; a transaction may have ${MOST_PAIRS}`,
      remedy: 'Split the transaction into several',
    });
  return problems;
};
