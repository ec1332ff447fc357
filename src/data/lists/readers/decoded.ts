// The bytes of a publisher's file as text. One that is not in the encoding that its format has is refused, with the line:
// a name read in the wrong encoding is another name.

import { LicetError } from '../../../model/errors.ts';
import { brokenLine } from '../../read/files.ts';
import type { ListFile } from './reader.ts';

export async function* decoded(file: ListFile, encoding = 'utf-8'): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  let last: Uint8Array = new Uint8Array();
  const text = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new LicetError([
        {
          code: 'not-utf8',
          place: { file: file.name, line: line + brokenLine(chunk ?? last) - 1 },
          what: `The line is not ${encoding.toUpperCase()} text, which this format is`,
          remedy:
            'Fetch the file anew from the publisher, not by way of a spreadsheet; nothing was imported',
        },
      ]);
    }
  };
  for await (const chunk of file.bytes()) {
    const piece = text(chunk);
    last = chunk;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) line += 1;
    yield piece;
  }
  yield text();
}
