// The text under a key of a document, without spaces around it; undefined where something else stands there, or nothing.

import { at } from '../read/values.ts';

export const textAt = (value: unknown, key: string): string | undefined => {
  const found = at(value, [key]);
  return typeof found === 'string' ? found.trim() : undefined;
};
