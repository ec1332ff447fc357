// licet schema WHAT: JSON Schemas, printed from the schemas that files are read with, for editors.

import { join } from 'node:path';
import * as z from 'zod';
import { readCompiled } from '../data/library/compiled.ts';
import { LicetError } from '../model/errors.ts';
import { testDocument } from '../model/schema/case.ts';
import { conditionSchema } from '../model/schema/condition.ts';
import {
  definitionDocument,
  entryDocument,
  packDocument,
  ruleDocument,
} from '../model/schema/rule.ts';
import { transactionSchema } from '../model/schema/transaction.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Run } from './run.ts';

const SCHEMAS: Readonly<Record<string, (root: string) => z.ZodType>> = {
  transaction: (root) =>
    transactionSchema(
      new Map(readCompiled(join(root, 'dist')).library.facts.map((fact) => [fact.path, fact])),
      'editors',
    ),
  rule: () => ruleDocument(conditionSchema),
  definition: () => definitionDocument(conditionSchema),
  entry: () => entryDocument(conditionSchema),
  pack: () => packDocument(conditionSchema),
  test: () => testDocument,
};

export const schemaCommand = (what: string, { root, streams }: Run): number => {
  const schema = Object.hasOwn(SCHEMAS, what) ? SCHEMAS[what] : undefined;
  if (!schema) {
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: `There is no schema of '${what}'`,
        remedy: didYouMean(
          what,
          Object.keys(SCHEMAS),
          `Possible: ${Object.keys(SCHEMAS).join(', ')}`,
        ),
      },
    ]);
  }
  const json = z.toJSONSchema(schema(root), { io: 'input', unrepresentable: 'any' });
  streams.out(`${JSON.stringify({ title: `licet ${what}`, ...json }, null, 2)}\n`);
  return 0;
};
