// Values of facts as a file may write them, each by the type of its fact.

import * as z from 'zod';
import {
  ASKED_WITHOUT_RESULT,
  type FactDeclaration,
  type FactTable,
  localName,
  namespaceOf,
} from '../fact.ts';
import { day } from './common.ts';

export const UNKNOWN = 'unknown';

export const amount = z.union([
  z.string().regex(/^\d+(\.\d+)?$/, { error: 'not a number. Write digits, such as 300 or 2.5' }),
  z.number(),
]);

export const scalar = z.string();

const yesNo = z.union([
  z.enum(['yes', 'no', 'true', 'false', UNKNOWN, ASKED_WITHOUT_RESULT]),
  z.boolean(),
]);

const nothing = z.enum([UNKNOWN, ASKED_WITHOUT_RESULT]);

const number = z.union([amount, nothing]);

const date = z.union([day, nothing]);

const oneOrMore = z.union([scalar, z.array(scalar)]);

/** The schema of one declared fact as a file may state it. Facts of one type share one schema, for there are hundreds. */
const factSchema = (fact: FactDeclaration): z.ZodType => {
  const values = Object.keys(fact.values ?? {});
  switch (fact.type) {
    case 'yes-no':
      return yesNo;
    case 'choice':
      // Who, what kind and where is never none; a fact that can be none says so among its values.
      return z.enum([...values, UNKNOWN, ASKED_WITHOUT_RESULT]);
    case 'choices': {
      const one = z.enum([...new Set([...values, 'none', UNKNOWN, ASKED_WITHOUT_RESULT])] as [
        string,
        ...string[],
      ]);
      return z.union([one, z.array(one)]);
    }
    case 'number':
      return number;
    case 'date':
      return date;
    case 'territories':
      return oneOrMore;
    default:
      return scalar;
  }
};

/** For editors each fact carries its question; reading needs none, and descriptions make copies. */
export type Purpose = 'reading' | 'editors';

export const declared = (
  facts: FactTable,
  purpose: Purpose,
  namespace: string,
  without: readonly string[] = [],
): Record<string, z.ZodType> => {
  const shape: Record<string, z.ZodType> = {};
  const optional = new Map<z.ZodType, z.ZodType>();
  const absent = (schema: z.ZodType): z.ZodType => {
    const known = optional.get(schema) ?? schema.optional();
    optional.set(schema, known);
    return known;
  };
  for (const fact of facts.values()) {
    const name = localName(fact.path);
    if (namespaceOf(fact.path) === namespace && !fact.derived && !without.includes(name)) {
      const schema = factSchema(fact);
      shape[name] =
        purpose === 'editors' ? schema.describe(fact.question).optional() : absent(schema);
    }
  }
  return shape;
};
