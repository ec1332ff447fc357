// Text from a transaction or a pack inside Markdown: always text, never markup.

import { printable } from './printable.ts';
import { isWebAddress } from './web-address.ts';

export const safe = (value: string): string =>
  printable(value).replace(/[\\`*_{}[\]<>#|~&]/g, (letter) => `\\${letter}`);

/**
 * The same for a comment on a platform that makes links, mentions and references of plain text: a sign without width stands
 * where one would begin.
 */
export const inComment = (value: string): string =>
  safe(value)
    .replaceAll('@', '@&#8203;')
    .replaceAll('\\#', '\\#&#8203;')
    .replace(/:(?=\/\/)/g, ':&#8203;')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}&#8203;.`)
    .replace(/\bGH-(?=\d)/gi, (gh) => `${gh}&#8203;`);

/** Between backticks nothing is markup but the backtick. */
export const code = (value: string): string => `\`${printable(value).replaceAll('`', '')}\``;

/** A link that can be followed; what is no web address stays text. */
export const link = (url: string): string => (isWebAddress(url) ? `<${url}>` : safe(url));
