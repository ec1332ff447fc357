// Whether each passage still stands in its copy, word for word as it was when it was read.

import type { Copy, Passage } from '../model/copy.ts';
import type { Problem } from '../model/errors.ts';

/** The SHA-256 of the passage at a pinpoint, or undefined where the copy has no such place. */
export type HashAt = (pinpoint: string) => string | undefined;

export interface Compared {
  readonly problems: readonly Problem[];
  /** Passages that stand in their copies. */
  readonly stand: number;
  /** Copies that the folder does not hold, with the number of passages that nobody compared. */
  readonly absent: readonly { readonly copy: string; readonly passages: number }[];
}

/** `hashesOf`: undefined for a copy that is not held. */
export const compareCopies = (
  { copies, passages }: { readonly copies: readonly Copy[]; readonly passages: readonly Passage[] },
  hashesOf: (copy: Copy) => HashAt | undefined,
): Compared => {
  const problems: Problem[] = [];
  const absent: { copy: string; passages: number }[] = [];
  let stand = 0;
  for (const copy of copies) {
    const mine = passages.filter((passage) => passage.copy === copy.id);
    if (mine.length === 0) continue;
    const hashAt = hashesOf(copy);
    if (!hashAt) {
      absent.push({ copy: copy.id, passages: mine.length });
      continue;
    }
    for (const { pinpoint, sha256, place } of mine) {
      const found = hashAt(pinpoint);
      if (found === sha256) stand += 1;
      else
        problems.push({
          code: found === undefined ? 'passage-missing' : 'passage-differs',
          place,
          what:
            found === undefined
              ? `The copy '${copy.id}' has no ${pinpoint}`
              : `${pinpoint} of the copy '${copy.id}' has other words than those that were read`,
          remedy: 'Read the passage again, mend what rests on it, and run npm run passages',
        });
    }
  }
  return { problems, stand, absent };
};
