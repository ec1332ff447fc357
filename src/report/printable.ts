// Text from a transaction or a file as a terminal may have it: on one line, and with no sign that steers a terminal or
// turns the direction of reading. What is taken out leaves a mark, so that a tampered name looks tampered with.

/** C0 and C1 controls, and the marks that embed, override or isolate a direction. Joiners stay: Persian needs them. */
const STEERING = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Spaces that are more than one, or another sign. Nearly all text has none, and is not written anew for its single ones. */
const OTHER_SPACES = /\s\s|[^\S ]/;

export const printable = (text: string): string =>
  unsteered(OTHER_SPACES.test(text) ? text.replace(/\s+/g, ' ') : text);

/** The same of a text whose lines stay as they are. */
export const unsteered = (text: string): string => text.replace(STEERING, '\ufffd');
