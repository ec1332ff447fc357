// Fields of a form, and of an address behind its '?', as browsers write them. Bytes that are no UTF-8 are refused: with another sign in
// their place another name would be looked for.

import { Refused } from '../verbs/refusal.ts';

/** The first field of that name; undefined where there is none. Errors: Refused. */
export const fieldOf = (form: string | Uint8Array, name: string): string | undefined => {
  const text = typeof form === 'string' ? form : textOf(form);
  for (const field of text.split('&')) {
    const [key = '', ...rest] = field.split('=');
    if (read(key) === name) return read(rest.join('='));
  }
  return undefined;
};

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notText();
  }
};

/** A '%' that no two digits follow stands for itself. */
const read = (written: string): string => {
  try {
    return decodeURIComponent(written.replaceAll('+', ' ').replace(/%(?![\da-f]{2})/gi, '%25'));
  } catch {
    throw notText();
  }
};

const notText = (): Refused =>
  new Refused('not-utf8', 'What was sent is not UTF-8 text', 'Write it as UTF-8 and send it again');
