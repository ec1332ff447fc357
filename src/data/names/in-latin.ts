// A text of any writing in Latin letters, as matching hears it.

import anyAscii from 'any-ascii';

export const inLatin = (text: string): string => anyAscii(text);
