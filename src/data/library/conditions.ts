// Reads conditions. Every mistake is reported with its place and what was expected; a wrong leaf never becomes a no.

import type { Condition, Operand, Test } from '../../model/condition.ts';
import { parseSpan } from '../../model/dates.ts';
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
import type { Path, YamlDocument } from '../read/yaml.ts';

/** What a condition may refer to. */
export interface Vocabulary {
  readonly facts: FactTable;
  readonly parameters: ReadonlySet<string>;
  /** Facts that entries and definitions supply, by path. */
  readonly supplied: ReadonlySet<string>;
}

const VERBS = ['in', 'under', 'includes', 'at-least', 'at-most', 'within'] as const;
const CONNECTIVES = ['all', 'any', 'not', 'some'] as const;

export class ConditionReader {
  readonly #document: YamlDocument;
  readonly #vocabulary: Vocabulary;
  readonly #problems: Problem[];

  constructor(document: YamlDocument, vocabulary: Vocabulary, problems: Problem[]) {
    this.#document = document;
    this.#vocabulary = vocabulary;
    this.#problems = problems;
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
    const test = this.#readTest(value, path, declaration);
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

  #readTest(value: unknown, path: Path, declaration: FactDeclaration): Test | undefined {
    if (typeof value === 'string')
      return this.#allowed([value], path, declaration)
        ? { verb: 'is', values: [value] }
        : undefined;
    if (Array.isArray(value)) {
      const values = this.#texts(value, path);
      return values && this.#allowed(values, path, declaration)
        ? { verb: 'is', values }
        : undefined;
    }
    const keys = Object.keys((value ?? {}) as object);
    const verb = keys[0];
    if (verb === undefined || keys.length !== 1 || !(VERBS as readonly string[]).includes(verb)) {
      this.#add(
        'unknown-test',
        path,
        `'${keys.join(', ')}' is not a test`,
        didYouMean(
          verb ?? '',
          VERBS,
          `Possible: a value, a list of values, or one of ${VERBS.join(', ')}`,
        ),
      );
      return undefined;
    }
    return this.#readVerb(
      verb as (typeof VERBS)[number],
      (value as Record<string, unknown>)[verb],
      [...path, verb],
      declaration,
    );
  }

  #readVerb(
    verb: (typeof VERBS)[number],
    value: unknown,
    path: Path,
    declaration: FactDeclaration,
  ): Test | undefined {
    if (verb === 'within') {
      const span = typeof value === 'string' ? parseSpan(value) : undefined;
      if (declaration.type !== 'date')
        return this.#wrongTest(
          path,
          `'within' tests dates, and '${declaration.path}' is a ${declaration.type}`,
        );
      return span
        ? { verb, span }
        : this.#wrongTest(path, "'within' holds a span such as 5 years, 6 months or 90 days");
    }
    const operand = this.#operand(value, path);
    if (!operand) return undefined;
    switch (verb) {
      case 'in':
        if (!('parameter' in operand))
          return this.#wrongTest(
            path,
            "'in' holds the name of a parameter, such as $eu-customs-territory",
          );
        return { verb, set: operand };
      case 'under':
        return { verb, codes: operand };
      case 'includes':
        return 'literal' in operand && !this.#allowed(operand.literal, path, declaration)
          ? undefined
          : { verb, values: operand };
      case 'at-least':
      case 'at-most':
        if (declaration.type !== 'number')
          return this.#wrongTest(
            path,
            `'${verb}' tests numbers, and '${declaration.path}' is a ${declaration.type}`,
          );
        if ('literal' in operand && !/^-?\d+(\.\d+)?$/.test(operand.literal[0] ?? ''))
          return this.#wrongTest(path, `'${verb}' holds a number or a parameter`);
        return { verb, bound: operand };
    }
  }

  #operand(value: unknown, path: Path): Operand | undefined {
    if (typeof value === 'string' && value.startsWith('$')) {
      const parameter = value.slice(1);
      if (this.#vocabulary.parameters.has(parameter)) return { parameter };
      this.#add(
        'unknown-parameter',
        path,
        `There is no parameter '${value}'`,
        didYouMean(parameter, this.#vocabulary.parameters, 'Add it to data/parameters'),
      );
      return undefined;
    }
    const values = this.#texts(Array.isArray(value) ? value : [value], path);
    return values && { literal: values };
  }

  /** A choice is compared with its declared values only; a slip there would make a rule that can never be met. */
  #allowed(values: readonly string[], path: Path, declaration: FactDeclaration): boolean {
    const known =
      declaration.type === 'yes-no'
        ? ['yes', 'no']
        : declaration.values
          ? [...Object.keys(declaration.values), 'none']
          : undefined;
    if (!known) return true;
    const wrong = values.filter((value) => !known.includes(value));
    for (const value of wrong) {
      this.#add(
        'wrong-test',
        path,
        `'${declaration.path}' is never '${value}'`,
        didYouMean(value, known, `Possible: ${known.join(', ')}`),
      );
    }
    return wrong.length === 0;
  }

  #texts(values: readonly unknown[], path: Path): string[] | undefined {
    if (values.every((value): value is string => typeof value === 'string')) return [...values];
    this.#wrongTest(path, 'A test compares with text or a list of text');
    return undefined;
  }

  #wrong(path: Path, what: string, remedy = 'See licet schema rule'): undefined {
    this.#add('wrong-type', path, what, remedy);
    return undefined;
  }

  #wrongTest(path: Path, what: string): undefined {
    this.#add('wrong-test', path, what, 'See licet schema rule');
    return undefined;
  }

  #add(code: ProblemCode, path: Path, what: string, remedy: string): void {
    this.#problems.push({ code, place: this.#document.keyPlace(path), what, remedy });
  }
}
