// The grammar of conditions as a schema, for editors. Packs are read by src/data/conditions.ts, whose messages are better.

import * as z from 'zod';
import { ELEMENT_KINDS } from '../fact.ts';

const scalar = z.string();
const set = z
  .string()
  .regex(/^\$[a-z0-9-]+$/)
  .meta({ description: 'A dated parameter from data/parameters.' });

const test = z
  .union([
    scalar,
    z.array(scalar).min(1),
    z.strictObject({ in: set }),
    z.strictObject({ under: z.union([scalar, z.array(scalar)]) }),
    z.strictObject({ includes: z.union([scalar, z.array(scalar)]) }),
    z.strictObject({ only: z.union([scalar, z.array(scalar)]) }),
    z.strictObject({ 'at-least': z.union([scalar, z.number()]) }),
    z.strictObject({ 'at-most': z.union([scalar, z.number()]) }),
    z.strictObject({ within: scalar }),
  ])
  .meta({ id: 'test', description: 'A test of one fact.' });

export const conditionSchema: z.ZodType = z.lazy(() =>
  z
    .union([
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
      z.strictObject({ some: z.partialRecord(z.enum(ELEMENT_KINDS), conditionSchema) }),
      z.record(z.string(), test),
    ])
    .meta({ id: 'condition', description: 'all, any, not, some, or one fact and its test.' }),
);
