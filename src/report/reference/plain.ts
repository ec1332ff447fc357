// Text of a pack in one line of Markdown: always text, never a heading, a list, a link or a mark-up of its own.

import { isWebAddress } from '../web-address.ts';
import { safe } from '../markup.ts';

export const plain = (text: string): string =>
  safe(text.replace(/\s+/g, ' ').trim())
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2');

/** A link under a text; the text alone where the address is none of the web. */
export const linked = (text: string, url: string): string =>
  isWebAddress(url) ? `[${plain(text)}](<${url}>)` : plain(text);

/** A name of the program's own in backticks, where no table may be broken by it. */
export const named = (name: string): string => `\`${name.replace(/[`|\s]+/g, ' ').trim()}\``;
