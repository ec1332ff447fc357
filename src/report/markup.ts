// Text from a transaction or a pack inside Markdown: always text, never markup.

import { printable } from './printable.ts';
import { isWebAddress } from './web-address.ts';

export const safe = (value: string): string =>
  printable(value).replace(/[\\`*_{}[\]<>#|~&]/g, (letter) => `\\${letter}`);

/** Between backticks nothing is markup but the backtick. */
export const code = (value: string): string => `\`${printable(value).replaceAll('`', '')}\``;

/** A link that can be followed; what is no web address stays text. */
export const link = (url: string): string => (isWebAddress(url) ? `<${url}>` : safe(url));
