// The passages of one copy by pinpoint; a copy is read once, when the first passage of it is asked for.

import type { Copy } from '../../model/copy.ts';
import { readHeld } from './held.ts';
import { pinpointOf } from './pinpoint.ts';
import { passageAt, passageHash } from './text.ts';

/** The lines of the passage at a pinpoint, normalised; undefined where the copy has no such place. */
export type PassageIn = (pinpoint: string) => string[] | undefined;

/** Undefined where the folder does not hold the copy. Errors: it is held and is not in its form. */
export const passagesOf = (folder: string, copy: Copy): PassageIn | undefined => {
  const text = readHeld(folder, copy);
  if (!text) return undefined;
  return (pinpoint) => {
    const place = pinpointOf(pinpoint);
    return place && passageAt(text, place);
  };
};

/** The SHA-256 of the passage at a pinpoint; undefined where the copy has no such place. */
export const hashesOf = (
  folder: string,
  copy: Copy,
): ((pinpoint: string) => string | undefined) | undefined => {
  const passageIn = passagesOf(folder, copy);
  return (
    passageIn &&
    ((pinpoint) => {
      const lines = passageIn(pinpoint);
      return lines && passageHash(lines);
    })
  );
};
