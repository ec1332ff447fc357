// Checks transactions against their schema. It knows hundreds of facts and a transaction states a few: the first ones are
// read with a schema cut to the facts whose names occur, many with a quick look at the whole of it. What does not fit is
// read again with the whole, which says what is wrong.

import type { Problem } from '../../model/errors.ts';
import { DEEPEST_OWNERS, LONGEST_LIST, MOST_PAIRS } from '../read/limits.ts';
import { localName, type FactTable } from '../../model/fact.ts';
import { transactionSchema, type Transaction } from '../../model/schema/transaction.ts';
import { accepting, type Accepts } from '../read/accepts.ts';
import { shaped, type Hints } from '../read/shape.ts';
import { at } from '../read/values.ts';
import { withoutPlaceholders } from './placeholders.ts';
import type { YamlDocument } from '../read/yaml.ts';

type Schema = ReturnType<typeof transactionSchema>;

/** Past so many transactions it pays to make the quick look ready. */
const FEW = 16;

export class TransactionShapes {
  readonly #facts: FactTable;
  readonly #hints: Hints | undefined;
  #made: Schema | undefined;
  #quick: Accepts | undefined;
  #seen = 0;

  constructor(facts: FactTable, hints?: Hints) {
    this.#facts = facts;
    this.#hints = hints;
  }

  /** The transaction, or undefined with what is wrong with it. */
  read(given: YamlDocument, problems: Problem[]): Transaction | undefined {
    const document = { ...given, value: withoutPlaceholders(given.value) };
    const tooLong = overLong(document);
    if (tooLong.length > 0) {
      problems.push(...tooLong);
      return undefined;
    }
    this.#seen += 1;
    if (this.#seen > FEW) {
      this.#quick ??= accepting(this.#whole);
      if (this.#quick(document.value)) return document.value as Transaction;
    } else {
      const result = this.#cutFor(document.value).safeParse(document.value);
      if (result.success) return result.data;
    }
    return shaped(this.#whole, document, problems, this.#hints);
  }

  get #whole(): Schema {
    return (this.#made ??= transactionSchema(this.#facts));
  }

  #cutFor(value: unknown): Schema {
    const names = new Set<string>();
    collectKeys(value, names);
    const stated = [...this.#facts].filter(([path]) => names.has(localName(path)));
    return transactionSchema(new Map(stated));
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
  if (hasOverLong(document.value)) reportOverLong(document.value, [], document, problems);
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
  return [...problems, ...overDeep(document)];
};

/** Owners of owners past their limit. */
const overDeep = (document: YamlDocument): Problem[] => {
  const { value } = document;
  const parties = at(value, ['parties']);
  const count = Array.isArray(parties) ? parties.length : 0;
  const holders = [
    ['exporter'],
    ...Array.from({ length: count }, (_, index) => ['parties', index]),
  ];
  return holders.flatMap((path): Problem[] => {
    if (ownersDeep(at(value, path)) <= DEEPEST_OWNERS) return [];
    return [
      {
        code: 'over-limit',
        place: document.place([...path, 'owners']),
        what: `'${path.join('.')}' has owners of owners more than ${DEEPEST_OWNERS} deep`,
        remedy: 'Name a body of the chain as a party of its own, or leave out its far end',
      },
    ];
  });
};

const ownersDeep = (holder: unknown): number => {
  const owners = at(holder, ['owners']);
  if (!Array.isArray(owners) || owners.length === 0) return 0;
  return 1 + owners.reduce((deepest: number, owner) => Math.max(deepest, ownersDeep(owner)), 0);
};

const hasOverLong = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.length > LONGEST_LIST || value.some(hasOverLong);
  for (const key in value) if (hasOverLong((value as Record<string, unknown>)[key])) return true;
  return false;
};

const reportOverLong = (
  value: unknown,
  path: readonly (string | number)[],
  document: YamlDocument,
  problems: Problem[],
): void => {
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
    reportOverLong(inner, [...path, Array.isArray(value) ? Number(key) : key], document, problems);
};
