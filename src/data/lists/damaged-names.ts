// Names whose letters broke before the file came here: read in a wrong encoding and written again, it is well-formed text, and
// nobody who is called by such a name is found by his own.

import type { PublishedParty } from '../../model/published-party.ts';

/** The mark for a letter that could not be read, or question marks in place of a word. */
const LOST = /\ufffd|\?{3,}|(?:^|\s)\?\?(?:\s|$)/u;
/** The bytes of one letter of UTF-8 read as two of Windows: 'Ã©' for 'é', 'Ð˜' for 'И'. */
const TWICE =
  /[\u00c2\u00c3\u00c5\u00d0\u00d1\u00d8\u00d9][\u0080-\u009f\u00a1-\u00a9\u00ab-\u00b9\u00bb-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]/u;

/** The first name of a party that is damaged, or holds neither letter nor digit. */
export const damagedName = ({ names }: PublishedParty): string | undefined =>
  names.find(({ text }) => LOST.test(text) || TWICE.test(text) || !/[\p{L}\p{N}]/u.test(text))
    ?.text;
