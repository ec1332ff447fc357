// Reads tests: the part of a condition that is asked of one fact. A test that could never be met is refused.

import type { Operand, Test } from '../../model/condition.ts';
import { parseSpan } from '../../model/dates.ts';
import type { Problem, ProblemCode } from '../../model/errors.ts';
import { SEVERAL, type FactDeclaration } from '../../model/fact.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Path } from '../read/path.ts';
import type { YamlDocument } from '../read/yaml.ts';

const VERBS = ['in', 'under', 'includes', 'only', 'at-least', 'at-most', 'within'] as const;

export class TestReader {
  readonly #document: YamlDocument;
  readonly #parameters: ReadonlySet<string>;
  readonly #problems: Problem[];

  constructor(document: YamlDocument, parameters: ReadonlySet<string>, problems: Problem[]) {
    this.#document = document;
    this.#parameters = parameters;
    this.#problems = problems;
  }

  read(value: unknown, path: Path, declaration: FactDeclaration): Test | undefined {
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
      case 'only':
        return this.#only(operand, path, declaration);
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

  #only(operand: Operand, path: Path, declaration: FactDeclaration): Test | undefined {
    const { path: fact, type } = declaration;
    if (!SEVERAL.has(type))
      return this.#wrongTest(
        path,
        `'only' tests facts with several values, and '${fact}' is a ${type}`,
        'Write the value, or the list of values, without only',
      );
    if ('literal' in operand && operand.literal.includes('none'))
      return this.#wrongTest(
        path,
        "'only' holds where there is a value, and 'none' is none",
        `Ask for none beside it: any: [{ ${fact}: none }, { ${fact}: { only: … } }]`,
      );
    return 'literal' in operand && !this.#allowed(operand.literal, path, declaration)
      ? undefined
      : { verb: 'only', codes: operand };
  }

  #operand(value: unknown, path: Path): Operand | undefined {
    if (typeof value === 'string' && value.startsWith('$')) {
      const parameter = value.slice(1);
      if (this.#parameters.has(parameter)) return { parameter };
      this.#add(
        'unknown-parameter',
        path,
        `There is no parameter '${value}'`,
        didYouMean(parameter, this.#parameters, 'Add it to data/parameters'),
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

  #wrongTest(path: Path, what: string, remedy = 'See licet schema rule'): undefined {
    this.#add('wrong-test', path, what, remedy);
    return undefined;
  }

  #add(code: ProblemCode, path: Path, what: string, remedy: string): void {
    this.#problems.push({ code, place: this.#document.keyPlace(path), what, remedy });
  }
}
