// The keys that a schema knows at a place, for suggestions.

import type * as z from 'zod';
import type { Path } from './path.ts';

/** Empty where it knows none, or takes any. */
export const keysAt = (schema: z.ZodType, path: Path): string[] => {
  let current: unknown = schema;
  for (const step of path) {
    const def = unwrapped(current);
    if (!def) return [];
    current = def.shape
      ? (def.shape as Record<string, unknown>)[String(step)]
      : (def.element ?? def.valueType);
  }
  return Object.keys(unwrapped(current)?.shape ?? {});
};

interface Definition {
  readonly shape?: object;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
  /** Of a schema that holds itself. */
  readonly getter?: () => unknown;
}

const unwrapped = (schema: unknown): Definition | undefined => {
  let def = (schema as { def?: Definition } | undefined)?.def;
  while (def?.innerType || def?.options || def?.getter) {
    const inner: unknown =
      def.innerType ??
      def.getter?.() ??
      def.options?.find(
        (option) =>
          (option as { def?: Definition }).def?.shape ??
          (option as { def?: Definition }).def?.element,
      );
    def = (inner as { def?: Definition } | undefined)?.def;
  }
  return def;
};
