// The bytes of a publisher's file as text. One that is not in the encoding that its format has is refused, with the line:
// a name read in the wrong encoding is another name. So is one with zero bytes: they stand where a part of the file was lost.

import { LicetError } from '../../../model/errors.ts';
import { brokenLine } from '../../read/files.ts';
import type { ListFile } from './reader.ts';

/** Where a download broke off and was filled up, or the text is of two bytes a letter. */
const NO_TEXT = '\u0000';

export async function* decoded(file: ListFile, encoding = 'utf-8'): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  let last: Uint8Array = new Uint8Array();
  const refused = (at: number, what: string): LicetError =>
    new LicetError([
      {
        code: 'not-utf8',
        place: { file: file.name, line: at },
        what,
        remedy:
          'Fetch the file anew from the publisher, not by way of a spreadsheet; nothing was imported',
      },
    ]);
  const text = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw refused(
        line + brokenLine(chunk ?? last) - 1,
        `The line is not ${encoding.toUpperCase()} text, which this format is`,
      );
    }
  };
  for await (const chunk of file.bytes()) {
    const piece = text(chunk);
    last = chunk;
    const broken = piece.indexOf(NO_TEXT);
    const end = broken < 0 ? piece.length : broken;
    for (let at = piece.indexOf('\n'); at >= 0 && at < end; at = piece.indexOf('\n', at + 1))
      line += 1;
    if (broken >= 0)
      throw refused(line, 'The line has zero bytes, which no text has: what stood there is lost');
    yield piece;
  }
  yield text();
}
