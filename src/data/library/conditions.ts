// Reads conditions. Every mistake is reported with its place and what was expected; a wrong leaf never becomes a no.

import type { Condition } from '../../model/condition.ts';
import type { Problem, ProblemCode } from '../../model/errors.ts';
import {
  BOUND_PARTIES,
  declarationOf,
  ELEMENT_KINDS,
  type ElementKind,
  type FactDeclaration,
  type FactTable,
} from '../../model/fact.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Path } from '../read/path.ts';
import type { YamlDocument } from '../read/yaml.ts';
import { TestReader } from './tests-of-facts.ts';

/** What a condition may refer to. */
export interface Vocabulary {
  readonly facts: FactTable;
  readonly parameters: ReadonlySet<string>;
  /** Facts that entries and definitions supply, by path. */
  readonly supplied: ReadonlySet<string>;
}

const CONNECTIVES = ['all', 'any', 'not', 'some'] as const;

export class ConditionReader {
  readonly #document: YamlDocument;
  readonly #vocabulary: Vocabulary;
  readonly #problems: Problem[];
  readonly #tests: TestReader;

  constructor(document: YamlDocument, vocabulary: Vocabulary, problems: Problem[]) {
    this.#document = document;
    this.#vocabulary = vocabulary;
    this.#problems = problems;
    this.#tests = new TestReader(document, vocabulary.parameters, problems);
  }

  read(value: unknown, path: Path): Condition | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return this.#wrong(
        path,
        'A condition is a record: all, any, not, some, or one fact and its test',
      );
    }
    const keys = Object.keys(value);
    const [key] = keys;
    if (key === undefined || keys.length !== 1) {
      return this.#wrong(
        path,
        `A condition has one key, this one has ${keys.length}`,
        'Put several conditions into a list under all or any',
      );
    }
    const inner = (value as Record<string, unknown>)[key];
    switch (key) {
      case 'all':
      case 'any': {
        if (!Array.isArray(inner) || inner.length === 0)
          return this.#wrong([...path, key], `'${key}' holds a list of conditions`);
        const of = inner.map((part, index) => this.read(part, [...path, key, index]));
        return of.every((part) => part !== undefined)
          ? { kind: key, of: of as Condition[] }
          : undefined;
      }
      case 'not': {
        const of = this.read(inner, [...path, key]);
        return of && { kind: 'not', of };
      }
      case 'some':
        return this.#readSome(inner, [...path, key]);
      default:
        return this.#readLeaf(key, inner, [...path, key]);
    }
  }

  #readSome(value: unknown, path: Path): Condition | undefined {
    const kind = typeof value === 'object' && value !== null ? Object.keys(value)[0] : undefined;
    if (kind === undefined || Object.keys(value as object).length !== 1)
      return this.#wrong(path, "'some' holds one kind of evidence and a condition");
    if (!(ELEMENT_KINDS as readonly string[]).includes(kind)) {
      this.#add(
        'unknown-kind',
        [...path, kind],
        `'${kind}' is not a kind of evidence`,
        didYouMean(kind, ELEMENT_KINDS, `Possible: ${ELEMENT_KINDS.join(', ')}`),
      );
      return undefined;
    }
    const of = this.read((value as Record<string, unknown>)[kind], [...path, kind]);
    return of && { kind: 'some', element: kind as ElementKind, of };
  }

  #readLeaf(fact: string, value: unknown, path: Path): Condition | undefined {
    const declaration = this.#declaration(fact, path);
    if (!declaration) return undefined;
    const test = this.#tests.read(value, path, declaration);
    return test && { kind: 'leaf', fact, test, place: this.#document.keyPlace(path) };
  }

  #declaration(fact: string, path: Path): FactDeclaration | undefined {
    const { facts, supplied } = this.#vocabulary;
    const declared = declarationOf(facts, fact);
    if (declared) return declared;
    const asParty = fact.replace(/^(?:exporter|end-user|consignee)\./, 'party.');
    if (supplied.has(fact) || supplied.has(asParty))
      return {
        path: fact,
        type: fact.startsWith('findings.') ? 'number' : 'codes',
        question: '',
        derived: true,
        fixed: false,
      };
    if ((CONNECTIVES as readonly string[]).includes(fact) || !fact.includes('.')) {
      this.#add(
        'unknown-fact',
        path,
        `'${fact}' is neither a connective nor a fact`,
        `Possible: ${CONNECTIVES.join(', ')}, or a fact such as item.category`,
      );
      return undefined;
    }
    const known = [
      ...facts.keys(),
      ...supplied,
      ...BOUND_PARTIES.flatMap((role) =>
        [...facts.keys()]
          .filter((name) => name.startsWith('party.'))
          .map((name) => name.replace('party', role)),
      ),
    ];
    this.#add(
      'unknown-fact',
      path,
      `There is no fact '${fact}'`,
      didYouMean(fact, known, 'Declare it in data/facts, with its question'),
    );
    return undefined;
  }

  #wrong(path: Path, what: string, remedy = 'See licet schema rule'): undefined {
    this.#add('wrong-type', path, what, remedy);
    return undefined;
  }

  #add(code: ProblemCode, path: Path, what: string, remedy: string): void {
    this.#problems.push({ code, place: this.#document.keyPlace(path), what, remedy });
  }
}
