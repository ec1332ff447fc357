// Checks transactions against their schema. The schema knows hundreds of facts and a transaction states a few, so the schema
// is first cut to the facts whose names occur; only a transaction that does not fit is read with the whole of it.

import type { Problem } from '../../model/errors.ts';
import { localName, type FactTable } from '../../model/fact.ts';
import { transactionSchema, type Transaction } from '../../model/schema/transaction.ts';
import { shaped } from '../read/shape.ts';
import { withoutPlaceholders } from './placeholders.ts';
import type { YamlDocument } from '../read/yaml.ts';

type Schema = ReturnType<typeof transactionSchema>;

/** Transactions of one table state the same facts; past so many kinds the whole schema serves. */
const KEPT = 64;

export class TransactionShapes {
  readonly #facts: FactTable;
  readonly #cut = new Map<string, Schema>();
  #whole: Schema | undefined;

  constructor(facts: FactTable) {
    this.#facts = facts;
  }

  /** The transaction, or undefined with what is wrong with it. */
  read(given: YamlDocument, problems: Problem[]): Transaction | undefined {
    const document = { ...given, value: withoutPlaceholders(given.value) };
    const result = this.#schemaFor(document.value).safeParse(document.value);
    return result.success
      ? result.data
      : shaped((this.#whole ??= transactionSchema(this.#facts)), document, problems);
  }

  #schemaFor(value: unknown): Schema {
    const names = new Set<string>();
    collectKeys(value, names);
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
