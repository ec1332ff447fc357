// Text of a SARIF message: on one line, with nothing in it that a reader would take for a link or for an argument.

import { printable } from '../printable.ts';

/** '[a](b)' is a link in plain messages too, and '{0}' an argument: SARIF 2.1.0, 3.11.5 and 3.11.6. */
export const plain = (text: string): string =>
  printable(text)
    .replaceAll('](', '] (')
    .replace(/[{}]/g, (brace) => brace + brace);
