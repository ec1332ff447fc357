// Text inside XML 1.0. Signs that no XML 1.0 document may hold, not even as a reference, leave a mark.

import { unsteered } from './printable.ts';

/** https://www.w3.org/TR/xml/#charsets, and halves of a sign. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Between tags; lines stay. */
export const xmlText = (text: string): string =>
  unsteered(text)
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>\r]/g, (sign) => ENTITIES[sign]!);

/** ` name="value"` for each. */
export const xmlAttributes = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${unsteered(String(value))
          .replace(FORBIDDEN, '\ufffd')
          .replace(/[&<>"'\t\n\r]/g, (sign) => ENTITIES[sign]!)}"`,
    )
    .join('');
