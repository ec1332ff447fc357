// A quick look at whether a value fits a schema, for tables of many transactions. It accepts only
// what the schema library accepts as it stands; what it does not accept is read by that library,
// which says what is wrong.

import type * as z from 'zod';

export type Accepts = (value: unknown) => boolean;

/** For schemas that change nothing of what they accept. */
export const accepting = (schema: z.core.$ZodType): Accepts => {
  const whole = schema as z.core.$ZodTypes;
  const { def } = whole._zod;
  switch (def.type) {
    case 'string':
      return hasChecks(def) || 'format' in def
        ? parsed(schema)
        : (value) => typeof value === 'string';
    case 'boolean':
      return hasChecks(def) ? parsed(schema) : (value) => typeof value === 'boolean';
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'literal':
      return oneOf(def.values);
    case 'union':
      return any(def.options.map(accepting));
    case 'optional': {
      const inner = accepting(def.innerType);
      return (value) => value === undefined || inner(value);
    }
    case 'array':
      return list(accepting(def.element), schema as z.core.$ZodArray);
    case 'record':
      // Of a record with a fixed set of keys every one is asked for.
      return hasChecks(def) || def.keyType._zod.def.type !== 'string'
        ? parsed(schema)
        : record(accepting(def.keyType), accepting(def.valueType));
    case 'object':
      return hasChecks(def) || def.catchall?._zod.def.type !== 'never'
        ? parsed(schema)
        : strict(def.shape);
    default:
      return parsed(schema);
  }
};

/** Left to the schema library. */
const parsed =
  (schema: z.core.$ZodType): Accepts =>
  (value) => {
    const result = schema._zod.run({ value, issues: [] }, { async: false });
    return !(result instanceof Promise) && result.issues.length === 0;
  };

const hasChecks = ({ checks }: { checks?: readonly unknown[] | undefined }): boolean =>
  (checks ?? []).length > 0;

const oneOf = (values: readonly unknown[]): Accepts => {
  const all = new Set(values);
  return (value) => all.has(value);
};

const any =
  (options: readonly Accepts[]): Accepts =>
  (value) =>
    options.some((accepts) => accepts(value));

/** A list without other bounds than on its length. */
const list = (accepts: Accepts, schema: z.core.$ZodArray): Accepts => {
  const checks = (schema._zod.def.checks ?? []).map(({ _zod }) => _zod.def as LengthCheck);
  if (checks.some(({ check }) => check !== 'min_length')) return parsed(schema);
  const least = Math.max(0, ...checks.map(({ minimum }) => minimum));
  return (value) => Array.isArray(value) && value.length >= least && value.every(accepts);
};

interface LengthCheck {
  readonly check: string;
  readonly minimum: number;
}

/** A record that has been read: plain, without keys of its kind. */
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false;
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === null || kind === Object.prototype;
};

const record =
  (key: Accepts, inner: Accepts): Accepts =>
  (value) =>
    isRecord(value) && Object.keys(value).every((name) => key(name) && inner(value[name]));

/** A record that has the keys of its shape and no others. */
const strict = (shape: Readonly<Record<string, z.core.$ZodType>>): Accepts => {
  const known = new Map(Object.entries(shape).map(([key, inner]) => [key, accepting(inner)]));
  const needed = Object.entries(shape).flatMap(([key, inner]) =>
    inner._zod.optin === 'optional' ? [] : [key],
  );
  return (value) => {
    if (!isRecord(value) || needed.some((key) => value[key] === undefined)) return false;
    for (const key in value) if (known.get(key)?.(value[key]) !== true) return false;
    return true;
  };
};
