// The text of a file of a pack that is held: such a file lies nowhere, and is found by the place under which it was read.

import { decode } from '../read/files.ts';
import type { RulesRoot } from '../../model/packed.ts';

/** Undefined where no held pack has the file. */
export const heldText = (roots: readonly RulesRoot[], file: string): string | undefined => {
  for (const root of roots) {
    if (typeof root === 'string' || !file.startsWith(`${root.file}/`)) continue;
    const bytes = root.contents.get(file.slice(root.file.length + 1));
    if (bytes) return decode(bytes, file);
  }
  return undefined;
};
