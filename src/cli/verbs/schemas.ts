// What a client reads of the shape of arguments. The schema of a transaction is that of its files; it takes hundreds of facts and far
// more room than a list of verbs has, so that there it is cut to who, what, where and when, and stands whole as a resource.

import * as z from 'zod';
import { schemaText, type SchemaName } from '../schema.ts';
import type { Verb } from './verb.ts';

type Json = Readonly<Record<string, unknown>>;

/** Schemas that a client may read whole. */
export const SCHEMA_RESOURCES = ['transaction', 'verdict'] as const satisfies readonly SchemaName[];

export const uriOf = (name: SchemaName): string => `licet://schema/${name}`;

/** What of a record is told in the list of verbs; all else of it is in the whole schema. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  exporter: ['name', 'country', 'region', 'type', 'address'],
  parties: ['role', 'name', 'aliases', 'country', 'region', 'type', 'address', 'identifiers'],
  destination: ['country', 'region'],
  items: ['name', 'category', 'role', 'supply-form', 'classification', 'quantity', 'value'],
  'end-use': ['purposes'],
};

const WHOLE_IS = `The rest of its facts are in ${uriOf('transaction')}; next_question asks for those that matter.`;

/** The schema of the arguments of each. `root`: where licet is installed. */
export const inputSchemas = (verbs: readonly Verb[], root: string): ReadonlyMap<string, Json> => {
  const whole = JSON.parse(schemaText('transaction', root)) as Json;
  const transaction = cut(whole);
  const item = (propertiesOf(transaction)['items'] as Json)['items'] as Json;
  return new Map(
    verbs.map(({ name, input }) => {
      const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Json;
      const properties = propertiesOf(schema);
      const told = { transaction, item } as const;
      return [
        name,
        {
          ...schema,
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, value]) => {
              const own = told[key as keyof typeof told];
              const { description } = value as Json;
              return [key, own === undefined ? value : { ...own, description }];
            }),
          ),
        },
      ];
    }),
  );
};

const propertiesOf = (schema: Json): Json => (schema['properties'] ?? {}) as Json;

const cut = (whole: Json): Json => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(propertiesOf(whole)).map(([key, value]) => {
      const schema = value as Json;
      if (schema['type'] === 'array')
        return [key, { ...inShort(schema), items: kept(key, schema['items'] as Json) }];
      return [key, schema['type'] === 'object' ? kept(key, schema) : schema];
    }),
  ),
  required: whole['required'],
});

/** What a value is, without what stands in it. */
const inShort = ({ type, description }: Json): Json => ({
  type,
  ...(description !== undefined && { description }),
});

const kept = (key: string, schema: Json): Json => {
  const told = TOLD[key];
  if (told === undefined) return inShort(schema);
  const all = propertiesOf(schema);
  return {
    ...inShort(schema),
    description: [schema['description'], WHOLE_IS].filter((one) => one !== undefined).join(' '),
    properties: Object.fromEntries(
      told.flatMap((name) => (name in all ? [[name, all[name]]] : [])),
    ),
  };
};
