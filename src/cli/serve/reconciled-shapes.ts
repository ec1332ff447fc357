// What the service answers OpenRefine, as its description tells it: by version 0.2 of the Reconciliation Service API.

type Json = Readonly<Record<string, unknown>>;

const record = (properties: Json, optional: readonly string[] = []): Json => ({
  type: 'object',
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
  additionalProperties: false,
});
const many = (items: Json): Json => ({ type: 'array', items });
const text: Json = { type: 'string' };
const kinds = many(record({ id: text, name: text }));

const manifest = record(
  {
    versions: many({ const: '0.2' }),
    name: text,
    identifierSpace: text,
    schemaSpace: text,
    serviceVersion: text,
    defaultTypes: kinds,
    batchSize: { type: 'integer' },
    suggest: record({ entity: record({ service_url: text, service_path: text }) }),
    authentication: record({ type: { const: 'http' }, scheme: { const: 'bearer' } }),
  },
  ['authentication'],
);

const candidate = record({
  id: { type: 'string', description: 'Its list and its number there.' },
  name: text,
  description: text,
  score: { type: 'number', minimum: 0, maximum: 100 },
  match: { const: false, description: 'None is ever called a certain match.' },
  type: kinds,
  features: many(record({ id: text, value: { type: 'number' } })),
});

/** By the name of each query. */
export const BATCH_ANSWER: Json = {
  type: 'object',
  additionalProperties: record({ result: many(candidate) }),
};

export const MANIFEST_OR_BATCH: Json = { anyOf: [manifest, BATCH_ANSWER] };

export const SUGGESTED: Json = record({
  result: many(record({ id: text, name: text, description: text, notable: kinds })),
});
